import { isError, type CellValue } from '../book/cell';
import { criterion } from './criterion';
import {
  checked,
  compare,
  FormulaError,
  isMatrix,
  numberOf,
  single,
  textOf,
  truthOf,
  type Matrix,
  type Value,
} from './value';

type Arguments = readonly Value[];
export type FormulaFunction = (args: Arguments) => Value;

const given = (args: Arguments, index: number): Value => {
  const value = args[index];
  if (value === undefined) throw new FormulaError('#VALUE!');
  return value;
};

const matrix = (value: Value): Matrix => {
  if (isMatrix(value)) return value;
  return { rows: 1, columns: 1, at: () => value, present: () => (value === null ? [] : [value]) };
};

/** The numbers that SUM and its relatives see: in a block only real numbers, else whatever can be one. */
function numbers(args: Arguments): number[] {
  const found: number[] = [];
  for (const value of args) {
    if (!isMatrix(value)) {
      found.push(numberOf(value));
      continue;
    }
    for (const cell of value.present()) {
      if (isError(cell)) throw new FormulaError(cell.error);
      if (typeof cell === 'number') found.push(cell);
    }
  }
  return found;
}

function average(values: readonly number[]): number {
  if (values.length === 0) throw new FormulaError('#DIV/0!');
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The places where all pairs of block and criterion hold. */
function places(pairs: Arguments): [number, number][] {
  const first = matrix(given(pairs, 0));
  const tests: { readonly block: Matrix; readonly holds: (cell: CellValue) => boolean }[] = [];
  for (let index = 0; index < pairs.length; index += 2) {
    const block = matrix(given(pairs, index));
    if (block.rows !== first.rows || block.columns !== first.columns) throw new FormulaError('#VALUE!');
    tests.push({ block, holds: criterion(single(given(pairs, index + 1))) });
  }
  const found: [number, number][] = [];
  for (let row = 0; row < first.rows; row += 1) {
    for (let column = 0; column < first.columns; column += 1) {
      if (tests.every(({ block, holds }) => holds(block.at(row, column)))) found.push([row, column]);
    }
  }
  return found;
}

const sumAt = (block: Matrix, found: readonly (readonly [number, number])[]): number =>
  found.reduce((sum, [row, column]) => {
    const cell = block.at(row, column);
    return sum + (typeof cell === 'number' ? cell : 0);
  }, 0);

function rounded(args: Arguments, round: (value: number) => number): number {
  const factor = 10 ** numberOf(args[1] ?? 0);
  const value = numberOf(given(args, 0));
  return (Math.sign(value) * round(Number((Math.abs(value) * factor).toPrecision(15)))) / factor;
}

function match(args: Arguments): number {
  const wanted = single(given(args, 0));
  const block = matrix(given(args, 1));
  const type = args[2] === undefined ? 1 : numberOf(args[2]);
  const length = Math.max(block.rows, block.columns);
  const at = (index: number): CellValue => (block.columns === 1 ? block.at(index, 0) : block.at(0, index));
  if (type === 0) {
    const holds = typeof wanted === 'string' ? criterion(`=${wanted}`) : (cell: CellValue) => cell === wanted;
    for (let index = 0; index < length; index += 1) if (holds(at(index))) return index + 1;
    throw new FormulaError('#N/A');
  }
  let found = 0;
  for (let index = 0; index < length; index += 1) {
    const order = compare(at(index), wanted);
    if (type > 0 ? order <= 0 : order >= 0) found = index + 1;
    else break;
  }
  if (found === 0) throw new FormulaError('#N/A');
  return found;
}

function index(args: Arguments): Value {
  const block = matrix(given(args, 0));
  const first = numberOf(given(args, 1));
  const [row, column] =
    args[2] === undefined && block.rows === 1 ? [1, first] : [first, numberOf(args[2] ?? 1)];
  if (row < 1 || column < 1 || row > block.rows || column > block.columns) throw new FormulaError('#REF!');
  return block.at(row - 1, column - 1);
}

function find(args: Arguments, fold: (text: string) => string): number {
  const start = args[2] === undefined ? 1 : numberOf(args[2]);
  const place = fold(textOf(given(args, 1))).indexOf(fold(textOf(given(args, 0))), start - 1);
  if (place < 0) throw new FormulaError('#VALUE!');
  return place + 1;
}

const FIRST_DAY = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

/** Of a day of the usual date system, from March 1900 on. */
function yearOf(day: number): number {
  if (day < 0) throw new FormulaError('#NUM!');
  return new Date(FIRST_DAY + Math.floor(day) * DAY).getUTCFullYear();
}

const isKind =
  (test: (value: CellValue) => boolean): FormulaFunction =>
  (args) =>
    test(single(given(args, 0)));

/** Functions whose arguments are all worked out before. IF and its kind are part of the evaluator. */
export const FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  SUM: (args) => numbers(args).reduce((sum, value) => sum + value, 0),
  AVERAGE: (args) => average(numbers(args)),
  MIN: (args) => numbers(args).reduce((least, value) => Math.min(least, value), Infinity),
  MAX: (args) => numbers(args).reduce((most, value) => Math.max(most, value), -Infinity),
  COUNT: (args) =>
    args.flatMap((value) => [...matrix(value).present()]).filter((cell) => typeof cell === 'number').length,
  COUNTA: (args) => args.reduce<number>((count, value) => count + [...matrix(value).present()].length, 0),
  COUNTBLANK(args) {
    const block = matrix(given(args, 0));
    return block.rows * block.columns - [...block.present()].filter((cell) => cell !== '').length;
  },
  COUNTIF(args) {
    const holds = criterion(single(given(args, 1)));
    const block = matrix(given(args, 0));
    const present = [...block.present()];
    const blanks = holds(null) ? block.rows * block.columns - present.length : 0;
    return present.filter(holds).length + blanks;
  },
  COUNTIFS: (args) => places(args).length,
  SUMIF: (args) => sumAt(matrix(args[2] ?? given(args, 0)), places(args.slice(0, 2))),
  SUMIFS: (args) => sumAt(matrix(given(args, 0)), places(args.slice(1))),
  AND: (args) => args.flatMap((value) => [...matrix(value).present()]).every(truthOf),
  OR: (args) => args.flatMap((value) => [...matrix(value).present()]).some(truthOf),
  NOT: (args) => !truthOf(given(args, 0)),
  TRUE: () => true,
  FALSE: () => false,
  ABS: (args) => Math.abs(numberOf(given(args, 0))),
  INT: (args) => Math.floor(numberOf(given(args, 0))),
  MOD(args) {
    const divisor = numberOf(given(args, 1));
    if (divisor === 0) throw new FormulaError('#DIV/0!');
    const value = numberOf(given(args, 0));
    return value - divisor * Math.floor(value / divisor);
  },
  ROUND: (args) => rounded(args, Math.round),
  ROUNDUP: (args) => rounded(args, Math.ceil),
  ROUNDDOWN: (args) => rounded(args, Math.floor),
  LEN: (args) => textOf(given(args, 0)).length,
  LEFT: (args) => textOf(given(args, 0)).slice(0, args[1] === undefined ? 1 : numberOf(args[1])),
  RIGHT(args) {
    const text = textOf(given(args, 0));
    return text.slice(Math.max(0, text.length - (args[1] === undefined ? 1 : numberOf(args[1]))));
  },
  MID(args) {
    const start = numberOf(given(args, 1)) - 1;
    return textOf(given(args, 0)).slice(start, start + numberOf(given(args, 2)));
  },
  TRIM: (args) => textOf(given(args, 0)).trim().replace(/ +/g, ' '),
  UPPER: (args) => textOf(given(args, 0)).toUpperCase(),
  LOWER: (args) => textOf(given(args, 0)).toLowerCase(),
  CONCATENATE: (args) => args.map(textOf).join(''),
  FIND: (args) => find(args, (text) => text),
  SEARCH: (args) => find(args, (text) => text.toLowerCase()),
  VALUE: (args) => numberOf(given(args, 0)),
  YEAR: (args) => yearOf(numberOf(given(args, 0))),
  ISBLANK: isKind((value) => value === null),
  ISNUMBER: isKind((value) => typeof value === 'number'),
  ISTEXT: isKind((value) => typeof value === 'string'),
  ISERROR: isKind(isError),
  ROWS: (args) => matrix(given(args, 0)).rows,
  COLUMNS: (args) => matrix(given(args, 0)).columns,
  MATCH: match,
  INDEX: index,
  N: (args) => {
    const value = checked(given(args, 0));
    return typeof value === 'string' || value === null ? 0 : Number(value);
  },
};
