import { checkReport } from '../../src/app/checkReport';
import { checkWorkbook } from '../../src/app/check';
import { CHECK_OPTIONS, openSample } from '../support/bookFile';

const report = (name: Parameters<typeof openSample>[0]) =>
  checkReport(name, checkWorkbook(openSample(name).image, CHECK_OPTIONS).assessment);

const VERDICTS = ['met', 'unmet', 'missing', 'unreadable', 'not-applicable', 'undecided'];
const CODES = [
  'unmet',
  'contradiction',
  'missing',
  'unreadable',
  'no-figure',
  'suspicious-figure',
  'level-mismatch',
  'stricter-level',
  'unverified-level',
  'unreadable-level',
  'no-level',
  'part-missing',
  'wrong-total',
  'wrong-criterion-mark',
  'unknown-indicator',
  'duplicate',
  'tables-disagree',
];

describe.each(['bac-son-2024.xlsx', 'bac-son-2024-co-loi.xlsx'] as const)('the JSON of %s', (name) => {
  const json: ReturnType<typeof report> = JSON.parse(JSON.stringify(report(name)));

  it('loses nothing as text', () => {
    expect(json).toEqual(report(name));
  });

  it('says what it is', () => {
    expect(json).toMatchObject({ version: 1, file: name, years: [2023], region: null });
    expect(json.tables[0]).toMatchObject({
      sheet: 'Biểu 01',
      range: 'A5:N83',
      layout: 'indicators-by-communes',
      set: 'ntm',
    });
  });

  it('has every commune with its nineteen criteria and all its indicators', () => {
    expect(json.communes.map(({ criteria, indicators }) => [criteria.length, indicators.length])).toEqual([
      ...Array.from({ length: 5 }, () => [19, 57]),
      ...Array.from({ length: 2 }, () => [19, 75]),
    ]);
  });

  it('uses only the words of the contract', () => {
    for (const { criteria, indicators, set } of json.communes) {
      expect(['ntm', 'nangcao', 'kieumau']).toContain(set);
      for (const { verdict } of [...criteria, ...indicators]) expect(VERDICTS).toContain(verdict);
    }
    for (const { code, severity } of json.findings) {
      expect(CODES).toContain(code);
      expect(['error', 'warning', 'remark']).toContain(severity);
    }
  });

  it('gives each finding its cell and its sentence', () => {
    for (const { cell, message } of json.findings) {
      expect(cell.sheet).toMatch(/^Biểu 0[12]$/u);
      expect(cell.address).toMatch(/^[A-Z]{1,2}[1-9]\d*$/u);
      expect(message).not.toBe('');
    }
  });
});

describe('one indicator', () => {
  const nhatTien = report('bac-son-2024.xlsx').communes.find(({ name }) => name === 'Nhất Tiến');
  const of = (code: string) => nhatTien?.indicators.find((one) => one.code === code);

  it.each([
    [
      '9.1',
      {
        verdict: 'unmet',
        result: 31,
        declared: 'unmet',
        required: { text: 'Không', op: '=', value: 0, origin: 'table', status: 'table' },
      },
    ],
    [
      '10',
      {
        verdict: 'unmet',
        result: 38.5,
        declared: 'unmet',
        required: { op: '>=', value: 42, origin: 'table' },
      },
    ],
    ['11', { verdict: 'unmet', result: 15.62, required: { text: '≤ 13%', op: '<=', value: 13 } }],
  ])('%s: what is there, what is asked, where', (code, expected) => {
    expect(of(code)).toMatchObject({ code, ...expected });
    expect(of(code)?.cell).toMatchObject({ sheet: 'Biểu 01' });
  });

  it('leaves out what is not known', () => {
    const required = of('1.1')?.required;
    expect(required).toEqual({
      text: 'Đạt',
      origin: 'table',
      status: 'table',
      cell: { sheet: 'Biểu 01', address: 'D9' },
    });
    expect(Object.values(of('1.1') ?? {})).not.toContain(undefined);
  });
});

describe('why, in the JSON', () => {
  const { assessment } = checkWorkbook(openSample('bac-son-2024-co-loi.xlsx').image, CHECK_OPTIONS);
  const indicatorIn = (json: ReturnType<typeof checkReport>, code: string) =>
    json.communes.find(({ name }) => name === 'Nhất Tiến')?.indicators.find((one) => one.code === code);

  it('tells of each table the year and the region by which it is judged', () => {
    expect(report('bac-son-2024.xlsx').tables).toMatchObject([
      { year: 2023, region: null },
      { year: 2023, region: null },
    ]);
  });

  it('tells of each unmet figure what is lacking', () => {
    expect(indicatorIn(checkReport('a', assessment), '10')?.gap).toEqual({
      code: 'short',
      amount: 3.5,
      unit: 'million-dong',
      text: 'thiếu 3,5 triệu đồng',
    });
    expect(indicatorIn(checkReport('a', assessment), '9.1')?.gap).toEqual({
      code: 'left',
      amount: 31,
      text: 'còn 31 nhà',
    });
    expect(indicatorIn(checkReport('a', assessment), '1.1')?.gap).toBeUndefined();
  });

  it('explains each verdict where that is asked for, and only there', () => {
    const plain = checkReport('a', assessment);
    const told = checkReport('a', assessment, { why: true });
    expect(indicatorIn(plain, '10')?.why).toBeUndefined();
    expect(indicatorIn(told, '10')?.why).toMatchObject({
      basis: 'figure',
      text: expect.stringContaining(
        'còn thiếu 3,5 triệu đồng; bộ 318/QĐ-TTg, chưa chọn vùng, số liệu năm 2023',
      ),
    });
    for (const { indicators } of told.communes) {
      for (const one of indicators) expect(one.why?.text).not.toBe('');
    }
    const withoutWhy = told.communes.map(({ indicators, ...commune }) => ({
      ...commune,
      indicators: indicators.map(({ why: _, ...one }) => one),
    }));
    expect(withoutWhy).toEqual(plain.communes);
  });
});
