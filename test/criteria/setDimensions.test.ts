import * as fc from 'fast-check';
import nangcao from '../../src/criteria/data/nangcao.json';
import { parseCriteriaSet } from '../../src/criteria/schema';
import communeGroups from './files/commune-groups.json';
import { LEVEL, ENTRY, setWith, verdict } from './setParts';

describe('a criteria file from outside', () => {
  it('cannot reach a prototype', () => {
    const text = JSON.stringify(setWith({}));
    const evil: unknown = JSON.parse(
      text.replace('"code":"1.1"', '"__proto__":{"polluted":true},"constructor":{},"code":"1.1"'),
    );
    expect(verdict(evil)).toEqual(['[1.1] __proto__ unknown-field', '[1.1] constructor unknown-field']);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('never makes the check throw', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (indicator, second) => {
        const input = setWith({ criterion: { indicators: [indicator, second] } });
        expect(verdict(input).length).toBeGreaterThan(0);
      }),
    );
  });

  it('names the row of a percentage out of range, wherever it is', () => {
    const rows = nangcao.criteria.flatMap((criterion) =>
      criterion.indicators.filter(
        (each) => each.unit === 'percent' && each.levels.some((one) => 'level' in one),
      ),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...rows),
        fc.double({ min: 100.001, max: 1e9, noNaN: true }),
        (row, value) => {
          const spoiled: unknown = JSON.parse(JSON.stringify(nangcao), (_, part: unknown) =>
            typeof part === 'object' &&
            part !== null &&
            'code' in part &&
            part.code === row.code &&
            'levels' in part
              ? {
                  ...row,
                  levels: [{ ...ENTRY, level: { ...LEVEL, op: row.wants === 'less' ? '<=' : '>=', value } }],
                }
              : part,
          );
          expect(verdict(spoiled)).toEqual([`[${row.code}] levels.0.level.value out-of-range`]);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('the dimensions of a set', () => {
  const problemsWith = (change: object): readonly string[] => {
    const parsed = parseCriteriaSet({ ...communeGroups, ...change });
    return parsed.code === 'ok'
      ? []
      : parsed.problems.map(({ row, path, problem }) => `[${row}] ${path} ${problem}`);
  };

  it('are declared: what a level may differ by', () => {
    expect(problemsWith({})).toEqual([]);
  });

  it.each([
    ['a year that is not declared', { dimensions: ['group'] }, '[3.1] levels.0.year unknown-dimension'],
    ['groups that are not declared', { dimensions: ['year'] }, '[2.1] levels.0.groups unknown-dimension'],
    ['groups without names', { communeGroups: [] }, '[] communeGroups missing'],
    ['names without groups', { dimensions: ['year'] }, '[] dimensions missing'],
    [
      'a group that the set does not have',
      { communeGroups: communeGroups.communeGroups.slice(1) },
      '[2.1] levels.0.groups unknown-commune-group',
    ],
    [
      'a group twice',
      { communeGroups: [...communeGroups.communeGroups, { key: '1', name: 'Nhóm một' }] },
      '[] communeGroups duplicate',
    ],
  ])('are refused with %s', (_, change, problem) => {
    expect(problemsWith(change)).toContain(problem);
  });

  it('leave no two levels for one group and year', () => {
    const criteria = communeGroups.criteria.map((criterion) => ({
      ...criterion,
      indicators: criterion.indicators.map((indicator) =>
        indicator.code === '2.1'
          ? { ...indicator, levels: [...indicator.levels, { ...indicator.levels[0], groups: ['2', '3'] }] }
          : indicator,
      ),
    }));
    expect(problemsWith({ criteria })).toEqual(['[2.1] levels.2.regions duplicate']);
  });

  it('leave out the regions where the set knows none', () => {
    const criteria = communeGroups.criteria.map((criterion) => ({
      ...criterion,
      indicators: criterion.indicators.map((indicator) => ({
        ...indicator,
        levels: indicator.levels.map((entry) => ({ ...entry, regions: ['tn'] })),
      })),
    }));
    expect(problemsWith({ criteria })).toContain('[1.1] levels.0.regions unknown-dimension');
  });
});
