interface Pair {
  readonly result: string;
  readonly level: string;
}

const BARE = /^[\d.,]+$/u;
const FIGURE = /^[≥≤<>]{0,2} ?[\d.,]+/u;

/** "95/90 %": 95 % where 90 % is asked for. `undefined` for anything else than two things with one stroke between. */
export function pairIn(text: string): Pair | undefined {
  const [left = '', right = '', ...more] = text.split('/').map((one) => one.trim());
  if (left === '' || right === '' || more.length > 0) return undefined;
  // "%" behind the second of two figures is both's
  const unit = BARE.test(left) ? right.replace(FIGURE, '').trim() : '';
  return { result: unit === '' ? left : `${left} ${unit}`, level: right };
}
