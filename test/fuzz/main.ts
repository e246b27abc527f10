import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { silenceLibrary } from './bases';
import { faultsIn, fuzz, largeIn, MOST_MEGABYTES, MOST_SECONDS, slowIn, type CaseReport } from './fuzz';
import { resavedFaults } from './resaved';
import { unmetByProgram } from './shipped';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '3000' },
    seed: { type: 'string', default: '1' },
    resave: { type: 'string', default: '20' },
  },
});
const MOST_TOLD = 40;
/** As `npm run build:cli` leaves it, which the script runs before. */
const PROGRAM = join('dist', 'rasoat.cjs');
silenceLibrary();

const tell = (title: string, reports: readonly CaseReport[]): void => {
  console.log(`${title}: ${reports.length}`);
  for (const { seed, title: what, code, detail, seconds, megabytes } of reports.slice(0, MOST_TOLD)) {
    const figures = `${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`;
    console.log(
      `  ${seed} ${code} (${figures}) ${what}\n      ${(detail ?? '').split('\n').slice(0, 4).join(' ')}`,
    );
  }
};

const folder = mkdtempSync(join(tmpdir(), 'rasoat-fuzz-'));
try {
  let done = 0;
  const reports = await fuzz({
    cases: Number(values.cases),
    seed: Number(values.seed),
    keepEvery: Number(values.resave),
    folder,
    onReport() {
      done += 1;
      if (done % 500 === 0) console.log(`… ${done}`);
    },
  });
  const count = new Map<string, number>();
  for (const { code } of reports) count.set(code, (count.get(code) ?? 0) + 1);
  console.log([...count].map(([code, number]) => `${code} ${number}`).join(', '));
  const resaved = await resavedFaults(reports, folder);
  const found = faultsIn(reports);
  const faults = await unmetByProgram(found, PROGRAM, folder);
  const met = found.filter((report) => !faults.includes(report));
  tell('faults', faults);
  tell('ended by the command line with a sentence (old formats)', met);
  tell(`over ${MOST_SECONDS} s of the processor`, slowIn(reports.filter((report) => !met.includes(report))));
  tell(`over ${MOST_MEGABYTES} MB`, largeIn(reports));
  console.log(
    resaved === undefined
      ? 'saved again by openpyxl: skipped, it is not installed'
      : `saved again by openpyxl: ${resaved.builds} builds, ${resaved.faults.length} faults\n${resaved.faults.join('\n')}`,
  );
  if (faults.length > 0 || (resaved?.faults.length ?? 0) > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
