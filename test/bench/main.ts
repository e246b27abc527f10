import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { districtBook, provinceBook, workbookBytes } from './generate';
import { BARE, BenchError, measure, READERS, type Measurement } from './readers';

/** Readers take turns, so that a busy moment of the machine does not count against one of them. */
const PASSES = 3;

/**
 * `npm run bench`: how long reading takes as a multiple of only unzipping and decoding the same file,
 * each way of reading in a process of its own. With a reader and a file as arguments it measures that one.
 */
const BOOKS = [
  ['300,000 cells, six review tables beside lists', districtBook],
  ['300,000 cells, all in review tables', provinceBook],
] as const;

const [key, file] = process.argv.slice(2);
if (key === undefined || file === undefined) compare();
else await measureOne(key, file);

async function measureOne(name: string, path: string): Promise<void> {
  const reader = READERS.get(name);
  if (reader === undefined) throw new BenchError(`no reader "${name}"`);
  process.stdout.write(JSON.stringify(await measure(reader, path)));
}

function compare(): void {
  const folder = mkdtempSync(join(tmpdir(), 'rasoat-bench-'));
  try {
    for (const [title, book] of BOOKS) {
      const path = join(folder, 'bench.xlsx');
      const workbook = workbookBytes(book());
      writeFileSync(path, workbook);
      const results = new Map<string, Measurement>();
      for (let pass = 0; pass < PASSES; pass += 1) {
        for (const name of READERS.keys()) {
          const result = inOwnProcess(name, path);
          results.set(name, bestOf(results.get(name) ?? result, result));
        }
      }
      const bare = results.get(BARE);
      if (bare === undefined) throw new BenchError('nothing to compare with');
      process.stdout.write(`\n${title}: ${(workbook.length / 2 ** 20).toFixed(2)} MB\n`);
      for (const [name, result] of results) process.stdout.write(line(name, result, bare));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function bestOf(one: Measurement, other: Measurement): Measurement {
  return {
    milliseconds: Math.min(one.milliseconds, other.milliseconds),
    first: Math.min(one.first, other.first),
    peakMegabytes: Math.min(one.peakMegabytes, other.peakMegabytes),
    seen: other.seen,
  };
}

function inOwnProcess(name: string, path: string): Measurement {
  const child = spawnSync(
    process.execPath,
    [...process.execArgv, '--expose-gc', fileURLToPath(import.meta.url), name, path],
    { encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  if (child.status !== 0) throw new BenchError(`${name}: ${child.stderr}`);
  return JSON.parse(child.stdout) as Measurement;
}

function line(name: string, result: Measurement, bare: Measurement): string {
  const label = (READERS.get(name)?.label ?? name).padEnd(40);
  const ratio = (result.milliseconds / bare.milliseconds).toFixed(2).padStart(6);
  const first = (result.first / bare.first).toFixed(2).padStart(6);
  const time = result.milliseconds.toFixed(0).padStart(6);
  const peak = result.peakMegabytes.toFixed(0).padStart(5);
  return `${label} ×${ratio}  first ×${first}  ${time} ms  peak +${peak} MB  saw ${String(result.seen)}\n`;
}
