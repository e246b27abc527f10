import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openArchive, readTextPart } from '../../src/hosts/file/archive';
import { applyPlan } from '../../src/hosts/file/edit/applyPlan';
import { readPackage } from '../../src/hosts/file/readPackage';
import { asset, builtCli, type BuiltCli } from '../support/cli';

jest.setTimeout(180_000);

const SAMPLE = asset('bac-son-2024.xlsx');
const FAULTY = asset('bac-son-2024-co-loi.xlsx');

let cli: BuiltCli;
let folder: string;
const inFolder = (name: string): string => path.join(folder, name);
const imageOf = (name: string) => readPackage(openArchive(new Uint8Array(readFileSync(inFolder(name)))));

beforeAll(async () => {
  cli = await builtCli();
});
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'rasoat-papers-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('papers from the command line', () => {
  it('check --csv writes all findings of all files', () => {
    const { status } = cli.run('check', SAMPLE, FAULTY, '--csv', inFolder('a.csv'));
    expect(status).toBe(1);
    const text = readFileSync(inFolder('a.csv'), 'utf8');
    expect(text.startsWith('\ufeffTệp,')).toBe(true);
    expect(text.split('\r\n').filter((line) => line.startsWith('bac-son-2024.xlsx,'))).toHaveLength(8);
  });

  it('check --csv writes nothing where one file cannot be used', () => {
    writeFileSync(inFolder('b.xlsx'), 'x');
    expect(cli.run('check', SAMPLE, inFolder('b.xlsx'), '--csv', inFolder('a.csv')).status).toBe(2);
    expect(existsSync(inFolder('a.csv'))).toBe(false);
  });

  it('plan writes a Word file with the published counts', () => {
    expect(cli.run('plan', SAMPLE, '-o', inFolder('a.docx')).status).toBe(0);
    const archive = openArchive(new Uint8Array(readFileSync(inFolder('a.docx'))));
    expect(readTextPart(archive, 'word/document.xml')).toContain('Xã Nhất Tiến đạt 15/19 tiêu chí;');
  });

  it('export draws the sheets that are wanted and not there yet', () => {
    const { status } = cli.run(
      'export',
      SAMPLE,
      '--sheets',
      'Lộ trình,Tổng hợp,Danh sách tồn tại',
      '-o',
      inFolder('a.xlsx'),
    );
    expect(status).toBe(0);
    expect(imageOf('a.xlsx').sheets.map(({ name }) => name)).toEqual([
      'Lộ trình',
      'Tổng hợp',
      'Danh sách tồn tại',
    ]);
  });

  it('says once what of the stored settings cannot be read, and writes nothing over those of a later version', () => {
    const withSettings = (name: string, settings: string): string => {
      const archive = openArchive(new Uint8Array(readFileSync(SAMPLE)));
      const plan = { operations: [{ code: 'store-settings', settings }] } as const;
      writeFileSync(inFolder(name), applyPlan(archive, readPackage(archive), plan).bytes);
      return inFolder(name);
    };
    const damaged = withSettings('a.xlsx', '{"version":1,"region":"tn","levels":[{}]}');
    const first = cli.run('build', damaged, '--json', '-o', inFolder('b.xlsx'));
    expect(first.stderr).toContain('Không đọc được một phần thiết lập giữ trong sổ tính: 1 mức đã xác nhận.');
    expect(() => JSON.parse(first.stdout) as unknown).not.toThrow();
    expect(cli.run('check', inFolder('b.xlsx')).stderr).toBe('');
    const later = withSettings('c.xlsx', '{"version":2}');
    expect(cli.run('check', later).stderr).toContain('do bản mới hơn của chương trình ghi');
    const refused = cli.run('snapshot', later, '--date', '2024-01-31', '-o', inFolder('d.xlsx'));
    expect([refused.status, existsSync(inFolder('d.xlsx'))]).toEqual([2, false]);
    expect(refused.stderr).toContain('không được ghi đè thiết lập');
  });

  it('snapshot and progress tell what was reached since', () => {
    expect(cli.run('snapshot', SAMPLE, '--date', '2024-01-31', '-o', inFolder('a.xlsx')).status).toBe(0);
    const told = cli.run('progress', inFolder('a.xlsx'));
    expect(told.stdout).toContain('So sánh mốc 31/01/2024 với hiện tại:\n7 xã không thay đổi.');
    expect(cli.run('progress', inFolder('a.xlsx'), '--in-place').status).toBe(0);
    expect(imageOf('a.xlsx').sheets.map(({ name }) => name)).toContain('Tiến độ');
    const report: unknown = JSON.parse(cli.run('progress', inFolder('a.xlsx'), '--json').stdout);
    expect(report).toMatchObject({ version: 1, from: '2024-01-31', to: null });
  });

  it('merge writes one workbook that checks like its parts, and says what they state differently', () => {
    const merged = cli.run('merge', SAMPLE, '-o', inFolder('a.xlsx'));
    expect(merged.status).toBe(0);
    const strip = (text: string): unknown =>
      (JSON.parse(text) as { communes: { name: string; criteriaMet: number }[] }).communes.map(
        ({ name, criteriaMet }) => [name, criteriaMet],
      );
    expect(strip(cli.run('check', inFolder('a.xlsx'), '--json').stdout)).toEqual(
      strip(cli.run('check', SAMPLE, '--json').stdout),
    );
    const both = cli.run('merge', SAMPLE, FAULTY, '-o', inFolder('b.xlsx'));
    expect(both.status).toBe(1);
    expect(both.stdout).toContain('Mức chuẩn khác nhau (15.1 Tham gia bảo hiểm y tế)');
  });

  it.each([
    ['plan without a target', ['plan', SAMPLE], 'thêm -o TÊN.docx'],
    ['plan with another ending', ['plan', SAMPLE, '-o', 'KH.doc'], '.docx'],
    ['export without sheets', ['export', SAMPLE, '-o', 'x.xlsx'], '--sheets'],
    [
      'export of a sheet that is not there',
      ['export', SAMPLE, '--sheets', 'Z', '-o', 'Z.xlsx'],
      'không có trang “Z”',
    ],
    ['snapshot without a day', ['snapshot', SAMPLE, '-o', 'x.xlsx'], '--date'],
    [
      'snapshot of a day that is none',
      ['snapshot', SAMPLE, '--date', '2024-02-30', '-o', 'x.xlsx'],
      '“2024-02-30”',
    ],
    ['progress without a snapshot', ['progress', SAMPLE], 'chưa lưu mốc'],
    ['merge onto one of its files', ['merge', SAMPLE, '-o', SAMPLE], 'Không ghi đè'],
    ['merge of a file that is not there', ['merge', 'không-có.xlsx', '-o', 'x.xlsx'], 'Không tìm thấy tệp'],
    ['an option of another command', ['merge', SAMPLE, '--values', '-o', 'x.xlsx'], '--values'],
  ])('refuses %s in one line, with exit 2, and writes nothing', (_, words, told) => {
    const { status, stdout, stderr } = cli.run(...words);
    expect({ status, stdout, lines: stderr.trimEnd().split('\n').length }).toEqual({
      status: 2,
      stdout: '',
      lines: 1,
    });
    expect(stderr).toContain(told);
    expect(readdirSync(folder)).toEqual([]);
  });
});
