import { readPlainMark, verdictPhraseAt } from './mark';
import type { Token, TokenisedText } from './token';
import { unwrap } from './wrapping';

type Verdict = 'met' | 'unmet';

/** Ticks and crosses that nothing else can mean; "x" is a cross to one table and a tick to another. */
export const CLEAR_SIGNS = /^[✓✔√☑✅✗✘❌]$/u;

const SEPARATORS = [':', '-', ';', ',', '/'];

const textAt = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? '';

export interface Verdicted {
  readonly verdict: Verdict;
  /** The text without the verdict and what parted them. */
  readonly rest: string;
}

/** "Đạt (85,5%)", "Chưa đạt: 70%". Without a sign between them "đạt 85,5%" only says how much. */
export function verdictBefore({ text, tokens }: TokenisedText): Verdicted | undefined {
  const verdict = verdictPhraseAt(tokens, 0);
  if (verdict === undefined || verdict.value === 'not-applicable') return undefined;
  const sign = tokens[verdict.length];
  if (sign === undefined) return undefined;
  if (SEPARATORS.includes(sign.text)) return { verdict: verdict.value, rest: text.slice(sign.end) };
  const rest = text.slice(sign.start);
  return sign.text === '(' && unwrap(rest) !== rest
    ? { verdict: verdict.value, rest: unwrap(rest) }
    : undefined;
}

/** The verdict that a text in parentheses is: "(Đạt)", "(Đ)", "(✓)". */
function bracketedVerdict(text: string): Verdict | undefined {
  const found = readPlainMark(text);
  if (found === undefined || found.verdict === 'not-applicable') return undefined;
  return found.sign === 'letter' || CLEAR_SIGNS.test(text) ? found.verdict : undefined;
}

/** "85,5% (Đạt)", "85,5% - Chưa đạt", "82% (Đ)". */
export function verdictBehind({ text, tokens }: TokenisedText): Verdicted | undefined {
  const closed = textAt(tokens, tokens.length - 1) === ')';
  const open = closed ? text.lastIndexOf('(') : -1;
  const lettered = open > 0 ? bracketedVerdict(text.slice(open + 1, -1)) : undefined;
  if (lettered !== undefined) return { verdict: lettered, rest: text.slice(0, open) };
  const last = tokens.length - (closed ? 1 : 0);
  for (let at = Math.max(1, last - 4); at < last; at += 1) {
    const sign = tokens[at - 1];
    const verdict = verdictPhraseAt(tokens, at);
    if (sign === undefined || verdict === undefined || at + verdict.length !== last) continue;
    const parted = closed ? sign.text === '(' : SEPARATORS.includes(sign.text);
    if (!parted || at < 2 || verdict.value === 'not-applicable') return undefined;
    return { verdict: verdict.value, rest: text.slice(0, sign.start) };
  }
  return undefined;
}

/** What is "đạt" in part, or of another time. */
const OTHERWISE = /(?<!\p{L})(?:đạt|năm|trước|nay)(?!\p{L})/iu;

/** "91%; còn ngõ 3 lầy lội - Chưa đạt": whatever a cell tells, the "chưa đạt" that closes it is its verdict. */
export function closesUnmet(source: TokenisedText): boolean {
  const closing = verdictBehind(source);
  return closing?.verdict === 'unmet' && !OTHERWISE.test(closing.rest);
}
