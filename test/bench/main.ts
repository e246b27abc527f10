import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleSizes } from './bundles';
import { districtBook, provinceBook, workbookBytes } from './generate';
import { HISTORY, median, remember, runOf } from './history';
import { measurePrograms, type ProgramResult } from './programs';
import { BARE, BenchError, measure, READERS, type Measurement } from './readers';

/**
 * `npm run bench`: one table of how long reading, checking and building take beside other libraries, what those lose
 * of a file, how often the pane asks Excel, and how large the bundles are. Medians of several rounds, in which the
 * programs take turns; each run adds a line to history.jsonl, which `npm run bench:draw` draws. `--rounds 5`,
 * `--only reading,programs,pane,bundles`. With a reader and a file as words it measures that one.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: 'reading,programs,pane,bundles' },
    // a try-out that shall leave no trace
    forget: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const isWanted = (part: string): boolean => values.only.split(',').includes(part);

const BOOKS = [
  ['district, 300,000 cells', districtBook],
  ['province, 300,000 judged cells', provinceBook],
] as const;

const [key, file] = positionals;
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
    const figures: Record<string, number> = {};
    if (isWanted('reading')) Object.assign(figures, reading(folder));
    if (isWanted('programs')) Object.assign(figures, programs(measurePrograms(rounds, folder)));
    if (isWanted('pane')) Object.assign(figures, pane(folder));
    if (isWanted('bundles')) Object.assign(figures, bundles());
    const run = runOf(rounds, figures);
    const { cpu, cores, gigabytes, system, node } = run.machine;
    say(
      `\n${run.commit} on ${cpu}, ${String(cores)} cores, ${String(gigabytes)} GB, ${system}, Node ${node}; medians of ${String(rounds)}`,
    );
    if (values.forget) return;
    remember(run);
    say(`a line more in ${HISTORY}; npm run bench:draw draws it`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Reading inside a process that runs already, as a multiple of only unzipping and decoding the same file. */
function reading(folder: string): Readonly<Record<string, number>> {
  const figures: Record<string, number> = {};
  const path = join(folder, 'bench.xlsx');
  for (const [title, book] of BOOKS) {
    const workbook = workbookBytes(book());
    writeFileSync(path, workbook);
    const results = new Map<string, Measurement[]>();
    for (let round = 0; round < rounds; round += 1) {
      for (const name of READERS.keys()) {
        results.set(name, [...(results.get(name) ?? []), inOwnProcess(name, path)]);
      }
    }
    const of = (name: string, pick: (one: Measurement) => number): number =>
      median((results.get(name) ?? []).map(pick));
    const bare = of(BARE, ({ milliseconds }) => milliseconds);
    say(`\nReading: ${title}, ${(workbook.length / 2 ** 20).toFixed(2)} MB`);
    say(`${''.padEnd(40)}    bare ×  first, ms  then, ms  peak, MB`);
    for (const [name, { label }] of READERS) {
      const milliseconds = of(name, (one) => one.milliseconds);
      const columns = [
        (milliseconds / bare).toFixed(2).padStart(10),
        of(name, ({ first }) => first)
          .toFixed(0)
          .padStart(10),
        milliseconds.toFixed(0).padStart(9),
        of(name, ({ peakMegabytes }) => peakMegabytes)
          .toFixed(0)
          .padStart(9),
      ];
      say(`${label.padEnd(40)} ${columns.join(' ')}`);
      figures[`${title} / ${label} / ms`] = milliseconds;
      figures[`${title} / ${label} / bare ×`] = milliseconds / bare;
    }
  }
  return figures;
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

/** Whole processes, from start to end, and what is left of the file that each saved. */
function programs(results: readonly ProgramResult[]): Readonly<Record<string, number>> {
  const figures: Record<string, number> = {};
  let last: string | undefined;
  for (const { book, program, milliseconds, megabytes, savedBytes, partsLost } of results) {
    if (book !== last) {
      say(`\nWhole programs: ${book}`);
      say(`${''.padEnd(40)}         ms         MB  saved kB  parts lost`);
    }
    last = book;
    const columns = [
      (milliseconds?.toFixed(0) ?? 'fails').padStart(10),
      megabytes.toFixed(0).padStart(10),
      (savedBytes === undefined ? '' : (savedBytes / 1000).toFixed(0)).padStart(9),
      String(partsLost?.length ?? '').padStart(5),
      partsLost?.length ? `(${partsLost.slice(0, 3).join(', ')}${partsLost.length > 3 ? ', …' : ''})` : '',
    ];
    say(`${program.padEnd(40)} ${columns.join(' ')}`.trimEnd());
    if (milliseconds === undefined) continue;
    figures[`${book} / ${program} / ms`] = milliseconds;
    figures[`${book} / ${program} / MB`] = megabytes;
    if (partsLost !== undefined) figures[`${book} / ${program} / parts lost`] = partsLost.length;
  }
  return figures;
}

/** The built pane beside the simulated Excel, which counts; Jest carries it. */
function pane(folder: string): Readonly<Record<string, number>> {
  const path = join(folder, 'pane.json');
  const { status, stderr } = spawnSync('npx', ['jest', '--testMatch', '**/test/bench/pane.bench.ts'], {
    encoding: 'utf8',
    env: { ...process.env, RASOAT_BENCH_FIGURES: path },
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new BenchError(`the pane: ${stderr}`);
  const figures = JSON.parse(readFileSync(path, 'utf8')) as Record<string, number>;
  return told('Pane on the sample', figures);
}

function bundles(): Readonly<Record<string, number>> {
  return told('Bundles', bundleSizes('dist'));
}

function told(title: string, figures: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  say(`\n${title}`);
  for (const [name, value] of Object.entries(figures)) {
    say(`${name.padEnd(44)} ${value.toFixed(Number.isInteger(value) ? 0 : 1).padStart(8)}`);
  }
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${title} / ${name}`, value]));
}
