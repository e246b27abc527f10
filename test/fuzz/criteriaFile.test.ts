import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCriteriaFile } from '../../src/criteria/criteriaFile';
import { shippedSets } from '../../src/criteria/library';
import { criteriaProblemMessage } from '../../src/messages/criteriaProblem';

const shipped = (name: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, '../../src/criteria/data', name), 'utf8'));

const SETS = ['ntm.json', 'nangcao.json', 'kieumau.json'].map(shipped);
const LEVELS = [
  { set: 'ntm', code: '10', level: '≥ 42', region: 'tdmnpb', year: 2023 },
  { set: 'ntm', code: '15.1', level: '≥ 90%' },
];

/** Where a value can be put: each step into an object or an array. */
function places(
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

function changed(value: unknown, path: readonly (string | number)[], change: Change): unknown {
  const copy = structuredClone({ value });
  const steps = ['value', ...path];
  let holder: unknown = copy;
  for (const step of steps.slice(0, -1)) holder = (holder as Record<string, unknown>)[String(step)];
  change(holder as Record<string, unknown>, String(steps.at(-1)));
  return copy.value;
}

const CHANGES: fc.Arbitrary<Change> = fc.oneof(
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

const BASES = [...SETS, SETS, LEVELS].map((value) => ({ value, places: places(value) }));

describe('a criteria file that somebody spoiled', () => {
  it('is used, or refused with its row and reason; nothing is half applied', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...BASES),
        fc.array(fc.tuple(fc.nat(), CHANGES), { minLength: 1, maxLength: 3 }),
        (base, changes) => {
          let input: unknown = base.value;
          for (const [place, change] of changes) {
            const path = base.places[place % base.places.length] ?? [];
            try {
              input = changed(input, path, change);
            } catch {
              // an earlier change took the place away
            }
          }
          const parsed = parseCriteriaFile(input, shippedSets());
          if (parsed.code !== 'invalid') return;
          expect(Object.keys(parsed)).toEqual(['code', 'problems']);
          expect(parsed.problems.length).toBeGreaterThan(0);
          for (const problem of parsed.problems.slice(0, 5)) {
            expect(criteriaProblemMessage(problem)).toMatch(/\p{L}/u);
          }
          expect(Object.keys(Object.prototype)).toEqual([]);
        },
      ),
      { numRuns: 5_000, seed: 20_261_127 },
    );
  }, 600_000);
});
