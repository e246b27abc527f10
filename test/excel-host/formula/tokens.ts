import { columnLetters, columnNumber, COLUMNS, ROWS } from '../book/area';

export type Token =
  | { readonly code: 'number' | 'string' | 'error' | 'name' | 'operator' | 'space'; readonly text: string }
  /** A function's name; the bracket follows. */
  | { readonly code: 'function'; readonly text: string }
  /** "A1", "$A$1:B2", "A:C", "1:3"; `sheet` as written, with quotes, without "!". */
  | { readonly code: 'reference'; readonly text: string; readonly sheet?: string };

export class FormulaSyntaxError extends Error {
  constructor(formula: string, place: number) {
    super(`Not a formula, at ${String(place)}: ${formula}`);
    this.name = 'FormulaSyntaxError';
  }
}

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const REFERENCE = String.raw`(?:${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d+:\$?\d+)(?![\p{L}\p{N}_.(!])`;
const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)`;

const PATTERNS: readonly (readonly [Token['code'] | 'qualified', RegExp])[] = [
  ['space', /\s+/uy],
  ['string', /"(?:[^"]|"")*"/uy],
  ['error', /#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)/uy],
  ['qualified', new RegExp(`(${SHEET})!(${REFERENCE})`, 'uy')],
  ['reference', new RegExp(REFERENCE, 'uy')],
  ['number', /\d+(?:\.\d*)?(?:[Ee][+-]?\d+)?|\.\d+(?:[Ee][+-]?\d+)?/uy],
  ['function', /[\p{L}_][\p{L}\p{N}_.]*(?=\()/uy],
  ['name', /[\p{L}_\\][\p{L}\p{N}_.]*/uy],
  ['operator', /<>|<=|>=|[-+*/^&=<>%(),;{}@]/uy],
];

/** @throws {FormulaSyntaxError} */
export function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  let place = 0;
  while (place < formula.length) {
    let found = false;
    for (const [code, pattern] of PATTERNS) {
      pattern.lastIndex = place;
      const match = pattern.exec(formula);
      if (match === null) continue;
      if (code === 'qualified')
        tokens.push({ code: 'reference', sheet: match[1] ?? '', text: match[2] ?? '' });
      else tokens.push({ code, text: match[0] });
      place += match[0].length;
      found = true;
      break;
    }
    if (!found) throw new FormulaSyntaxError(formula, place);
  }
  return tokens;
}

const formulaOf = (tokens: readonly Token[]): string =>
  tokens
    .map((token) =>
      token.code === 'reference' && token.sheet !== undefined ? `${token.sheet}!${token.text}` : token.text,
    )
    .join('');

function shiftCorner(text: string, rows: number, columns: number): string | undefined {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text);
  if (match === null) return undefined;
  const [, first = '', letters = '', second = '', digits = ''] = match;
  const rowFixed = letters === '' ? first : second;
  const column = letters === '' ? undefined : columnNumber(letters) + (first === '$' ? 0 : columns);
  const row = digits === '' ? undefined : Number(digits) - 1 + (rowFixed === '$' ? 0 : rows);
  if ((column ?? 0) < 0 || (column ?? 0) >= COLUMNS || (row ?? 0) < 0 || (row ?? 0) >= ROWS) return undefined;
  const columnText = column === undefined ? '' : first + columnLetters(column);
  return columnText + (row === undefined ? '' : rowFixed + String(row + 1));
}

/** A formula as Excel writes it after moving it by so many rows and columns. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formulaOf(
    tokensOf(formula).map((token) => {
      if (token.code !== 'reference') return token;
      const corners = token.text.split(':').map((part) => shiftCorner(part, rows, columns));
      return corners.includes(undefined)
        ? { code: 'error', text: '#REF!' }
        : { ...token, text: corners.join(':') };
    }),
  );
}

const plainName = (sheet: string): string =>
  sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;

/** The sheets that a formula names. */
export const sheetsIn = (formula: string): readonly string[] =>
  formula.includes('!')
    ? tokensOf(formula).flatMap((token) =>
        token.code === 'reference' && token.sheet !== undefined ? [plainName(token.sheet)] : [],
      )
    : [];

/** Names another sheet in every reference to it; a deleted sheet leaves #REF!. */
export function renameSheet(formula: string, from: string, to: string | undefined): string {
  return formulaOf(
    tokensOf(formula).map((token) => {
      if (token.code !== 'reference' || token.sheet === undefined) return token;
      if (plainName(token.sheet).toLowerCase() !== from.toLowerCase()) return token;
      return to === undefined ? { code: 'error', text: '#REF!' } : { ...token, sheet: to };
    }),
  );
}
