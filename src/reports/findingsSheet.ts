import type { Assessment } from '../assessment/assessment';
import { findingMessage } from '../messages/finding';
import { SET_NAMES, SEVERITY_NAMES } from '../messages/names';
import { area, formatAddress } from '../workbook/address';
import type { CellStyle, SheetContent } from '../workbook/plan';
import { columnIndex, rowIndex } from '../workbook/units';
import { rowHeight } from './rowHeight';
import { STYLES } from './style';

const TITLE = 'DANH SÁCH PHÁT HIỆN KHI KIỂM TRA BIỂU RÀ SOÁT';
const HEADING_ROW = 2;

interface Column {
  readonly heading: string;
  readonly width: number;
  readonly style: CellStyle;
}

const COLUMNS = [
  { heading: 'TT', width: 5, style: STYLES.centred },
  { heading: 'Mức độ', width: 10, style: STYLES.centred },
  { heading: 'Bộ tiêu chí', width: 16, style: STYLES.text },
  { heading: 'Xã', width: 14, style: STYLES.text },
  { heading: 'Trang', width: 14, style: STYLES.text },
  { heading: 'Ô', width: 8, style: STYLES.centred },
  { heading: 'Nội dung', width: 70, style: STYLES.text },
] as const satisfies readonly Column[];

const LAST = COLUMNS.length - 1;

/** The findings as a list that can be filtered, handed on and ticked off on paper. */
export function drawFindings({ findings }: Assessment): SheetContent {
  const rows = findings.map((finding, place): readonly (string | number)[] => [
    place + 1,
    SEVERITY_NAMES[finding.severity],
    SET_NAMES[finding.set],
    'commune' in finding ? finding.commune : '',
    finding.place.sheet,
    formatAddress(finding.place),
    findingMessage(finding),
  ]);
  const first = HEADING_ROW + 1;
  return {
    name: 'Phát hiện',
    cells: [
      { row: rowIndex(0), column: columnIndex(0), content: TITLE, style: STYLES.title },
      ...COLUMNS.map(({ heading }, column) => ({
        row: rowIndex(HEADING_ROW),
        column: columnIndex(column),
        content: heading,
        style: STYLES.heading,
      })),
      ...rows.flatMap((contents, place) =>
        COLUMNS.map(({ style }, column) => ({
          row: rowIndex(first + place),
          column: columnIndex(column),
          content: contents[column],
          style,
        })),
      ),
    ],
    merges: [area(0, 0, 0, LAST)],
    columns: COLUMNS.map(({ width }, column) => ({ column: columnIndex(column), width })),
    rows: [
      { row: rowIndex(0), height: 24 },
      ...rows.map((contents, place) => ({
        row: rowIndex(first + place),
        height: rowHeight(
          COLUMNS.map(({ width }, column) => ({ text: String(contents[column] ?? ''), width })),
        ),
      })),
    ],
    frozen: { rows: first, columns: 0 },
    filter: area(HEADING_ROW, 0, HEADING_ROW + Math.max(1, rows.length), LAST),
    conditional: [],
    print: {
      orientation: 'landscape',
      headingRows: { from: rowIndex(HEADING_ROW), to: rowIndex(HEADING_ROW) },
    },
  };
}
