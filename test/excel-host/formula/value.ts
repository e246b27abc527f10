import { isError, type CellError, type CellValue } from '../book/cell';

/** A block of cells that a reference stands for, read only when somebody asks. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly at: (row: number, column: number) => CellValue;
  /** Every cell that is not blank. */
  readonly present: () => Iterable<CellValue>;
}

export type Value = CellValue | Matrix;

export const isMatrix = (value: Value): value is Matrix =>
  typeof value === 'object' && value !== null && 'at' in value;

export const failure = (error: string): CellError => ({ error });

/** Carries an error through a calculation up to the function that may handle it. */
export class FormulaError extends Error {
  constructor(readonly code: string) {
    super(code);
    this.name = 'FormulaError';
  }
}

/** A function that the simulation does not calculate. */
export class UnknownFunctionError extends Error {
  constructor(name: string) {
    super(`The simulated Excel does not calculate ${name}()`);
    this.name = 'UnknownFunctionError';
  }
}

/** One value of a block: its only or first cell. */
export const single = (value: Value): CellValue => (isMatrix(value) ? value.at(0, 0) : value);

/** @throws {FormulaError} */
export function checked(value: Value): string | number | boolean | null {
  const one = single(value);
  if (isError(one)) throw new FormulaError(one.error);
  return one;
}

/** @throws {FormulaError} */
export function numberOf(value: Value): number {
  const one = checked(value);
  if (one === null) return 0;
  if (typeof one === 'boolean') return one ? 1 : 0;
  if (typeof one === 'number') return one;
  const number = one.trim() === '' ? NaN : Number(one.trim().replace(/%$/, ''));
  if (Number.isNaN(number)) throw new FormulaError('#VALUE!');
  return one.trim().endsWith('%') ? number / 100 : number;
}

/** @throws {FormulaError} */
export function textOf(value: Value): string {
  const one = checked(value);
  if (one === null) return '';
  if (typeof one === 'boolean') return one ? 'TRUE' : 'FALSE';
  return typeof one === 'number' ? String(Number(one.toPrecision(15))) : one;
}

/** @throws {FormulaError} */
export function truthOf(value: Value): boolean {
  const one = checked(value);
  if (typeof one === 'boolean') return one;
  if (typeof one === 'number') return one !== 0;
  if (one === null) return false;
  if (one.toUpperCase() === 'TRUE') return true;
  if (one.toUpperCase() === 'FALSE') return false;
  throw new FormulaError('#VALUE!');
}

/** Excel's order: numbers before texts before truth values; letters whatever their case. */
export function compare(a: CellValue, b: CellValue): number {
  const rank = (value: CellValue): number =>
    typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
  const filled = (value: CellValue, other: CellValue): CellValue => {
    if (value !== null) return value;
    if (typeof other === 'string') return '';
    return typeof other === 'boolean' ? false : 0;
  };
  const left = filled(a, b);
  const right = filled(b, a);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === 'string' && typeof right === 'string') {
    const [one, two] = [left.toLowerCase(), right.toLowerCase()];
    return one < two ? -1 : one > two ? 1 : 0;
  }
  return Number(left) - Number(right);
}
