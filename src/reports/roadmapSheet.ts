import { ROADMAP_COLUMNS, TEXT_COLUMNS, type RoadmapColumn } from '../roadmap/column';
import type { RoadmapEntry } from '../roadmap/entry';
import type { ExistingRoadmap } from '../roadmap/existing';
import { entryValues, type RoadmapMerge, type WrittenValue } from '../roadmap/merge';
import { OWN_SHEET_TITLES } from '../messages/names';
import { signatureTexts } from '../messages/paper';
import { ROADMAP_HEADINGS, ROADMAP_TITLE, SETTLED, STATUS } from '../messages/roadmap';
import type { CriteriaSets } from '../criteria/sets';
import { NO_FACTS, type PaperFacts } from '../tables/paper/facts';
import { area } from '../workbook/address';
import type { CellStyle, CellWrite, RowLayout, SheetContent } from '../workbook/plan';
import { columnIndex, rowIndex } from '../workbook/units';
import { attachedHeading } from './heading';
import { cellWrite, MARK_COLOURS, STYLES } from './style';
import { rowHeight } from './rowHeight';
import {
  SIGNATURE_GAP,
  SIGNATURE_ROWS,
  signatureAs,
  signatureCells,
  signatureRows,
  SIGNING_ROOM,
} from './signature';
import { pageBreaks, pageHeight, paperFor, piecesAt } from './pages';

/** Narrow enough that A4 across shows twelve points as nine. */
const WIDTHS = {
  order: 4,
  commune: 9,
  criterion: 11.5,
  indicator: 21,
  current: 9,
  required: 9,
  gap: 9.5,
  measure: 22,
  agency: 11.5,
  partners: 11.5,
  deadline: 11,
  settled: 7,
  budget: 9,
  funding: 6.5,
  status: 10.5,
  note: 7.5,
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
  settled: STYLES.centred,
  budget: STYLES.money,
  funding: STYLES.text,
  status: STYLES.centred,
  note: STYLES.text,
  key: STYLES.note,
} as const satisfies Record<RoadmapColumn, CellStyle>;

const NOTE_ROW = 2;
const NOTE_STYLE = { ...STYLES.note, wrap: true };
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

/** A commune's rows stay on one page where one holds them; two at least stay with the place for signatures. */
function jointsOf(
  entries: readonly RoadmapEntry[],
  first: number,
  page: number,
  rows: readonly RowLayout[],
): readonly number[] {
  const starts = entries.flatMap(({ set, communeKey }, place) => {
    const before = entries[place - 1];
    return before?.communeKey === communeKey && before.set === set ? [] : [place];
  });
  const inner = starts.flatMap((start, place): readonly number[] => {
    const next = starts[place + 1] ?? entries.length;
    const [whole] = piecesAt([first + start], first + next, rows);
    const isTorn = (whole?.height ?? 0) > page / 2;
    return isTorn ? Array.from({ length: next - start }, (_, at) => start + at) : [start];
  });
  const lastJoint = entries.length - 2;
  return [0, ...inner.filter((place) => place > 0 && place <= lastJoint).map((place) => first + place)];
}

/** Rows to come are coloured too. */
const SPARE_ROWS = 500;

/** A new sheet "Lộ trình" with one row for each entry. */
/** @param note what the proposed deadlines come from */
export function drawRoadmap(
  entries: readonly RoadmapEntry[],
  sets: CriteriaSets = [],
  facts: PaperFacts = NO_FACTS,
  note = '',
): SheetContent {
  const visible = ROADMAP_COLUMNS.slice(0, LAST_VISIBLE + 1).map((column) => WIDTHS[column]);
  const used = sets.filter(({ key }) => entries.some(({ set }) => set === key));
  const heading = attachedHeading(ROADMAP_TITLE, used, facts, visible);
  const first = HEADING_ROW + 1;
  const last = HEADING_ROW + Math.max(1, entries.length);
  const signature = last + 1 + SIGNATURE_GAP;
  const rows: readonly RowLayout[] = [
    ...heading.rows,
    {
      row: rowIndex(NOTE_ROW),
      height: rowHeight([{ text: note, width: visible.reduce((sum, one) => sum + one, 0) }]),
    },
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
    ...signatureRows(signature),
  ];
  const repeated = rows.find(({ row }) => Number(row) === HEADING_ROW)?.height ?? 0;
  const pieces = piecesAt(
    jointsOf(entries, first, pageHeight(visible), rows),
    signature + SIGNATURE_ROWS + SIGNING_ROOM,
    rows,
  );
  return {
    name: OWN_SHEET_TITLES.roadmap,
    cells: [
      ...heading.cells,
      ...(note === '' ? [] : [cellWrite(NOTE_ROW, 0, note, NOTE_STYLE)]),
      ...ROADMAP_COLUMNS.map((column) =>
        cellWrite(
          HEADING_ROW,
          standardPlace(column),
          ROADMAP_HEADINGS[column],
          column === 'key' ? STYLES.note : STYLES.heading,
        ),
      ),
      ...entries.flatMap((entry, place) => entryCells(entry, place + 1, first + place, standardPlace)),
      ...signatureCells(signature, standardPlace('indicator'), standardPlace('agency'), facts),
    ],
    merges: [...heading.merges, ...(note === '' ? [] : [area(NOTE_ROW, 0, NOTE_ROW, LAST_VISIBLE)])],
    columns: ROADMAP_COLUMNS.map((column) => ({
      column: columnIndex(standardPlace(column)),
      width: WIDTHS[column],
      ...(column === 'key' ? { hidden: true } : {}),
    })),
    rows,
    frozen: { rows: HEADING_ROW + 1, columns: 2 },
    // with the key column: Excel sorts only what the filter covers, and a row must take its key along
    filter: area(HEADING_ROW, 0, last, standardPlace('key')),
    conditional: [
      {
        area: area(first, standardPlace('status'), last + SPARE_ROWS, standardPlace('status')),
        test: { code: 'begins', text: STATUS.reached },
        ...MARK_COLOURS.reached,
      },
      {
        area: area(first, standardPlace('deadline'), last + SPARE_ROWS, standardPlace('settled')),
        test: {
          code: 'beside',
          column: columnIndex(standardPlace('settled')),
          text: SETTLED.proposed,
        },
        ...MARK_COLOURS.open,
      },
    ],
    print: {
      orientation: 'landscape',
      paper: paperFor(visible),
      breaks: pageBreaks(pieces, pageHeight(visible), repeated).map(rowIndex),
      headingRows: { from: rowIndex(HEADING_ROW), to: rowIndex(HEADING_ROW) },
    },
  };
}

/** The cells that a merge changes in the sheet that people already work with. */
export function mergeCells(
  existing: ExistingRoadmap,
  merge: RoadmapMerge,
  facts: PaperFacts = NO_FACTS,
): readonly CellWrite[] {
  const placeOf = (column: RoadmapColumn): number | undefined => existing.columns.get(column);
  const changed = merge.writes.flatMap(({ row, column, value }): readonly CellWrite[] => {
    const at = placeOf(column);
    return at === undefined ? [] : [{ row: rowIndex(row), column: columnIndex(at), content: value }];
  });
  const added = merge.appended.flatMap((entry, place) =>
    entryCells(entry, existing.rows.length + place + 1, existing.lastRow + place + 1, placeOf),
  );
  return [...changed, ...movedSignature(existing, merge.appended.length, facts), ...added];
}

/** New rows push the place for signatures down; what they then cover is written after. */
function movedSignature(
  { signature }: ExistingRoadmap,
  rows: number,
  facts: PaperFacts,
): readonly CellWrite[] {
  if (signature === undefined || rows === 0) return [];
  const { row, left, right, day, head } = signature;
  const [unknown, known] = [signatureTexts(NO_FACTS), signatureTexts(facts)];
  // a day or a position that somebody wrote goes along as it stands
  const texts = {
    day: day === unknown.day ? known.day : day,
    head: head === unknown.head ? known.head : head,
  };
  return [
    ...signatureAs(row, left, right, texts).map((cell) => ({ ...cell, content: undefined })),
    ...signatureAs(row + rows, left, right, texts),
  ];
}
