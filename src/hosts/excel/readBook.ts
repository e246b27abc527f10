/// <reference types="office-js" />
import type { WorkbookImage } from '../../workbook/image';
import type { CellFormat, RowImage, SheetImage } from '../../workbook/image';
import type { HostProgress, HostReading } from '../../workbook/host';
import { unwrapSettings } from '../../workbook/settingsPart';
import { fontMatters } from './fonts';
import { formatBook } from './collector';
import { askOverview, askSettings, type Answer, type Overview, type SheetHead } from './overview';
import { readCellFonts, withFonts } from './cellFonts';
import type { Asks } from './questions';
import { readHiddenLines, type HiddenLines } from './hiddenLines';
import { readSheets, type ReadWork, type SheetsReading } from './readSheets';
import { askRules } from './rules';
import { imagesOf, type SheetCells } from './sheetCells';
import type { BookState, RuleState } from './state';

export interface BookReading {
  readonly reading: HostReading;
  readonly state: BookState;
  readonly inPieces: boolean;
}

/** What stands beside the cells. */
interface Beside {
  readonly rules: ReadonlyMap<string, RuleState | undefined>;
  readonly settings: string | undefined;
}

export interface BookWork {
  readonly context: Excel.RequestContext;
  readonly sync: () => Promise<void>;
  readonly asks: Asks;
  readonly onProgress: (progress: HostProgress) => void;
  readonly stopWhenCancelled: () => void;
}

const askBeside = (context: Excel.RequestContext, overview: Overview, asks: Asks): Answer<Beside> => {
  const settings = askSettings(context, overview.settingsParts);
  const rules = (asks('marks') ? overview.sheets : []).map(
    ({ id }) => [id, askRules(context.workbook.worksheets.getItem(id))] as const,
  );
  return () => ({ settings: settings(), rules: new Map(rules.map(([id, answer]) => [id, answer()])) });
};

/**
 * The whole workbook: what it says of itself in one request, the cells of all sheets in another. `alsoAsk` joins
 * the first request.
 */
export async function readBook(
  work: BookWork,
  { inPieces, alsoAsk }: { readonly inPieces: boolean; readonly alsoAsk: () => void },
): Promise<BookReading> {
  const { context, sync, asks, onProgress, stopWhenCancelled } = work;
  onProgress({ phase: 'sheets', done: 0, total: 1 });
  const answer = askOverview(context, asks);
  alsoAsk();
  await sync();
  const overview = answer();
  stopWhenCancelled();
  onProgress({ phase: 'cells', done: 0, total: 1 });
  const readWork: ReadWork = {
    context,
    sync,
    asks,
    stopWhenCancelled,
    report(done, total) {
      onProgress({ phase: 'cells', done, total });
    },
  };
  const sheets = await readSheets(readWork, {
    ids: overview.sheets.map(({ id }) => id),
    wanted: 'cells',
    inPieces,
    ask: () => askBeside(context, overview, asks),
  });
  stopWhenCancelled();
  const rows = await rowsOf(readWork, sheets);
  const hidden = await readHiddenLines(readWork, sheets);
  onProgress({ phase: 'cells', done: 1, total: 1 });
  return {
    reading: { image: imageOf(overview, sheets, rows, hidden), fileName: overview.fileName },
    state: stateOf(overview, sheets),
    inPieces: sheets.inPieces,
  };
}

/** Fonts differ inside a sheet of most workbooks, and matter in few: only there are they asked for cell by cell. */
async function rowsOf(
  work: ReadWork,
  { cells }: SheetsReading<Beside>,
): Promise<ReadonlyMap<string, readonly RowImage[]>> {
  const formatOf = formatBook();
  const rows = new Map<string, readonly RowImage[]>();
  for (const [id, sheet] of cells) {
    const { fontName, area } = sheet;
    const plain = imagesOf(sheet, (numberFormat) => formatOf(numberFormat, fontName));
    const isMixed =
      area !== undefined && fontName === undefined && work.asks('cell-fonts') && someFontMatters(plain);
    rows.set(id, isMixed ? await dressed(work, id, sheet, plain, formatOf) : plain);
  }
  return rows;
}

const someFontMatters = (rows: readonly RowImage[]): boolean =>
  rows.some(({ cells }) => cells.some(({ value }) => typeof value === 'string' && fontMatters(value)));

async function dressed(
  work: ReadWork,
  id: string,
  { area }: SheetCells,
  rows: readonly RowImage[],
  formatOf: (numberFormat: string, fontName: string | undefined) => CellFormat,
): Promise<readonly RowImage[]> {
  return area === undefined
    ? rows
    : withFonts(rows, { area, fonts: await readCellFonts(work, id, area) }, formatOf);
}

function imageOf(
  { sheets, names, date1904, structureProtected }: Overview,
  { beside }: SheetsReading<Beside>,
  rows: ReadonlyMap<string, readonly RowImage[]>,
  hidden: ReadonlyMap<string, HiddenLines>,
): WorkbookImage {
  const settings = beside.settings === undefined ? undefined : unwrapSettings(beside.settings);
  return {
    sheets: sheets.map((head) =>
      sheetImage(head, rows.get(head.id) ?? [], hidden.get(head.id), beside.rules.get(head.id)),
    ),
    names,
    date1904,
    structureProtected,
    ...(settings === undefined ? {} : { settings }),
  };
}

/** Without merges: asking for them takes the user's undo away (OfficeDev/office-js#5918). */
const sheetImage = (
  { name, visibility, isProtected }: SheetHead,
  rows: readonly RowImage[],
  hidden: HiddenLines | undefined,
  rules: RuleState | undefined,
): SheetImage => ({
  name,
  visibility,
  protected: isProtected,
  rows,
  merges: [],
  hiddenRows: hidden?.rows ?? [],
  hiddenColumns: hidden?.columns ?? [],
  ...(rules === undefined || rules.own.length === 0 ? {} : { marked: true }),
});

/** What later plans are compared with and built on. */
const stateOf = (
  overview: Overview,
  { cells, beside }: Pick<SheetsReading<Beside>, 'cells' | 'beside'>,
): BookState => ({
  sheets: overview.sheets.map((head) => ({
    ...head,
    content: cells.get(head.id)?.content,
    rules: beside.rules.get(head.id),
  })),
  names: new Map(overview.names.map(({ name, formula }) => [name, formula])),
  settings: { parts: overview.settingsParts, xml: beside.settings },
  structureProtected: overview.structureProtected,
  date1904: overview.date1904,
  readOnly: overview.readOnly,
});

/**
 * The same state read again, with the entries of the sheets in `contentOf` only: in one request where the workbook
 * allows it.
 */
export async function readState(
  work: ReadWork,
  before: BookState,
  { contentOf, inPieces }: { readonly contentOf: readonly string[]; readonly inPieces: boolean },
): Promise<BookState> {
  const { context, asks } = work;
  const sheets = await readSheets(work, {
    ids: contentOf,
    wanted: 'entered',
    inPieces,
    ask() {
      const overview = askOverview(context, asks);
      const settings = askSettings(context, before.settings.parts);
      const rules = (asks('marks') ? before.sheets : []).map(
        ({ id }) => [id, askRules(context.workbook.worksheets.getItemOrNullObject(id))] as const,
      );
      return () => ({
        overview: overview(),
        settings: settings(),
        rules: new Map(rules.map(([id, answer]) => [id, answer()])),
      });
    },
  });
  const { overview, settings, rules } = sheets.beside;
  return stateOf(overview, { cells: sheets.cells, beside: { settings, rules } });
}
