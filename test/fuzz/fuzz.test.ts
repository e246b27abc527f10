import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtCli, type BuiltCli } from '../support/cli';
import { silenceLibrary } from './bases';
import { faultsIn, fuzz, largeIn, type CaseReport } from './fuzz';
import { resavedFaults } from './resaved';
import { unmetByProgram } from './shipped';

const CASES = 3_000;

/**
 * Spoiled workbooks, the same each time. A run over two seconds of the processor is told by `npm run fuzz`; here,
 * where a machine may be busy with others, only what hangs is a failure.
 */
describe(`${String(CASES)} spoiled workbooks`, () => {
  let folder: string;
  let cli: BuiltCli;
  let reports: readonly CaseReport[];

  beforeAll(async () => {
    silenceLibrary();
    cli = await builtCli();
    folder = mkdtempSync(join(tmpdir(), 'rasoat-fuzz-'));
    reports = await fuzz({ cases: CASES, seed: 1, keepEvery: 25, folder });
  }, 1_800_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('were all met: read, refused by one sentence, or without a review', async () => {
    expect(await unmetByProgram(faultsIn(reports), cli.program, folder)).toEqual([]);
    expect(reports).toHaveLength(CASES);
    for (const code of ['judged', 'refused', 'no-review']) {
      expect(reports.filter((report) => report.code === code).length).toBeGreaterThan(CASES / 100);
    }
  }, 600_000);

  it('took no more memory than an office’s computer has to spare', () => {
    expect(largeIn(reports)).toEqual([]);
  });

  it('are, once built, opened by another program with the same communes', async () => {
    const resaved = await resavedFaults(reports, folder);
    if (resaved === undefined) {
      process.stderr.write('Skipped, because openpyxl is not installed: builds saved again\n');
      return;
    }
    expect(resaved.faults).toEqual([]);
    expect(resaved.builds).toBeGreaterThan(20);
  }, 600_000);
});
