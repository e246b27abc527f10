import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { casePath } from '../../support/cases';
import { builtCli, type BuiltCli } from '../../support/cli';
import { endlessBook } from '../../support/endlessBook';

jest.setTimeout(300_000);

const SOUND = casePath('files/constant-names.xls');
const ENDLESS = 'cột.xlsb';

let cli: BuiltCli;
let folder: string;

beforeAll(async () => {
  cli = await builtCli();
  folder = mkdtempSync(path.join(os.tmpdir(), 'rasoat-reader-'));
  writeFileSync(path.join(folder, ENDLESS), endlessBook());
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('an older format, read in a process of its own', () => {
  it('gives the same from any folder and with any options for Node', () => {
    const usual = cli.run('check', SOUND, '--json');
    expect(usual.status).toBe(1);
    const { status, stdout } = spawnSync(
      process.execPath,
      ['--inspect=0', '--max-old-space-size=300', cli.program, 'check', SOUND, '--json'],
      { cwd: folder, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '--no-warnings' } },
    );
    expect({ status, stdout }).toEqual({ status: 1, stdout: usual.stdout });
  });
});

describe('the command line without the part that reads it', () => {
  it.each(['rasoat.legacy.cjs', 'rasoat.reader.cjs'])('%s says so, and takes no file for damaged', (part) => {
    const dist = path.dirname(cli.program);
    const lacking = path.join(folder, 'thiếu');
    cpSync(dist, lacking, { recursive: true, filter: (name) => !name.endsWith(part) });
    const { status, stderr } = spawnSync(
      process.execPath,
      [path.join(lacking, 'rasoat.cjs'), 'check', SOUND],
      {
        encoding: 'utf8',
      },
    );
    rmSync(lacking, { recursive: true });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Chưa mở được “[^”]*constant-names\.xls”: thiếu phần chương trình[^\n]*\n$/u);
  });
});

/** Where the system tells which processes there are. */
const onLinux = existsSync('/proc/self/task') ? describe : describe.skip;

const isRunning = (pid: number): boolean =>
  // one that has ended and that nobody asked about yet still has a name
  existsSync(`/proc/${pid}`) && !/^State:\s*Z/mu.test(readFileSync(`/proc/${pid}/status`, 'utf8'));

const childrenOf = (pid: number): readonly number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);

interface Started {
  readonly run: ChildProcess;
  readonly pid: number;
  readonly reader: number;
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

/** A run in a process group of its own, as a terminal starts it, once it reads. */
async function started(): Promise<Started> {
  const run = spawn(process.execPath, [cli.program, 'check', ENDLESS], {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let text = '';
  run.stderr.setEncoding('utf8').on('data', (piece: string) => {
    text += piece;
  });
  const ended = new Promise<number | null>((resolve) => {
    run.on('close', resolve);
  });
  const { pid = 0 } = run;
  let [reader] = childrenOf(pid);
  while (reader === undefined && run.exitCode === null) {
    await wait(5);
    [reader] = childrenOf(pid);
  }
  if (reader === undefined) throw new RangeError('The run ended before it read anything');
  return { run, pid, reader, said: () => text, ended };
}

onLinux('the process that reads it', () => {
  afterEach(() => {
    // nothing beside the workbook that was there before
    expect(readdirSync(folder)).toEqual([ENDLESS]);
  });

  it('may end by an error that nothing catches: one sentence', async () => {
    const { reader, ended, said } = await started();
    process.kill(reader, 'SIGSEGV');
    expect(await ended).toBe(2);
    expect(said()).toMatch(/^Không đọc được tệp “cột\.xlsb”[^\n]*lưu lại thành \.xlsx[^\n]*\n$/u);
  });

  it.each([
    ['by Ctrl+C', (pid: number) => process.kill(-pid, 'SIGINT')],
    ['by force', (pid: number) => process.kill(pid, 'SIGKILL')],
  ])('ends with the program that is ended %s', async (_, end) => {
    const { pid, reader, ended } = await started();
    expect(isRunning(reader)).toBe(true);
    end(pid);
    expect(await ended).toBeNull();
    while (isRunning(reader)) await wait(5);
  });

  it('is gone once the program has told of it', async () => {
    const { reader, ended, said } = await started();
    expect(await ended).toBe(2);
    expect(said()).toMatch(/quá lâu hoặc quá tốn bộ nhớ/u);
    while (isRunning(reader)) await wait(5);
  });
});
