import { readCommuneName } from '../text/commune';
import { headerRole, type HeaderRole } from './headerRole';
import { readCodeCell, type CodeReading } from './code';
import { headingPeriod } from './headingPeriod';
import { bestFit } from './setIndex';
import { isTotalKey } from './line';
import type { Row, SheetView } from './sheetView';

/** Consecutive heading rows; both bounds belong to the block. */
export interface HeaderBlock {
  readonly from: number;
  readonly to: number;
}

type ItemCode = Extract<CodeReading, { readonly code: 'indicator' | 'criterion' }>;

const LONGEST_HEADING = 90;
const MOST_HEADING_ROWS = 6;
const CODE_CELLS = 4;

/** "(1) (2) (3)", "1 2 3 4", "A B 1 2": the row under a heading that numbers the columns. */
export function isNumberingRow(cells: readonly string[]): boolean {
  const texts = cells.filter((text) => text !== '');
  if (texts.length < 3) return false;
  const numbers = texts.flatMap((text) => {
    const match = /^\(? ?(\d{1,3})(?: ?\))?(?: ?=.*)?$/u.exec(text);
    return match === null ? [] : [Number(match[1])];
  });
  const letters = texts.filter((text) => /^\(?[A-Z]\)?$/u.test(text)).length;
  const counting = numbers.every((number, place) => place === 0 || number === (numbers[place - 1] ?? 0) + 1);
  return numbers.length >= 2 && numbers.length + letters === texts.length && counting && numbers[0] === 1;
}

const LARGEST_CODE = 20;
const LONGEST_CODE = 1_000;

/** Figures and long texts are no codes, whatever they look like. */
const isNoCode = ({ value, format }: Row['cells'][number]): boolean =>
  typeof value === 'number'
    ? (value < 1 || value >= LARGEST_CODE) && format.numberFormat === 'General'
    : typeof value !== 'string' || value.length > LONGEST_CODE;

/** The code that the first cells of a row carry; "1. Xã Vũ Sơn" numbers communes. */
export function rowCode(view: SheetView, row: Pick<Row, 'cells'>): ItemCode | undefined {
  for (const cell of row.cells.slice(0, CODE_CELLS)) {
    if (isNoCode(cell)) continue;
    const reading = readCodeCell(cell, view.textOf(cell));
    if (reading === undefined || (reading.code !== 'indicator' && reading.code !== 'criterion')) continue;
    if (reading.rest === '' || readCommuneName(reading.rest) === undefined) return reading;
  }
  return undefined;
}

/** Whether the first cells of a row carry an indicator's or a criterion's code. */
export const hasCode = (view: SheetView, row: Pick<Row, 'cells'>): boolean =>
  rowCode(view, row) !== undefined;

const TICKED: ReadonlySet<HeaderRole> = new Set(['ticked-met', 'ticked-unmet']);

/** The role of a cell, where it is short enough for a heading. */
function cellRole(view: SheetView, cell: Row['cells'][number]): HeaderRole | undefined {
  if (typeof cell.value !== 'string' || cell.value.length > 2 * LONGEST_HEADING) return undefined;
  const text = view.textOf(cell);
  return text.length > LONGEST_HEADING ? undefined : headerRole(view.keyOf(text));
}

const FIRST_TEXTS = 3;
const LAST_YEAR = 2100;

/** Quick: a heading begins with headings, and holds no figures. */
function mayBeHeading(view: SheetView, { cells }: Row): boolean {
  let texts = 0;
  let told = false;
  for (const cell of cells) {
    const { value } = cell;
    if (typeof value === 'number') {
      if (!Number.isInteger(value) || value > LAST_YEAR || value < 0) {
        if (cell.column > 2) return false;
      }
    } else if (texts < FIRST_TEXTS && typeof value === 'string') {
      texts += 1;
      told ||= cellRole(view, cell) !== undefined;
    }
    if (texts >= FIRST_TEXTS && !told) return false;
  }
  return told;
}

function isHeading(view: SheetView, row: Row): boolean {
  if (!mayBeHeading(view, row)) return false;
  const roles = new Set<HeaderRole>();
  let opens: HeaderRole | undefined;
  for (const cell of row.cells) {
    const role = cellRole(view, cell);
    opens ??= role;
    if (role === undefined || TICKED.has(role)) continue;
    roles.add(role);
    // "TT | Tên xã | 1. Quy hoạch | 2. Giao thông": nothing but a heading begins so
    if (roles.size >= 2 && opens === 'order') return true;
    if (roles.size >= 2) return !hasCode(view, row) && !hasWording(view, row) && !hasTotal(view, row);
  }
  return false;
}

const hasTotal = (view: SheetView, row: Row): boolean =>
  row.cells.slice(0, CODE_CELLS).some((cell) => isTotalKey(view.keyOf(view.textOf(cell))));

const WORDING_FIT = 0.6;
const SHORTEST_WORDING = 16;

/** A row of a table without codes may sound like a heading: "… theo quy định | Đạt 80%". */
const hasWording = (view: SheetView, row: Row): boolean =>
  row.cells.slice(0, CODE_CELLS).some((cell) => {
    if (typeof cell.value !== 'string') return false;
    const text = view.textOf(cell);
    return text.length >= SHORTEST_WORDING && bestFit(view.sets, text) >= WORDING_FIT;
  });

/** The columns in which a table names its rows; below a heading that is merged down they are blank. */
function namingColumns(view: SheetView, row: Row): ReadonlySet<number> {
  const roles = row.cells.map((cell) => ({ column: Number(cell.column), role: cellRole(view, cell) }));
  const first = (...wanted: readonly HeaderRole[]): number[] =>
    roles
      .filter(({ role }) => role !== undefined && wanted.includes(role))
      .map(({ column }) => column)
      .slice(0, 1);
  return new Set([...first('order'), ...first('name', 'commune', 'unit')]);
}

const FEWEST_SUBHEADINGS = 2;
/** One blank row may part heading rows. */
const GAP = 2;

/** Whether a row only adds to the headings of the values: nothing stands where the rows are named. */
function isSubheading(row: Row, naming: ReadonlySet<number>): boolean {
  const [first] = row.cells;
  if (first === undefined || naming.size === 0) return false;
  const texts = row.cells.filter((cell) => typeof cell.value === 'string' || typeof cell.value === 'number');
  return (
    texts.length >= FEWEST_SUBHEADINGS &&
    row.cells.every((cell) => !naming.has(cell.column)) &&
    first.column > Math.min(...naming)
  );
}

const TIME_LABEL = /^(?:nam|ky|thoi diem|thoi ky|dot|giai doan)$/u;

/** "Năm | 2022 | 2023 | 2022 | 2023": when the columns of each commune were taken, with its label in front. */
function isTimes(view: SheetView, { cells: [label, ...times] }: Row): boolean {
  if (label === undefined || !TIME_LABEL.test(view.keyOf(view.textOf(label)))) return false;
  return (
    times.length >= FEWEST_SUBHEADINGS &&
    times.every((cell) => headingPeriod(view.keyOf(view.textOf(cell))) !== undefined)
  );
}

/** The heading blocks of a sheet, top to bottom. Rows between two headings close by belong to the block. */
export function headerBlocks(view: SheetView): readonly HeaderBlock[] {
  const { rows } = view.sheet;
  const blocks: HeaderBlock[] = [];
  for (const [place, row] of rows.entries()) {
    const last = blocks.at(-1);
    if (last !== undefined && row.row <= last.to) continue;
    if (!isHeading(view, row)) continue;
    const near = last !== undefined && row.row - last.to <= 2 && row.row - last.from < MOST_HEADING_ROWS;
    const from = near ? last.from : extendedUp(view, rows, place, last?.to ?? -1);
    const block = { from, to: extendedDown(view, rows, place, from) };
    if (near) blocks[blocks.length - 1] = block;
    else blocks.push(block);
  }
  return blocks;
}

/** Rows below a heading that say more of its columns: "Kết quả | Đánh giá", "Năm 2022 | Năm 2023", "1.1 | 1.2". */
function extendedDown(view: SheetView, rows: readonly Row[], place: number, from: number): number {
  const heading = rows[place];
  if (heading === undefined) return from;
  const naming = namingColumns(view, heading);
  let to = Number(heading.row);
  for (let at = place + 1; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined || row.row - to > GAP || row.row - from >= MOST_HEADING_ROWS) break;
    if (!isSubheading(row, naming) && !isTimes(view, row)) break;
    to = row.row;
  }
  return to;
}

/** A row right above a heading that stands over its values only: "Kết quả thực hiện năm 2023". */
function extendedUp(view: SheetView, rows: readonly Row[], place: number, after: number): number {
  const heading = rows[place];
  const above = rows[place - 1];
  if (heading === undefined) return 0;
  if (above === undefined || heading.row - above.row > GAP || above.row <= after) return heading.row;
  return isSubheading(above, namingColumns(view, heading)) ? above.row : heading.row;
}
