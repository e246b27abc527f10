import { clean, foldSigns, withoutEnding } from './clean';
import { withoutDiacritics } from './key';

/** A number, a word or a sign of a text; `start` and `end` are offsets into the tokenised text. */
export interface Token {
  readonly kind: 'number' | 'word' | 'sign';
  /** Lower case. */
  readonly text: string;
  /** Without diacritics; a sign as it is. */
  readonly plain: string;
  readonly start: number;
  readonly end: number;
}

export interface TokenisedText {
  /** Cleaned and with folded signs; the offsets of the tokens point into it. */
  readonly text: string;
  readonly tokens: readonly Token[];
}

const PIECES =
  /(?<unit>m(?:\^?2|²)(?![\p{L}\p{N}]))|(?<number>\d{1,3}(?: \d{3})+(?![\d])(?:[.,]\d+)?|\d+(?:[.,]\d+)*)|(?<word>[\p{L}\p{M}]+)|\S/giu;

function tokenOf(match: RegExpExecArray): Token {
  const text = match[0].toLowerCase();
  const span = { start: match.index, end: match.index + match[0].length };
  if (match.groups?.['number'] !== undefined) return { kind: 'number', text, plain: text, ...span };
  if (match.groups?.['unit'] !== undefined) return { kind: 'word', text: 'm2', plain: 'm2', ...span };
  if (match.groups?.['word'] !== undefined)
    return { kind: 'word', text, plain: withoutDiacritics(text), ...span };
  return { kind: 'sign', text, plain: text, ...span };
}

const pieces = (text: string): readonly Token[] => Array.from(text.matchAll(PIECES), tokenOf);

/** The pieces of a phrase, punctuation and all. */
export const tokensOf = (phrase: string): readonly Token[] => pieces(foldSigns(clean(phrase)));

/** The pieces of a cell's text without the punctuation at its end. */
export function tokenise(written: string): TokenisedText {
  const text = withoutEnding(foldSigns(clean(written)), ' .;,:');
  return { text, tokens: pieces(text) };
}
