import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { randomOf } from '../accuracy/random';
import { killer, WAY_NAMES } from '../kills/kills';
import { openBook, typed, valueAt } from '../support/bookFile';
import { UnusableFileError } from '../../src/workbook/problem';
import { readBytes, writeSafely } from '../../src/entries/terminal/disk';
import { removeLeftovers, temporaryName } from '../../src/entries/terminal/leftovers';
import { refuseReplacing } from '../../src/entries/terminal/replacing';
import { asset, builtCli, type BuiltCli } from '../support/cli';

const SAMPLE = asset('bac-son-2024.xlsx');
const FAULTY = asset('bac-son-2024-co-loi.xlsx');
let cli: BuiltCli;
let folder: string;
const inFolder = (name: string): string => join(folder, name);
const bytesOf = (file: string): Buffer => readFileSync(file);

beforeAll(async () => {
  cli = await builtCli();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rasoat-thay-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** An earlier result in which somebody typed how much money a row of the roadmap needs. */
function typedResult(): string {
  const result = inFolder('ket-qua.xlsx');
  expect(cli.run('build', SAMPLE, '-o', result).status).toBe(0);
  const edited = typed(openBook(new Uint8Array(bytesOf(result))), 'Lộ trình', { L5: 1550 });
  writeFileSync(result, edited.archive.bytes);
  return result;
}

describe('an earlier result', () => {
  it.each([
    ['build', (target: string) => ['build', FAULTY, '-o', target]],
    ['merge', (target: string) => ['merge', SAMPLE, FAULTY, '-o', target]],
    ['export', (target: string) => ['export', SAMPLE, '--sheets', 'Tổng hợp', '-o', target]],
    ['snapshot', (target: string) => ['snapshot', SAMPLE, '--date', '2024-01-31', '-o', target]],
  ])('is not replaced by %s, unless told to', (_, words) => {
    const target = typedResult();
    const before = bytesOf(target);
    const refused = cli.run(...words(target));
    expect(refused).toMatchObject({ status: 2, stdout: '' });
    expect(refused.stderr).toMatch(/đã có kết quả lần trước.*--in-place.*--force/);
    expect(refused.stderr.trim().split('\n')).toHaveLength(1);
    expect(Buffer.compare(bytesOf(target), before)).toBe(0);
    expect(readdirSync(folder)).toEqual([basename(target)]);
    expect(cli.run(...words(target), '--force').status).toBeLessThan(2);
    expect(Buffer.compare(bytesOf(target), before)).not.toBe(0);
  });

  it('may be written again where it is what is there already', () => {
    const result = inFolder('ket-qua.xlsx');
    expect(cli.run('build', SAMPLE, '-o', result).status).toBe(0);
    expect(cli.run('build', SAMPLE, '-o', result).status).toBe(0);
  });

  it('keeps what was typed when it is the input itself', () => {
    const result = typedResult();
    expect(cli.run('build', result, '--in-place').status).toBe(0);
    expect(valueAt(openBook(new Uint8Array(bytesOf(result))), 'Lộ trình', 'L5')).toBe(1550);
  });

  it('that is a document is not replaced either', () => {
    const document = inFolder('ke-hoach.docx');
    writeFileSync(document, 'đã sửa trong Word');
    expect(cli.run('plan', SAMPLE, '-o', document)).toMatchObject({ status: 2, stdout: '' });
    expect(bytesOf(document).toString()).toBe('đã sửa trong Word');
    expect(cli.run('plan', SAMPLE, '-o', document, '--force').status).toBe(0);
  });

  it('is not in the way where the file there has none of our sheets', () => {
    const other = inFolder('khac.xlsx');
    copyFileSync(FAULTY, other);
    expect(cli.run('build', SAMPLE, '-o', other).status).toBe(0);
  });
});

describe('a file that is open in another program', () => {
  it.each([
    ['~$bieu.xlsx', 'Excel'],
    ['.~lock.bieu.xlsx#', 'LibreOffice'],
  ])('(%s beside it) is left alone and the program named', (owner, program) => {
    const file = inFolder('bieu.xlsx');
    copyFileSync(SAMPLE, file);
    writeFileSync(inFolder(owner), '');
    const { status, stderr } = cli.run('build', file, '--in-place');
    expect([status, stderr.includes(`đang mở trong ${program}`)]).toEqual([2, true]);
    expect(Buffer.compare(bytesOf(file), bytesOf(SAMPLE))).toBe(0);
    expect(cli.run('build', file, '--in-place', '--force').status).toBe(0);
  });
});

const problemOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof UnusableFileError ? error.problem : error),
  );

describe('a version that another program saved after ours was read', () => {
  const write = (file: string, read: Uint8Array): Promise<unknown> => {
    const result = new TextEncoder().encode('kết quả');
    return problemOf(
      writeSafely(file, result, (target) =>
        refuseReplacing(target, result, { code: 'as-read', bytes: read }),
      ),
    );
  };

  it.each([
    ['of another size', 'bản lưu sau, dài hơn'],
    ['of the same size', 'bản khác..'],
  ])('%s stays, and no copy of ours stays beside it', async (_, theirs) => {
    const file = inFolder('bieu.xlsx');
    writeFileSync(file, 'bản đầu ');
    const read = await readBytes(file);
    writeFileSync(file, theirs);
    expect(await write(file, read)).toEqual({ code: 'changed-meanwhile' });
    expect(bytesOf(file).toString()).toBe(theirs);
    expect(readdirSync(folder)).toEqual(['bieu.xlsx']);
  });

  it('that is as it was read is replaced', async () => {
    const file = inFolder('bieu.xlsx');
    writeFileSync(file, 'bản đầu');
    expect(await write(file, await readBytes(file))).toBe('done');
    expect(bytesOf(file).toString()).toBe('kết quả');
  });
});

describe('a run that is killed', () => {
  it.each(WAY_NAMES)(
    'leaves the old file or the new one, and the next run clears up (%s)',
    async (way) => {
      const kill = killer({ program: cli.program, assets: dirname(SAMPLE), folder });
      for (const seed of [1, 2, 3]) {
        expect(await kill(way, 'writing', randomOf(seed))).toMatchObject({ broken: [], leftAfterNext: [] });
      }
    },
    180_000,
  );

  it('is told from one that still runs, and from one of another machine for a day', async () => {
    const own = temporaryName();
    const { pid } = spawnSync(process.execPath, ['--version']);
    const dead = own.replace(`-${String(process.pid)}-`, `-${String(pid)}-`);
    const theirs = '.rasoat-00000000-4242-0a1b2c3d.tmp';
    const old = '.rasoat-00000000-4243-0a1b2c3d.tmp';
    const stranger = '.rasoat-ghi-chu.tmp';
    for (const name of [own, dead, theirs, old, stranger]) writeFileSync(inFolder(name), 'x');
    const twoDaysAgo = new Date(Date.now() - 2 * 86_400_000);
    await utimes(inFolder(old), twoDaysAgo, twoDaysAgo);
    await removeLeftovers(folder);
    expect([...readdirSync(folder)].sort()).toEqual([own, theirs, stranger].sort());
  });
});
