import { checkWorkbook } from '../../../src/app/check';
import type { Assessment } from '../../../src/assessment/assessment';
import type { Finding } from '../../../src/assessment/finding';
import { findingContent } from '../../../src/messages/findingSentence';
import { NO_ISSUES } from '../../../src/messages/issues';
import { attachedLine } from '../../../src/messages/paper';
import { NO_FACTS } from '../../../src/tables/paper/facts';
import { drawIssues } from '../../../src/reports/issues/sheet';
import { formatAddress, formatArea } from '../../../src/workbook/address';
import type { SheetContent } from '../../../src/workbook/plan';
import { rowIndex } from '../../../src/workbook/units';
import { carriedOut, CHECK_OPTIONS, openSample, sheetNamed, valueAt } from '../../support/bookFile';
import { ALL_FINDINGS } from '../../support/findings';
import { contentAt, faultsOfSheet, textsCutOff } from '../../support/sheetContent';

const sample = openSample('bac-son-2024-co-loi.xlsx');
const assessment = checkWorkbook(sample.image, CHECK_OPTIONS).assessment;
const sheet = drawIssues(assessment);
const none = drawIssues({ ...assessment, findings: [] });
const withFindings = (findings: readonly Finding[]): Assessment => ({ ...assessment, findings });

const FIRST = 5;
const column = (content: SheetContent, letter: string, count: number) =>
  Array.from({ length: count }, (_, place) => contentAt(content, `${letter}${FIRST + place}`));

const many = withFindings(
  Array.from({ length: 5_000 }, (_, place): Finding => {
    const finding = ALL_FINDINGS[place % ALL_FINDINGS.length];
    if (finding === undefined) throw new Error('No finding');
    return { ...finding, place: { ...finding.place, row: rowIndex(place) } };
  }),
);

const ALL: readonly (readonly [string, SheetContent])[] = [
  ['of the sample with mistakes', sheet],
  ['of every kind of finding', drawIssues(withFindings(ALL_FINDINGS))],
  ['of nothing', none],
];

describe('the sheet "Danh sách tồn tại"', () => {
  it.each([...ALL, ['of five thousand findings', drawIssues(many)] as const])('%s is sound', (_, content) => {
    expect(faultsOfSheet(content)).toEqual([]);
  });

  it('has the line of the paper that it belongs to, and its columns', () => {
    expect(sheet.name).toBe('Danh sách tồn tại');
    expect(contentAt(sheet, 'A2')).toBe(attachedLine(NO_FACTS));
    expect(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'].map((letter) => contentAt(sheet, `${letter}4`))).toEqual([
      'TT',
      'Loại',
      'Bộ tiêu chí',
      'Xã',
      'Tiêu chí/chỉ tiêu',
      'Nội dung',
      'Ô',
      'Đã xử lý',
    ]);
  });

  it('lists every finding once, and says how many', () => {
    const { findings } = assessment;
    const sentences = column(sheet, 'F', findings.length);
    expect([...sentences].sort()).toEqual(
      findings.map((finding) => findingContent(finding, assessment.sets)).sort(),
    );
    expect(column(sheet, 'A', findings.length)).toEqual(findings.map((_, place) => place + 1));
    expect(contentAt(sheet, 'A3')).toBe(
      'Tổng số 18 tồn tại. Chưa đạt: 8; Sai số liệu: 9; Thiếu, chưa rõ: 1.',
    );
  });

  it('goes by commune, then by kind, then by criterion; what is wrong for all of them first', () => {
    const rows = assessment.findings.map((_, place) =>
      ['D', 'B', 'E'].map((letter) => contentAt(sheet, `${letter}${FIRST + place}`)).join(' | '),
    );
    expect(rows.slice(0, 10)).toEqual([
      'Chung | Sai số liệu | 15.1 Tham gia bảo hiểm y tế',
      'Vũ Sơn | Sai số liệu | 9.2 Hộ có nhà kiên cố, bán kiên cố',
      'Vũ Sơn | Sai số liệu | 15.1 Tham gia bảo hiểm y tế',
      'Nhất Tiến | Chưa đạt | 9.1 Nhà tạm, dột nát',
      'Nhất Tiến | Chưa đạt | 10 Thu nhập',
      'Nhất Tiến | Chưa đạt | 11 Nghèo đa chiều',
      'Nhất Tiến | Chưa đạt | 17.1 Hộ dùng nước sạch theo quy chuẩn',
      'Nhất Tiến | Chưa đạt | 17.11 Phân loại chất thải rắn tại nguồn',
      'Nhất Tiến | Sai số liệu | Tổng số tiêu chí đạt',
      'Nhất Tiến | Sai số liệu | 10 Thu nhập',
    ]);
    const communes = rows.map((row) => row.split(' | ')[0]);
    expect([...new Set(communes)]).toEqual(['Chung', 'Vũ Sơn', 'Nhất Tiến', 'Hưng Vũ', 'Tân Lập', 'Vũ Lễ']);
    expect(communes.filter((name, place) => name !== communes[place - 1])).toHaveLength(6);
  });

  it('leads to each cell, and says which it is', () => {
    const links = new Map((sheet.links ?? []).map((link) => [formatAddress(link), link.target]));
    expect(links.size).toBe(assessment.findings.length);
    for (const [address, target] of links) {
      expect(contentAt(sheet, address)).toBe(`${target.sheet}!${target.address}`);
    }
    expect(links.get('G7')).toEqual({ sheet: 'Biểu 01', address: 'F54' });
  });

  it('leaves the last column to people', () => {
    expect(new Set(column(sheet, 'H', assessment.findings.length))).toEqual(new Set(['']));
  });

  it('is filtered over all of its rows and nothing below them', () => {
    expect(sheet.filter && formatArea(sheet.filter)).toBe(`A4:H${FIRST + assessment.findings.length - 1}`);
    expect(none.filter).toBeUndefined();
  });

  it('says in one line that there is nothing', () => {
    expect(contentAt(none, 'A5')).toBe(NO_ISSUES);
    expect(none.links).toEqual([]);
    expect(none.cells.filter(({ row, content }) => row === 4 && content !== undefined)).toHaveLength(1);
  });

  it.each(ALL)('%s cuts no text off, by its own measure', (_, content) => {
    expect(textsCutOff(content)).toEqual([]);
  });

  it('repeats its heading, and breaks no page but before its last two rows, because filtered rows would leave pages empty', () => {
    const { headingRows, breaks } = sheet.print;
    expect(headingRows).toEqual({ from: 3, to: 3 });
    expect(breaks?.length).toBeLessThan(2);
  });

  it('has a place for signatures below its rows', () => {
    const signatures = sheet.cells.filter((cell) => cell.content === 'NGƯỜI LẬP BIỂU');
    expect(signatures.map(({ row }) => Number(row))).toEqual([FIRST + assessment.findings.length + 1]);
  });
});

describe('texts that look like formulas', () => {
  it.each(['=1+1', '+84 205 3', '-5%', '@xã', '=HYPERLINK("http://x","y")'])(
    '%s stays a text in the file',
    (text) => {
      const [finding] = assessment.findings.filter((one) => 'commune' in one);
      if (finding === undefined) throw new Error('No finding');
      const content = drawIssues(
        withFindings([
          { ...finding, commune: text },
          { ...finding, code: 'unknown-indicator', text },
        ]),
      );
      const after = carriedOut(sample, [{ code: 'add-sheet', own: 'issues', content }]);
      expect(['D5', 'D6'].map((address) => valueAt(after, 'Danh sách tồn tại', address))).toContain(text);
      const cells = sheetNamed(after, 'Danh sách tồn tại').rows.flatMap((row) => row.cells);
      expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    },
  );
});
