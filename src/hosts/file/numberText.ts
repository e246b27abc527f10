import { MAX_NUMBER } from './limits';

const ZERO = 48;
const NINE = 57;
const POINT = 46;
const MINUS = 45;
/** Up to here whole numbers and their quotient by a power of ten in the table are exact, so correctly rounded. */
const LARGEST_EXACT = 2 ** 53;
const POWERS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/**
 * The number between two offsets of an XML text, without making a string of it where its digits are few;
 * `undefined` for anything that is no decimal number, and for more signs than any program writes.
 */
export function parseNumberAt(xml: string, start: number, end: number): number | undefined {
  if (end - start > MAX_NUMBER) return undefined;
  const isNegative = xml.charCodeAt(start) === MINUS;
  const first = isNegative ? start + 1 : start;
  let digits = 0;
  let point = -1;
  for (let at = first; at < end; at += 1) {
    const code = xml.charCodeAt(at);
    if (code >= ZERO && code <= NINE) digits = digits * 10 + code - ZERO;
    else if (code === POINT && point < 0) point = at;
    else return parseSlowly(xml.slice(start, end));
  }
  if (end - first <= (point < 0 ? 0 : 1)) return undefined;
  return (
    shortDecimal(isNegative, digits, point < 0 ? 0 : end - point - 1) ?? finite(Number(xml.slice(start, end)))
  );
}

/** A number of few digits, of which the last `decimals` stand behind the point; `undefined` for a longer one. */
export function shortDecimal(isNegative: boolean, digits: number, decimals: number): number | undefined {
  const scale = POWERS[decimals];
  if (digits > LARGEST_EXACT || scale === undefined) return undefined;
  return (isNegative ? -digits : digits) / scale;
}

function parseSlowly(text: string): number | undefined {
  const trimmed = text.trim();
  if (!/^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/.test(trimmed)) return undefined;
  return finite(Number(trimmed));
}

const finite = (value: number): number | undefined => (Number.isFinite(value) ? value : undefined);
