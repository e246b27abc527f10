import type { Comparison } from '../criteria/level';
import { readBounded } from './comparison';
import { phraseTable } from './phrase';
import { readBareQuantity, type Quantity } from './quantity';
import type { Token, TokenisedText } from './token';
import { doubtful } from './doubt';

/** "≥ 50% cứng hóa": a named figure beside the main one. */
export interface Part {
  /** As written: "cứng hóa", "từ hệ thống cấp nước tập trung". */
  readonly name: string;
  readonly op?: Comparison;
  readonly quantity: Quantity;
}

export interface PartsAt {
  readonly parts: readonly Part[];
  readonly end: number;
}

const amongAt = phraseTable([[true, ['trong đó', 'trong đó có', 'trong đó:', 'gồm', 'bao gồm', 'riêng']]]);
/** Words around a part's name that belong to the sentence and not to the name. */
const linkAt = phraseTable([[true, ['được', 'đạt', 'là', 'có', ':', 'được đạt', 'đã được']]]);
const separatorAt = phraseTable([[true, [';', ',', 'và', ', trong đó']]]);
const closesAt = phraseTable([[true, [')']]]);
const LONGEST_NAME = 14;

const skip = (table: typeof linkAt, tokens: readonly Token[], at: number): number =>
  at + (table(tokens, at)?.length ?? 0);

/** The words from a token on, up to a sign, a number, the comparison that `stop` knows or more than any name has. */
function wordsFrom(tokens: readonly Token[], at: number, stop: (at: number) => boolean): number {
  let end = at;
  while (
    end - at <= LONGEST_NAME &&
    tokens[end]?.kind === 'word' &&
    separatorAt(tokens, end) === undefined &&
    !stop(end)
  )
    end += 1;
  return end;
}

function nameBetween({ text, tokens }: TokenisedText, from: number, to: number): string | undefined {
  const words = tokens.slice(from, to);
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || words.length > LONGEST_NAME || doubtful(words))
    return undefined;
  return text.slice(first.start, last.end);
}

interface PartAt {
  readonly part: Part;
  readonly end: number;
}

/** "≥ 10% từ hệ thống cấp nước tập trung" */
function figureFirst(source: TokenisedText, at: number): PartAt | undefined {
  const { tokens } = source;
  const bounded = readBounded(tokens, at);
  if (bounded === undefined) return undefined;
  // Behind "từ 50% trở lên" the name begins; elsewhere a counted noun is already the name.
  const quantity = bounded.closed ? bounded.quantity : readBareQuantity(tokens, bounded.numberAt);
  if (quantity === undefined) return undefined;
  const start = skip(linkAt, tokens, bounded.closed ? bounded.end : quantity.end);
  const end = wordsFrom(tokens, start, () => false);
  const name = nameBetween(source, start, end);
  if (name === undefined) return undefined;
  return { part: { name, ...(bounded.op === undefined ? {} : { op: bounded.op }), quantity }, end };
}

/** "cứng hóa ≥ 50%", "cứng hóa: 50%" */
function nameFirst(source: TokenisedText, at: number): PartAt | undefined {
  const { tokens } = source;
  const stop = (place: number): boolean =>
    place > at &&
    (readBounded(tokens, place) !== undefined ||
      readBounded(tokens, skip(linkAt, tokens, place)) !== undefined);
  const nameEnd = wordsFrom(tokens, at, stop);
  const name = nameBetween(source, at, nameEnd);
  const bounded = readBounded(tokens, skip(linkAt, tokens, nameEnd));
  if (name === undefined || bounded === undefined) return undefined;
  return {
    part: { name, ...(bounded.op === undefined ? {} : { op: bounded.op }), quantity: bounded.quantity },
    end: bounded.end,
  };
}

/** Named figures from a token on, to the end of the text or of the parentheses. */
export function readParts(source: TokenisedText, start: number): PartsAt | undefined {
  const { tokens } = source;
  const parts: Part[] = [];
  let at = skip(linkAt, tokens, skip(amongAt, tokens, start));
  for (;;) {
    const found = figureFirst(source, at) ?? nameFirst(source, at);
    // "năm 2023": a bare number is as likely a year or a count.
    if (found === undefined || found.part.quantity.unit === 'plain') return undefined;
    parts.push(found.part);
    at = found.end;
    if (at === tokens.length || closesAt(tokens, at) !== undefined) return { parts, end: at };
    const separator = separatorAt(tokens, at);
    if (separator === undefined) return undefined;
    at += separator.length;
  }
}

/** True where "trong đó" opens the parts without parentheses. */
export const opensParts = (tokens: readonly Token[], at: number): boolean =>
  amongAt(tokens, at) !== undefined;
