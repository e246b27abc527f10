import type { CriteriaSets } from '../criteria/sets';
import { communeKey } from '../text/commune';
import type { SheetImage, WorkbookImage } from '../workbook/image';
import { correctionOf, type TableCorrection } from './correction';
import { ownSheets } from './ownSheet';
import type { SheetReading, TableReading, WorkbookReading } from './reading';
import { readColumnTable } from './columnTable';
import { readRowTable } from './rowTable';
import { sectionsOf } from './sections';
import { fontOfFontless, textMemory, viewOf, type SheetView } from './sheetView';
import { CONFLICT_COST } from './confidence';
import { printOfSets } from './setPrint';
import { windowsOf } from './windows';

/** What the tables of a workbook are read by, beside the workbook itself. */
export interface ReadingOptions {
  /** The sets that its tables may be of. */
  readonly sets: CriteriaSets;
  /** Where a commune's name may stand. */
  readonly fileName?: string | undefined;
  /** What the user said about earlier readings. */
  readonly corrections?: readonly TableCorrection[];
}

/** Finds the tables of one sheet of a workbook; what several sheets tell together, `wholeReading` finds. */
export interface SheetReader {
  readonly read: (sheet: SheetImage) => SheetReading;
  /** Equal for two readers that read one sheet alike. */
  readonly key: (sheet: string) => string;
}

export function sheetReader(
  image: WorkbookImage,
  { sets, fileName, corrections = [] }: ReadingOptions,
): SheetReader {
  const font = fontOfFontless(image);
  const memory = textMemory(sets, image.date1904, font);
  const own = ownSheets(image);
  const saidOf = (sheet: string): readonly TableCorrection[] =>
    corrections.filter((one) => one.sheet === sheet);
  return {
    key: (sheet) =>
      JSON.stringify([
        font ?? '',
        image.date1904,
        fileName ?? '',
        own.has(sheet),
        saidOf(sheet),
        printOfSets(sets),
      ]),
    read(sheet) {
      const reason = own.has(sheet.name) ? 'own-sheet' : sheet.rows.length === 0 ? 'empty' : undefined;
      const tables =
        reason === undefined ? readSheet(viewOf(sheet, memory), fileName, saidOf(sheet.name)) : [];
      const passed = tables.length > 0 ? [] : [{ sheet: sheet.name, reason: reason ?? 'no-table' } as const];
      return { tables, unjudged: [], passed };
    },
  };
}

/** The sheets' readings, in the workbook's order, as one. */
export const wholeReading = (sheets: readonly SheetReading[], sets: CriteriaSets): WorkbookReading => ({
  sets,
  tables: withStaleTitles(sheets.flatMap(({ tables }) => tables)),
  unjudged: sheets.flatMap(({ unjudged }) => unjudged),
  passed: sheets.flatMap(({ passed }) => passed),
});

/** Finds every review table of a workbook and reads it. Hidden sheets are read like the others. */
export function readTables(image: WorkbookImage, options: ReadingOptions): WorkbookReading {
  const reader = sheetReader(image, options);
  return wholeReading(
    image.sheets.map((sheet) => reader.read(sheet)),
    options.sets,
  );
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
