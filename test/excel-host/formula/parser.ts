import { parseArea, type Area } from '../book/area';
import { FormulaSyntaxError, tokensOf, type Token } from './tokens';

export type Expression =
  | { readonly code: 'number'; readonly value: number }
  | { readonly code: 'string'; readonly value: string }
  | { readonly code: 'boolean'; readonly value: boolean }
  | { readonly code: 'error'; readonly value: string }
  | { readonly code: 'missing' }
  | { readonly code: 'name'; readonly name: string }
  /** `sheet` undefined: the sheet of the formula itself. */
  | { readonly code: 'reference'; readonly sheet: string | undefined; readonly area: Area }
  | { readonly code: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly code: 'unary'; readonly operator: string; readonly operand: Expression }
  | {
      readonly code: 'binary';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    };

const LEVELS: readonly (readonly string[])[] = [
  ['=', '<>', '<', '<=', '>', '>='],
  ['&'],
  ['+', '-'],
  ['*', '/'],
  ['^'],
];

class Parser {
  private place = 0;
  private readonly tokens: readonly Token[];

  constructor(private readonly formula: string) {
    this.tokens = tokensOf(formula).filter((token) => token.code !== 'space');
  }

  private peek(): Token | undefined {
    return this.tokens[this.place];
  }

  private isOperator(...texts: readonly string[]): boolean {
    const token = this.peek();
    return token?.code === 'operator' && texts.includes(token.text);
  }

  private fail(): never {
    throw new FormulaSyntaxError(this.formula, this.place);
  }

  private expect(text: string): void {
    if (!this.isOperator(text)) this.fail();
    this.place += 1;
  }

  whole(): Expression {
    const expression = this.level(0);
    if (this.peek() !== undefined) this.fail();
    return expression;
  }

  private level(index: number): Expression {
    const operators = LEVELS[index];
    if (operators === undefined) return this.unary();
    let left = this.level(index + 1);
    while (this.isOperator(...operators)) {
      const operator = this.peek()?.text ?? '';
      this.place += 1;
      left = { code: 'binary', operator, left, right: this.level(index + 1) };
    }
    return left;
  }

  private unary(): Expression {
    if (this.isOperator('-', '+', '@')) {
      const operator = this.peek()?.text ?? '';
      this.place += 1;
      return { code: 'unary', operator, operand: this.unary() };
    }
    let operand = this.primary();
    while (this.isOperator('%')) {
      this.place += 1;
      operand = { code: 'unary', operator: '%', operand };
    }
    return operand;
  }

  private primary(): Expression {
    const token = this.peek();
    if (token === undefined) this.fail();
    this.place += 1;
    switch (token.code) {
      case 'number':
        return { code: 'number', value: Number(token.text) };
      case 'string':
        return { code: 'string', value: token.text.slice(1, -1).replaceAll('""', '"') };
      case 'error':
        return { code: 'error', value: token.text };
      case 'reference': {
        const area = parseArea(token.text);
        if (area === undefined) this.fail();
        const sheet = token.sheet?.startsWith("'")
          ? token.sheet.slice(1, -1).replaceAll("''", "'")
          : token.sheet;
        return { code: 'reference', sheet, area };
      }
      case 'name': {
        const upper = token.text.toUpperCase();
        if (upper === 'TRUE' || upper === 'FALSE') return { code: 'boolean', value: upper === 'TRUE' };
        return { code: 'name', name: token.text };
      }
      case 'function':
        return { code: 'call', name: token.text.toUpperCase(), args: this.args() };
      case 'operator': {
        if (token.text !== '(') this.fail();
        const inner = this.level(0);
        this.expect(')');
        return inner;
      }
      default:
        return this.fail();
    }
  }

  private args(): Expression[] {
    this.expect('(');
    const args: Expression[] = [];
    if (this.isOperator(')')) {
      this.place += 1;
      return args;
    }
    for (;;) {
      args.push(this.isOperator(',', ')') ? { code: 'missing' } : this.level(0));
      if (this.isOperator(')')) break;
      this.expect(',');
    }
    this.place += 1;
    return args;
  }
}

const cache = new Map<string, Expression>();

/** Without the leading "=". @throws {FormulaSyntaxError} */
export function parseFormula(formula: string): Expression {
  const known = cache.get(formula);
  if (known !== undefined) return known;
  const expression = new Parser(formula).whole();
  cache.set(formula, expression);
  return expression;
}

/** Whether Excel would take it as a formula at all. */
export function checkFormula(formula: string): boolean {
  try {
    parseFormula(formula);
    return true;
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return false;
    throw error;
  }
}
