import { checkWorkbook } from '../../src/app/check';
import { writeSettings, EMPTY_SETTINGS } from '../../src/app/settings';
import type { Assessment } from '../../src/assessment/assessment';
import type { LevelOverride } from '../../src/criteria/override';
import { referenceOf } from '../../src/workbook/address';
import { CHECK_OPTIONS, openSample } from '../support/bookFile';
import { workbookImage } from '../support/image';
import { reviewSheet } from '../support/reviewSheet';
import { SETS } from '../support/shippedSets';

const { image: GOOD } = openSample('bac-son-2024.xlsx');
const { image: FLAWED } = openSample('bac-son-2024-co-loi.xlsx');

const communesOf = ({ communes }: Assessment) =>
  communes.map(({ set, name, criteriaMet, criteriaTotal, declaredCriteriaMet, criteria }) => ({
    commune: `${set} ${name}`,
    count: `${criteriaMet}/${criteriaTotal}`,
    declared: declaredCriteriaMet,
    open: criteria
      .filter(({ verdict }) => verdict !== 'met' && verdict !== 'not-applicable')
      .map(({ number, verdict }) => `${number} ${verdict}`),
  }));

const told = ({ findings }: Assessment, severity?: string) =>
  findings
    .filter((finding) =>
      severity === undefined ? finding.severity !== 'remark' : finding.severity === severity,
    )
    .map((finding) => {
      const about = 'indicator' in finding ? finding.indicator : 'commune' in finding ? finding.commune : '';
      const { sheet, address } = referenceOf(finding.place);
      return `${finding.code} ${about} ${sheet}!${address}`;
    });

describe('the plan of Bắc Sơn, 2024', () => {
  const { assessment } = checkWorkbook(GOOD, CHECK_OPTIONS);

  it('gives the published counts', () => {
    expect(communesOf(assessment)).toEqual([
      { commune: 'ntm Vũ Sơn', count: '19/19', declared: 19, open: [] },
      {
        commune: 'ntm Nhất Tiến',
        count: '15/19',
        declared: 15,
        open: ['9 unmet', '10 unmet', '11 unmet', '17 unmet'],
      },
      { commune: 'ntm Hưng Vũ', count: '18/19', declared: 18, open: ['13 unmet'] },
      { commune: 'ntm Tân Lập', count: '18/19', declared: 18, open: ['13 unmet'] },
      { commune: 'ntm Vũ Lễ', count: '18/19', declared: 18, open: ['17 unmet'] },
      { commune: 'nangcao Chiến Thắng', count: '19/19', declared: 19, open: [] },
      { commune: 'nangcao Đồng Ý', count: '19/19', declared: 19, open: [] },
    ]);
  });

  it('finds what is unmet and nothing else', () => {
    expect(told(assessment)).toEqual([
      'unmet 9.1 Biểu 01!G35',
      'unmet 10 Biểu 01!G38',
      'unmet 11 Biểu 01!G39',
      'unmet 13.3 Biểu 01!I46',
      'unmet 13.3 Biểu 01!K46',
      'unmet 17.1 Biểu 01!G60',
      'unmet 17.6 Biểu 01!M65',
      'unmet 17.11 Biểu 01!G70',
    ]);
    const codes = assessment.findings.filter(({ severity }) => severity === 'remark').map(({ code }) => code);
    expect(codes.filter((code) => code !== 'unverified-level' && code !== 'stricter-level')).toEqual([]);
  });

  it('judges by the figures of the year before, because the table is of January', () => {
    expect(assessment.years).toEqual([2023]);
  });

  it('reads both tables wholly and passes over the rest', () => {
    expect(assessment.tables.map(({ sheet, set, layout }) => [sheet, set, layout])).toEqual([
      ['Biểu 01', 'ntm', 'indicators-by-communes'],
      ['Biểu 02', 'nangcao', 'indicators-by-communes'],
    ]);
    expect(assessment.tables.map(({ requirements }) => requirements.size)).toEqual([57, 75]);
    expect(assessment.tables.flatMap(({ unknownRows, absent }) => [...unknownRows, ...absent])).toEqual([]);
    expect(assessment.communes.map(({ indicators }) => indicators.length)).toEqual([
      57, 57, 57, 57, 57, 75, 75,
    ]);
  });

  it.each(['tdmnpb', 'dbsh', undefined] as const)(
    'is judged by its own levels whatever region is named: %s',
    (region) => {
      const { assessment: other } = checkWorkbook(GOOD, { ...CHECK_OPTIONS, region });
      expect(communesOf(other)).toEqual(communesOf(assessment));
      expect(told(other, 'error')).toEqual(told(assessment, 'error'));
    },
  );
});

describe('the same with planted mistakes', () => {
  const { assessment } = checkWorkbook(FLAWED, CHECK_OPTIONS);

  it('changes no verdict but those that the mistakes change', () => {
    expect(communesOf(assessment)).toEqual([
      { commune: 'ntm Vũ Sơn', count: '19/19', declared: 19, open: [] },
      {
        commune: 'ntm Nhất Tiến',
        count: '15/19',
        declared: 17,
        open: ['9 unmet', '10 unmet', '11 unmet', '17 unmet'],
      },
      { commune: 'ntm Hưng Vũ', count: '18/19', declared: 18, open: ['13 unmet'] },
      { commune: 'ntm Tân Lập', count: '18/19', declared: 18, open: ['13 unmet'] },
      { commune: 'ntm Vũ Lễ', count: '17/19', declared: 19, open: ['4 missing', '17 unmet'] },
      { commune: 'nangcao Chiến Thắng', count: '19/19', declared: 19, open: [] },
      { commune: 'nangcao Đồng Ý', count: '19/19', declared: 19, open: [] },
    ]);
  });

  it('finds each mistake at its cell and nothing else', () => {
    const good = new Set(told(checkWorkbook(GOOD, CHECK_OPTIONS).assessment));
    expect(told(assessment).filter((finding) => !good.has(finding))).toEqual([
      'unreadable 2.2 Biểu 01!K14',
      'missing 4.2 Biểu 01!M22',
      'suspicious-figure 9.2 Biểu 01!E36',
      'contradiction 10 Biểu 01!H38',
      'unreadable 12.1 Biểu 01!I41',
      'level-mismatch 15.1 Biểu 01!D54',
      'contradiction 15.1 Biểu 01!F54',
      'suspicious-figure 17.7 Biểu 01!M66',
      'wrong-total Nhất Tiến Biểu 01!G83',
      'wrong-total Vũ Lễ Biểu 01!M83',
    ]);
    const found = new Set(told(assessment));
    expect([...good].filter((finding) => !found.has(finding))).toEqual([]);
  });

  it('reads figures that were typed as texts', () => {
    const of = (commune: string, code: string) =>
      assessment.communes.find(({ name }) => name === commune)?.indicators.find((one) => one.code === code);
    const texts = assessment.communes.flatMap(({ name, indicators }) =>
      indicators
        .filter(({ result }) => /triệu đồng|11,2 %/u.test(result?.text ?? ''))
        .map(({ code }) => [name, code] as const),
    );
    expect(texts).toHaveLength(2);
    for (const [commune, code] of texts) expect(of(commune, code)).toMatchObject({ verdict: 'met' });
  });
});

describe('what a workbook keeps, and what the user names', () => {
  const sheet = reviewSheet({ communes: ['Vũ Sơn'], answers: { '2.1': [[92, '']] } });
  const level = (value: number): LevelOverride => ({
    set: 'ntm',
    code: '2.1',
    level: { code: 'figure', op: '>=', value, unit: 'percent', parts: [] },
    text: `≥ ${value}%`,
    source: 'QĐ 1062/QĐ-UBND',
  });
  const kept = (levels: readonly LevelOverride[]) => ({
    ...workbookImage(sheet.sheet),
    settings: writeSettings({ ...EMPTY_SETTINGS, region: 'tdmnpb', levels }, SETS),
  });
  const verdict = (assessment: Assessment) =>
    assessment.communes[0]?.indicators.find(({ code }) => code === '2.1')?.verdict;

  it('judges by a level that the workbook keeps as confirmed', () => {
    expect(verdict(checkWorkbook(workbookImage(sheet.sheet), CHECK_OPTIONS).assessment)).toBe('met');
    expect(verdict(checkWorkbook(kept([level(95)]), CHECK_OPTIONS).assessment)).toBe('unmet');
  });

  it('lets a file that the user names go before it', () => {
    const options = { ...CHECK_OPTIONS, levels: [level(91)] };
    expect(verdict(checkWorkbook(kept([level(95)]), options).assessment)).toBe('met');
  });

  it('takes the region of the workbook where the user names none', () => {
    expect(checkWorkbook(kept([]), CHECK_OPTIONS).assessment.region).toBe('tdmnpb');
    expect(checkWorkbook(kept([]), { ...CHECK_OPTIONS, region: 'dbsh' }).assessment.region).toBe('dbsh');
  });

  it('goes on without settings that are not ours', () => {
    const image = { ...workbookImage(sheet.sheet), settings: '{"version":1,"region":"sao hỏa"}' };
    const check = checkWorkbook(image, CHECK_OPTIONS);
    expect({ ...check.settings, unread: [] }).toEqual(EMPTY_SETTINGS);
    expect(check.settingsNotes).toHaveLength(1);
    expect(verdict(check.assessment)).toBe('met');
  });

  it('finds nothing in a workbook without a review table', () => {
    const { assessment } = checkWorkbook(workbookImage(), CHECK_OPTIONS);
    expect(assessment).toMatchObject({ tables: [], communes: [], findings: [] });
  });
});
