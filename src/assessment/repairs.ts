import { indicatorAt } from '../criteria/indicators';
import type { Indicator } from '../criteria/set';
import { setOf } from '../criteria/sets';
import { isPercentFormat } from '../tables/cellReading';
import { readDateCode } from '../tables/code';
import type { Observation, ValueReading } from '../tables/reading';
import { clean } from '../text/clean';
import { readNumber } from '../text/number';
import { readCommuneName } from '../text/commune';
import { position, type CellPlace } from '../workbook/address';
import { displayText } from '../workbook/display';
import { gridOf, type Grid } from '../workbook/grid';
import type { CellImage, WorkbookImage } from '../workbook/image';
import type { Assessment } from './assessment';
import type { AssessedTable } from './choices';

/**
 * What may be put right in a cell without asking what it means.
 * - number: a figure that was typed as text
 * - unit: a figure with its unit beside it, where every other cell has the figure alone
 * - letter: an O or an l among digits; a guess, so it is asked
 * - code: an indicator's number that Excel took for a date
 * - spelling: one commune, written in two ways
 */
export const REPAIR_KINDS = ['number', 'unit', 'letter', 'code', 'spelling'] as const;
export type RepairKind = (typeof REPAIR_KINDS)[number];

/** A proposal: nothing is written before a person has seen it and agreed. */
export interface Repair {
  readonly kind: RepairKind;
  readonly place: CellPlace;
  /** As it stands there, by which the cell is known again when it is written. */
  readonly before: string;
  readonly after: string | number;
  /** A guess that may be wrong. */
  readonly asks: boolean;
}

/** By which a proposal is known again: the same cell, seen and to be written alike. */
export const repairKey = ({ place, before, after }: Repair): string =>
  JSON.stringify([place.sheet, place.row, place.column, before, after]);

type Mended = Pick<Repair, 'kind' | 'after' | 'asks'>;

/** A number in a cell of text format is made a text again by Excel. */
const isTextFormat = ({ format }: CellImage): boolean => format.numberFormat === '@';

/** Text that somebody typed: what a formula gives is put right where it comes from. */
const typedText = (cell: CellImage | undefined): string | undefined =>
  cell !== undefined && typeof cell.value === 'string' && cell.formula === undefined ? cell.value : undefined;

const NUMERIC: ReadonlySet<Indicator['kind']> = new Set<Indicator['kind']>([
  'percent',
  'money',
  'number',
  'count',
]);

/** "43,5 triệu đồng", "85 %"; with a sign behind, such as that of a footnote, the sign would be lost. */
const WITH_UNIT = /^(-?\d[\d.,]*)\s*(%|\p{L}[\p{L}\s./²]*)$/u;
const LONGEST = 60;

const LETTERS: Readonly<Record<string, string>> = { O: '0', o: '0', l: '1', I: '1' };
/** Digits with a letter among them that looks like one, and a percent sign at most. */
const MISTYPED = /^[\dOolI.,]+(?: ?%)?$/u;

/** A whole and a bit of a percent may be the fraction of one: 0,5 is left to the person. */
const SMALLEST_PERCENT = 1;

function plainNumber(text: string): number | undefined {
  const reading = readNumber(text);
  return reading?.code === 'number' ? reading.value : undefined;
}

/** The number that says in this cell what the text says; a cell that shows percents holds their hundredths. */
function numberIn(cell: CellImage, { kind }: Indicator, value: number): number | undefined {
  if (isPercentFormat(cell.format.numberFormat)) return kind === 'percent' ? value / 100 : undefined;
  return kind === 'percent' && value > 0 && value <= SMALLEST_PERCENT ? undefined : value;
}

function mendedFigure(cell: CellImage, indicator: Indicator, { reading }: ValueReading): Mended | undefined {
  const typed = typedText(cell);
  if (typed === undefined || typed.length > LONGEST || isTextFormat(cell)) return undefined;
  if (!NUMERIC.has(indicator.kind)) return undefined;
  const text = clean(typed).trim();
  const mended = (kind: RepairKind, value: number | undefined): Mended | undefined => {
    const after = value === undefined ? undefined : numberIn(cell, indicator, value);
    return after === undefined ? undefined : { kind, after, asks: kind === 'letter' };
  };
  if (reading.code === 'unreadable' && MISTYPED.test(text) && /\d/u.test(text)) {
    if (text.endsWith('%') && indicator.kind !== 'percent') return undefined;
    const digits = text.replace(/[OolI]/gu, (letter) => LETTERS[letter] ?? letter).replace(/ ?%$/u, '');
    return mended('letter', plainNumber(digits));
  }
  // only where the number alone says what the whole text was understood to say
  if (reading.code !== 'figure' || reading.mark !== undefined || reading.parts.length > 0) return undefined;
  const { value, unit: measured, of, count } = reading.figure;
  if (of !== undefined || count !== undefined) return undefined;
  const bare = plainNumber(text);
  if (bare !== undefined) return bare === value ? mended('number', value) : undefined;
  const [, figure = '', unit = ''] = WITH_UNIT.exec(text) ?? [];
  // without its unit a figure of something else would be taken for one of the indicator's
  if (unit === '' || measured !== indicator.unit || plainNumber(figure) !== value) return undefined;
  return mended('unit', value);
}

/** The number of a row's indicator, where a date stands in its place. */
function mendedCode(cell: CellImage | undefined, code: string, date1904: boolean): Mended | undefined {
  if (cell === undefined || cell.formula !== undefined) return undefined;
  return readDateCode(cell, date1904).includes(code) ? { kind: 'code', after: code, asks: false } : undefined;
}

/** @param leftmost the first column of the table, from which its numbering may stand */
function codeRepair(
  grid: Grid,
  { code, part, place }: Observation,
  leftmost: number,
  date1904: boolean,
): readonly [number, Mended] | undefined {
  if (part !== undefined) return undefined;
  for (let column = leftmost; column < place.column; column += 1) {
    const mended = mendedCode(grid.cell(place.row, column), code, date1904);
    if (mended !== undefined) return [column, mended];
  }
  return undefined;
}

/** Most of its figures stand there with their units: that is how this table is written, and nothing to put right. */
function writesUnits({ communes }: AssessedTable, grid: Grid): boolean {
  let [numbers, texts] = [0, 0];
  for (const { result } of communes.flatMap(({ observations }) => observations)) {
    if (result?.reading.code !== 'figure') continue;
    const value = grid.cell(result.place.row, result.place.column)?.value;
    if (typeof value === 'number') numbers += 1;
    else if (typeof value === 'string') texts += 1;
  }
  return texts > numbers;
}

/** How each commune is written most often, by its key; the first of equals. */
function usualNames(tables: readonly AssessedTable[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { key, name, place } of tables.flatMap(({ communes }) => communes)) {
    if (place === undefined) continue;
    const names = counts.get(key) ?? new Map<string, number>();
    counts.set(key, names.set(name, (names.get(name) ?? 0) + 1));
  }
  return new Map(
    [...counts].flatMap(([key, names]): [string, string][] => {
      const [usual] = [...names].sort(([, one], [, other]) => other - one);
      return usual === undefined || names.size < 2 ? [] : [[key, usual[0]]];
    }),
  );
}

/** The cell's text with the commune's name as it is written elsewhere. */
function mendedName(
  cell: CellImage | undefined,
  name: string,
  usual: string | undefined,
): Mended | undefined {
  const typed = typedText(cell)?.normalize('NFC');
  if (typed === undefined || usual === undefined || usual === name || !typed.includes(name)) return undefined;
  const after = typed.replace(name, usual);
  return readCommuneName(after) === usual ? { kind: 'spelling', after, asks: false } : undefined;
}

/** What may be put right in the tables that were judged, by sheet and place; a cell is named once. */
export function repairsIn(assessment: Assessment, image: WorkbookImage): readonly Repair[] {
  const { tables, sets } = assessment;
  const { date1904 } = image;
  const names = usualNames(tables);
  const grids = new Map(image.sheets.map((sheet) => [sheet.name, gridOf(sheet)]));
  const found = new Map<string, Repair>();
  for (const table of tables) {
    const grid = grids.get(table.sheet);
    if (grid === undefined) continue;
    const set = setOf(sets, table.set);
    const unitsAreUsual = writesUnits(table, grid);
    // the numbering stands left of all communes, so the first of them is enough
    const numbered = new Set<number>();
    const note = (place: CellPlace, cell: CellImage | undefined, mended: Mended | undefined): void => {
      if (cell === undefined || mended === undefined) return;
      const key = JSON.stringify([place.sheet, place.row, place.column]);
      if (found.has(key)) return;
      found.set(key, { ...mended, place, before: displayText(cell, date1904) });
    };
    for (const commune of table.communes) {
      const { place } = commune;
      if (place?.sheet === table.sheet) {
        const cell = grid.cell(place.row, place.column);
        note(place, cell, mendedName(cell, commune.name, names.get(commune.key)));
      }
      for (const observation of commune.observations) {
        const indicator = indicatorAt(set, observation.code);
        if (indicator === undefined) continue;
        const { row } = observation.place;
        if (table.layout !== 'communes-by-indicators' && !numbered.has(row)) {
          numbered.add(row);
          const code = codeRepair(grid, observation, table.area.left, date1904);
          if (code !== undefined) {
            const [column, mended] = code;
            const { place: at } = observation;
            const numbering = { sheet: at.sheet, ...position(at.row, column) };
            note(numbering, grid.cell(at.row, column), mended);
          }
        }
        const { result } = observation;
        if (result === undefined) continue;
        const cell = grid.cell(result.place.row, result.place.column);
        const mended = cell === undefined ? undefined : mendedFigure(cell, indicator, result);
        if (mended?.kind !== 'unit' || !unitsAreUsual) note(result.place, cell, mended);
      }
    }
  }
  return [...found.values()].sort(
    ({ place: one }, { place: other }) =>
      one.sheet.localeCompare(other.sheet) || one.row - other.row || one.column - other.column,
  );
}
