import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { workbooksIn, writeMadeUp } from './books';
import { differences } from './differences';
import { programAt, scriptIn } from './program';

/**
 * `npm run same -- OLD NEW [FOLDER…] [--made N]`: do two built command lines say and write the same? OLD and NEW are
 * scripts, or folders with one. Each workbook is checked (`--json`) and built by both; exit codes, lines and the
 * parts of what they wrote are compared byte for byte. Without folders: the samples, all of test/cases, and N
 * made-up workbooks (1) of each layout and family of `npm run accuracy`.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { made: { type: 'string', default: '1' } },
});
const [old, fresh, ...folders] = positionals;
const scripts = [old, fresh].map((place) => (place === undefined ? undefined : scriptIn(place)));
const BATCH = 20;

const tell = (line: string): void => void process.stdout.write(`${line}\n`);

async function compare(oldScript: string, newScript: string, scratch: string): Promise<number> {
  const made = join(scratch, 'made');
  if (folders.length === 0) await writeMadeUp(made, Number(values.made));
  const places = folders.length === 0 ? ['assets', 'test/cases', made] : folders;
  const books = workbooksIn(places.map((place) => resolve(place)));
  const before = programAt(oldScript, join(scratch, 'old'));
  const now = programAt(newScript, join(scratch, 'new'));
  let different = 0;
  const found = (name: string, told: readonly string[]): void => {
    if (told.length > 0) different += 1;
    for (const line of told) tell(`${name}: ${line}`);
  };
  for (let from = 0; from < books.length; from += BATCH) {
    const batch = books.slice(from, from + BATCH);
    found('check', differences(before.check(batch), now.check(batch)));
  }
  for (const book of books) found(`build ${book}`, differences(before.build(book), now.build(book)));
  tell(
    `${String(books.length)} workbooks, ${different === 0 ? 'no difference' : `${String(different)} answers differ`}`,
  );
  return different;
}

const [oldScript, newScript] = scripts;
if (oldScript === undefined || newScript === undefined) {
  tell(
    'npm run same -- OLD NEW [FOLDER…]: two built command lines, as `npm run build:cli` leaves them in dist',
  );
  process.exitCode = 2;
} else {
  const scratch = mkdtempSync(join(tmpdir(), 'rasoat-same-'));
  try {
    process.exitCode = (await compare(oldScript, newScript, scratch)) === 0 ? 0 : 1;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
