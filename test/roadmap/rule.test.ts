import fc from 'fast-check';
import { STANDARD_RULE } from '../../src/roadmap/choices';
import { distanceOf, proposedDay, type Distance } from '../../src/roadmap/rule';
import { isDay } from '../../src/workbook/date';
import type { Pace } from '../../src/messages/proposal';

const proposing = { rule: STANDARD_RULE, reviewedYear: 2023, lastYear: 2025, paperDate: undefined };

const figure = (value: number, asked: number, op: '>=' | '<=' = '>=') =>
  distanceOf({
    part: undefined,
    result: { text: String(value), value },
    required: {
      text: '',
      level: { code: 'figure', op, value: asked, unit: 'percent', parts: [] },
      origin: 'table',
      status: 'table',
      sources: [],
    },
  });

describe('how far a result is from its level', () => {
  it.each([
    [38.5, 42, '>=', 'near'],
    [61.3, 70, '>=', 'middle'],
    [18, 30, '>=', 'far'],
    [15.62, 13, '<=', 'middle'],
    // no share of nothing
    [31, 0, '<=', 'middle'],
  ] as const)('%d where %d is asked for (%s): %s', (value, asked, op, distance) => {
    expect(figure(value, asked, op)).toBe(distance);
  });
});

describe('the day that is proposed', () => {
  it.each<[Distance, Pace, string]>([
    ['open', 'works', '2024-03-31'],
    ['near', 'usual', '2024-06-30'],
    ['near', 'works', '2024-12-31'],
    // income is reckoned once a year
    ['near', 'yearly', '2024-12-31'],
    ['middle', 'usual', '2024-12-31'],
    ['middle', 'works', '2025-06-30'],
    ['far', 'usual', '2025-06-30'],
    ['far', 'works', '2025-12-31'],
  ])('%s, %s: %s', (distance, pace, day) => {
    expect(proposedDay(proposing, distance, pace)).toBe(day);
  });

  it.each([
    ['2024-03', '2024-06-30'],
    ['2024-06-15', '2024-06-30'],
    ['2024-07-01', '2024-09-30'],
    ['2024-12', '2025-03-31'],
  ])('comes behind a paper of %s', (paperDate, day) => {
    const distance = paperDate < '2024-06' ? 'open' : 'near';
    expect(proposedDay({ ...proposing, paperDate }, distance, 'usual')).toBe(day);
  });

  it('is a day of the calendar, and never behind the term unless the review is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2021, max: 2027 }),
        fc.constantFrom<Distance>('open', 'near', 'middle', 'far'),
        fc.constantFrom<Pace>('usual', 'works', 'yearly'),
        fc.integer({ min: 0, max: 60 }),
        (reviewedYear, distance, pace, months) => {
          const rule = { ...STANDARD_RULE, [distance]: months };
          const day = proposedDay({ ...proposing, rule, reviewedYear }, distance, pace);
          expect(isDay(day)).toBe(true);
          expect(reviewedYear >= 2025 || day <= '2025-12-31').toBe(true);
        },
      ),
    );
  });
});
