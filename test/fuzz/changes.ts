import fc from 'fast-check';

/** Where a value can be put: each step into an object or an array. */
export function places(
  value: unknown,
  path: readonly (string | number)[] = [],
): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, one]) =>
    places(one, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [path, ...inside];
}

type Change = (holder: Record<string, unknown>, key: string) => void;

export function changed(value: unknown, path: readonly (string | number)[], change: Change): unknown {
  const copy = structuredClone({ value });
  const steps = ['value', ...path];
  let holder: unknown = copy;
  for (const step of steps.slice(0, -1)) holder = (holder as Record<string, unknown>)[String(step)];
  change(holder as Record<string, unknown>, String(steps.at(-1)));
  return copy.value;
}

/** What somebody, or some program, does to one place of a file. */
export const CHANGES: fc.Arbitrary<Change> = fc.oneof(
  fc.constant<Change>((holder, key) => {
    Reflect.deleteProperty(holder, key);
  }),
  fc.anything({ withNullPrototype: true, maxDepth: 2 }).map((odd): Change => (holder, key) => {
    holder[key] = odd;
  }),
  fc
    .constantFrom('', '__proto__', '≥', '> 10 < 5', '9'.repeat(5_000), 'đ'.repeat(20_000), '\u0000')
    .map((odd): Change => (holder, key) => {
      holder[key] = odd;
    }),
  fc.constant<Change>((holder, key) => {
    const value = holder[key];
    if (Array.isArray(value)) holder[key] = [...value, ...value];
    else holder[`${key}x`] = value;
  }),
);
