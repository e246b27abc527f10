import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { asset, builtCli, type BuiltCli, type Run } from '../support/cli';

jest.setTimeout(300_000);

const SAMPLE = asset('bac-son-2024.xlsx');
const HOSTILE = path.join(__dirname, '../cases/hostile/13-part-name-terminal.xlsx');
const LONGEST_NAME = 255;

let cli: BuiltCli;
let folder: string;
const inFolder = (name: string): string => path.join(folder, name);

beforeAll(async () => {
  cli = await builtCli();
});
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'rasoat-disk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Devices, pipes and links as Unix has them. */
const onUnix = process.platform === 'win32' ? describe.skip : describe;

/** One sentence, which says why; nothing of how the program is made. */
function expectRefusal({ status, stdout, stderr }: Run, cause: RegExp): void {
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(cause);
  expect(stderr.trim().split('\n')).toHaveLength(1);
}

describe('what a workbook brings along', () => {
  it.each([
    ['check', []],
    ['build', ['-o', 'ra.xlsx']],
  ])('does not steer the terminal: %s', (command, words) => {
    const run = cli.run(command, HOSTILE, ...words.map((word) => (word === '-o' ? word : inFolder(word))));
    expectRefusal(run, /bị hỏng ở phần/);
    expect(run.stderr.trimEnd()).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
  });
});

describe('what a person may call a file', () => {
  it.each(['\u001b[2Jxóa', 'hai\ndòng', 'ngược\u202excod'])('does not steer the terminal: %j', (name) => {
    if (process.platform === 'win32') return;
    copyFileSync(SAMPLE, inFolder(`${name}.xlsx`));
    const lines = (given: string): number => cli.run('check', given).stdout.split('\n').length;
    const { stdout } = cli.run('check', inFolder(`${name}.xlsx`));
    expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e]/u);
    expect(lines(inFolder(`${name}.xlsx`))).toBe(lines(SAMPLE));
    expectRefusal(cli.run('check', inFolder(`${name}.xls`)), /Không tìm thấy tệp/);
  });

  it('is taken up to the longest that a disk allows, and told where it is longer', () => {
    const name = (bytes: number): string => `${'a'.repeat(bytes - '.xlsx'.length)}.xlsx`;
    for (const bytes of [238, LONGEST_NAME]) {
      expect(cli.run('build', SAMPLE, '-o', inFolder(name(bytes))).status).toBe(0);
    }
    expectRefusal(cli.run('build', SAMPLE, '-o', inFolder(name(LONGEST_NAME + 1))), /tên quá dài/);
    expect(readdirSync(folder)).toEqual([name(238), name(LONGEST_NAME)].sort());
  });
});

onUnix('results that cannot be printed', () => {
  it.each([
    ['a full disk', 'rasoat check "$0" > /dev/full', 2, /đĩa đã đầy/],
    ['a full disk for both', 'rasoat check "$0" > /dev/full 2>&1', 2, /^$/],
    ['nothing that is open', 'rasoat check "$0" >&-', 1, /^$/],
    ['a reader that stops early', 'rasoat check "$0" | head -1 > /dev/null; exit ${PIPESTATUS[0]}', 1, /^$/],
  ])('end in a sentence: %s', (_, line, code, told) => {
    const { status, stderr } = cli.shell(line.replace('$0', SAMPLE));
    expect(status).toBe(code);
    expect(stderr).toMatch(told);
    expect(stderr).not.toMatch(/\bat \S+ \(|Error|node:/);
  });
});

onUnix('what is no file', () => {
  it('is not read', () => {
    execFileSync('mkfifo', [inFolder('ong.xlsx')]);
    mkdirSync(inFolder('thu-muc.xlsx'));
    symlinkSync('vong.xlsx', inFolder('vong.xlsx'));
    for (const [name, cause] of [
      [inFolder('ong.xlsx'), /không có dữ liệu/],
      [inFolder('thu-muc.xlsx'), /không phải tệp/],
      [inFolder('vong.xlsx'), /liên kết/],
      ['/dev/zero', /không phải tệp/],
      ['/dev/null', /không phải tệp/],
    ] as const) {
      expectRefusal(cli.run('check', name), cause);
    }
  });

  it('is read where it is a pipe that gives a workbook', () => {
    expect(cli.shell(`rasoat check <(cat '${SAMPLE}')`).status).toBe(1);
    expect(cli.shell(`rasoat check <(sleep 1; cat '${SAMPLE}')`).status).toBe(1);
  });

  it('is not written over', () => {
    execFileSync('mkfifo', [inFolder('ong.xlsx')]);
    mkdirSync(inFolder('thu-muc.xlsx'));
    symlinkSync('vong.xlsx', inFolder('vong.xlsx'));
    symlinkSync('khong-co-dau', inFolder('cut.xlsx'));
    const before = readdirSync(folder);
    for (const [name, cause] of [
      ['ong.xlsx', /không phải tệp/],
      ['thu-muc.xlsx', /không phải tệp/],
      ['vong.xlsx', /liên kết/],
      ['cut.xlsx', /liên kết/],
    ] as const) {
      expectRefusal(cli.run('build', SAMPLE, '-o', inFolder(name)), cause);
    }
    expect(readdirSync(folder)).toEqual(before);
    expect(lstatSync(inFolder('ong.xlsx')).isFIFO()).toBe(true);
    expect(lstatSync(inFolder('cut.xlsx')).isSymbolicLink()).toBe(true);
  });

  it('is followed where it is a link to a file', () => {
    copyFileSync(SAMPLE, inFolder('that.xlsx'));
    symlinkSync('that.xlsx', inFolder('toi.xlsx'));
    expect(cli.run('build', SAMPLE, '-o', inFolder('toi.xlsx')).status).toBe(0);
    expect(lstatSync(inFolder('toi.xlsx')).isSymbolicLink()).toBe(true);
    expect(readFileSync(inFolder('that.xlsx')).equals(readFileSync(SAMPLE))).toBe(false);
  });
});

onUnix('a disk that does not take the result', () => {
  it('leaves what was there, and nothing else', () => {
    writeFileSync(inFolder('cu.xlsx'), 'cũ');
    const { status, stderr } = cli.shell(`ulimit -f 1; rasoat build '${SAMPLE}' -o '${inFolder('cu.xlsx')}'`);
    expect(status).toBe(2);
    expect(stderr).toMatch(/đĩa đã đầy hoặc hết hạn mức/);
    expect(readFileSync(inFolder('cu.xlsx'), 'utf8')).toBe('cũ');
    expect(readdirSync(folder)).toEqual(['cu.xlsx']);
  });

  it.each([
    ['a folder that is not there', 'khong/co/ra.xlsx', /thư mục không tồn tại/],
    ['a folder that is a file', 'tep/ra.xlsx', /thư mục không tồn tại/],
  ])('is told of: %s', (_, name, cause) => {
    writeFileSync(inFolder('tep'), '');
    expectRefusal(cli.run('build', SAMPLE, '-o', inFolder(name)), cause);
  });
});
