import type { RowLayout } from '../../workbook/plan';
import { pageBreaks, pageHeight, piecesAt } from '../pages';
import type { Band } from './groups';
import { HEADING_ROW, HEADING_ROWS, type DrawnSection, type SummaryColumns } from './table';

/** A section of so few communes stays on one page where the heading repeated there is not its own. */
const SHORT = 12;

/** Rows at which a page may begin within a section: not between its title and a commune, nor just above its totals. */
function jointsOf({ top, names }: DrawnSection, isFirst: boolean): readonly number[] {
  const communes = names.bottom - names.top + 1;
  const hasOwnHeading = names.top - top > 1;
  if (!isFirst && hasOwnHeading && communes <= SHORT) return [top];
  const inner = Array.from({ length: Math.max(0, communes - 1) }, (_, place) => names.top + 1 + place);
  return [isFirst ? 0 : top, ...inner];
}

export interface SummaryPaging {
  readonly breaks: readonly number[];
  /** The table runs over a page; where it does not, no other page is to begin with its heading. */
  readonly isRepeated: boolean;
}

/** Where pages begin; `end` is the first row behind the place for signatures, which never has a page of its own. */
export function summaryPaging(
  { widths }: SummaryColumns,
  sections: readonly DrawnSection[],
  bands: readonly Band[],
  rows: readonly RowLayout[],
  end: number,
): SummaryPaging {
  const heightOf = (from: number, to: number): number => piecesAt([from], to, rows)[0]?.height ?? 0;
  const page = pageHeight(widths);
  const table = sections.flatMap((section, place) => jointsOf(section, place === 0));
  const below = bands.map(({ top }) => top);
  const isRepeated = heightOf(0, sections.at(-1)?.next ?? 0) > page;
  const repeated = isRepeated ? heightOf(HEADING_ROW, HEADING_ROW + HEADING_ROWS) : 0;
  return { breaks: pageBreaks(piecesAt([...table, ...below], end, rows), page, repeated), isRepeated };
}
