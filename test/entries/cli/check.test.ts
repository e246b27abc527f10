import { writeFileSync } from 'node:fs';
import { casePath } from '../../support/cases';
import { atWork, FAULTY, SAMPLE } from './support';

jest.setTimeout(120_000);

const { run, inFolder } = atWork();

interface Finding {
  readonly code: string;
  readonly commune?: string;
  readonly indicator?: string;
  readonly cell: { readonly sheet: string; readonly address: string };
  readonly message: string;
}
interface Report {
  readonly version: number;
  readonly file: string;
  readonly tables: readonly {
    readonly sheet: string;
    readonly layout: string;
    readonly set: string | null;
    readonly doubts: readonly string[];
  }[];
  readonly communes: readonly {
    readonly name: string;
    readonly set: string;
    readonly criteriaMet: number;
    readonly criteriaTotal: number;
    readonly declaredCriteriaMet: number;
    readonly criteria: readonly { readonly number: number; readonly verdict: string }[];
    readonly indicators: readonly { readonly code: string; readonly verdict: string }[];
  }[];
  readonly findings: readonly Finding[];
}

const reportOf = (...words: readonly string[]): Report =>
  JSON.parse(run(...words, '--json').stdout) as Report;

const told = ({ code, commune, indicator, cell }: Finding): string =>
  [code, commune, indicator, `${cell.sheet}!${cell.address}`].filter((text) => text !== undefined).join(' ');

const UNMET = [
  'unmet Nhất Tiến 9.1 Biểu 01!G35',
  'unmet Nhất Tiến 10 Biểu 01!G38',
  'unmet Nhất Tiến 11 Biểu 01!G39',
  'unmet Hưng Vũ 13.3 Biểu 01!I46',
  'unmet Tân Lập 13.3 Biểu 01!K46',
  'unmet Nhất Tiến 17.1 Biểu 01!G60',
  'unmet Vũ Lễ 17.6 Biểu 01!M65',
  'unmet Nhất Tiến 17.11 Biểu 01!G70',
];

describe('rasoat check on the sample', () => {
  it('reaches the counts that the plan published', () => {
    const { communes, tables, version, file } = reportOf('check', SAMPLE);
    expect({ version, file }).toEqual({ version: 1, file: 'bac-son-2024.xlsx' });
    expect(tables.map(({ sheet, layout, set }) => [sheet, layout, set])).toEqual([
      ['Biểu 01', 'indicators-by-communes', 'ntm'],
      ['Biểu 02', 'indicators-by-communes', 'nangcao'],
    ]);
    expect(
      communes.map(({ name, set, criteriaMet, criteriaTotal, declaredCriteriaMet, criteria, indicators }) => [
        name,
        set,
        `${criteriaMet}/${criteriaTotal}`,
        declaredCriteriaMet,
        criteria.filter(({ verdict }) => verdict === 'unmet').map(({ number }) => number),
        indicators.length,
      ]),
    ).toEqual([
      ['Vũ Sơn', 'ntm', '19/19', 19, [], 57],
      ['Nhất Tiến', 'ntm', '15/19', 15, [9, 10, 11, 17], 57],
      ['Hưng Vũ', 'ntm', '18/19', 18, [13], 57],
      ['Tân Lập', 'ntm', '18/19', 18, [13], 57],
      ['Vũ Lễ', 'ntm', '18/19', 18, [17], 57],
      ['Chiến Thắng', 'nangcao', '19/19', 19, [], 75],
      ['Đồng Ý', 'nangcao', '19/19', 19, [], 75],
    ]);
  });

  it('finds what is unmet and nothing else; with a region it also remarks on unverified levels', () => {
    expect(reportOf('check', SAMPLE).findings.map(told)).toEqual(UNMET);
    const inRegion = reportOf('check', SAMPLE, '--region', 'tdmnpb').findings;
    expect(inRegion.filter(({ code }) => code !== 'unverified-level').map(told)).toEqual(UNMET);
  });

  it('tells an indicator as the contract has it', () => {
    const commune = reportOf('check', SAMPLE).communes.find(({ name }) => name === 'Nhất Tiến');
    expect(commune?.indicators.find(({ code }) => code === '9.1')).toEqual({
      code: '9.1',
      verdict: 'unmet',
      result: 31,
      declared: 'unmet',
      required: {
        text: 'Không',
        op: '=',
        value: 0,
        origin: 'table',
        status: 'table',
        cell: { sheet: 'Biểu 01', address: 'D35' },
      },
      gap: { code: 'left', amount: 31, text: 'còn 31 nhà' },
      cell: { sheet: 'Biểu 01', address: 'G35' },
    });
  });

  it('finds every planted mistake at its cell', () => {
    const { findings, communes } = reportOf('check', FAULTY);
    expect(findings.map(told).filter((line) => !UNMET.includes(line))).toEqual([
      'unreadable Tân Lập 2.2 Biểu 01!K14',
      'missing Vũ Lễ 4.2 Biểu 01!M22',
      'suspicious-figure Vũ Sơn 9.2 Biểu 01!E36',
      'contradiction Nhất Tiến 10 Biểu 01!H38',
      'unreadable Hưng Vũ 12.1 Biểu 01!I41',
      'level-mismatch 15.1 Biểu 01!D54',
      'contradiction Vũ Sơn 15.1 Biểu 01!F54',
      'suspicious-figure Vũ Lễ 17.7 Biểu 01!M66',
      'wrong-total Nhất Tiến Biểu 01!G83',
      'wrong-total Vũ Lễ Biểu 01!M83',
    ]);
    expect(findings.map(told)).toEqual(expect.arrayContaining(UNMET));
    expect(communes.map(({ name, criteriaMet }) => [name, criteriaMet])).toEqual([
      ['Vũ Sơn', 19],
      ['Nhất Tiến', 15],
      ['Hưng Vũ', 18],
      ['Tân Lập', 18],
      ['Vũ Lễ', 17],
      ['Chiến Thắng', 19],
      ['Đồng Ý', 19],
    ]);
  });

  it('prints Vietnamese for people and exits with 1 where there is something to see', () => {
    const { status, stdout, stderr } = run('check', SAMPLE);
    expect(status).toBe(1);
    expect(stderr).toBe('');
    expect(stdout).toContain('Biểu 01!G35  9.1 Nhà tạm, dột nát: 31 nhà, yêu cầu “Không”');
    expect(stdout).not.toMatch(/undefined|NaN|\[object/);
  });

  it('says below each finding why it is so, where somebody asks', () => {
    const { stdout } = run('check', FAULTY, '--why');
    expect(stdout.replace(/\s+/gu, ' ')).toContain(
      'Yêu cầu ≥ 70% (mức ghi trong biểu, ô D65); thực hiện 61,3% (ô M65); biểu đánh giá “Chưa đạt” (ô N65); còn thiếu 8,7 điểm %; bộ 318/QĐ-TTg, chưa chọn vùng, số liệu năm 2023.',
    );
    expect(run('check', FAULTY).stdout).not.toContain('Yêu cầu ≥ 70% (mức ghi trong biểu');
  });

  it('takes several files and prints one JSON line for each', () => {
    const { stdout, status } = run('check', SAMPLE, FAULTY, '--json');
    expect(status).toBe(1);
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as Report).file),
    ).toEqual(['bac-son-2024.xlsx', 'bac-son-2024-co-loi.xlsx']);
  });

  it('lets a level that an official confirmed go before the table', () => {
    const levels = inFolder('muc.json');
    const level = { code: 'figure', op: '>=', value: 30, unit: 'million-dong', parts: [] };
    writeFileSync(
      levels,
      JSON.stringify([{ set: 'ntm', code: '10', level, text: '≥ 30', source: 'QĐ 1062/QĐ-UBND' }]),
    );
    const nhatTien = reportOf('check', SAMPLE, '--criteria', levels).communes[1];
    expect(nhatTien?.criteria.find(({ number }) => number === 10)?.verdict).toBe('met');
  });
});

describe('rasoat check on tables that it does not judge', () => {
  const doubtful = casePath('doubt/chua-xet.xlsx');

  it('lists each with its reason', () => {
    const { stdout } = run('check', doubtful);
    expect(stdout.split('\n').slice(2, 5)).toEqual([
      'Có thể là biểu, chưa xét: Sheet1!A3:E60. Không rõ biểu của xã nào.',
      'Có thể là biểu, chưa xét: Bộ mới!A3:D13. Biểu theo bộ khác (10 tiêu chí, 2026–2030): chưa có bộ ấy; nạp bộ của tỉnh để xét.',
      'Không xét: Vốn!A3:E41. Bảng khác, chỉ đánh số giống biểu rà soát.',
    ]);
  });

  it('reports each without a set', () => {
    const { tables, communes } = reportOf('check', doubtful);
    expect(tables.map(({ sheet, set, doubts }) => [sheet, set, doubts])).toEqual([
      ['Nhất Tiến', 'ntm', []],
      ['Sheet1', null, ['no-commune']],
      ['Bộ mới', null, ['other-set']],
      ['Vốn', null, ['other-list']],
    ]);
    expect(communes.map(({ name }) => name)).toEqual(['Nhất Tiến']);
  });

  it('lists them also where nothing else is there', () => {
    const { status, stdout, stderr } = run('check', casePath('reading/06-bo-tieu-chi-2026.xlsx'));
    expect(status).toBe(2);
    expect(stdout).toContain('Có thể là biểu, chưa xét: Xã Y Tý');
    expect(stderr).toContain('Không tìm thấy biểu rà soát');
  });
});
