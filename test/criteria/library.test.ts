import * as fc from 'fast-check';
import { parseCode } from '../../src/criteria/code';
import { findIndicator, indicatorsOf } from '../../src/criteria/indicators';
import { REGION_NAMES } from '../../src/criteria/region';
import { LEVEL_REGIONS } from '../../src/criteria/region';
import type { Indicator, LevelStatus, SetKey } from '../../src/criteria/set';
import { SETS, criteriaSet } from '../support/shippedSets';

const all = SETS.map(({ key }) => key).flatMap((key) => indicatorsOf(criteriaSet(key)));

const statuses = (indicator: Indicator): ReadonlySet<LevelStatus> =>
  new Set([...indicator.levels, ...(indicator.amended?.levels ?? [])].map((entry) => entry.status));

const named = (wanted: (indicator: Indicator) => boolean): readonly string[] =>
  all.filter(wanted).map((each) => `${each.set} ${each.code}`);

describe('the shipped criteria sets', () => {
  it.each([
    ['ntm', 19, 57, '318/QĐ-TTg', ['211/QĐ-TTg'], 5],
    ['nangcao', 19, 75, '318/QĐ-TTg', ['211/QĐ-TTg'], 5],
    ['kieumau', 4, 4, '319/QĐ-TTg', [], 0],
  ] as const)(
    '%s has %i criteria and %i indicators by %s',
    (key, criteria, indicators, decision, amendments, groups) => {
      const set = criteriaSet(key);
      expect(set.key).toBe(key);
      expect(set.criteria.map((criterion) => criterion.number)).toEqual(
        Array.from({ length: criteria }, (_, index) => index + 1),
      );
      expect(indicatorsOf(set)).toHaveLength(indicators);
      expect([set.decision.number, set.decision.date]).toEqual([decision, '2022-03-08']);
      expect(set.amendments.map((each) => each.number)).toEqual(amendments);
      expect([set.validFrom, set.validTo]).toEqual(['2021-01-01', '2025-12-31']);
      expect(set.groups).toHaveLength(groups);
      expect(set.notes.join(' ')).toContain('18/2022/QĐ-TTg');
    },
  );

  it('are built once', () => {
    expect(criteriaSet('ntm')).toBe(criteriaSet('ntm'));
  });

  it.each([
    ['ntm', 9, 'Nhà ở dân cư', 'II', 2],
    ['ntm', 13, 'Tổ chức sản xuất và phát triển kinh tế nông thôn', 'III', 5],
    ['ntm', 17, 'Môi trường và an toàn thực phẩm', 'IV', 12],
    ['ntm', 18, 'Hệ thống chính trị và tiếp cận pháp luật', 'V', 6],
    ['nangcao', 5, 'Giáo dục', 'II', 6],
    ['nangcao', 18, 'Chất lượng môi trường sống', 'IV', 8],
    ['nangcao', 19, 'Quốc phòng và An ninh', 'V', 2],
    ['kieumau', 3, 'Mô hình thôn thông minh', '', 1],
  ] as const)('%s %i is "%s" of group "%s" with %i indicators', (key, number, name, group, count) => {
    const criterion = criteriaSet(key).criteria[number - 1];
    expect([criterion?.name, criterion?.group, criterion?.indicators.length]).toEqual([name, group, count]);
  });

  it.each([
    ['ntm', ['5', '7', '10', '11', '16']],
    ['nangcao', ['4', '7', '9', '10', '11']],
    ['kieumau', ['1', '2', '3', '4']],
  ] as const)('%s gives the bare number to the only indicator of a criterion', (key, codes) => {
    expect(
      indicatorsOf(criteriaSet(key))
        .map((each) => each.code)
        .filter((code) => !code.includes('.')),
    ).toEqual(codes);
  });

  it('has exactly the 17 rows that a public source states as sourced, and no confirmed one', () => {
    expect(named((each) => statuses(each).has('sourced'))).toEqual([
      'ntm 3.1',
      'ntm 3.2',
      'ntm 5',
      'ntm 6.3',
      'ntm 14.1',
      'ntm 15.1',
      'ntm 15.3',
      'ntm 15.4',
      'nangcao 14.1',
      'nangcao 14.2',
      'nangcao 14.3',
      'nangcao 14.4',
      'nangcao 18.1',
      'kieumau 1',
      'kieumau 2',
      'kieumau 3',
      'kieumau 4',
    ]);
    expect(named((each) => statuses(each).has('inferred'))).toEqual(['ntm 11', 'nangcao 10', 'nangcao 11']);
    expect(named((each) => statuses(each).has('confirmed'))).toEqual([]);
  });

  it('names a source for every level that claims to have one', () => {
    const claims = all
      .flatMap((each) => [...each.levels, ...(each.amended?.levels ?? [])])
      .filter((entry) => entry.status === 'sourced' || entry.status === 'inferred');
    expect(claims.length).toBeGreaterThan(17);
    for (const entry of claims) expect(entry.sources.join()).toMatch(/https?:\/\/\S+/);
  });

  it('leaves to the provinces what the decision leaves to them', () => {
    expect(named((each) => each.delegatedTo === 'UBND cấp tỉnh quy định cụ thể')).toEqual([
      'ntm 2.1',
      'ntm 2.2',
      'ntm 2.3',
      'ntm 2.4',
      'nangcao 2.1',
      'nangcao 2.2',
      'nangcao 2.3',
      'nangcao 2.4',
      'nangcao 3.3',
      'kieumau 3',
      'kieumau 4',
    ]);
  });

  it('knows which indicators want little', () => {
    expect(named((each) => each.wants === 'less')).toEqual([
      'ntm 9.1',
      'ntm 11',
      'ntm 15.3',
      'nangcao 11',
      'nangcao 18.5',
    ]);
  });

  it('takes "(nếu có)" for the whole indicator only: NTM 18.5 has it for one of its parts', () => {
    expect(named((each) => each.ifAny)).toEqual(['ntm 13.4', 'nangcao 17.9']);
    expect(findIndicator(criteriaSet('ntm'), '18.5')?.name).toContain('(nếu có)');
  });

  it('keeps every wording in NFC and no wording twice in one indicator', () => {
    for (const each of all) {
      const names = [each.name, ...each.otherNames];
      expect(names.map((name) => name.normalize('NFC'))).toEqual(names);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it.each([
    ['ntm', '13.1', 'tổ hợp tác hoạt động hiệu quả'],
    ['ntm', '15.4', 'Xã triển khai thực hiện sổ khám chữa bệnh điện tử'],
    ['ntm', '9.1', 'Nhà tạm, nhà dột nát'],
    ['nangcao', '3.4', 'Tỷ lệ công trình thủy lợi nhỏ, thủy lợi nội đồng được bảo trì hàng năm'],
    ['nangcao', '14.4', 'Xã triển khai thực hiện quản lý sức khỏe điện tử'],
  ] as const)('%s %s is also known as "%s"', (key, code, name) => {
    expect(findIndicator(criteriaSet(key), code)?.otherNames.join('|')).toContain(name);
  });

  it('names the seven regions', () => {
    expect(Object.keys(REGION_NAMES)).toEqual(LEVEL_REGIONS.slice(1));
    expect(REGION_NAMES.tdmnpb).toBe('Trung du miền núi phía Bắc');
  });
});

describe('an indicator by its code', () => {
  const cases: readonly (readonly [SetKey, string, string | undefined])[] = [
    ['ntm', '17.1', '17.1'],
    ['ntm', '17.10', '17.10'],
    ['ntm', '17.01', '17.1'],
    ['ntm', ' 17.10. ', '17.10'],
    ['ntm', '5', '5'],
    ['ntm', '05', '5'],
    ['ntm', '5.1', '5'],
    ['ntm', '05.1', '5'],
    ['nangcao', '5.1', '5.1'],
    ['nangcao', '4', '4'],
    ['nangcao', '4.1', '4'],
    ['kieumau', '2.1', '2'],
    ['ntm', '17', undefined],
    ['ntm', '5.2', undefined],
    ['ntm', '17.13', undefined],
    ['ntm', '17.100', undefined],
    ['ntm', '17,1', undefined],
    ['ntm', '20', undefined],
    ['ntm', '0', undefined],
    ['ntm', '-5', undefined],
    ['ntm', '5.1.1', undefined],
    ['ntm', 'V', undefined],
    ['ntm', '', undefined],
    ['kieumau', '__proto__', undefined],
  ];
  it.each(cases)('%s "%s" is %s', (key, code, expected) => {
    expect(findIndicator(criteriaSet(key), code)?.code).toBe(expected);
  });

  it('finds each of its own codes', () => {
    for (const each of all) expect(findIndicator(criteriaSet(each.set), each.code)).toBe(each);
  });

  it('never takes one code for another', () => {
    const number = fc.integer({ min: 1, max: 99 });
    fc.assert(
      fc.property(number, fc.option(number, { nil: undefined }), (criterion, part) => {
        const code = part === undefined ? String(criterion) : `${String(criterion)}.${String(part)}`;
        expect(parseCode(code)).toEqual(part === undefined ? { criterion } : { criterion, part });
      }),
    );
  });
});
