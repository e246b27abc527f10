import type { CellStyle, CellWrite } from '../workbook/plan';
import { columnIndex, rowIndex } from '../workbook/units';

/** Nghị định 30/2020/NĐ-CP: Times New Roman; titles 14, tables 12. */
export const STYLES = {
  title: { size: 14, bold: true, align: 'center' },
  subtitle: { size: 13, italic: true, align: 'center' },
  heading: { size: 12, bold: true, align: 'center', border: true, fill: 'DDEBF7' },
  section: { size: 12, bold: true, align: 'left', border: true, fill: 'F2F2F2' },
  text: { size: 12, align: 'left', border: true },
  centred: { size: 12, align: 'center', border: true },
  centredBold: { size: 12, bold: true, align: 'center', border: true },
  textBold: { size: 12, bold: true, align: 'left', border: true },
  date: { size: 12, align: 'center', border: true, numberFormat: 'dd/mm/yyyy' },
  money: { size: 12, align: 'right', border: true, numberFormat: '#,##0.0' },
  percent: { size: 12, align: 'center', border: true, numberFormat: '0.0%' },
  label: { size: 12, bold: true, align: 'left', wrap: false },
  note: { size: 12, italic: true, align: 'left', wrap: false },
} as const satisfies Record<string, CellStyle>;

export const MARK_COLOURS = {
  unmet: { fill: 'FFC7CE', color: '9C0006' },
  reached: { fill: 'C6EFCE', color: '006100' },
  open: { fill: 'FFEB9C', color: '7F6000' },
} as const;

export const cellWrite = (
  row: number,
  column: number,
  content: CellWrite['content'],
  style: CellStyle,
): CellWrite => ({ row: rowIndex(row), column: columnIndex(column), content, style });
