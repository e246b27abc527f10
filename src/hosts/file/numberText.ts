const ZERO = 48;
const NINE = 57;
const POINT = 46;
const MINUS = 45;
/** Up to here whole numbers and their quotient by a power of ten in the table are exact, so correctly rounded. */
const LARGEST_EXACT = 2 ** 53;
const POWERS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/**
 * The number between two offsets of an XML text, without making a string of it where its digits are few;
 * `undefined` for anything that is no decimal number.
 */
export function parseNumberAt(xml: string, start: number, end: number): number | undefined {
  const isNegative = xml.charCodeAt(start) === MINUS;
  let digits = 0;
  let decimals = -1;
  let at = isNegative ? start + 1 : start;
  const first = at;
  for (; at < end; at += 1) {
    const code = xml.charCodeAt(at);
    if (code >= ZERO && code <= NINE) {
      digits = digits * 10 + code - ZERO;
      if (decimals >= 0) decimals += 1;
    } else if (code === POINT && decimals < 0) decimals = 0;
    else return parseSlowly(xml.slice(start, end));
  }
  const scale = decimals < 0 ? 1 : POWERS[decimals];
  if (at === first || digits > LARGEST_EXACT || scale === undefined)
    return parseSlowly(xml.slice(start, end));
  return (isNegative ? -digits : digits) / scale;
}

function parseSlowly(text: string): number | undefined {
  const trimmed = text.trim();
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(trimmed)) return undefined;
  const value = Number(trimmed);
  return Number.isFinite(value) ? value : undefined;
}
