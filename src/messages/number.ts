import { withoutEnding } from '../text/clean';

const withoutExponent = (value: number): string =>
  value < 1 ? withoutEnding(withoutEnding(value.toFixed(20), '0'), '.') : value.toFixed(0);

/** A point before every three digits from the end. */
function grouped(digits: string): string {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return groups.join('.');
}

/** 1234567.891 → "1.234.567,891": Vietnamese signs, no rounding beyond 12 significant digits. */
export function formatNumber(value: number): string {
  const exact = String(Number(Math.abs(value).toPrecision(12)));
  // beyond these sizes JavaScript writes exponents, which no Vietnamese paper does
  const plain = exact.includes('e') ? withoutExponent(Math.abs(value)) : exact;
  const [whole = '0', fraction] = plain.split('.');
  const sign = value < 0 ? '-' : '';
  return fraction === undefined ? sign + grouped(whole) : `${sign}${grouped(whole)},${fraction}`;
}
