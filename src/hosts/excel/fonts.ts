import { isSyllable } from '../../text/syllable';

const HIGH = /[\u0080-\u00ff]/u;
/** Neither legacy texts nor ticks of a symbol font hold such letters. */
const BEYOND = /[\u0100-\uefff]/u;
const WORDS = /[A-Za-z\u0080-\u00ff]+/gu;
/** What symbol fonts draw ticks and crosses from, and their twins in the private use area. */
const SYMBOL = /^[üþûPROarÖ\uf020-\uf0ff]$/u;

/**
 * True where a text may be read otherwise in another font: stored in TCVN3 or VNI, or a tick of a symbol font.
 * Asking Excel for the font of every cell costs more than all else, so it is asked only then.
 */
export function fontMatters(text: string): boolean {
  const trimmed = text.trim();
  if (SYMBOL.test(trimmed)) return true;
  if (!HIGH.test(text) || BEYOND.test(text)) return false;
  return (text.match(WORDS) ?? []).some((word) => HIGH.test(word) && !isSyllable(word));
}
