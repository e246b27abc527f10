import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fuzzBases } from './bases';
import { fuzzCase } from './case';
import type { CaseReport } from './fuzz';
import { communesOf } from './outcome';

/**
 * Opens each workbook and saves it again; of one that it cannot open whole it writes why. A sheet whose part it does not
 * find (a module sheet, a part's name in other letter case) it leaves out, and counts the sheets without it: names that
 * belong to a sheet by number, Excel's own too, then lead nowhere.
 */
const SCRIPT = `
import sys, warnings, openpyxl
from openpyxl.reader.excel import ExcelReader
for name in sys.argv[1:]:
    try:
        with warnings.catch_warnings(record=True) as told:
            warnings.simplefilter('always')
            reader = ExcelReader(name)
            reader.read_manifest()
            reader.read_strings()
            reader.read_workbook()
            whole = all(rel.target in reader.valid_files for _, rel in reader.parser.find_sheets())
            book = openpyxl.load_workbook(name)
        if not whole or any('will be removed' in str(one.message) for one in told):
            raise ValueError('not opened whole')
        book.save(name + '.saved')
    except Exception as error:
        open(name + '.error', 'w').write(repr(error))
`;
const PYTHON = '/usr/bin/python3';

export interface Resaved {
  readonly builds: number;
  readonly faults: readonly string[];
}

const hasOpenpyxl = (): boolean =>
  spawnSync(PYTHON, ['-c', 'import openpyxl'], { stdio: 'ignore' }).status === 0;

function save(folder: string, files: readonly string[]): void {
  const script = join(folder, 'save.py');
  writeFileSync(script, SCRIPT);
  for (let from = 0; from < files.length; from += 100) {
    spawnSync(PYTHON, [script, ...files.slice(from, from + 100)], { stdio: 'ignore', timeout: 600_000 });
  }
}

/** The communes of a workbook as it was saved; `undefined` where the other program could not open it. */
async function savedReading(file: string): Promise<string | undefined> {
  if (existsSync(`${file}.error`)) return undefined;
  const saved = await communesOf(new Uint8Array(readFileSync(`${file}.saved`)));
  return saved.code === 'read' ? saved.communes.join('\n') : saved.code;
}

/**
 * Whether another program opens the builds that were kept, and whether what it saves of them has the communes that
 * the workbook had. What it cannot open, or reads otherwise, before the build too is no fault of the build.
 */
export async function resavedFaults(
  reports: readonly CaseReport[],
  folder: string,
): Promise<Resaved | undefined> {
  if (!hasOpenpyxl()) return undefined;
  const kept = reports.filter(({ communes }) => communes !== undefined);
  const built = (seed: number): string => join(folder, `${String(seed)}.xlsx`);
  save(
    folder,
    kept.map(({ seed }) => built(seed)),
  );
  const bases = await fuzzBases();
  const faults: string[] = [];
  for (const { seed, title, communes = [] } of kept) {
    const now = await savedReading(built(seed));
    if (now === communes.join('\n')) continue;
    const original = join(folder, `${String(seed)}-original.xlsx`);
    writeFileSync(original, fuzzCase(bases, seed).bytes);
    save(folder, [original]);
    if (now !== (await savedReading(original))) {
      const became = now ?? readFileSync(`${built(seed)}.error`, 'utf8');
      faults.push(`${String(seed)} ${title}: ${communes.join(', ')} → ${became}`);
    }
  }
  return { builds: kept.length, faults };
}
