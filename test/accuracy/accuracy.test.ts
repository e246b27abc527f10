import { LAYOUTS } from './layouts/all';
import { measure, type Measure } from './measure';
import { randomOf } from './random';
import { spoilt } from './spoil';

/** The small, fixed part of `npm run accuracy`. */
const WORKBOOKS = 12;
const REACH = 0.995;

function measured(make: (typeof LAYOUTS)[number]['make'], first: number): readonly Measure[] {
  return Array.from({ length: WORKBOOKS }, (_, index) => {
    const random = randomOf(first + index * 104_729);
    return measure(spoilt(random, make(random)));
  });
}

const sum = (all: readonly Measure[], of: (one: Measure) => number): number =>
  all.reduce((total, one) => total + of(one), 0);

describe.each(LAYOUTS.map((layout, place) => ({ ...layout, first: 31 + place })))(
  'made-up workbooks: $name',
  ({ make, first }) => {
    const all = measured(make, first);

    it('have every commune found, and none invented', () => {
      expect(sum(all, ({ communesFound }) => communesFound)).toBe(sum(all, ({ communes }) => communes));
      expect(sum(all, ({ communesInvented }) => communesInvented)).toBe(0);
    });

    it('have no false "met" and no false "unmet"', () => {
      const wrong = all.flatMap(({ mistakes }) =>
        mistakes.filter(({ found }) => found === 'met' || found === 'unmet'),
      );
      expect(wrong).toEqual([]);
    });

    it('have at least 99.5 % of the verdicts right', () => {
      expect(sum(all, ({ right }) => right) / sum(all, ({ verdicts }) => verdicts)).toBeGreaterThanOrEqual(
        REACH,
      );
    });
  },
);

describe('the measure itself', () => {
  it('sees a verdict that is not the truth', () => {
    const [layout] = LAYOUTS;
    if (layout === undefined) throw new RangeError('No layouts');
    const scenario = layout.make(randomOf(5));
    const lied = {
      ...scenario,
      communes: scenario.communes.map((commune) => ({
        ...commune,
        indicators: new Map(
          [...commune.indicators].map(([code, truth]) => [code, truth === 'met' ? 'unmet' : truth] as const),
        ),
      })),
    };
    expect(measure(lied).falseMet).toBeGreaterThan(0);
    expect(measure({ ...scenario, communes: [] }).communesInvented).toBeGreaterThan(0);
  });
});
