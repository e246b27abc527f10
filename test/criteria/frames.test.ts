import { FRAME_2026, FRAMES } from '../../src/criteria/frames';
import { parseCriteriaSet } from '../../src/criteria/schema';
import { FOREIGN_SETS } from '../../src/tables/foreignNames';
import { SETS } from '../support/shippedSets';

describe('the frame of 2026–2030', () => {
  it('has the decision, ten names and three commune groups, and no indicator and no level', () => {
    const { decision, criteria, communeGroups, validFrom } = FRAME_2026;
    expect([decision.number, decision.date, validFrom]).toEqual([
      '51/2025/QĐ-TTg',
      '2025-12-29',
      '2026-02-15',
    ]);
    expect(criteria.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(criteria.map(({ name }) => name)).toContain('Khoa học công nghệ và chuyển đổi số');
    expect(communeGroups?.map(({ key }) => key)).toEqual(['1', '2', '3']);
    expect(criteria.flatMap(({ indicators }) => indicators)).toEqual([]);
  });

  it('judges nothing: it is not among the sets, and refused as one until every criterion is filled in', () => {
    expect(FRAMES.filter(({ key }) => SETS.some((set) => set.key === key))).toEqual([]);
    const parsed = parseCriteriaSet(FRAME_2026);
    expect(parsed.code === 'invalid' && parsed.problems.map(({ row, problem }) => [row, problem])).toEqual(
      FRAME_2026.criteria.map(({ number }) => [String(number), 'no-indicators']),
    );
  });

  it('is right but for that', () => {
    const indicators = [
      { code: '1.1', name: 'x', kind: 'mark', unit: 'plain', unitText: '', wants: 'more', levels: [] },
    ];
    const filled = {
      ...FRAME_2026,
      criteria: FRAME_2026.criteria.map((one) => ({
        ...one,
        indicators: indicators.map((each) => ({ ...each, code: `${String(one.number)}.1` })),
      })),
    };
    expect(parseCriteriaSet(filled)).toMatchObject({ code: 'ok' });
  });

  it('is by what its tables are known', () => {
    const [foreign] = FOREIGN_SETS;
    expect(foreign).toMatchObject({
      kind: FRAME_2026.key,
      names: FRAME_2026.criteria.map(({ name }) => name),
    });
  });
});
