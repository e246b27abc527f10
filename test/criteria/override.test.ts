import { parseCriteriaFile } from '../../src/criteria/criteriaFile';
import kieumau from '../../src/criteria/data/kieumau.json';
import ntm from '../../src/criteria/data/ntm.json';
import { overrideFor, parseOverrides, withLevels, type LevelOverride } from '../../src/criteria/override';
import type { RegionKey } from '../../src/criteria/set';
import { SETS, criteriaSet } from '../support/shippedSets';

const override = (value: number, where: Partial<LevelOverride> = {}): LevelOverride => ({
  set: 'ntm',
  code: '9.2',
  level: { code: 'figure', op: '>=', value, unit: 'percent', parts: [] },
  text: `≥ ${String(value)}%`,
  source: 'QĐ 1062/QĐ-UBND ngày 17/6/2024',
  ...where,
});

describe('a level of a decision that holds from one day to another', () => {
  const first = override(60, { from: '2022-09-14', to: '2024-06-16' });
  const second = override(70, { from: '2024-06-17', to: '2025-12-31' });
  it.each<[string, { readonly year: number; readonly date?: string }, string | undefined]>([
    ['the last day of the first', { year: 2024, date: '2024-06-16' }, '≥ 60%'],
    ['the first day of the second', { year: 2024, date: '2024-06-17' }, '≥ 70%'],
    ['a year in which only the first holds', { year: 2023 }, '≥ 60%'],
    ['a year in which both hold: the later decision', { year: 2024 }, '≥ 70%'],
    ['a day before both', { year: 2022, date: '2022-03-01' }, undefined],
    ['a year before both', { year: 2021 }, undefined],
    ['a year after the set: settled by its last day', { year: 2026 }, '≥ 70%'],
    ['a day after the set', { year: 2026, date: '2026-10-02' }, '≥ 70%'],
  ])('%s', (_, moment, expected) => {
    for (const levels of [
      [first, second],
      [second, first],
    ]) {
      const found = overrideFor(levels, criteriaSet('ntm'), '9.2', { region: 'tn', ...moment });
      expect(found?.text).toBe(expected);
    }
  });

  it('is refused where it ends before it begins', () => {
    expect(parseOverrides([{ ...first, to: '2022-01-01' }], SETS)).toEqual({
      code: 'invalid',
      problems: [
        { row: '9.2', path: 'to', problem: 'out-of-range', expected: '≥ 2022-09-14', found: '2022-01-01' },
      ],
    });
  });
});

describe('levels put into others', () => {
  it('take the place of those of the same scope and leave the rest', () => {
    const [everywhere, region] = [override(60), override(61, { region: 'tn' })];
    expect(withLevels([everywhere, region], [override(65)])).toEqual([override(65), region]);
  });
});

describe('the most specific confirmed level', () => {
  const everywhere = override(60);
  const thisYear = override(61, { year: 2024 });
  const thisRegion = override(62, { region: 'tdmnpb' });
  const both = override(63, { region: 'tdmnpb', year: 2024 });
  const cases: readonly (readonly [
    string,
    readonly LevelOverride[],
    RegionKey | undefined,
    number,
    string | undefined,
  ])[] = [
    ['region and year', [both, thisRegion, thisYear, everywhere], 'tdmnpb', 2024, '≥ 63%'],
    ['then the region', [thisRegion, thisYear, everywhere], 'tdmnpb', 2024, '≥ 62%'],
    ['then the year', [everywhere, thisYear], 'tdmnpb', 2024, '≥ 61%'],
    ['then everywhere', [everywhere, both], 'dbsh', 2025, '≥ 60%'],
    ['another year does not count', [both, thisYear], 'tdmnpb', 2023, undefined],
    ['another region does not count', [thisRegion], 'tn', 2024, undefined],
    ['a region does not count where none is known', [thisRegion, both], undefined, 2024, undefined],
    ['the later of two equal ones', [everywhere, override(65)], 'tn', 2024, '≥ 65%'],
    ['none', [], 'tn', 2024, undefined],
  ];
  it.each(cases)('%s', (_, overrides, region, year, expected) => {
    expect(overrideFor(overrides, criteriaSet('ntm'), '9.2', { region, year })?.text).toBe(expected);
  });

  it('is confirmed, with its source', () => {
    expect(overrideFor([everywhere], criteriaSet('ntm'), '09.2', { region: 'tn', year: 2024 })).toEqual({
      level: everywhere.level,
      text: '≥ 60%',
      status: 'confirmed',
      sources: ['QĐ 1062/QĐ-UBND ngày 17/6/2024'],
    });
  });

  it.each([
    ['5', '5.1', 'ntm', true],
    ['5.1', '5', 'ntm', true],
    ['17.1', '17.10', 'ntm', false],
    ['5', '5.1', 'nangcao', false],
    ['9.2', '9.2', 'nangcao', false],
  ] as const)('of "%s" asked as "%s" in %s: %s', (written, asked, set, found) => {
    const overrides = [override(60, { code: written })];
    expect(overrideFor(overrides, criteriaSet(set), asked, { region: 'tn', year: 2024 }) !== undefined).toBe(
      found,
    );
  });
});

describe('a list of confirmed levels', () => {
  const verdict = (input: unknown): readonly string[] => {
    const parsed = parseOverrides(input, SETS);
    return parsed.code === 'ok'
      ? parsed.overrides.map((each) => each.code)
      : parsed.problems.map(({ row, path, problem }) => `[${row}] ${path} ${problem}`);
  };
  const level = (changes: object) => ({ ...override(60), level: { ...override(60).level, ...changes } });

  it.each([
    ['one', [override(60)], ['9.2']],
    ['signed', [override(60, { confirmedBy: 'Nguyễn Văn A', confirmedOn: '2024-07-01' })], ['9.2']],
    ['single-indicator criteria by their number', [override(60, { code: '05.1' })], ['5']],
    ['a mark instead of a figure', [{ ...override(60), level: { code: 'mark' }, text: 'Đạt' }], ['9.2']],
    [
      'a figure instead of a mark',
      [
        override(60, {
          code: '13.2',
          level: { code: 'figure', op: '>=', value: 1, unit: 'count', parts: [] },
        }),
      ],
      ['13.2'],
    ],
    ['no list', {}, ['[]  wrong-type']],
    ['an unknown set', [{ ...override(60), set: 'huyen' }], ['[9.2] set not-allowed']],
    ['an unknown code', [override(60, { code: '17.13' })], ['[17.13] code unknown-indicator']],
    ['no code', [{ ...override(60), code: undefined }], ['[#1] code missing']],
    ['an unreadable code', [override(60, { code: 'chín' })], ['[chín] code wrong-format']],
    ['a foreign field', [{ ...override(60), status: 'confirmed' }], ['[9.2] status unknown-field']],
    ['no source', [override(60, { source: '' })], ['[9.2] source empty']],
    ['an unknown region', [{ ...override(60), region: 'chung' }], ['[9.2] region not-allowed']],
    ['the year 2026', [override(60, { year: 2026 })], ['[9.2] year out-of-range']],
    ['no day', [override(60, { confirmedOn: '01/7/2024' })], ['[9.2] confirmedOn wrong-format']],
    ['101 %', [level({ value: 101 })], ['[9.2] level.value out-of-range']],
    ['another unit', [level({ unit: 'million-dong' })], ['[9.2] level.unit kind-mismatch']],
    ['≥ for poverty', [override(13, { code: '11' })], ['[11] level.op op-mismatch']],
    [
      'the second and the third of three',
      [override(60), level({ value: -1 }), 5],
      ['[9.2] level.value out-of-range', '[#3]  wrong-type'],
    ],
  ])('%s', (_, input, expected) => {
    expect(verdict(input)).toEqual(expected);
  });
});

describe('a file given with --criteria', () => {
  it('may be a whole set', () => {
    const file = parseCriteriaFile(ntm, SETS);
    expect(file.code === 'sets' && file.sets.map((set) => set.key)).toEqual(['ntm']);
  });

  it('may be several sets', () => {
    const file = parseCriteriaFile([ntm, kieumau], SETS);
    expect(file.code === 'sets' && file.sets.map((set) => set.key)).toEqual(['ntm', 'kieumau']);
  });

  it('may be confirmed levels', () => {
    const file = parseCriteriaFile([override(60)], SETS);
    expect(file.code === 'overrides' && file.overrides[0]?.code).toBe('9.2');
  });

  it.each([
    ['a text', 'ntm', { row: '', path: '', problem: 'not-a-criteria-file' }],
    ['null', null, { row: '', path: '', problem: 'not-a-criteria-file' }],
    ['an empty list', [], { row: '', path: '', problem: 'not-a-criteria-file' }],
    ['a list of numbers', [1, 2], { row: '', path: '', problem: 'not-a-criteria-file' }],
    ['some other object', { version: 1 }, { row: '', path: '', problem: 'not-a-criteria-file' }],
    ['the same set twice', [kieumau, kieumau], { row: '', path: '1.key', problem: 'duplicate' }],
    ['a spoiled set', { ...kieumau, key: 'Tỉnh' }, { row: '', path: 'key', problem: 'wrong-format' }],
    ['a spoiled level', [{ ...override(60), text: '' }], { row: '9.2', path: 'text', problem: 'empty' }],
  ])('is refused when it is %s', (_, input, problem) => {
    const file = parseCriteriaFile(input, SETS);
    expect(file.code === 'invalid' && file.problems[0]).toMatchObject(problem);
  });
});
