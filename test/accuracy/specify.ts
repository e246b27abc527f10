import type { LayoutMaker } from './layouts/all';
import { measure, type Measure } from './measure';
import { randomOf } from './random';
import { spoilt } from './spoil';
import { REACH, sumsOf } from './sums';

function measured(make: LayoutMaker['make'], first: number, workbooks: number): readonly Measure[] {
  return Array.from({ length: workbooks }, (_, index) => {
    const random = randomOf(first + index * 104_729);
    return measure(spoilt(random, make(random)));
  });
}

/** The small, fixed part of `npm run accuracy`: what has to be true of every layout. */
export function specifyReading(makers: readonly LayoutMaker[], workbooks: number): void {
  describe.each(makers.map((maker, place) => ({ ...maker, first: 31 + place })))(
    'made-up workbooks: $name',
    ({ make, first }) => {
      const all = measured(make, first, workbooks);
      const sums = sumsOf(all);

      it('have every commune found, and none invented', () => {
        expect([sums.found, sums.invented]).toEqual([sums.communes, 0]);
      });

      it('have no false "met" and no false "unmet"', () => {
        const harmful = ['met', 'unmet', 'not-applicable'];
        const shown = all.flatMap(({ mistakes }) => mistakes.filter(({ found }) => harmful.includes(found)));
        expect({ met: sums.falseMet, unmet: sums.falseUnmet, shown: shown.slice(0, 8) }).toEqual({
          met: 0,
          unmet: 0,
          shown: [],
        });
      });

      it('have at least 99.5 % of the verdicts right', () => {
        expect(sums.right).toBeGreaterThanOrEqual(REACH * sums.verdicts);
      });
    },
  );
}
