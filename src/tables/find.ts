import { OWN_SHEET_NAMES } from '../workbook/plan';
import type { WorkbookImage } from '../workbook/image';
import type { PassedSheet, TableReading, WorkbookReading } from './reading';
import { readColumnTable } from './columnTable';
import { readRowTable } from './rowTable';
import { textMemory, viewOf, type SheetView } from './sheetView';
import { windowsOf } from './windows';

/** The sheets that the program made itself, by its hidden defined names. */
export function ownSheets(image: WorkbookImage): ReadonlySet<string> {
  const ours = new Set<string>(Object.values(OWN_SHEET_NAMES));
  return new Set(
    image.names
      .filter(({ name }) => ours.has(name))
      .flatMap(({ formula }) => {
        const sheet = sheetOfReference(formula);
        return sheet === undefined ? [] : [sheet];
      }),
  );
}

/** "'Lộ trình'!$A$1" → "Lộ trình" */
export function sheetOfReference(formula: string): string | undefined {
  const quoted = /^'((?:[^']|'')+)'!/u.exec(formula)?.[1];
  if (quoted !== undefined) return quoted.replaceAll("''", "'");
  return /^([^'!#]+)!/u.exec(formula)?.[1];
}

/** Finds every review table of a workbook and reads it. Hidden sheets are read like the others. */
export function readTables(image: WorkbookImage, fileName?: string): WorkbookReading {
  const memory = textMemory(image.date1904);
  const own = ownSheets(image);
  const tables: TableReading[] = [];
  const passed: PassedSheet[] = [];
  for (const sheet of image.sheets) {
    const reason = own.has(sheet.name) ? 'own-sheet' : sheet.rows.length === 0 ? 'empty' : undefined;
    const found = reason === undefined ? readSheet(viewOf(sheet, memory), fileName) : [];
    tables.push(...found);
    if (found.length === 0) passed.push({ sheet: sheet.name, reason: reason ?? 'no-table' });
  }
  return { tables, passed };
}

function readSheet(view: SheetView, fileName: string | undefined): readonly TableReading[] {
  const tables: TableReading[] = [];
  for (const { view: own, body } of windowsOf(view)) {
    const above = tables
      .filter(({ area }) => area.bottom < body.header.from)
      .map(({ area }) => area.bottom + 1);
    const notBefore = Math.max(0, ...above);
    const table = readColumnTable(own, body, notBefore) ?? readRowTable(own, body, notBefore, fileName);
    if (table !== undefined) tables.push(table);
  }
  return tables;
}
