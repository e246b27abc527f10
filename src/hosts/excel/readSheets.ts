/// <reference types="office-js" />
import { contentFingerprint, rowFingerprints, type CellMatrix } from './collector';
import type { Answer } from './overview';
import { byteLength, cellBudget, cellsIn, nextPieces, type Remaining } from './pieces';
import { isTooLarge } from './problem';
import type { Asks } from './questions';
import {
  askPiece,
  askPlace,
  askSheet,
  type Piece,
  type SheetCells,
  type SheetPlace,
  type Wanted,
} from './sheetCells';

export class ReadingCancelledError extends Error {
  constructor() {
    super('The reading was cancelled');
    this.name = 'ReadingCancelledError';
  }
}

/** One batch against Excel, and how the reading reports and ends. */
export interface ReadWork {
  readonly context: Excel.RequestContext;
  readonly sync: () => Promise<void>;
  readonly asks: Asks;
  readonly report: (done: number, total: number) => void;
  /** @throws {ReadingCancelledError} */
  readonly stopWhenCancelled: () => void;
}

export interface SheetsReading<Beside> {
  /** By sheet id. */
  readonly cells: ReadonlyMap<string, SheetCells>;
  /** What was asked for beside the cells. */
  readonly beside: Beside;
  /** It had to be read in pieces. */
  readonly inPieces: boolean;
}

export interface SheetsWanted<Beside> {
  readonly ids: readonly string[];
  readonly wanted: Wanted;
  /** The workbook was too large before: asking for all at once would be refused again. */
  readonly inPieces: boolean;
  /** Whatever else belongs into the first request. */
  readonly ask: () => Answer<Beside>;
}

/**
 * Reads sheets in one request; where Excel finds the answer too large, in as many as it takes.
 * @throws what Office.js throws; {@link ReadingCancelledError}
 */
export async function readSheets<Beside>(
  work: ReadWork,
  wanted: SheetsWanted<Beside>,
): Promise<SheetsReading<Beside>> {
  if (wanted.inPieces) return readInPieces(work, wanted);
  try {
    return await readAtOnce(work, wanted);
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    return readInPieces(work, wanted);
  }
}

/** A sheet that is gone makes a reading fail; when only looking whether something changed it counts as empty. */
const sheetOf = ({ workbook }: Excel.RequestContext, id: string, wanted: Wanted): Excel.Worksheet =>
  wanted === 'cells' ? workbook.worksheets.getItem(id) : workbook.worksheets.getItemOrNullObject(id);

async function readAtOnce<Beside>(
  { context, sync, asks }: ReadWork,
  { ids, wanted, ask }: SheetsWanted<Beside>,
): Promise<SheetsReading<Beside>> {
  const beside = ask();
  const answers = ids.map((id) => [id, askSheet(sheetOf(context, id, wanted), wanted, asks)] as const);
  await sync();
  return {
    cells: new Map(answers.map(([id, answer]) => [id, answer()])),
    beside: beside(),
    inPieces: false,
  };
}

/** A sheet while it is being read. */
interface Partial {
  readonly place: SheetPlace;
  readonly matrices: { readonly top: number; readonly matrix: CellMatrix }[];
  readonly rows: string[];
}

async function readInPieces<Beside>(
  work: ReadWork,
  { ids, wanted, ask }: SheetsWanted<Beside>,
): Promise<SheetsReading<Beside>> {
  const { context, sync, asks } = work;
  const beside = ask();
  const places = ids.map((id) => [id, askPlace(sheetOf(context, id, wanted), asks)] as const);
  await sync();
  const sheets = new Map<string, Partial>();
  for (const [id, answer] of places) {
    const place = answer();
    if (place !== undefined) sheets.set(id, { place, matrices: [], rows: [] });
  }
  await readPieces(work, sheets, wanted);
  return {
    cells: new Map(ids.map((id) => [id, whole(sheets.get(id), wanted)])),
    beside: beside(),
    inPieces: true,
  };
}

async function readPieces(
  work: ReadWork,
  sheets: ReadonlyMap<string, Partial>,
  wanted: Wanted,
): Promise<void> {
  let left: readonly Remaining[] = [...sheets].map(([sheetId, { place }]) => ({
    sheetId,
    area: place.area,
    from: place.area.top,
  }));
  const total = left.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
  let done = 0;
  let budget = cellBudget();
  while (left.length > 0) {
    work.stopWhenCancelled();
    work.report(done, total);
    const next = nextPieces(left, budget);
    const cells = cellsIn(next.pieces);
    const bytes = await readSome(work, sheets, next.pieces, wanted);
    if (bytes === undefined) {
      // wordier than what came before
      budget = Math.floor(cells / 2);
      continue;
    }
    done += cells;
    left = next.left;
    budget = cellBudget(Math.max(1, bytes / cells));
  }
  work.report(total, total);
}

/** The bytes that the pieces took; `undefined` where they were too large and have to be smaller. */
async function readSome(
  { context, sync }: ReadWork,
  sheets: ReadonlyMap<string, Partial>,
  pieces: readonly Piece[],
  wanted: Wanted,
): Promise<number | undefined> {
  const answers = pieces.map((piece) => [piece, askPiece(context, piece, wanted)] as const);
  try {
    await sync();
  } catch (error) {
    const isSmallest = pieces.length === 1 && pieces[0]?.rows === 1;
    if (!isTooLarge(error) || isSmallest) throw error;
    return undefined;
  }
  let bytes = 0;
  for (const [{ sheetId, top }, answer] of answers) {
    const matrix = answer();
    bytes += byteLength(JSON.stringify(matrix));
    const sheet = sheets.get(sheetId);
    for (const row of rowFingerprints(matrix.formulas)) sheet?.rows.push(row);
    if (wanted === 'cells') sheet?.matrices.push({ top, matrix });
  }
  return bytes;
}

const whole = (sheet: Partial | undefined, wanted: Wanted): SheetCells =>
  sheet === undefined
    ? { area: undefined, matrices: [], content: '', fontName: undefined, hidesLines: false }
    : {
        area: sheet.place.area,
        matrices: sheet.matrices,
        content: contentFingerprint(sheet.place.area, sheet.rows),
        fontName: wanted === 'cells' ? sheet.place.fontName : undefined,
        hidesLines: wanted === 'cells' && sheet.place.hidesLines,
      };
