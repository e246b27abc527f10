import * as fc from 'fast-check';
import nangcao from '../../src/criteria/data/nangcao.json';
import kieumau from '../../src/criteria/data/kieumau.json';
import ntm from '../../src/criteria/data/ntm.json';
import { parseCriteriaSet } from '../../src/criteria/schema';
import communeGroups from './files/commune-groups.json';

const LEVEL = { code: 'figure', op: '>=', value: 80, unit: 'percent' };
const ENTRY = { regions: 'all', level: LEVEL, status: 'unverified' };
const INDICATOR = {
  code: '1.1',
  name: 'Tỷ lệ thứ nhất',
  kind: 'percent',
  unit: 'percent',
  unitText: '%',
  wants: 'more',
  levels: [ENTRY],
};
const MARK = {
  code: '1.2',
  name: 'Có mô hình',
  kind: 'mark',
  unit: 'plain',
  unitText: '',
  wants: 'more',
  levels: [{ regions: 'all', level: { code: 'mark' }, status: 'unverified' }],
};
const AMENDED = { from: '2024-03-01', decision: '211/QĐ-TTg' };
const DECISION = { number: '1/QĐ', date: '2022-03-08', title: 'Bộ tiêu chí' };

interface SetParts {
  readonly indicator?: object;
  readonly second?: object;
  readonly criterion?: object;
  readonly set?: object;
}

/** As it comes from a file: a field set to `undefined` is not there. */
const setWith = (parts: SetParts): unknown => JSON.parse(JSON.stringify(setObject(parts)));

const setObject = ({ indicator, second, criterion, set }: SetParts): object => ({
  key: 'ntm',
  name: 'Bộ tiêu chí thử',
  decision: DECISION,
  amendments: [{ number: '211/QĐ-TTg', date: '2024-03-01', title: 'Sửa đổi' }],
  validFrom: '2021-01-01',
  validTo: '2025-12-31',
  notes: [],
  groups: [{ number: 'I', name: 'Quy hoạch' }],
  criteria: [
    {
      number: 1,
      name: 'Quy hoạch',
      group: 'I',
      indicators: [
        { ...INDICATOR, ...indicator },
        { ...MARK, ...second },
      ],
      ...criterion,
    },
  ],
  ...set,
});

const entry = (changes: object): SetParts => ({ indicator: { levels: [{ ...ENTRY, ...changes }] } });
const level = (changes: object): SetParts => entry({ level: { ...LEVEL, ...changes } });

/** "row path problem" of each problem, or "ok". */
const verdict = (input: unknown): readonly string[] => {
  const parsed = parseCriteriaSet(input);
  return parsed.code === 'ok'
    ? ['ok']
    : parsed.problems.map(({ row, path, problem }) => `[${row}] ${path} ${problem}`);
};

describe('a criteria set that passes', () => {
  it.each([
    ['the shipped ntm', ntm],
    ['the shipped nangcao', nangcao],
    ['the shipped kieumau', kieumau],
    ['a small one', setWith({})],
    ['a year', setWith(entry({ year: 2025 }))],
    ['a range', setWith(entry({ level: { code: 'range', from: 70, to: 80, unit: 'percent' } }))],
    ['a source for its sourced level', setWith(entry({ status: 'sourced', sources: ['QĐ 1'] }))],
    [
      "the row's source for its sourced level",
      setWith({ indicator: { sources: ['QĐ 1'], levels: [{ ...ENTRY, status: 'sourced' }] } }),
    ],
    ['an amendment of the wording', setWith({ indicator: { amended: { ...AMENDED, name: 'Tên mới' } } })],
    ['no groups', setWith({ set: { groups: [] }, criterion: { group: '' } })],
  ])('%s', (_, input) => {
    expect(verdict(input)).toEqual(['ok']);
  });

  it('keeps the parts of a compound level', () => {
    const parts = [{ name: 'cứng hóa', op: '>=', value: 50, unit: 'percent' }];
    const parsed = parseCriteriaSet(setWith(level({ value: 100, parts })));
    expect(parsed.code === 'ok' && parsed.set.criteria[0]?.indicators[0]?.levels[0]?.level).toEqual({
      ...LEVEL,
      value: 100,
      parts,
    });
  });
});

describe('a criteria set that is refused with its row', () => {
  const cases: readonly (readonly [string, unknown, readonly string[]])[] = [
    ['no object', 'ntm', ['[]  wrong-type']],
    ['nothing', undefined, ['[]  missing']],
    ['a key in words', setWith({ set: { key: 'Lạng Sơn' } }), ['[] key wrong-format']],
    ['a foreign field of the set', setWith({ set: { owner: 'x' } }), ['[] owner unknown-field']],
    [
      'foreign fields of a row',
      setWith({ indicator: { threshold: 5, nguong: 6 } }),
      ['[1.1] threshold unknown-field', '[1.1] nguong unknown-field'],
    ],
    [
      'a foreign field of a level',
      setWith(level({ percent: true })),
      ['[1.1] levels.0.level.percent unknown-field'],
    ],
    ['no name', setWith({ second: { name: undefined } }), ['[1.2] name missing']],
    ['a blank name', setWith({ second: { name: ' ' } }), ['[1.2] name empty']],
    ['an empty name', setWith({ second: { name: '' } }), ['[1.2] name empty']],
    ['a number as text', setWith(level({ value: '80' })), ['[1.1] levels.0.level.value wrong-type']],
    ['an unknown sign', setWith(level({ op: '≥' })), ['[1.1] levels.0.level.op not-allowed']],
    [
      'an unknown level',
      setWith(entry({ level: { code: 'percent' } })),
      ['[1.1] levels.0.level.code not-allowed'],
    ],
    ['an unknown status', setWith(entry({ status: 'ok' })), ['[1.1] levels.0.status not-allowed']],
    ['an unknown region', setWith(entry({ regions: ['tbb'] })), ['[1.1] levels.0.regions.0 not-allowed']],
    ['no region', setWith(entry({ regions: [] })), ['[1.1] levels.0.regions empty']],
    ['regions in words', setWith(entry({ regions: 'tất cả' })), ['[1.1] levels.0.regions not-allowed']],
    ['101 %', setWith(level({ value: 101 })), ['[1.1] levels.0.level.value out-of-range']],
    ['−1 %', setWith(level({ value: -1 })), ['[1.1] levels.0.level.value out-of-range']],
    ['null', setWith(level({ value: null })), ['[1.1] levels.0.level.value wrong-type']],
    [
      'a part above 100 %',
      setWith(level({ parts: [{ name: 'cứng hóa', op: '>=', value: 500, unit: 'percent' }] })),
      ['[1.1] levels.0.level.parts.0.value out-of-range'],
    ],
    [
      'a range upside down',
      setWith(entry({ level: { code: 'range', from: 80, to: 70, unit: 'percent' } })),
      ['[1.1] levels.0.level.to out-of-range'],
    ],
    [
      'degree 9',
      setWith({ second: { kind: 'grade', levels: [{ ...ENTRY, level: { code: 'degree', degree: 9 } }] } }),
      ['[1.2] levels.0.level.degree out-of-range'],
    ],
    ['the year 2026', setWith(entry({ year: 2026 })), ['[1.1] levels.0.year out-of-range']],
    ['the year 2020', setWith(entry({ year: 2020 })), ['[1.1] levels.0.year out-of-range']],
    ['half a year', setWith(entry({ year: 2022.5 })), ['[1.1] levels.0.year wrong-type']],
    [
      'a region twice',
      setWith(entry({ regions: ['tn', 'dnb', 'tn'] })),
      ['[1.1] levels.0.regions duplicate'],
    ],
    [
      'two levels for a region',
      setWith({ indicator: { levels: [ENTRY, { ...ENTRY, regions: ['tn'] }] } }),
      ['[1.1] levels.1.regions duplicate'],
    ],
    [
      'a mark for a percentage',
      setWith(entry({ level: { code: 'mark' } })),
      ['[1.1] levels.0.level.code kind-mismatch'],
    ],
    [
      'a percentage for a mark',
      setWith({ second: { levels: [ENTRY] } }),
      ['[1.2] levels.0.level.code kind-mismatch'],
    ],
    ['another unit', setWith(level({ unit: 'million-dong' })), ['[1.1] levels.0.level.unit kind-mismatch']],
    ['a unit that its kind has not', setWith({ second: { unit: 'percent' } }), ['[1.2] unit kind-mismatch']],
    ['≤ where much is wanted', setWith(level({ op: '<=' })), ['[1.1] levels.0.level.op op-mismatch']],
    [
      '≥ where little is wanted',
      setWith({ indicator: { wants: 'less' } }),
      ['[1.1] levels.0.level.op op-mismatch'],
    ],
    [
      '"Không" where much is wanted',
      setWith({ second: { levels: [{ ...ENTRY, level: { code: 'none' } }] } }),
      ['[1.2] levels.0.level.code op-mismatch'],
    ],
    ['sourced without a source', setWith(entry({ status: 'sourced' })), ['[1.1] levels.0.sources no-source']],
    [
      'confirmed with an empty list of sources',
      setWith(entry({ status: 'confirmed', sources: [] })),
      ['[1.1] levels.0.sources no-source'],
    ],
    [
      'delegated, yet a level',
      setWith(entry({ status: 'delegated' })),
      ['[1.1] levels.0.status status-mismatch'],
    ],
    ['no level and no reason', setWith(entry({ level: undefined })), ['[1.1] levels.0.level missing']],
    [
      'a relative level without its words',
      setWith(entry({ level: undefined, relativeTo: { set: 'nangcao', indicator: '10', factor: 1.1 } })),
      ['[1.1] levels.0.text missing'],
    ],
    ['the same code twice', setWith({ second: { code: '1.1' } }), ['[1.1] code duplicate']],
    ['the same code written otherwise', setWith({ second: { code: '01.01' } }), ['[01.01] code duplicate']],
    [
      'a code of another criterion',
      setWith({ second: { code: '2.2' } }),
      ['[2.2] code code-outside-criterion'],
    ],
    [
      'a criterion as an indicator',
      setWith({ second: { code: '1' } }),
      ['[1] code duplicate', '[1] code code-outside-criterion'],
    ],
    ['no code at all', setWith({ second: { code: 'a' } }), ['[a] code wrong-format']],
    [
      'a gap in the criteria',
      setWith({ criterion: { number: 2 } }),
      ['[2] number gap', '[1.1] code code-outside-criterion', '[1.2] code code-outside-criterion'],
    ],
    ['an unknown group', setWith({ criterion: { group: 'VI' } }), ['[1] group unknown-group']],
    ['a criterion without indicators', setWith({ criterion: { indicators: [] } }), ['[1] indicators empty']],
    ['no criteria', setWith({ set: { criteria: [] } }), ['[] criteria empty']],
    ['a day that is none', setWith({ set: { validFrom: '2021-02-30' } }), ['[] validFrom wrong-format']],
    ['an end before the beginning', setWith({ set: { validTo: '2020-12-31' } }), ['[] validTo out-of-range']],
    [
      'an amendment by nobody',
      setWith({ indicator: { amended: { ...AMENDED, decision: '212/QĐ-TTg' } } }),
      ['[1.1] amended.decision unknown-decision'],
    ],
    [
      'an amendment after the end',
      setWith({ indicator: { amended: { ...AMENDED, from: '2026-01-01' } } }),
      ['[1.1] amended.from out-of-range'],
    ],
    [
      'another kind without new levels',
      setWith({ indicator: { amended: { ...AMENDED, kind: 'mark', unit: 'plain' } } }),
      ['[1.1] amended.levels missing'],
    ],
    [
      'new levels of the old kind',
      setWith({ indicator: { amended: { ...AMENDED, kind: 'mark', unit: 'plain', levels: [ENTRY] } } }),
      ['[1.1] amended.levels.0.level.code kind-mismatch'],
    ],
  ];
  it.each(cases)('%s', (_, input, expected) => {
    expect(verdict(input)).toEqual(expected);
  });

  it('gives every problem at once', () => {
    expect(
      verdict(setWith({ indicator: { levels: [{ ...ENTRY, status: 'ok' }] }, second: { name: '' } })),
    ).toEqual(['[1.1] levels.0.status not-allowed', '[1.2] name empty']);
  });

  it('says what was found and what is expected, shortened', () => {
    const parsed = parseCriteriaSet(setWith(entry({ status: 'x'.repeat(100) })));
    expect(parsed.code === 'invalid' && parsed.problems[0]).toEqual({
      row: '1.1',
      path: 'levels.0.status',
      problem: 'not-allowed',
      expected: 'confirmed | sourced | inferred | delegated | unverified',
      found: `${'x'.repeat(40)}…`,
    });
  });
});

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
