import type { CodeReading, NamedLevel } from './code';

/** One cell in which a line says what it is. */
export interface IdentityCell {
  readonly code: CodeReading | undefined;
  /** The codes that Excel may have taken for a date; only where the column may hold codes. */
  readonly dates?: readonly string[];
  /** Without the code; "" for a code alone. */
  readonly words: string;
  /** The level that stands behind them, and the column of its cell. */
  readonly level?: NamedLevel & { readonly at: number };
  /** It belongs to several lines: "2 | Giao thông", merged down or above several columns. */
  readonly shared: boolean;
}

/** A row, or in a table turned round a column, with everything in which it says what it is. */
export interface Line {
  /** Zero-based row or column. */
  readonly at: number;
  /** From left to right, or from top to bottom; blanks left out. */
  readonly cells: readonly IdentityCell[];
  /** "Tổng số tiêu chí đạt" */
  readonly isTotal: boolean;
  /** What a user says it is: an indicator's code, or "" for none. */
  readonly said?: string;
}

/** What a line is about. */
export type LineIdentity =
  | {
      readonly code: 'indicator';
      readonly indicator: string;
      /** How well the wording fits, 0…1; `undefined` where none is written. */
      readonly fit: number | undefined;
    }
  | { readonly code: 'criterion'; readonly number: number; readonly fit?: number }
  /** "2.2 a": one half of a split indicator. */
  | { readonly code: 'part'; readonly indicator: string; readonly name: string }
  | { readonly code: 'group' }
  | { readonly code: 'total' }
  /** The table's heading, printed again. */
  | { readonly code: 'heading' }
  | { readonly code: 'note' }
  | { readonly code: 'unknown'; readonly text: string };

export interface IdentifiedLine {
  readonly at: number;
  readonly identity: LineIdentity;
  /** How much better this is than the next best, in the unit of `weights`; small: doubtful. */
  readonly margin: number;
}

/** What a line says in words of its own. */
export const ownWords = ({ cells }: Line): readonly string[] =>
  cells.flatMap(({ words, shared }) => (shared || words === '' ? [] : [words]));

/** The lines with what a user says of some of them. */
export function correctedLines(
  lines: readonly Line[],
  corrections: readonly { readonly at: number; readonly indicator: string }[] | undefined,
): readonly Line[] {
  if (corrections === undefined || corrections.length === 0) return lines;
  const said = new Map(corrections.map(({ at, indicator }) => [at, indicator]));
  return lines.map((line) => {
    const indicator = said.get(line.at);
    return indicator === undefined ? line : { ...line, said: indicator };
  });
}

const TOTAL =
  /tong (?:so )?(?:cac )?(?:tieu chi|tc)\b|so (?:tieu chi|tc) (?:dat|hoan thanh|da dat)|cong (?:so )?(?:tieu chi|tc)\b|^(?:tong|cong|tong cong)(?: so)?$|^tong so (?:dat|xa)/u;
const INDICATOR_TOTAL = /(?:tong|cong|so)(?: so)? chi tieu/u;

/** "Tổng số tiêu chí đạt", "Cộng tiêu chí"; a count of indicators ("chỉ tiêu") is not meant. By plain key. */
export const isTotalKey = (key: string): boolean => TOTAL.test(key) && !INDICATOR_TOTAL.test(key);
