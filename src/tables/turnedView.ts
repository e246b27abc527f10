import type { Area } from '../workbook/address';
import type { SheetImage } from '../workbook/image';
import { columnIndex, rowIndex } from '../workbook/units';
import type { SheetView } from './sheetView';

/** An area with its rows and columns in each other's place. */
export const turnedArea = ({ top, left, bottom, right }: Area): Area => ({
  top: rowIndex(left),
  left: columnIndex(top),
  bottom: rowIndex(right),
  right: columnIndex(bottom),
});

export function turnedSheet(sheet: SheetImage): SheetImage {
  const rows = new Map<number, SheetImage['rows'][number]['cells'][number][]>();
  for (const { row, cells } of sheet.rows) {
    for (const cell of cells) {
      const own = rows.get(cell.column) ?? [];
      rows.set(cell.column, own);
      own.push({ ...cell, column: columnIndex(row) });
    }
  }
  return {
    ...sheet,
    rows: [...rows].sort(([a], [b]) => a - b).map(([column, cells]) => ({ row: rowIndex(column), cells })),
    merges: sheet.merges.map(turnedArea),
    hiddenRows: sheet.hiddenColumns,
    hiddenColumns: sheet.hiddenRows,
  };
}

/** The sheet with rows and columns in each other's place, so that whatever reads down the rows reads both ways. */
export function turnedView(view: SheetView): SheetView {
  let sheet: SheetImage | undefined;
  return {
    ...view,
    turned: !view.turned,
    // the whole sheet is turned only for whoever walks its rows
    get sheet() {
      sheet ??= turnedSheet(view.sheet);
      return sheet;
    },
    cell: (row, column) => view.cell(column, row),
    value: (row, column) => view.value(column, row),
    merge: (row, column) => {
      const area = view.merge(column, row);
      return area === undefined ? undefined : turnedArea(area);
    },
    text: (row, column) => view.text(column, row),
    key: (row, column) => view.key(column, row),
  };
}

/** An area as it stands in the sheet itself. */
export const sheetArea = (view: Pick<SheetView, 'turned'>, area: Area): Area =>
  view.turned ? turnedArea(area) : area;
