import { readNaming, type CodeReading, type NamedLevel, type PairCodes } from './code';
import { headerRole, type HeaderRole } from './headerRole';
import { headingPeriod } from './headingPeriod';
import { isTotalKey } from './line';
import { bestCriterionFit, bestFit } from './setIndex';
import type { SheetView } from './sheetView';
import { LONGEST_ROLE, NAMES_CRITERION, NAMES_INDICATOR } from './weights';

/** What stands above a column, or beside a row. */
export interface Heading {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/**
 * The headings above each column. A heading over several columns stands only in the first of them, so a blank
 * takes over what stands to its left; merges are not asked, because an image may lack them. What stands in a
 * column of its own from top to bottom ends the carrying.
 */
export function stacksOf(
  view: Pick<SheetView, 'text'>,
  rows: readonly number[],
  columns: readonly number[],
): ReadonlyMap<number, readonly Heading[]> {
  const stacks = new Map<number, Heading[]>(columns.map((column) => [column, []]));
  const lowest = new Map<number, number>();
  const texts = rows.map((row) => columns.map((column) => view.text(row, column)));
  for (const [place, row] of rows.entries()) {
    for (const [at, column] of columns.entries()) if (texts[place]?.[at] !== '') lowest.set(column, row);
  }
  for (const [place, row] of rows.entries()) {
    let carried: Heading | undefined;
    for (const [at, column] of columns.entries()) {
      const text = texts[place]?.[at] ?? '';
      const stack = stacks.get(column);
      if (text !== '') {
        carried = { text, row, column };
        stack?.push(carried);
        continue;
      }
      // a column that has a heading above and nothing below is no part of the heading to its left
      const below = (lowest.get(column) ?? -1) > row;
      const above = stack?.some((heading) => heading.column === column) === true;
      if (carried !== undefined && below && !above) stack?.push(carried);
      else if (!below) carried = undefined;
    }
  }
  return stacks;
}

/** What a heading of a line says: its code, its level, and the words that are neither. */
export interface CodedHeading {
  readonly heading: Heading;
  readonly code: CodeReading | undefined;
  readonly words: string;
  readonly level: NamedLevel | undefined;
}

const VALUE_ROLES: ReadonlySet<HeaderRole> = new Set([
  'result',
  'declared',
  'ticked-met',
  'ticked-unmet',
  'score',
  'full-score',
  'plan',
  'estimate',
  'required',
  'whole',
  'count',
  'share',
  'unit',
  'opinion',
  'note',
]);

/** "Số tiêu chí chưa đạt", "Số TC còn lại" */
const COUNTS = /^(?:tong )?so (?:luong )?(?:cac )?(?:tieu chi|tc)\b(?! \d)/u;

/** "Kết quả", "Đánh giá", "TH 2023": what the cells hold, not what they are about. */
export function saysRole(view: SheetView, text: string): boolean {
  if (text.length > LONGEST_ROLE) return false;
  const key = view.keyOf(text);
  const role = headerRole(key);
  // nothing but that criteria are met: to a set that asks for "đạt tiêu chí xã nông thôn mới" it sounds like a condition
  if (role === 'ticked-met' || role === 'ticked-unmet') return true;
  if (COUNTS.test(key)) return !isTotalKey(key);
  const telling = (role !== undefined && VALUE_ROLES.has(role)) || headingPeriod(key) !== undefined;
  return (
    telling &&
    bestCriterionFit(view.sets, text) < NAMES_CRITERION &&
    bestFit(view.sets, text) < NAMES_INDICATOR
  );
}

export function readHeading(view: SheetView, heading: Heading, pairs?: PairCodes): CodedHeading {
  const cell = view.cell(heading.row, heading.column);
  if (cell === undefined) return { heading, code: undefined, words: heading.text, level: undefined };
  const { code, words, level } = readNaming(cell, heading.text, pairs);
  return { heading, code, words: code?.code === 'group' ? '' : words, level };
}
