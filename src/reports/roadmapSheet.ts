import { ROADMAP_COLUMNS, TEXT_COLUMNS, type RoadmapColumn } from '../roadmap/column';
import type { RoadmapEntry } from '../roadmap/entry';
import type { ExistingRoadmap } from '../roadmap/existing';
import { entryValues, type RoadmapMerge, type WrittenValue } from '../roadmap/merge';
import { OWN_SHEET_TITLES } from '../messages/names';
import { ATTACHED_LINE } from '../messages/paper';
import { ROADMAP_HEADINGS, ROADMAP_TITLE, STATUS } from '../messages/roadmap';
import { area } from '../workbook/address';
import type { CellStyle, CellWrite, SheetContent } from '../workbook/plan';
import { columnIndex, rowIndex } from '../workbook/units';
import { cellWrite, MARK_COLOURS, STYLES } from './style';
import { rowHeight } from './rowHeight';
import { SIGNATURE_GAP, signatureCells } from './signature';

/** Narrow enough that A4 across shows twelve points as nine. */
const WIDTHS = {
  order: 4.5,
  commune: 9.5,
  criterion: 12,
  indicator: 23,
  current: 9,
  required: 9,
  gap: 10,
  measure: 24,
  agency: 12,
  partners: 12,
  deadline: 11,
  budget: 9.5,
  funding: 8,
  status: 10.5,
  note: 8,
  key: 24,
} as const satisfies Record<RoadmapColumn, number>;

const COLUMN_STYLES = {
  order: STYLES.centred,
  commune: STYLES.text,
  criterion: STYLES.text,
  indicator: STYLES.text,
  current: STYLES.centred,
  required: STYLES.centred,
  gap: STYLES.text,
  measure: STYLES.text,
  agency: STYLES.text,
  partners: STYLES.text,
  deadline: STYLES.date,
  budget: STYLES.money,
  funding: STYLES.text,
  status: STYLES.centred,
  note: STYLES.text,
  key: STYLES.note,
} as const satisfies Record<RoadmapColumn, CellStyle>;

const HEADING_ROW = 3;
const LAST_VISIBLE = ROADMAP_COLUMNS.length - 2;

/** The column in which a fresh sheet has it. */
export const standardPlace = (column: RoadmapColumn): number => ROADMAP_COLUMNS.indexOf(column);

function entryCells(
  entry: RoadmapEntry,
  order: number,
  row: number,
  placeOf: (column: RoadmapColumn) => number | undefined,
): readonly CellWrite[] {
  const values = new Map<RoadmapColumn, WrittenValue>([
    ...entryValues(entry),
    ['order', order],
    ['budget', ''],
    ['funding', ''],
    ['note', ''],
    ['key', entry.key],
  ]);
  return ROADMAP_COLUMNS.flatMap((column) => {
    const at = placeOf(column);
    return at === undefined
      ? []
      : [
          {
            row: rowIndex(row),
            column: columnIndex(at),
            content: values.get(column),
            style: COLUMN_STYLES[column],
          },
        ];
  });
}

const heightOf = (entry: RoadmapEntry): number =>
  rowHeight([
    ...TEXT_COLUMNS.map((column) => ({ text: entry[column], width: WIDTHS[column] })),
    { text: STATUS[entry.state], width: WIDTHS.status },
  ]);

/** Rows to come are coloured too. */
const SPARE_ROWS = 500;

/** A new sheet "Lộ trình" with one row for each entry. */
export function drawRoadmap(entries: readonly RoadmapEntry[]): SheetContent {
  const first = HEADING_ROW + 1;
  const last = HEADING_ROW + Math.max(1, entries.length);
  return {
    name: OWN_SHEET_TITLES.roadmap,
    cells: [
      cellWrite(0, 0, ROADMAP_TITLE, STYLES.title),
      cellWrite(1, 0, ATTACHED_LINE, STYLES.subtitle),
      ...ROADMAP_COLUMNS.map((column) =>
        cellWrite(
          HEADING_ROW,
          standardPlace(column),
          ROADMAP_HEADINGS[column],
          column === 'key' ? STYLES.note : STYLES.heading,
        ),
      ),
      ...entries.flatMap((entry, place) => entryCells(entry, place + 1, first + place, standardPlace)),
      ...signatureCells(last + 1 + SIGNATURE_GAP, standardPlace('indicator'), standardPlace('agency')),
    ],
    merges: [area(0, 0, 0, LAST_VISIBLE), area(1, 0, 1, LAST_VISIBLE)],
    columns: ROADMAP_COLUMNS.map((column) => ({
      column: columnIndex(standardPlace(column)),
      width: WIDTHS[column],
      ...(column === 'key' ? { hidden: true } : {}),
    })),
    rows: [
      { row: rowIndex(0), height: 24 },
      { row: rowIndex(1), height: 21 },
      {
        row: rowIndex(HEADING_ROW),
        height: rowHeight(
          ROADMAP_COLUMNS.filter((column) => column !== 'key').map((column) => ({
            text: ROADMAP_HEADINGS[column],
            width: WIDTHS[column],
            bold: true,
          })),
        ),
      },
      ...entries.map((entry, place) => ({ row: rowIndex(first + place), height: heightOf(entry) })),
    ],
    frozen: { rows: HEADING_ROW + 1, columns: 2 },
    // with the key column: Excel sorts only what the filter covers, and a row must take its key along
    filter: area(HEADING_ROW, 0, last, standardPlace('key')),
    conditional: [
      {
        area: area(first, standardPlace('status'), last + SPARE_ROWS, standardPlace('status')),
        test: { code: 'begins', text: STATUS.reached },
        ...MARK_COLOURS.reached,
      },
    ],
    print: {
      orientation: 'landscape',
      headingRows: { from: rowIndex(HEADING_ROW), to: rowIndex(HEADING_ROW) },
    },
  };
}

/** The cells that a merge changes in the sheet that people already work with. */
export function mergeCells(existing: ExistingRoadmap, merge: RoadmapMerge): readonly CellWrite[] {
  const placeOf = (column: RoadmapColumn): number | undefined => existing.columns.get(column);
  const changed = merge.writes.flatMap(({ row, column, value }): readonly CellWrite[] => {
    const at = placeOf(column);
    return at === undefined ? [] : [{ row: rowIndex(row), column: columnIndex(at), content: value }];
  });
  const added = merge.appended.flatMap((entry, place) =>
    entryCells(entry, existing.rows.length + place + 1, existing.lastRow + place + 1, placeOf),
  );
  return [...changed, ...movedSignature(existing, merge.appended.length), ...added];
}

/** New rows push the place for signatures down; what they then cover is written after. */
function movedSignature({ signature }: ExistingRoadmap, rows: number): readonly CellWrite[] {
  if (signature === undefined || rows === 0) return [];
  const { row, left, right } = signature;
  return [
    ...signatureCells(row, left, right).map((cell) => ({ ...cell, content: undefined })),
    ...signatureCells(row + rows, left, right),
  ];
}
