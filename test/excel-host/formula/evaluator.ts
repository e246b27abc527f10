import { heightOf, intersection, widthOf, type Area } from '../book/area';
import { sheetByName, type Book } from '../book/book';
import { isError, type CellValue } from '../book/cell';
import { cellAt, cellsIn, type Sheet } from '../book/sheet';
import { FUNCTIONS } from './functions';
import { parseFormula, type Expression } from './parser';
import {
  checked,
  compare,
  failure,
  FormulaError,
  isMatrix,
  numberOf,
  single,
  textOf,
  truthOf,
  UnknownFunctionError,
  type Matrix,
  type Value,
} from './value';

/** Where a formula stands and how it gets at other cells. */
export interface Place {
  readonly book: Book;
  readonly sheet: Sheet;
  /** The value of a cell, brought up to date first. */
  readonly read: (sheet: Sheet, row: number, column: number) => CellValue;
}

const ofSheet = (place: Place, name: string | undefined): Sheet => {
  const sheet = name === undefined ? place.sheet : sheetByName(place.book, name);
  if (sheet === undefined) throw new FormulaError('#REF!');
  return sheet;
};

const nameIn = (place: Pick<Place, 'book' | 'sheet'>, name: string) =>
  place.book.names.find(
    (item) => item.name.toLowerCase() === name.toLowerCase() && item.sheetId === place.sheet.id,
  ) ??
  place.book.names.find(
    (item) => item.name.toLowerCase() === name.toLowerCase() && item.sheetId === undefined,
  );

const block = (place: Place, sheet: Sheet, area: Area): Matrix => ({
  rows: heightOf(area),
  columns: widthOf(area),
  at: (row, column) => place.read(sheet, area.top + row, area.left + column),
  *present() {
    for (const [row, column, cell] of cellsIn(sheet, area)) {
      if (cell.value === null && cell.formula === undefined) continue;
      const value = place.read(sheet, row, column);
      if (value !== null) yield value;
    }
  },
});

function binary(operator: string, left: Value, right: Value): Value {
  switch (operator) {
    case '&':
      return textOf(left) + textOf(right);
    case '+':
      return numberOf(left) + numberOf(right);
    case '-':
      return numberOf(left) - numberOf(right);
    case '*':
      return numberOf(left) * numberOf(right);
    case '/': {
      const divisor = numberOf(right);
      if (divisor === 0) throw new FormulaError('#DIV/0!');
      return numberOf(left) / divisor;
    }
    case '^':
      return numberOf(left) ** numberOf(right);
    default:
      break;
  }
  const order = compare(checked(left), checked(right));
  const outcomes: Readonly<Record<string, boolean>> = {
    '=': order === 0,
    '<>': order !== 0,
    '<': order < 0,
    '<=': order <= 0,
    '>': order > 0,
    '>=': order >= 0,
  };
  return outcomes[operator] ?? failure('#VALUE!');
}

/** Errors as values, for the functions that look at them. */
function caught(place: Place, expression: Expression): Value {
  try {
    return evaluate(place, expression);
  } catch (error) {
    if (error instanceof FormulaError) return failure(error.code);
    throw error;
  }
}

function call(place: Place, name: string, args: readonly Expression[]): Value {
  const missing: Expression = { code: 'missing' };
  const [first = missing, second = missing, third] = args;
  switch (name) {
    case 'IF':
      if (truthOf(evaluate(place, first))) return evaluate(place, second);
      return third === undefined ? false : evaluate(place, third);
    case 'IFERROR': {
      const value = caught(place, first);
      return isError(single(value)) ? evaluate(place, second) : value;
    }
    case 'SUMPRODUCT': {
      const blocks = args.map((arg) => evaluate(place, arg));
      const [one] = blocks;
      if (one === undefined || !blocks.every(isMatrix))
        throw new UnknownFunctionError('SUMPRODUCT of an array');
      let sum = 0;
      for (let row = 0; row < (isMatrix(one) ? one.rows : 0); row += 1) {
        for (let column = 0; column < (isMatrix(one) ? one.columns : 0); column += 1) {
          sum += blocks.reduce<number>((product, value) => {
            const cell = isMatrix(value) ? value.at(row, column) : null;
            return product * (typeof cell === 'number' ? cell : 0);
          }, 1);
        }
      }
      return sum;
    }
    default: {
      const calculate = FUNCTIONS[name];
      if (calculate === undefined) throw new UnknownFunctionError(name);
      return calculate(args.map((arg) => caught(place, arg)));
    }
  }
}

/** @throws {FormulaError | UnknownFunctionError} */
function evaluate(place: Place, expression: Expression): Value {
  switch (expression.code) {
    case 'number':
    case 'string':
    case 'boolean':
      return expression.value;
    case 'error':
      throw new FormulaError(expression.value);
    case 'missing':
      return null;
    case 'name': {
      const name = nameIn(place, expression.name);
      if (name === undefined) throw new FormulaError('#NAME?');
      return evaluate(place, parseFormula(name.formula));
    }
    case 'reference':
      return block(place, ofSheet(place, expression.sheet), expression.area);
    case 'call':
      return call(place, expression.name, expression.args);
    case 'unary': {
      const operand = evaluate(place, expression.operand);
      if (expression.operator === '-') return -numberOf(operand);
      return expression.operator === '%' ? numberOf(operand) / 100 : operand;
    }
    case 'binary':
      return binary(expression.operator, evaluate(place, expression.left), evaluate(place, expression.right));
  }
}

/** Whether a formula looks at one of the areas, by itself or through a name. */
export function looksAt(
  place: Pick<Place, 'book' | 'sheet'>,
  expression: Expression,
  areas: readonly { readonly sheet: Sheet; readonly area: Area }[],
): boolean {
  switch (expression.code) {
    case 'reference': {
      const sheet = expression.sheet === undefined ? place.sheet : sheetByName(place.book, expression.sheet);
      return areas.some(
        (one) => one.sheet === sheet && intersection(one.area, expression.area) !== undefined,
      );
    }
    case 'name': {
      const name = nameIn(place, expression.name);
      return name !== undefined && looksAt(place, parseFormula(name.formula), areas);
    }
    case 'call':
      return expression.args.some((arg) => looksAt(place, arg, areas));
    case 'unary':
      return looksAt(place, expression.operand, areas);
    case 'binary':
      return looksAt(place, expression.left, areas) || looksAt(place, expression.right, areas);
    default:
      return false;
  }
}

/** The value that a cell shows for its formula: one value, 0 where it stands for a blank. */
export function result(place: Place, formula: string): CellValue {
  try {
    return single(evaluate(place, parseFormula(formula))) ?? 0;
  } catch (error) {
    if (error instanceof FormulaError) return failure(error.code);
    throw error;
  }
}

export const valueAt = (sheet: Sheet, row: number, column: number): CellValue =>
  cellAt(sheet, row, column)?.value ?? null;
