/** 1234567.891 → "1.234.567,891": Vietnamese signs, no rounding beyond 12 significant digits. */
export function formatNumber(value: number): string {
  const [whole = '0', fraction] = String(Number(Math.abs(value).toPrecision(12))).split('.');
  // exponents only appear beyond 1e21: nothing that a review table holds
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, '.');
  const sign = value < 0 ? '-' : '';
  return fraction === undefined ? sign + grouped : `${sign}${grouped},${fraction}`;
}
