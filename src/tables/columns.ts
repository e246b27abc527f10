import { communeKey, readCommuneName } from '../text/commune';
import { headerRole, type HeaderRole } from './headerRole';
import type { HeaderBlock } from './headerBlock';
import { isNumberingRow } from './headerBlock';
import type { SheetView } from './sheetView';

/** One column of a table, as its heading and, where that is silent, its content say. */
export interface ColumnReading {
  readonly column: number;
  /** Heading texts from top to bottom; a heading over several columns counts for each. */
  readonly headings: readonly string[];
  readonly role: HeaderRole | undefined;
  readonly commune:
    | { readonly name: string; readonly key: string; readonly row: number; readonly column: number }
    | undefined;
}

interface Heading {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/**
 * The headings above one column. A heading over several columns stands only in the first of them, so a blank
 * takes over what stands to its left; merges are not asked, because an image may lack them.
 */
function headingsOf(
  view: SheetView,
  block: HeaderBlock,
  columns: readonly number[],
): ReadonlyMap<number, readonly Heading[]> {
  const stacks = new Map<number, Heading[]>(columns.map((column) => [column, []]));
  for (let row = block.from; row <= block.to; row += 1) {
    const texts = columns.map((column) => view.text(row, column));
    if (isNumberingRow(texts.filter((text) => text !== ''))) continue;
    let carried: Heading | undefined;
    for (const [place, column] of columns.entries()) {
      const text = texts[place] ?? '';
      const stack = stacks.get(column);
      if (text !== '') {
        carried = { text, row, column };
        stack?.push(carried);
      } else if (carried !== undefined && hasHeadingBelow(view, block, row, column)) {
        stack?.push(carried);
      }
    }
  }
  return stacks;
}

function hasHeadingBelow(view: SheetView, block: HeaderBlock, row: number, column: number): boolean {
  for (let below = row + 1; below <= block.to; below += 1) {
    if (view.text(below, column) !== '') return true;
  }
  return false;
}

/** Reads the headings of the given columns, from left to right. */
export function readColumns(
  view: SheetView,
  block: HeaderBlock,
  columns: readonly number[],
): readonly ColumnReading[] {
  const stacks = headingsOf(view, block, columns);
  return columns.map((column) => {
    const stack = stacks.get(column) ?? [];
    const fromBelow = [...stack].reverse();
    // a heading that names a commune is no role: "Xã Yên Định" must not become "quy định"
    const communeHeading = fromBelow.find(({ text }) => isCommuneHeading(view, text));
    const role = fromBelow
      .filter((heading) => heading !== communeHeading)
      .map(({ text }) => headerRole(view.keyOf(text)))
      .find((found) => found !== undefined);
    const name = communeHeading === undefined ? undefined : readCommuneName(communeHeading.text);
    return {
      column,
      headings: stack.map(({ text }) => text),
      role,
      commune:
        communeHeading === undefined || name === undefined
          ? undefined
          : { name, key: communeKey(name), row: communeHeading.row, column: communeHeading.column },
    };
  });
}

const NAMED_COMMUNE = /^(?:\d{1,3}[.)]?\s*)?(?:ubnd\s+)?(?:xã|x\.|thị trấn|phường)[\s:]/iu;

function isCommuneHeading(view: SheetView, text: string): boolean {
  if (readCommuneName(text) === undefined) return false;
  return NAMED_COMMUNE.test(text) || headerRole(view.keyOf(text)) === undefined;
}
