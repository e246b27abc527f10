const withoutExponent = (value: number): string =>
  value < 1 ? value.toFixed(20).replace(/\.?0+$/u, '') : value.toFixed(0);

/** 1234567.891 → "1.234.567,891": Vietnamese signs, no rounding beyond 12 significant digits. */
export function formatNumber(value: number): string {
  const exact = String(Number(Math.abs(value).toPrecision(12)));
  // beyond these sizes JavaScript writes exponents, which no Vietnamese paper does
  const plain = exact.includes('e') ? withoutExponent(Math.abs(value)) : exact;
  const [whole = '0', fraction] = plain.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  const sign = value < 0 ? '-' : '';
  return fraction === undefined ? sign + grouped : `${sign}${grouped},${fraction}`;
}
