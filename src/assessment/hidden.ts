import type { CellPlace } from '../workbook/address';
import type { SheetImage, Span, WorkbookImage } from '../workbook/image';
import { sheetKey } from '../workbook/sheetName';
import type { Finding } from './finding';

const holds = (spans: readonly Span[], index: number): boolean =>
  spans.some(({ from, to }) => from <= index && index <= to);

/** Whether a cell is out of sight, by hand or by a filter; a row that is hidden says more than a column. */
function hiddenBy(sheet: SheetImage | undefined, { row, column }: CellPlace): 'row' | 'column' | undefined {
  if (sheet === undefined) return undefined;
  if (holds(sheet.hiddenRows, row)) return 'row';
  return holds(sheet.hiddenColumns, column) ? 'column' : undefined;
}

/** The findings, of which those that nobody sees in the sheet say so. Not every host knows. */
export function withHidden(findings: readonly Finding[], { sheets }: WorkbookImage): readonly Finding[] {
  const byName = new Map(
    sheets
      .filter(({ hiddenRows, hiddenColumns }) => hiddenRows.length + hiddenColumns.length > 0)
      .map((sheet) => [sheetKey(sheet.name), sheet]),
  );
  if (byName.size === 0) return findings;
  return findings.map((finding) => {
    const hidden = hiddenBy(byName.get(sheetKey(finding.place.sheet)), finding.place);
    return hidden === undefined ? finding : { ...finding, hidden };
  });
}
