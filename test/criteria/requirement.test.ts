import { indicatorAsOf } from '../../src/criteria/amendment';
import { findIndicator, indicatorsOf } from '../../src/criteria/indicators';
import { REGION_KEYS } from '../../src/criteria/region';
import type { LevelOverrides } from '../../src/criteria/override';
import { levelFor, requirementFor } from '../../src/criteria/requirement';
import type { CriteriaSet, RegionKey, SetKey } from '../../src/criteria/set';
import { SETS, criteriaSet } from '../support/shippedSets';

const [ntm, nangcao, kieumau] = [criteriaSet('ntm'), criteriaSet('nangcao'), criteriaSet('kieumau')];

const told = (
  set: CriteriaSet,
  code: string,
  region: RegionKey | undefined,
  year: number,
  date?: string,
): string | undefined => {
  const circumstances = { region, year, ...(date === undefined ? {} : { date }) };
  const level = levelFor(set, code, circumstances, { sets: SETS, overrides: [] });
  return level && `${level.text}, ${level.status}`;
};

describe('the level of a region', () => {
  const cases: readonly (readonly [SetKey, string, RegionKey | undefined, string | undefined])[] = [
    ['ntm', '3.1', 'tn', '≥ 80%, sourced'],
    ['ntm', '6.3', 'dbsh', '100%, sourced'],
    ['ntm', '9.1', 'tdmnpb', 'Không, unverified'],
    ['ntm', '17.8', 'tdmnpb', '≥ 70%, unverified'],
    ['ntm', '17.8', 'dbsh', '≥ 90%, unverified'],
    ['ntm', '4.2', 'tdmnpb', undefined],
    ['ntm', '9.2', 'tdmnpb', undefined],
    ['ntm', '14.2', 'dbscl', undefined],
    ['nangcao', '8.2', 'tdmnpb', undefined],
    ['ntm', '11', 'tdmnpb', '≤ 13%, inferred'],
    ['ntm', '11.1', 'btb', '≤ 6,5%, inferred'],
    ['ntm', '11', 'dhntb', '≤ 6,5%, unverified'],
    ['ntm', '15.3', 'tn', '≤ 26,5%, sourced'],
    ['ntm', '17.4', 'dnb', '≥ 2 m²/người, unverified'],
    ['nangcao', '3.2', 'tdmnpb', '≥ 1 tổ chức, unverified'],
    ['nangcao', '5.3', 'tdmnpb', 'Mức độ 3, unverified'],
    ['nangcao', '5.4', 'tdmnpb', 'Mức độ 2, unverified'],
    ['nangcao', '5.5', 'tdmnpb', 'Khá, unverified'],
    ['nangcao', '14.2', 'tdmnpb', '≥ 90%, sourced'],
    ['nangcao', '18.1', 'btb', '≥ 55%, sourced'],
    ['nangcao', '18.5', 'tn', 'Không, unverified'],
    ['kieumau', '3', 'tdmnpb', '≥ 1 mô hình, sourced'],
    // A blank in the region's column is not the national value.
    ['ntm', '12.1', 'tdmnpb', '≥ 70%, unverified'],
    ['ntm', '12.1', 'dbsh', undefined],
    ['ntm', '17.11', 'tdmnpb', undefined],
    ['nangcao', '14.2', 'dbsh', undefined],
    // Nobody has said which region: "chung" stands in, doubtfully where a region differs.
    ['ntm', '3.1', undefined, '≥ 80%, sourced'],
    ['ntm', '12.1', undefined, '≥ 75%, unverified'],
    ['nangcao', '14.2', undefined, '≥ 90%, unverified'],
    ['ntm', '15.3', undefined, undefined],
    ['ntm', '10', undefined, undefined],
    ['ntm', '99.9', 'tdmnpb', undefined],
  ];
  it.each(cases)('%s %s for %s: %s', (key, code, region, expected) => {
    expect(told(criteriaSet(key), code, region, 2023)).toBe(expected);
  });

  it('says that the region is what leaves the doubt', () => {
    expect(levelFor(ntm, '17.8', { region: undefined, year: 2023 })?.doubt).toBe('region-unknown');
    expect(levelFor(ntm, '3.1', { region: undefined, year: 2023 })?.doubt).toBeUndefined();
  });

  it('keeps a further condition of the wording as a part of the level', () => {
    expect(levelFor(nangcao, '5.1', { region: 'tdmnpb', year: 2023 })).toMatchObject({
      level: { code: 'figure', value: 100, parts: [{ op: '>=', value: 1, unit: 'count' }] },
      status: 'unverified',
    });
  });

  it('gives the source and what is known of Lạng Sơn with the level', () => {
    const level = levelFor(nangcao, '14.1', { region: 'tdmnpb', year: 2023 });
    expect(level?.sources.join()).toContain('laocaigov');
    expect(level?.note).toContain('Lạng Sơn');
  });
});

describe('the income of a year', () => {
  const table: readonly (readonly [RegionKey, readonly (number | undefined)[]])[] = [
    ['tdmnpb', [36, 39, 42, 45, 48]],
    ['dbsh', [50, 53, 56, 59, 62]],
    ['btb', [undefined, 42, 45, 48, 51]],
    ['dhntb', [41, 44, 47, 50, 53]],
    ['tn', [41, 44, 47, 50, 53]],
    ['dnb', [59, 62, 65, 68, 71]],
    ['dbscl', [50, 53, 56, 59, 62]],
  ];
  it.each(table)('%s: %j from 2021 on', (region, values) => {
    expect([2021, 2022, 2023, 2024, 2025].map((year) => told(ntm, '10', region, year))).toEqual(
      values.map((value) => (value === undefined ? undefined : `≥ ${String(value)} triệu đồng, unverified`)),
    );
  });

  it.each([2020, 2026])('is not known for %i', (year) => {
    expect(told(ntm, '10', 'tdmnpb', year)).toBeUndefined();
  });
});

describe('amendment 211 of 01/3/2024', () => {
  const cases: readonly (readonly [SetKey, string, number, string | undefined, string | undefined])[] = [
    ['ntm', '15.4', 2023, undefined, '≥ 50%, sourced'],
    ['ntm', '15.4', 2024, '2024-02-29', '≥ 50%, sourced'],
    ['ntm', '15.4', 2024, '2024-01', '≥ 50%, sourced'],
    ['ntm', '15.4', 2024, '2024-03-01', 'Đạt, unverified'],
    ['ntm', '15.4', 2024, '2024-03', 'Đạt, unverified'],
    ['ntm', '15.4', 2024, '2024-12-31T08:00:00Z', 'Đạt, unverified'],
    ['ntm', '15.4', 2025, undefined, 'Đạt, unverified'],
    // The date goes before the year; a text that is no date says nothing.
    ['ntm', '15.4', 2025, '2024-02-29', '≥ 50%, sourced'],
    ['ntm', '15.4', 2024, undefined, '≥ 50%, unverified'],
    ['ntm', '15.4', 2024, 'tháng 3/2024', '≥ 50%, unverified'],
    ['ntm', '15.4', 2024, '2024-13-01', '≥ 50%, unverified'],
    // The new figure was not found: the old one is not applied any more.
    ['nangcao', '3.4', 2023, undefined, '100%, unverified'],
    ['nangcao', '3.4', 2024, '2024-03-15', undefined],
    ['nangcao', '17.10', 2025, undefined, undefined],
    ['nangcao', '14.4', 2023, undefined, '≥ 70%, sourced'],
    ['nangcao', '14.4', 2025, undefined, undefined],
    ['nangcao', '14.3', 2023, undefined, '≥ 40%, sourced'],
    ['nangcao', '14.3', 2025, undefined, '≥ 40%, unverified'],
    // Only the wording changed.
    ['ntm', '13.1', 2025, undefined, 'Đạt, unverified'],
    // Not amended.
    ['ntm', '15.1', 2025, undefined, '≥ 90%, sourced'],
    ['ntm', '15.1', 2024, undefined, '≥ 90%, sourced'],
  ];
  it.each(cases)('%s %s in %i (%s): %s', (key, code, year, date, expected) => {
    expect(told(criteriaSet(key), code, 'tdmnpb', year, date)).toBe(expected);
  });

  it('tells why the undated level of 2024 is doubtful', () => {
    expect(levelFor(ntm, '15.4', { region: 'tdmnpb', year: 2024 })).toMatchObject({
      doubt: 'amended-in-year',
      note: 'Từ tỷ lệ % chuyển thành «Đạt»',
    });
  });

  it('applies the new mark in regions whose old percentage nobody knew', () => {
    expect(told(ntm, '15.4', 'btb', 2023)).toBeUndefined();
    expect(told(ntm, '15.4', 'btb', 2024)).toBeUndefined();
    expect(told(ntm, '15.4', 'btb', 2025)).toBe('Đạt, unverified');
  });

  it('changes wording and kind from its day on, and keeps the old wording for recognising', () => {
    const indicator = findIndicator(ntm, '15.4');
    if (indicator === undefined) throw new Error('15.4 is missing');
    const after = indicatorAsOf(indicator, { year: 2024, date: '2024-03-01' });
    expect([after.kind, after.unit, after.unitText]).toEqual(['mark', 'plain', '']);
    expect(after.name).toBe('Xã triển khai thực hiện sổ khám chữa bệnh điện tử');
    expect(after.otherNames).toEqual([indicator.name]);
    expect(indicatorAsOf(indicator, { year: 2024, date: '2024-02-29' })).toBe(indicator);
    expect(indicatorAsOf(indicator, { year: 2024 })).toBe(indicator);
  });
});

describe('why there is no level', () => {
  it.each([
    ['ntm', '2.1', 2023, { code: 'delegated', to: 'UBND cấp tỉnh quy định cụ thể' }],
    ['ntm', '16', 2023, { code: 'none' }],
    ['ntm', '0.0', 2023, { code: 'none' }],
    ['ntm', '17.1', 2025, { code: 'unknown', note: 'Mức được sửa; trị số mới chưa tìm thấy' }],
    ['ntm', '5', 2023, { code: 'wording', status: 'sourced' }],
    ['kieumau', '2', 2023, { code: 'wording', status: 'sourced' }],
  ] as const)('%s %s in %i: %j', (key, code, year, expected) => {
    expect(requirementFor(criteriaSet(key), code, { region: 'tdmnpb', year })).toMatchObject(expected);
  });

  it('gives the double threshold of schools in words, for every region', () => {
    for (const region of REGION_KEYS) {
      const requirement = requirementFor(ntm, '5', { region, year: 2023 });
      expect(requirement.code === 'wording' && requirement.text).toMatch(/^100%/);
    }
  });
});

describe('a level that builds upon another set (kiểu mẫu 2)', () => {
  const income = (value: number, year?: number): LevelOverrides => [
    {
      set: 'nangcao',
      code: '10',
      ...(year === undefined ? {} : { year }),
      level: { code: 'figure', op: '>=', value, unit: 'million-dong', parts: [] },
      text: `≥ ${String(value)}`,
      source: 'QĐ 1062/QĐ-UBND',
    },
  ];
  it('is 10 % above the confirmed level of nâng cao in the same year', () => {
    expect(
      levelFor(kieumau, '2', { region: 'tdmnpb', year: 2024 }, { sets: SETS, overrides: income(51, 2024) }),
    ).toMatchObject({
      level: { code: 'figure', op: '>=', value: 57, unit: 'million-dong' },
      text: '≥ 57 triệu đồng',
      status: 'sourced',
    });
  });

  it.each([
    [2022, '≥ 71 triệu đồng, inferred'],
    [2023, '≥ 75 triệu đồng, inferred'],
    [2024, undefined],
  ])('follows what is known of nâng cao in the Red River Delta, %i', (year, expected) => {
    expect(told(kieumau, '2', 'dbsh', year)).toBe(expected);
  });

  it('is not rounded up where it is whole already', () => {
    const beside = { sets: SETS, overrides: income(50) };
    expect(levelFor(kieumau, '2', { region: 'tn', year: 2024 }, beside)?.text).toBe('≥ 55 triệu đồng');
  });

  it.each([
    ['nothing is confirmed', []],
    ['another year is confirmed', income(51, 2023)],
  ])('is not known where %s', (_, overrides) => {
    expect(
      levelFor(kieumau, '2', { region: 'tdmnpb', year: 2024 }, { sets: SETS, overrides }),
    ).toBeUndefined();
  });
});

describe('the status of a level', () => {
  const ORDER = ['confirmed', 'sourced', 'inferred', 'delegated', 'unverified'];

  it('is never better than the data, in any circumstances', () => {
    for (const set of SETS) {
      for (const indicator of indicatorsOf(set)) {
        for (const region of [undefined, ...REGION_KEYS]) {
          for (const year of [2020, 2021, 2022, 2023, 2024, 2025, 2026]) {
            const level = levelFor(set, indicator.code, { region, year });
            if (level === undefined) continue;
            const lines = [...indicator.levels, ...(indicator.amended?.levels ?? [])].filter((entry) =>
              entry.regions.includes(region ?? 'chung'),
            );
            const best = Math.min(...lines.map((entry) => ORDER.indexOf(entry.status)));
            expect(ORDER.indexOf(level.status)).toBeGreaterThanOrEqual(best);
          }
        }
      }
    }
  });

  it.each([2020, 2026])('is unverified in %i, which the decision does not cover', (year) => {
    expect(levelFor(ntm, '15.1', { region: 'tdmnpb', year })).toMatchObject({
      text: '≥ 90%',
      status: 'unverified',
      doubt: 'outside-validity',
    });
  });
});
