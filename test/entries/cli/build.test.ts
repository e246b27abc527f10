import { copyFileSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { openArchive, readPart } from '../../../src/hosts/file/archive';
import { applyPlan } from '../../../src/hosts/file/edit/applyPlan';
import { readPackage } from '../../../src/hosts/file/readPackage';
import { gridOf } from '../../../src/workbook/grid';
import { columnIndex, rowIndex } from '../../../src/workbook/units';
import { casePath } from '../../support/cases';
import { atWork, bytesOf, SAMPLE } from './support';

jest.setTimeout(120_000);

const { run, inFolder } = atWork();

describe.each([
  ['build', 'out.xlsx'],
  ['plan', 'out.docx'],
  ['merge', 'out.xlsx'],
])('rasoat %s of tables that are not judged', (verb, name) => {
  it('names each with its reason, and writes nothing', () => {
    const out = inFolder(name);
    const { status, stdout, stderr } = run(verb, casePath('reading/06-bo-tieu-chi-2026.xlsx'), '-o', out);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/Có thể là biểu, chưa xét: Xã Y Tý![A-Z0-9:]+\. Biểu theo bộ khác/u);
    expect(stderr).toContain('Không tìm thấy biểu rà soát');
    expect(existsSync(out)).toBe(false);
  });
});

describe('rasoat build', () => {
  it('says of a build that found its work done that nothing was new', () => {
    const [first, second] = [inFolder('mot.xlsx'), inFolder('hai.xlsx')];
    expect(run('build', SAMPLE, '-o', first).stdout).toContain(`Đã ghi: ${first}`);
    const { stdout } = run('build', first, '-o', second);
    expect(stdout).toContain(`Không có gì mới để đánh dấu hay thêm; “${second}” giống hệt tệp nguồn.`);
    expect(stdout).not.toMatch(/Đã ghi|Đã lập/);
    expect(bytesOf(second)).toEqual(bytesOf(first));
  });

  it('writes a copy, and building twice is building once', () => {
    const [once, twice] = [inFolder('mot.xlsx'), inFolder('hai.xlsx')];
    const before = bytesOf(SAMPLE);
    expect(run('build', SAMPLE, '-o', once).status).toBe(0);
    expect(run('build', once, '-o', twice).status).toBe(0);
    expect(Buffer.compare(bytesOf(once), bytesOf(twice))).toBe(0);
    expect(Buffer.compare(bytesOf(SAMPLE), before)).toBe(0);
    expect(readPackage(openArchive(bytesOf(once))).sheets.map(({ name }) => name)).toEqual([
      'Bìa',
      'Biểu 01',
      'Biểu 02',
      'Kinh phí',
      'Danh mục',
      'Lộ trình',
      'Biểu lộ trình',
      'Tổng hợp',
      'Danh sách tồn tại',
    ]);
  });

  it('leaves every part that needs no change byte for byte', () => {
    const output = inFolder('mot.xlsx');
    run('build', SAMPLE, '-o', output);
    const [before, after] = [openArchive(bytesOf(SAMPLE)), openArchive(bytesOf(output))];
    const changed = before.entries
      .map(({ name }) => name)
      .filter(
        (name) =>
          Buffer.compare(
            readPart(before, name) ?? new Uint8Array(),
            readPart(after, name) ?? new Uint8Array(),
          ) !== 0,
      );
    expect(changed).toEqual(
      [
        'xl/worksheets/sheet2.xml',
        'xl/styles.xml',
        '[Content_Types].xml',
        'xl/workbook.xml',
        'xl/_rels/workbook.xml.rels',
      ].sort((a, b) => names(before).indexOf(a) - names(before).indexOf(b)),
    );
  });

  it('keeps what people typed into the roadmap, and refreshes the rest', () => {
    const [first, edited, second] = [inFolder('1.xlsx'), inFolder('2.xlsx'), inFolder('3.xlsx')];
    run('build', SAMPLE, '-o', first);
    const archive = openArchive(bytesOf(first));
    const typed = {
      sheet: 'Lộ trình',
      row: 4,
      cells: new Map<number, string | number>([
        [7, 'Vận động dòng họ giúp ngày công'],
        [10, 1240],
      ]),
    };
    const { bytes } = applyPlan(archive, readPackage(archive), {
      operations: [
        {
          code: 'write-cells',
          sheet: typed.sheet,
          cells: [...typed.cells].map(([column, content]) => ({
            row: rowIndex(typed.row),
            column: columnIndex(column),
            content,
          })),
        },
        {
          code: 'write-cells',
          sheet: 'Biểu 01',
          cells: [{ row: rowIndex(34), column: columnIndex(6), content: 12 }],
        },
      ],
    });
    writeFileSync(edited, bytes);
    expect(run('build', edited, '-o', second).status).toBe(0);
    const sheet = readPackage(openArchive(bytesOf(second))).sheets.find(({ name }) => name === typed.sheet);
    const grid = gridOf(
      sheet ?? {
        name: '',
        visibility: 'visible',
        protected: false,
        rows: [],
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
      },
    );
    expect([grid.cell(4, 4)?.value, grid.cell(4, 7)?.value, grid.cell(4, 10)?.value]).toEqual([
      '12 nhà',
      'Vận động dòng họ giúp ngày công',
      1240,
    ]);
  });

  it('writes over its input only when told to, and then wholly', () => {
    const own = inFolder('bieu.xlsx');
    copyFileSync(SAMPLE, own);
    const refused = run('build', own, '-o', own);
    expect([refused.status, refused.stderr.trim().split('\n').length]).toEqual([2, 1]);
    expect(Buffer.compare(bytesOf(own), bytesOf(SAMPLE))).toBe(0);
    expect(run('build', own, '--in-place').status).toBe(0);
    expect(readPackage(openArchive(bytesOf(own))).sheets.map(({ name }) => name)).toContain('Lộ trình');
    expect(readdirSync(inFolder('.'))).toEqual(['bieu.xlsx']);
  });
});

const names = (archive: ReturnType<typeof openArchive>): readonly string[] =>
  archive.entries.map(({ name }) => name);
