import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assessment } from '../../src/assessment/assessment';
import { assess } from '../../src/assessment/assess';
import type { Finding } from '../../src/assessment/finding';
import { openWorkbook } from '../../src/hosts/file/open';
import { SURE } from '../../src/tables/reading';
import { formatAddress, formatArea } from '../../src/workbook/address';
import { readShipped } from '../support/shippedSets';

async function assessed(fileName: string): Promise<Assessment> {
  const opening = await openWorkbook(new Uint8Array(readFileSync(join(__dirname, '../../assets', fileName))));
  if (opening.code !== 'ok') throw new Error(`${fileName} cannot be opened`);
  const reading = readShipped(opening.workbook.image, { fileName });
  return assess(reading, { region: undefined, year: undefined, defaultYear: 2024 });
}

const counts = ({ communes }: Assessment): readonly string[] =>
  communes.map(
    ({ name, set, criteriaMet, criteriaTotal, declaredCriteriaMet }) =>
      `${set}: ${name} ${criteriaMet}/${criteriaTotal}, declared ${declaredCriteriaMet ?? 'nothing'}`,
  );

const otherCriteria = ({ communes }: Assessment): readonly string[] =>
  communes.flatMap(({ name, criteria }) =>
    criteria
      .filter(({ verdict }) => verdict !== 'met')
      .map(({ number, verdict }) => `${name} ${number} ${verdict}`),
  );

function summary(finding: Finding): string {
  const facts = [
    finding.code,
    formatAddress(finding.place),
    'commune' in finding ? finding.commune : undefined,
    'indicator' in finding ? finding.indicator : undefined,
    'reason' in finding ? finding.reason : undefined,
    'verdict' in finding ? finding.verdict : undefined,
    finding.code === 'wrong-total' ? `${finding.declared} for ${finding.counted}` : undefined,
  ];
  return facts.filter((fact) => fact !== undefined).join(' ');
}

const TABLES = [
  'Biểu 01 A5:N83 indicators-by-communes ntm',
  'Biểu 02 A5:H101 indicators-by-communes nangcao',
];
const PASSED = ['Bìa no-table', 'Kinh phí no-table', 'Danh mục no-table'];
const UNMET = [
  'unmet G35 Nhất Tiến 9.1',
  'unmet G38 Nhất Tiến 10',
  'unmet G39 Nhất Tiến 11',
  'unmet I46 Hưng Vũ 13.3',
  'unmet K46 Tân Lập 13.3',
  'unmet G60 Nhất Tiến 17.1',
  'unmet M65 Vũ Lễ 17.6',
  'unmet G70 Nhất Tiến 17.11',
];

describe.each(['bac-son-2024.xlsx', 'bac-son-2024-co-loi.xlsx'])('the tables of %s', (fileName) => {
  it('are found, each with its set, and the other sheets are passed over', async () => {
    const { tables, passed } = await assessed(fileName);
    expect(
      tables.map(({ sheet, area, layout, set }) => `${sheet} ${formatArea(area)} ${layout} ${set}`),
    ).toEqual(TABLES);
    expect(passed.map(({ sheet, reason }) => `${sheet} ${reason}`)).toEqual(PASSED);
  });

  it('are read for sure, with nothing unknown or absent', async () => {
    for (const table of (await assessed(fileName)).tables) {
      expect(table.confidence).toBeGreaterThanOrEqual(SURE);
      expect(table.doubts).toEqual([]);
      expect(table.unknownRows).toEqual([]);
      expect(table.absent).toEqual([]);
      expect(table.period).toEqual({ year: 2024, month: 1 });
    }
  });

  it('give every indicator of every commune', async () => {
    const { communes } = await assessed(fileName);
    expect(communes.map(({ indicators }) => indicators.length)).toEqual([57, 57, 57, 57, 57, 75, 75]);
  });
});

describe('bac-son-2024.xlsx', () => {
  it("has the plan's published counts", async () => {
    const assessment = await assessed('bac-son-2024.xlsx');
    expect(counts(assessment)).toEqual([
      'ntm: Vũ Sơn 19/19, declared 19',
      'ntm: Nhất Tiến 15/19, declared 15',
      'ntm: Hưng Vũ 18/19, declared 18',
      'ntm: Tân Lập 18/19, declared 18',
      'ntm: Vũ Lễ 18/19, declared 18',
      'nangcao: Chiến Thắng 19/19, declared 19',
      'nangcao: Đồng Ý 19/19, declared 19',
    ]);
    expect(otherCriteria(assessment)).toEqual([
      'Nhất Tiến 9 unmet',
      'Nhất Tiến 10 unmet',
      'Nhất Tiến 11 unmet',
      'Nhất Tiến 17 unmet',
      'Hưng Vũ 13 unmet',
      'Tân Lập 13 unmet',
      'Vũ Lễ 17 unmet',
    ]);
  });

  it('has no finding but the unmet indicators', async () => {
    const { findings } = await assessed('bac-son-2024.xlsx');
    expect(findings.filter(({ severity }) => severity !== 'remark').map(summary)).toEqual(UNMET);
  });
});

describe('bac-son-2024-co-loi.xlsx', () => {
  it('keeps every verdict that the planted mistakes leave standing', async () => {
    const assessment = await assessed('bac-son-2024-co-loi.xlsx');
    expect(counts(assessment)).toEqual([
      'ntm: Vũ Sơn 19/19, declared 19',
      'ntm: Nhất Tiến 15/19, declared 17',
      'ntm: Hưng Vũ 18/19, declared 18',
      'ntm: Tân Lập 18/19, declared 18',
      'ntm: Vũ Lễ 17/19, declared 19',
      'nangcao: Chiến Thắng 19/19, declared 19',
      'nangcao: Đồng Ý 19/19, declared 19',
    ]);
  });

  it('has each planted mistake at its cell, and nothing else', async () => {
    const { findings } = await assessed('bac-son-2024-co-loi.xlsx');
    const found = findings.filter(({ severity }) => severity !== 'remark').map(summary);
    const planted = found.filter((one) => !UNMET.includes(one));
    expect(found.filter((one) => UNMET.includes(one))).toEqual(UNMET);
    expect(planted).toEqual([
      'unreadable K14 Tân Lập 2.2 text met',
      'missing M22 Vũ Lễ 4.2',
      'suspicious-figure E36 Vũ Sơn 9.2 looks-like-fraction met',
      'contradiction H38 Nhất Tiến 10 unmet',
      'unreadable I41 Hưng Vũ 12.1 text met',
      'level-mismatch D54 15.1',
      'contradiction F54 Vũ Sơn 15.1 met',
      'suspicious-figure M66 Vũ Lễ 17.7 outside-percent met',
      'wrong-total G83 Nhất Tiến 17 for 15',
      'wrong-total M83 Vũ Lễ 19 for 17',
    ]);
  });
});
