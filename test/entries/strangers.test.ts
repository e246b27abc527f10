import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openBook, sheetNamed } from '../support/bookFile';
import { casePath } from '../support/cases';
import { asset, builtCli, type BuiltCli, type MeasuredRun } from '../support/cli';
import { endlessBook } from '../support/endlessBook';

jest.setTimeout(300_000);

let cli: BuiltCli;
let folder: string;
const inFolder = (name: string): string => path.join(folder, name);

beforeAll(async () => {
  cli = await builtCli();
});
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'rasoat-strangers-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const MOST_MEGABYTES = 500;

/** One line of plain Vietnamese that names the file, and nothing that only a programmer reads. */
function expectSentence({ status, stdout, stderr }: MeasuredRun, name: string): void {
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^[^\n]+\n$/);
  expect(stderr).toContain(name);
  expect(stderr).not.toContain('ngoài dự kiến');
}

const CASES: readonly (readonly [name: string, answer: 'result' | RegExp])[] = [
  ['files/constant-names.xls', 'result'],
  ['files/stream-in-capitals.xls', 'result'],
  ['files/html-table.xls', /trang web.*mở bằng Excel, lưu lại thành \.xlsx/],
  ['files/repeated-cells.ods', /quá nhiều ô/],
  ['hostile/05-rgce-loop.xls', /bị hỏng/],
  ['hostile/06-sparse-rows.xlsb', 'result'],
  ['hostile/07-repeated-rows.ods', /quá nhiều ô/],
  ['hostile/08-long-table.ods', /quá nhiều ô/],
  ['hostile/09-nan-cell.ods', 'result'],
];

describe('a stranger’s file of an older format', () => {
  it.each(CASES)('%s: a check and a build end with a result or one sentence', (name, answer) => {
    const file = casePath(name);
    const out = inFolder('out.xlsx');
    const check = cli.measure('check', file);
    const build = cli.measure('build', file, '-o', out);
    expect(Math.max(check.megabytes, build.megabytes)).toBeLessThan(MOST_MEGABYTES);
    if (answer === 'result') {
      expect(check.stderr).toBe('');
      expect(check.status).toBeLessThan(2);
      expect(build.status).toBe(0);
      expect(cli.run('check', out, '--json').status).toBeLessThan(2);
      return;
    }
    for (const run of [check, build]) {
      expectSentence(run, path.basename(name));
      expect(run.stderr).toMatch(answer);
    }
    expect(existsSync(out)).toBe(false);
  });

  it('gives of an .xls with a constant name what the same table in .xlsx gives', () => {
    const told = JSON.parse(cli.run('check', casePath('files/constant-names.xls'), '--json').stdout) as {
      readonly findings: readonly { readonly code: string; readonly cell: { readonly address: string } }[];
    };
    expect(told.findings.filter(({ code }) => code === 'unmet').map(({ cell }) => cell.address)).toEqual([
      'G53',
    ]);
  });

  it('is given up where reading it does not end', () => {
    const file = inFolder('cột.xlsb');
    writeFileSync(file, endlessBook());
    const run = cli.measure('check', file);
    expectSentence(run, 'cột.xlsb');
    expect(run.stderr).toContain('lưu lại thành .xlsx');
    expect(run.megabytes).toBeLessThan(MOST_MEGABYTES);
  });
});

describe('one bad file among others', () => {
  it('stops none of them, is named, and makes the command fail', () => {
    const bad = ['files/repeated-cells.ods', 'files/html-table.xls', 'hostile/05-rgce-loop.xls'].map(
      casePath,
    );
    const good = asset('bac-son-2024.xlsx');
    const last = inFolder('cuối.xlsx');
    copyFileSync(good, last);
    const { status, stdout, stderr } = cli.run(
      'check',
      good,
      ...bad,
      inFolder('không có.xlsx'),
      last,
      '--json',
    );
    expect(status).toBe(2);
    const files = stdout
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { readonly file: string }).file);
    expect(files).toEqual(['bac-son-2024.xlsx', 'cuối.xlsx']);
    const lines = stderr.trim().split('\n');
    expect(lines).toHaveLength(4);
    for (const [place, file] of [...bad, 'không có.xlsx'].entries()) {
      expect(lines[place]).toContain(path.basename(file));
    }
  });

  it('is named when files are merged, here and in the merged workbook, and the others are merged', () => {
    const out = inFolder('gộp.xlsx');
    const bad = ['files/html-table.xls', 'hostile/05-rgce-loop.xls'].map(casePath);
    const { status, stdout, stderr } = cli.run('merge', ...bad, asset('bac-son-2024.xlsx'), '-o', out);
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(2);
    expect(stdout).toContain('Đã gộp 7 xã từ 1 tệp.');
    const book = openBook(new Uint8Array(readFileSync(out)));
    const sources = JSON.stringify(sheetNamed(book, 'Nguồn').rows);
    for (const file of bad) {
      expect(stderr).toContain(path.basename(file));
      expect(sources).toContain(path.basename(file));
    }
  });

  it('is all there is to merge: nothing is written', () => {
    const out = inFolder('gộp.xlsx');
    const bad = ['files/html-table.xls', 'hostile/05-rgce-loop.xls'].map(casePath);
    const { status, stdout, stderr } = cli.run('merge', ...bad, '-o', out);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n')).toHaveLength(2);
    expect(existsSync(out)).toBe(false);
  });
});
