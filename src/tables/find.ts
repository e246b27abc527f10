import { communeKey } from '../text/commune';
import { OWN_SHEET_NAMES } from '../workbook/plan';
import type { WorkbookImage } from '../workbook/image';
import { correctionOf, type TableCorrection } from './correction';
import type { PassedSheet, TableReading, WorkbookReading } from './reading';
import { readColumnTable } from './columnTable';
import { readRowTable } from './rowTable';
import { sectionsOf } from './sections';
import { fontOfFontless, textMemory, viewOf, type SheetView } from './sheetView';
import { CONFLICT_COST } from './confidence';
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

/**
 * Finds every review table of a workbook and reads it. Hidden sheets are read like the others.
 * @param corrections what the user said about earlier readings
 */
export function readTables(
  image: WorkbookImage,
  fileName?: string,
  corrections: readonly TableCorrection[] = [],
): WorkbookReading {
  const memory = textMemory(image.date1904, fontOfFontless(image));
  const own = ownSheets(image);
  const tables: TableReading[] = [];
  const passed: PassedSheet[] = [];
  for (const sheet of image.sheets) {
    const reason = own.has(sheet.name) ? 'own-sheet' : sheet.rows.length === 0 ? 'empty' : undefined;
    const said = corrections.filter((one) => one.sheet === sheet.name);
    const found = reason === undefined ? readSheet(viewOf(sheet, memory), fileName, said) : [];
    tables.push(...found);
    if (found.length === 0) passed.push({ sheet: sheet.name, reason: reason ?? 'no-table' });
  }
  return { tables: withStaleTitles(tables), passed };
}

/**
 * Sheets copied from one commune to the next often keep its title: where several tables of a set name the same
 * commune in their titles and a sheet is called by another, the sheet's name is the commune.
 */
function withStaleTitles(tables: readonly TableReading[]): readonly TableReading[] {
  const named = new Map<string, number>();
  const key = (table: TableReading): string => `${table.set}|${table.communes[0]?.key ?? ''}`;
  for (const table of tables) {
    if (table.layout === 'one-commune') named.set(key(table), (named.get(key(table)) ?? 0) + 1);
  }
  return tables.map((table): TableReading => {
    const conflict = table.doubts.find((doubt) => doubt.code === 'commune-conflict');
    if (conflict === undefined || (named.get(key(table)) ?? 0) < 2) return table;
    const name = conflict.other;
    return {
      ...table,
      confidence: Math.min(1, table.confidence + CONFLICT_COST),
      communes: table.communes.map((commune) => ({
        ...commune,
        name,
        key: communeKey(name),
        place: undefined,
      })),
    };
  });
}

function readSheet(
  view: SheetView,
  fileName: string | undefined,
  corrections: readonly TableCorrection[],
): readonly TableReading[] {
  const tables: TableReading[] = [];
  for (const { view: own, body } of windowsOf(view, corrections)) {
    const above = tables
      .filter(({ area }) => area.bottom < body.header.from)
      .map(({ area }) => area.bottom + 1);
    const notBefore = Math.max(0, ...above);
    const columns = (body.rows[0]?.cells ?? []).map(({ column }) => Number(column));
    const correction = correctionOf(corrections, body.header.from, columns);
    if (correction?.ignored === true) continue;
    const byColumns = readColumnTable(own, body, notBefore, correction);
    if (byColumns !== undefined) {
      tables.push(byColumns);
      continue;
    }
    for (const section of sectionsOf(own, body)) {
      const table = readRowTable(own, section, notBefore, fileName, correction);
      if (table !== undefined) tables.push(table);
    }
  }
  return tables;
}
