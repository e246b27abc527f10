import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCriteriaFile } from '../../src/criteria/criteriaFile';
import { shippedSets } from '../../src/criteria/library';
import { criteriaProblemMessage } from '../../src/messages/criteriaProblem';
import { CHANGES, changed, places } from './changes';

const shipped = (name: string): unknown =>
  JSON.parse(readFileSync(join(__dirname, '../../src/criteria/data', name), 'utf8'));

const SETS = ['ntm.json', 'nangcao.json', 'kieumau.json'].map(shipped);
const LEVELS = [
  { set: 'ntm', code: '10', level: '≥ 42', region: 'tdmnpb', year: 2023 },
  { set: 'ntm', code: '15.1', level: '≥ 90%' },
];

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
