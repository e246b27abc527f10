import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { districtBook, provinceBook, workbookBytes } from './generate';
import { median } from './history';
import { BenchError } from './readers';

/** As `npm run build` leaves it, which the script runs before. */
const OWN = resolve('dist/rasoat.cjs');
const PEER = resolve('test/bench/peer.mjs');
const SAMPLE = resolve('assets/bac-son-2024.xlsx');
const USAGE = resolve('test/support/usage.mjs');

/** What somebody waits for: a whole process, from its start to its end. `to`: where the saved file goes. */
const PROGRAMS: Readonly<Record<string, (from: string, to: string) => readonly string[]>> = {
  'node -e 0': () => ['-e', '0'],
  'rasoat check --json': (from) => [OWN, 'check', '--json', from],
  'rasoat build': (from, to) => [OWN, 'build', from, '-o', to, '--force'],
  'exceljs: open, add a sheet, save': (from, to) => [PEER, 'exceljs', from, to],
  'SheetJS: open, add a sheet, save': (from, to) => [PEER, 'sheetjs', from, to],
};

export interface ProgramResult {
  readonly book: string;
  readonly program: string;
  /** Nothing where it ends with an error: a fault is no fast way. */
  readonly milliseconds: number | undefined;
  readonly megabytes: number;
  /** Of the file that it saved. */
  readonly savedBytes?: number;
  /** Parts of the package that the saved file has no more. */
  readonly partsLost?: readonly string[];
}

const partsOf = (bytes: Uint8Array): readonly string[] => Object.keys(unzipSync(bytes));

interface Once {
  readonly milliseconds: number;
  readonly megabytes: number;
  readonly isDone: boolean;
}

function once(words: readonly string[], folder: string): Once {
  const usage = join(folder, 'usage');
  const start = performance.now();
  const { status } = spawnSync(process.execPath, ['--import', USAGE, ...words], {
    env: { ...process.env, RASOAT_USAGE: usage },
    stdio: 'ignore',
  });
  const milliseconds = performance.now() - start;
  // a check that has found something ends with 1, as does a program that fell
  const isDone = status === 0 || (status === 1 && words.includes('check'));
  return { milliseconds, megabytes: Number(readFileSync(usage, 'utf8')) / 1_024, isDone };
}

/** The programs take turns, so that a busy moment of the machine does not count against one of them. */
function compared(book: string, bytes: Uint8Array, rounds: number, folder: string): readonly ProgramResult[] {
  const from = join(folder, 'from.xlsx');
  const to = join(folder, 'to.xlsx');
  writeFileSync(from, bytes);
  const before = partsOf(bytes);
  const seen = new Map<string, { times: number[]; memory: number[]; saved: Uint8Array | undefined }>();
  for (let round = 0; round < rounds; round += 1) {
    for (const [program, words] of Object.entries(PROGRAMS)) {
      rmSync(to, { force: true });
      const { milliseconds, megabytes, isDone } = once(words(from, to), folder);
      const entry = seen.get(program) ?? { times: [], memory: [], saved: undefined };
      entry.times.push(isDone ? milliseconds : NaN);
      entry.memory.push(megabytes);
      entry.saved = existsSync(to) ? readFileSync(to) : undefined;
      seen.set(program, entry);
    }
  }
  return [...seen].map(([program, { times, memory, saved }]) => {
    const kept = saved === undefined ? undefined : new Set(partsOf(saved));
    return {
      book,
      program,
      milliseconds: times.some(Number.isNaN) ? undefined : median(times),
      megabytes: median(memory),
      ...(saved !== undefined && { savedBytes: saved.length }),
      ...(kept !== undefined && { partsLost: before.filter((part) => !kept.has(part)) }),
    };
  });
}

/** The program's own result, which has what an official's file may have: charts, rules, settings. */
function worked(folder: string): Uint8Array {
  const to = join(folder, 'worked.xlsx');
  if (!once([OWN, 'build', SAMPLE, '-o', to], folder).isDone) throw new BenchError('no build of the sample');
  return readFileSync(to);
}

const BOOKS: readonly (readonly [string, (folder: string) => Uint8Array])[] = [
  ['sample', () => readFileSync(SAMPLE)],
  ['sample, built once (charts, settings)', worked],
  ['district, 300,000 cells', () => workbookBytes(districtBook())],
  ['province, 300,000 judged cells', () => workbookBytes(provinceBook())],
];

export const measurePrograms = (rounds: number, folder: string): readonly ProgramResult[] =>
  BOOKS.flatMap(([book, make]) => compared(book, make(folder), rounds, folder));
