import type { Assessment, CommuneAssessment } from '../../src/assessment/assessment';
import { isAllClear } from '../../src/assessment/clear';
import type { Verdict } from '../../src/assessment/verdict';
import { ALL_FINDINGS } from '../support/findings';
import { madeUpAssessment } from '../support/madeUpAssessment';

/** Two communes of each of two sets whose tables only mark criteria, all of them "đạt". */
const clear: Assessment = {
  ...madeUpAssessment(1, {}),
  communes: madeUpAssessment(1, { ntm: 2, nangcao: 2 }).communes.map((commune) => ({
    ...commune,
    criteriaMet: commune.criteriaTotal,
    criteria: commune.criteria.map((criterion) => ({ ...criterion, verdict: 'met' as const })),
    indicators: [],
  })),
};

/** The last criterion of the last commune is so, and nothing else is said of it. */
const lastIs = (verdict: Verdict): Assessment => ({
  ...clear,
  communes: clear.communes.map((commune, place): CommuneAssessment => {
    const { criteria, criteriaMet } = commune;
    if (place < clear.communes.length - 1) return commune;
    return {
      ...commune,
      criteriaMet: criteriaMet - 1,
      criteria: criteria.map((one, at) => (at === criteria.length - 1 ? { ...one, verdict } : one)),
    };
  }),
});

describe('all is clear', () => {
  it('where every criterion of every commune of every set is met', () => {
    expect(isAllClear(clear)).toBe(true);
  });

  it.each(['unmet', 'missing', 'unreadable', 'undecided'] as const)(
    'never where one criterion of one commune is %s, though no cell is found fault with',
    (verdict) => {
      expect(isAllClear(lastIs(verdict))).toBe(false);
    },
  );

  it.each([
    ['nobody was judged', { communes: [] }],
    ['a finding is left', { findings: ALL_FINDINGS.slice(0, 1) }],
    [
      'a criterion of the set was not looked at',
      { communes: clear.communes.map((one) => ({ ...one, criteria: one.criteria.slice(1) })) },
    ],
  ] as const)('never where %s', (_, part) => {
    expect(isAllClear({ ...clear, ...part })).toBe(false);
  });
});
