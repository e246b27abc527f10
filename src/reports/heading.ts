import type { CriteriaSets } from '../criteria/sets';
import { attachedLine, paperTitle } from '../messages/paper';
import type { PaperFacts } from '../tables/paper/facts';
import { area, type Area } from '../workbook/address';
import type { CellWrite, RowLayout } from '../workbook/plan';
import { rowIndex } from '../workbook/units';
import { rowHeight } from './rowHeight';
import { cellWrite, STYLES } from './style';

export interface Heading {
  readonly cells: readonly CellWrite[];
  readonly merges: readonly Area[];
  readonly rows: readonly RowLayout[];
}

const LEAST = { title: 24, line: 21 } as const;

/** A paper's title over its first row, and below it a line that says what it belongs to. */
export function paperHeading(
  texts: { readonly title: string; readonly line: string },
  widths: readonly number[],
): Heading {
  const width = widths.reduce((sum, one) => sum + one, 0);
  const last = widths.length - 1;
  const height = (text: string, { size }: { readonly size: number }, bold: boolean): number =>
    rowHeight([{ text, width, size, bold }]);
  return {
    cells: [cellWrite(0, 0, texts.title, STYLES.title), cellWrite(1, 0, texts.line, STYLES.subtitle)],
    merges: [area(0, 0, 0, last), area(1, 0, 1, last)],
    rows: [
      { row: rowIndex(0), height: Math.max(LEAST.title, height(texts.title, STYLES.title, true)) },
      { row: rowIndex(1), height: Math.max(LEAST.line, height(texts.line, STYLES.subtitle, false)) },
    ],
  };
}

/** That of a table which goes along with a plan or a report. */
export const attachedHeading = (
  title: string,
  sets: CriteriaSets,
  facts: PaperFacts,
  widths: readonly number[],
): Heading => paperHeading({ title: paperTitle(title, sets, facts), line: attachedLine(facts) }, widths);
