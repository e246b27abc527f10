import { clean } from '../text/clean';
import { plainKey } from '../text/key';
import type { CellImage, SheetImage } from '../workbook/image';
import { valueText } from '../workbook/fingerprint';
import { ROADMAP_COLUMNS, ROADMAP_HEADINGS, type RoadmapColumn } from './column';

/** A row of the sheet as people left it. */
export interface ExistingRow {
  readonly key: string;
  readonly row: number;
  /** Texts as stored, without formatting; "" for a blank. */
  readonly texts: ReadonlyMap<RoadmapColumn, string>;
}

/** The sheet "Lộ trình" as it stands in a workbook, with what people did to it. */
export interface ExistingRoadmap {
  readonly sheet: string;
  readonly columns: ReadonlyMap<RoadmapColumn, number>;
  readonly rows: readonly ExistingRow[];
  /** Last row that holds anything. */
  readonly lastRow: number;
}

const HEADING_ROWS = 30;
const HEADING_KEYS = new Map<string, RoadmapColumn>(
  ROADMAP_COLUMNS.map((column) => [plainKey(ROADMAP_HEADINGS[column]), column]),
);

const textOf = (cell: CellImage): string =>
  typeof cell.value === 'string' ? clean(cell.value) : valueText(cell.value);

/** Reads the program's own sheet; `undefined` where its key column is gone and no row can be told any more. */
export function readRoadmap(sheet: SheetImage): ExistingRoadmap | undefined {
  const heading = sheet.rows
    .slice(0, HEADING_ROWS)
    .find(({ cells }) => cells.some((cell) => HEADING_KEYS.get(plainKey(textOf(cell))) === 'key'));
  if (heading === undefined) return undefined;
  const columns = new Map<RoadmapColumn, number>();
  for (const cell of heading.cells) {
    const column = HEADING_KEYS.get(plainKey(textOf(cell)));
    if (column !== undefined && !columns.has(column)) columns.set(column, cell.column);
  }
  const keyColumn = columns.get('key');
  const rows = sheet.rows.flatMap(({ row, cells }): readonly ExistingRow[] => {
    if (row <= heading.row) return [];
    const keyCell = cells.find((cell) => cell.column === keyColumn);
    if (keyCell === undefined || typeof keyCell.value !== 'string') return [];
    const texts = new Map<RoadmapColumn, string>();
    for (const [column, at] of columns) {
      const cell = cells.find((one) => one.column === at);
      texts.set(column, cell === undefined ? '' : valueText(cell.value));
    }
    return [{ key: keyCell.value, row, texts }];
  });
  return { sheet: sheet.name, columns, rows, lastRow: sheet.rows.at(-1)?.row ?? heading.row };
}
