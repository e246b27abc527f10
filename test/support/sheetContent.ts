import { rowHeight } from '../../src/reports/rowHeight';
import { formatAddress, tryParseArea, type Area } from '../../src/workbook/address';
import {
  isFormula,
  resultOf,
  type CellContent,
  type CellWrite,
  type FormulaContent,
  type SheetContent,
} from '../../src/workbook/plan';

export const contentAt = (content: SheetContent, address: string): CellContent =>
  content.cells.find((cell) => formatAddress(cell) === address)?.content;

export const formulasOf = (
  content: SheetContent,
): readonly {
  readonly address: string;
  readonly formula: string;
  readonly result: FormulaContent['result'];
}[] =>
  content.cells.flatMap((cell) =>
    isFormula(cell.content) ? [{ address: formatAddress(cell), ...cell.content }] : [],
  );

function valuesIn(content: SheetContent, { top, left, bottom, right }: Area): readonly (string | number)[] {
  return content.cells
    .filter(({ row, column }) => row >= top && row <= bottom && column >= left && column <= right)
    .map((cell) => resultOf(cell.content))
    .filter((value): value is string | number => typeof value === 'number' || typeof value === 'string')
    .filter((value) => value !== '');
}

/** COUNTIF's test of a value: a text, a number, or a comparison such as "<=18". */
function passes(value: string | number, criterion: string): boolean {
  const text = /^"(.*)"$/u.exec(criterion)?.[1];
  if (text === undefined) return value === Number(criterion);
  const [, sign, limit] = /^(>=|<=|<|>)(\d+)$/.exec(text) ?? [];
  if (sign === undefined) return value === text;
  if (typeof value !== 'number') return false;
  const difference = value - Number(limit);
  return difference === 0 ? sign.endsWith('=') : sign.startsWith(difference > 0 ? '>' : '<');
}

/** What Excel makes of the few kinds of formulas that the sheets have. */
export function calculated(content: SheetContent, formula: string): number {
  const parts = formula.split('/');
  const [dividend, divisor] = parts;
  if (dividend !== undefined && divisor !== undefined) {
    return calculated(content, dividend) / calculated(content, divisor);
  }
  const [, name = '', given = formula] = /^([A-Z]+)\((.*)\)$/u.exec(formula) ?? [];
  const words = given.split(',');
  const values = (reference: string | undefined): readonly (string | number)[] => {
    const area = tryParseArea(reference ?? '');
    if (area === undefined) throw new Error(`No area: ${formula}`);
    return valuesIn(content, area);
  };
  switch (name) {
    case '':
      return Number(values(words[0])[0]);
    case 'SUM':
      return values(words[0]).reduce<number>((sum, value) => sum + Number(value), 0);
    case 'COUNTA':
      return values(words[0]).length;
    case 'COUNTIF':
      return values(words[0]).filter((value) => passes(value, words[1] ?? '')).length;
    case 'COUNTIFS':
      // both criteria are of the same cells
      if (words[0] !== words[2]) throw new Error(`Two areas: ${formula}`);
      return values(words[0]).filter(
        (value) => passes(value, words[1] ?? '') && passes(value, words[3] ?? ''),
      ).length;
    default:
      throw new Error(`Unknown formula: ${formula}`);
  }
}

const overlap = (a: Area, b: Area): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

const heightOf = (content: SheetContent, row: number): number | undefined =>
  content.rows.find((one) => one.row === row)?.height;

const widthOf = (content: SheetContent, column: number): number =>
  content.columns.find((one) => one.column === column)?.width ?? 8.43;

/** The width that a cell's text has, merged cells together, and the height. */
export function roomOf(
  content: SheetContent,
  { row, column }: CellWrite,
): { readonly width: number; readonly height: number | undefined } {
  const merge = content.merges.find((area) => area.top === row && area.left === column);
  const columns = Array.from(
    { length: merge === undefined ? 1 : merge.right - merge.left + 1 },
    (_, place) => column + place,
  );
  const rows = Array.from(
    { length: merge === undefined ? 1 : merge.bottom - merge.top + 1 },
    (_, place) => row + place,
  );
  const heights = rows.map((one) => heightOf(content, one));
  return {
    width: columns.reduce((sum, one) => sum + widthOf(content, one), 0),
    height: heights.some((height) => height === undefined)
      ? undefined
      : heights.reduce<number>((sum, height) => sum + (height ?? 0), 0),
  };
}

/** Texts for which their rows are not high enough, by the measure of the reports; rows of no height count too. */
export const textsCutOff = (content: SheetContent): readonly string[] =>
  content.cells.flatMap((cell) => {
    const { content: text, style } = cell;
    if (typeof text !== 'string' || text === '' || style?.wrap === false) return [];
    const { width, height } = roomOf(content, cell);
    const { size = 12, bold = false } = style ?? {};
    return (height ?? 0) < rowHeight([{ text, width, size, bold }]) ? [text] : [];
  });

/** What Excel would refuse or lose in a sheet; empty for a sound one. */
export function faultsOfSheet(content: SheetContent): readonly string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  for (const cell of content.cells) {
    const address = formatAddress(cell);
    if (seen.has(address)) faults.push(`${address} is written twice`);
    seen.add(address);
    if (typeof cell.content === 'number' && !Number.isFinite(cell.content))
      faults.push(`${address} is no number`);
    if (typeof cell.content === 'string' && cell.content.length > 32_767)
      faults.push(`${address} is too long`);
    if (typeof cell.content === 'string' && cell.content !== cell.content.normalize('NFC'))
      faults.push(`${address} is not NFC`);
  }
  for (const [place, merge] of content.merges.entries()) {
    if (merge.top === merge.bottom && merge.left === merge.right) faults.push('a merge of one cell');
    if (content.merges.slice(place + 1).some((other) => overlap(merge, other))) faults.push('merges overlap');
    for (const cell of content.cells) {
      const inside = overlap(merge, {
        top: cell.row,
        bottom: cell.row,
        left: cell.column,
        right: cell.column,
      });
      const hidden = cell.row !== merge.top || cell.column !== merge.left;
      if (inside && hidden && cell.content !== undefined && cell.content !== '') {
        faults.push(`${formatAddress(cell)} is hidden by a merge`);
      }
    }
  }
  for (const list of [
    content.columns.map(({ column }) => Number(column)),
    content.rows.map(({ row }) => Number(row)),
  ]) {
    if (new Set(list).size !== list.length) faults.push('a row or column is laid out twice');
  }
  if (content.rows.some(({ height }) => height <= 0 || height > 409)) faults.push('a row beyond 409 points');
  return faults;
}
