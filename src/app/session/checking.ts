import { sheetReader, wholeReading } from '../../tables/find';
import type { SheetReading } from '../../tables/reading';
import { isCellError, type CellImage, type SheetImage, type WorkbookImage } from '../../workbook/image';
import type { Check, CheckOptions } from '../check';
import { judgeReading, readingOptions } from '../judging';
import { readSettings } from '../settings';

/** What was read of one sheet, kept so that only touched sheets are read again. */
export interface SheetMemory {
  readonly sheet: SheetImage;
  /** What else its reading depends on. */
  readonly key: string;
  readonly reading: SheetReading;
}

export interface Slicing {
  /** Lets the browser draw and take input; called between slices. */
  readonly pause: () => Promise<void>;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export interface SlicedCheck {
  readonly check: Check;
  readonly sheets: ReadonlyMap<string, SheetMemory>;
  /** Names of the sheets whose tables were read and not remembered. */
  readonly read: readonly string[];
}

/**
 * The whole check as `checkWorkbook` does it, one sheet at a time, with room for the browser in between;
 * `undefined` where it was cancelled. A sheet that is as it was before is not read again.
 */
export async function checkInSlices(
  image: WorkbookImage,
  options: CheckOptions,
  before: ReadonlyMap<string, SheetMemory>,
  { pause, onProgress, signal }: Slicing,
): Promise<SlicedCheck | undefined> {
  const stored = readSettings(image.settings, options.sets);
  const reader = sheetReader(image, readingOptions(stored, options.fileName));
  const sheets = new Map<string, SheetMemory>();
  const read: string[] = [];
  const total = image.sheets.length + 1;
  for (const [done, sheet] of image.sheets.entries()) {
    onProgress?.(done, total);
    const key = reader.key(sheet.name);
    const known = before.get(sheet.name);
    if (known?.key === key && isSameSheet(known.sheet, sheet)) {
      sheets.set(sheet.name, { ...known, sheet });
      continue;
    }
    await pause();
    if (signal?.aborted === true) return undefined;
    sheets.set(sheet.name, { sheet, key, reading: reader.read(sheet) });
    read.push(sheet.name);
  }
  onProgress?.(total - 1, total);
  await pause();
  if (signal?.aborted === true) return undefined;
  const whole = wholeReading(
    [...sheets.values()].map(({ reading }) => reading),
    stored.sets,
  );
  const check = judgeReading(whole, stored, options, image);
  if (check.settings.unions.length === 0) return { check, sheets, read };
  // few workbooks have one, so that the part comes only with them
  const { withAveraged } = await import(/* webpackChunkName: "merge" */ '../unionCheck');
  return { check: withAveraged(check, whole, image), sheets, read };
}

/** Nothing that a reading depends on differs. */
export function isSameSheet(one: SheetImage, other: SheetImage): boolean {
  if (one === other) return true;
  return (
    one.visibility === other.visibility &&
    one.rows.length === other.rows.length &&
    one.rows.every((row, place) => {
      const twin = other.rows[place];
      return (
        twin?.row === row.row &&
        twin.cells.length === row.cells.length &&
        row.cells.every((cell, at) => isSameCell(cell, twin.cells[at]))
      );
    }) &&
    JSON.stringify([one.merges, one.hiddenRows, one.hiddenColumns]) ===
      JSON.stringify([other.merges, other.hiddenRows, other.hiddenColumns])
  );
}

function isSameCell(one: CellImage, other: CellImage | undefined): boolean {
  if (other === undefined || one.column !== other.column || one.text !== other.text) return false;
  if (
    one.format.numberFormat !== other.format.numberFormat ||
    one.format.fontName !== other.format.fontName ||
    JSON.stringify(one.runs) !== JSON.stringify(other.runs)
  ) {
    return false;
  }
  const [a, b] = [one.value, other.value];
  return isCellError(a) && isCellError(b) ? a.error === b.error : a === b;
}
