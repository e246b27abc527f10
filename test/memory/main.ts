import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { HEAVY } from './books';

/**
 * `npm run memory`: the most that the command line holds at once for workbooks at the limits of what it opens. With
 * words as arguments only those workbooks whose title holds one.
 */
const MOST_MEGABYTES = 500;
/** As `npm run build:cli` leaves it, which the script runs before. */
const PROGRAM = resolve('dist', 'rasoat.cjs');
const USAGE = resolve('test', 'support', 'usage.mjs');

const wanted = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'rasoat-memory-'));

function measured(words: readonly string[]): string {
  const usage = join(folder, 'usage');
  const { status, stderr } = spawnSync(process.execPath, ['--import', USAGE, PROGRAM, ...words], {
    encoding: 'utf8',
    env: { ...process.env, RASOAT_USAGE: usage },
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 2 ** 26,
  });
  const megabytes = Number(readFileSync(usage, 'utf8')) / 1_024;
  if (megabytes > MOST_MEGABYTES) process.exitCode = 1;
  const why = status === 2 || status === null ? ` (${stderr.trim().split('\n').at(-1) ?? ''})` : '';
  return `${megabytes.toFixed(0).padStart(5)} MB${why}`;
}

try {
  for (const [title, make] of Object.entries(HEAVY)) {
    if (wanted.length > 0 && !wanted.some((word) => title.includes(word))) continue;
    const file = join(folder, 'nặng.xlsx');
    const bytes = make();
    writeFileSync(file, bytes);
    const size = `${(bytes.length / 2 ** 20).toFixed(1)} MB`;
    const check = measured(['check', file]);
    const build = measured(['build', file, '-o', join(folder, 'ra.xlsx'), '--force']);
    console.log(`${title.padEnd(28)} ${size.padStart(8)}   check ${check}   build ${build}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
