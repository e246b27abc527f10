import type { SheetImage } from '../workbook/image';
import type { SheetView } from './sheetView';

const EXPLAINED = /^(?:ghi chú ?:? ?)?[([](\d{1,2})[)\]] ?:? ?\p{L}/iu;
const LEADS = /^(.*\S) ?[([](\d{1,2})[)\]]$/u;
const LONGEST_LED = 60;

const known = new WeakMap<SheetImage, ReadonlySet<string>>();

/** The numbers of the notes that a sheet explains: "(1) Theo báo cáo của xã." */
function notesIn(view: SheetView): ReadonlySet<string> {
  const before = known.get(view.sheet);
  if (before !== undefined) return before;
  const notes = new Set<string>();
  for (const { cells } of view.sheet.rows) {
    for (const cell of cells) {
      const number = typeof cell.value === 'string' ? EXPLAINED.exec(view.textOf(cell))?.[1] : undefined;
      if (number !== undefined) notes.add(number);
    }
  }
  known.set(view.sheet, notes);
  return notes;
}

/** "42 (1)" without the number that leads to a note of the sheet; `undefined` where there is no such note. */
export function withoutLeader(view: SheetView, text: string): string | undefined {
  const [, bare, number] = text.length > LONGEST_LED ? [] : (LEADS.exec(text) ?? []);
  return bare !== undefined && number !== undefined && notesIn(view).has(number) ? bare : undefined;
}
