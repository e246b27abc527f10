import { contentFingerprint, sheetFingerprint } from '../workbook/fingerprint';
import type { SheetImage, WorkbookImage } from '../workbook/image';
import type { BuildNote } from '../workbook/note';
import type { DrawnSheet, Operation, SheetContent } from '../workbook/plan';
import { ownSheetIn, unmarkedSheets } from './ownSheet';
import type { Settings } from './settings';

/** A part of a plan, what is to be told of it, and the settings that go with it. */
export interface Step {
  readonly operations: readonly Operation[];
  readonly notes: readonly BuildNote[];
  readonly settings: Settings;
}

/**
 * A sheet that the program draws anew each time: in place as long as nobody changed it; otherwise theirs stays as it
 * is and the new one comes beside it.
 * @param typed where people may write in it: the sheet without that, and as it would be drawn without it
 */
export function drawnStep(
  image: WorkbookImage,
  settings: Settings,
  own: DrawnSheet,
  content: SheetContent,
  typed?: { readonly without: (sheet: SheetImage) => SheetImage; readonly blank: SheetContent },
): Step {
  const sheet = ownSheetIn(image, own);
  const unmarked = sheet === undefined ? unmarkedSheets(image, own) : [];
  const blank = contentFingerprint(typed?.blank ?? content, image.date1904);
  // a program that drops the settings on saving leaves the sheet as it was: what would be drawn now tells it too
  const untouched = [settings.drawn[own], blank];
  const isEdited =
    sheet !== undefined && !untouched.includes(sheetFingerprint(typed?.without(sheet) ?? sheet));
  const operation: Operation =
    sheet === undefined || isEdited
      ? { code: 'add-sheet', own, content, ...(isEdited ? { beside: true } : {}) }
      : { code: 'redraw-sheet', own, sheet: sheet.name, content };
  return {
    operations: [operation],
    notes: [
      ...unmarked.map((one) => ({ code: 'sheet-unmarked', own, sheet: one }) as const),
      ...(isEdited ? [{ code: 'sheet-edited', own, sheet: sheet.name } as const] : []),
      { code: 'sheet-drawn', own },
    ],
    settings: {
      ...settings,
      drawn: { ...settings.drawn, [own]: blank },
    },
  };
}
