import type { Indicator } from '../criteria/set';
import type { Level } from '../criteria/level';
import { readChoice } from '../text/choice';
import { readResult, type Figure, type ResultReading } from '../text/figure';
import { readLevel } from '../text/level';
import { isCrossedBox, isEmptyBox, readMark, readSymbolMark, type Mark } from '../text/mark';
import { narrativeMark } from '../text/narrative';
import { pairIn } from '../text/pair';
import type { WrittenUnit } from '../text/quantity';
import { keep, remembering } from '../text/remember';
import { inUnitOf } from '../text/rowUnit';
import type { CellPlace } from '../workbook/address';
import { isCellError, type CellImage } from '../workbook/image';
import { bareFormat } from '../workbook/display';
import { columnIndex, rowIndex } from '../workbook/units';
import type { MarkReading, RequirementReading, ValueReading } from './reading';
import { withoutLeader } from './notes';
import type { SheetView } from './sheetView';

export const isPercentFormat = remembering((format) => bareFormat(format).includes('%'));

const isDateFormat = remembering(
  (format) => format !== 'General' && /[dmyhs]/iu.test(bareFormat(format).replace(/general/giu, '')),
);

const EXACT_DIGITS = 12;

/** Rid of what binary fractions add: 87.40000000000001 is 87.4. */
const exact = (value: number): number =>
  String(value).length <= EXACT_DIGITS ? value : Number(value.toPrecision(EXACT_DIGITS));

/** Where a cell of the view stands in the sheet. */
export const placeOf = (view: SheetView, row: number, column: number): CellPlace => ({
  sheet: view.name,
  row: rowIndex(view.turned ? column : row),
  column: columnIndex(view.turned ? row : column),
});

/** @param known most often the cell's place already: a large table has no two objects for it then */
export function placeAt(
  view: SheetView,
  row: number,
  column: number,
  known: CellPlace | undefined,
): CellPlace {
  const [down, across] = view.turned ? [column, row] : [row, column];
  return known?.row === down && known.column === across ? known : placeOf(view, row, column);
}

const UNREADABLE: ResultReading = { code: 'unreadable' };
const BLANK: ResultReading = { code: 'blank' };

/** More different numbers than a province's tables hold. */
const MOST_FIGURES = 20_000;

/** The reading of a bare number: the figures of thousands of cells are a few hundred different ones. */
function figures(unit: Figure['unit'], times: number): (value: number) => ResultReading {
  const known = new Map<number, ResultReading>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const figure = { value: exact(value * times), unit };
    return keep(known, MOST_FIGURES, value, { code: 'figure', figure, parts: [] });
  };
}

const percentOf = figures('percent', 100);
const plainOf = figures('plain', 1);

type Read = Pick<ValueReading, 'reading' | 'byFormat' | 'problem'>;

function readValue(
  view: SheetView,
  cell: CellImage | undefined,
  text: string,
  unit: WrittenUnit | undefined,
): Read {
  if (cell === undefined) return { reading: BLANK, byFormat: false };
  const { value } = cell;
  if (value === null) return { reading: UNREADABLE, byFormat: false, problem: 'not-calculated' };
  if (isCellError(value)) return { reading: UNREADABLE, byFormat: false, problem: 'error-value' };
  if (typeof value === 'boolean') {
    return { reading: { code: 'mark', verdict: value ? 'met' : 'unmet' }, byFormat: false };
  }
  if (typeof value === 'string') {
    const said = readChoice(text) ?? text;
    const isBlank = said === '' || markIn(view, cell).box === 'empty';
    return { reading: isBlank ? BLANK : inUnitOf(readResult(said), unit), byFormat: false };
  }
  const { numberFormat } = cell.format;
  if (isPercentFormat(numberFormat)) return { reading: percentOf(value), byFormat: true };
  if (isDateFormat(numberFormat)) return { reading: UNREADABLE, byFormat: false, problem: 'date' };
  return { reading: inUnitOf(plainOf(value), unit), byFormat: false };
}

/** What a note makes of a sign that stands as a result. */
function bySign(mark: Mark | undefined): ResultReading {
  if (mark === undefined) return UNREADABLE;
  const { verdict } = mark;
  return verdict === 'not-applicable' ? { code: verdict } : { code: 'mark', verdict };
}

/** @param unit what the row's column of units says, for figures that are written without one */
export function readResultCell(
  view: SheetView,
  row: number,
  column: number,
  unit?: WrittenUnit,
): ValueReading {
  const cell = view.value(row, column);
  const text = cell === undefined ? '' : view.textOf(cell);
  const place = placeOf(view, row, column);
  const { legend } = view;
  const sign = legend === undefined ? '' : text.toLowerCase();
  if (legend?.has(sign) === true) return { place, text, reading: bySign(legend.get(sign)), byFormat: false };
  const said = view.isPaired === true ? (pairIn(text)?.result ?? text) : text;
  const read = readValue(view, cell, said, unit);
  const isOpen = read.reading.code === 'unreadable' && read.problem === undefined;
  const bare = isOpen ? withoutLeader(view, text) : undefined;
  const { reading, byFormat, problem } = bare === undefined ? read : readValue(view, cell, bare, unit);
  return problem === undefined
    ? { place, text, reading, byFormat }
    : { place, text, reading, byFormat, problem };
}

function markOf(cell: CellImage, text: string, legend: SheetView['legend']): Mark | undefined {
  const { value } = cell;
  const sign = text.toLowerCase();
  if (legend?.has(sign) === true) return legend.get(sign);
  if (typeof value === 'boolean') return { verdict: value ? 'met' : 'unmet', sign: 'word' };
  if (value === 1 || value === 0) return readMark(String(value));
  if (typeof value !== 'string') return undefined;
  // a lone "ü" is no Vietnamese: formats that lose fonts leave the stored letter of the tick
  const font = cell.format.fontName ?? (/^[üþû]$/u.test(value.trim()) ? 'Wingdings' : undefined);
  return readSymbolMark(value, font) ?? readMark(readChoice(text) ?? text) ?? narrativeMark(text);
}

function boxOf({ value, format: { fontName } }: CellImage, text: string): MarkReading['box'] {
  if (typeof value !== 'string') return undefined;
  return isEmptyBox(value, fontName) || readChoice(text) === ''
    ? 'empty'
    : isCrossedBox(value, fontName)
      ? 'crossed'
      : undefined;
}

/** What a cell says as a verdict, wherever it stands. */
export type WrittenMark = Pick<MarkReading, 'text' | 'mark' | 'box'>;

const NO_MARK: WrittenMark = { text: '', mark: undefined };

function markWritten(view: SheetView, cell: CellImage): WrittenMark {
  const written = view.textOf(cell);
  const box = boxOf(cell, written);
  const text = box === 'empty' ? '' : written;
  return box === undefined ? { text, mark: markOf(cell, text, view.legend) } : { text, mark: undefined, box };
}

/** By the font and then the text. */
type KnownMarks = Map<string | undefined, Map<string, WrittenMark>>;

const MOST_KNOWN = 10_000;
/** By what is the workbook's, or where a note explains its signs the table's. */
const knownMarks = new WeakMap<object, KnownMarks>();

/** A workbook has few different verdicts, and each cell of one is looked at by several. */
export function markIn(view: SheetView, cell: CellImage | undefined): WrittenMark {
  if (cell === undefined) return NO_MARK;
  const { value, runs, format } = cell;
  if (typeof value !== 'string' || runs !== undefined) return markWritten(view, cell);
  const whose = view.legend ?? view.textOf;
  const byFont: KnownMarks = knownMarks.get(whose) ?? new Map();
  knownMarks.set(whose, byFont);
  const known = byFont.get(format.fontName) ?? new Map<string, WrittenMark>();
  byFont.set(format.fontName, known);
  return known.get(value) ?? keep(known, MOST_KNOWN, value, markWritten(view, cell));
}

export function readMarkCell(view: SheetView, row: number, column: number): MarkReading {
  const { text, mark, box } = markIn(view, view.value(row, column));
  const place = placeOf(view, row, column);
  return box === undefined
    ? { place, text, mark, implied: false }
    : { place, text, mark, implied: false, box };
}

/**
 * A level that says only a number is turned by what the indicator wants: "80%" is "≥ 80%", for poverty "≤".
 * A number without a unit has the indicator's.
 */
function levelFor(written: Level, indicator: Indicator, row?: WrittenUnit): Level | undefined {
  const level = scaledLevel(written, row);
  if (level.code === 'range') {
    return level.unit === 'plain' ? { ...level, unit: indicator.unit } : level;
  }
  if (level.code !== 'figure') return level;
  const unit = level.unit === 'plain' ? indicator.unit : level.unit;
  // "0,75" for a percentage: a slip or a fraction, nobody can tell
  if (unit === 'percent' && level.unit === 'plain' && level.value > 0 && level.value < 1) return undefined;
  const op = level.op === '=' ? (indicator.wants === 'less' ? '<=' : '>=') : level.op;
  return { ...level, op, unit };
}

/** "42000" in a row of thousands of đồng. */
function scaledLevel(level: Level, row: WrittenUnit | undefined): Level {
  if (row?.unit !== 'million-dong' || level.code !== 'figure' || level.unit !== 'plain') return level;
  return { ...level, value: (level.value * row.times) / row.dividedBy, unit: row.unit };
}

/**
 * Reads the cell that states the required level; `undefined` for a blank.
 * @param unit what the row's column of units says
 */
export function readRequirementCell(
  view: SheetView,
  row: number,
  column: number,
  indicator: Indicator,
  unit?: WrittenUnit,
): RequirementReading | undefined {
  const cell = view.value(row, column);
  if (cell === undefined) return undefined;
  const text = view.textOf(cell);
  const { value } = cell;
  const base = { code: indicator.code, place: placeOf(view, row, column), text };
  if (typeof value === 'number') {
    const percent = isPercentFormat(cell.format.numberFormat);
    const level: Level = {
      code: 'figure',
      op: '=',
      value: exact(percent ? value * 100 : value),
      unit: percent ? 'percent' : 'plain',
      parts: [],
    };
    return { ...base, level: levelFor(level, indicator, unit) };
  }
  if (text === '') return undefined;
  return { ...base, level: typeof value === 'string' ? levelIn(text, indicator, unit) : undefined };
}

/** The level that a text states for an indicator. */
export function levelIn(text: string, indicator: Indicator, unit?: WrittenUnit): Level | undefined {
  const level = readLevel(text);
  return level === undefined ? undefined : levelFor(level, indicator, unit);
}
