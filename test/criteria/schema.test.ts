import nangcao from '../../src/criteria/data/nangcao.json';
import kieumau from '../../src/criteria/data/kieumau.json';
import ntm from '../../src/criteria/data/ntm.json';
import { parseCriteriaSet } from '../../src/criteria/schema';
import { LEVEL, ENTRY, AMENDED, setWith, entry, level, verdict } from './setParts';

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
    [
      'a criterion without indicators',
      setWith({ criterion: { indicators: [] } }),
      ['[1] indicators no-indicators'],
    ],
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
