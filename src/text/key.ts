import { clean, decomposed, foldSigns } from './clean';
import { remembering } from './remember';

/** Huyền, sắc, ngã, hỏi, nặng as combining marks. */
export const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const WORDS = /[\p{L}\p{M}]+/gu;

/** A longer run of letters is no word, whose tone would have a place to stand. */
const LONGEST_WORD = 40;

function toneLast(word: string): string {
  if (word.length > LONGEST_WORD) return word;
  const tones = word.match(TONES);
  return tones === null ? word : word.replace(TONES, '') + tones.join('');
}

/**
 * Equal for two writings of one Vietnamese text: letter case, Unicode form, where the tone mark stands (Hoà = Hòa),
 * kinds of dashes and quotes, spaces. Different where the reader sees another word (hóa ≠ hoà, Hoà ≠ Hoả).
 */
export function compareKey(text: string): string {
  const written = foldSigns(clean(text))
    .toLowerCase()
    .replace(/[\u2018-\u201b\u2032\u0060\u00b4]/gu, "'")
    .replace(/[\u201c-\u201f\u2033\u00ab\u00bb]/gu, '"')
    .replace(/\u2026/gu, '...');
  return (
    decomposed(written)
      .replace(WORDS, toneLast)
      .normalize('NFC')
      // cleaning leaves no two spaces side by side
      .replace(/ ?([^\p{L}\p{M}\p{N} ]) ?/gu, '$1')
      .trim()
  );
}

/** Nothing but ASCII: there is nothing to take off. */
const ASCII = /^[\0-\x7f]*$/u;

/** Lower case, base letters only, d for đ; compatibility characters become plain ones (m² is m2). */
export function withoutDiacritics(text: string): string {
  const lower = text.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return decomposed(lower, 'NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/gu, 'd');
}

/**
 * For searching by keyword: lower case, no diacritics, d for đ, words of [a-z0-9%] with one space between.
 * Remembered: the same words stand in thousands of cells, and are asked for by everybody.
 */
export const plainKey = remembering((text) =>
  withoutDiacritics(clean(text))
    .replace(/[^a-z0-9%]+/gu, ' ')
    .trim(),
);
