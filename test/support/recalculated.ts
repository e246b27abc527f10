import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Operation, SheetContent } from '../../src/workbook/plan';
import { openBook, type BookFile } from './bookFile';
import { run } from './external';

const blank = (content: SheetContent): SheetContent => ({
  ...content,
  cells: content.cells.map((cell) =>
    typeof cell.content === 'object' ? { ...cell, content: { ...cell.content, result: '' } } : cell,
  ),
});

/** The same operations with formulas that have no results, so that those which come back are another program's own. */
export const withoutResults = (operations: readonly Operation[]): readonly Operation[] =>
  operations.map((operation) =>
    operation.code === 'add-sheet' || operation.code === 'redraw-sheet'
      ? { ...operation, content: blank(operation.content) }
      : operation,
  );

/** A workbook as LibreOffice saves it again, with everything calculated by it. */
export function recalculated({ archive }: BookFile): BookFile {
  const folder = mkdtempSync(join(tmpdir(), 'rasoat-recalculated-'));
  try {
    const file = join(folder, 'book.xlsx');
    writeFileSync(file, archive.bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    run('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'out'), file]);
    return openBook(new Uint8Array(readFileSync(join(folder, 'out', 'book.xlsx'))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
