import { findSet, type CriteriaSets } from '../../criteria/sets';
import {
  codeList,
  comparisonText,
  ONLY_AFTER,
  ONLY_BEFORE,
  PROGRESS_HEADINGS,
  PROGRESS_LEGEND,
  PROGRESS_SUM,
  PROGRESS_TITLE,
  uncomparedNote,
} from '../../messages/progress';
import { OWN_SHEET_TITLES } from '../../messages/names';
import { decidedSetTitle } from '../../messages/setTitle';
import { VIETNAMESE } from '../../messages/text';
import { paperTitle } from '../../messages/paper';
import { NO_FACTS, type PaperFacts } from '../../tables/paper/facts';
import { columnName } from '../../workbook/address';
import {
  resultOf,
  resultText,
  type CellContent,
  type CellStyle,
  type CellWrite,
  type RowLayout,
  type SheetContent,
} from '../../workbook/plan';
import { columnIndex, rowIndex } from '../../workbook/units';
import type { CommuneProgress, Progress } from './progress';
import { grouped } from '../grouped';
import { paperHeading } from '../heading';
import { pageBreaks, pageHeight, piecesAt } from '../pages';
import { rowHeight } from '../rowHeight';
import { SIGNATURE_GAP, SIGNATURE_ROWS, signatureCells, signatureRows, SIGNING_ROOM } from '../signature';
import { STYLES } from '../style';

type Column = keyof typeof PROGRESS_HEADINGS;

const COLUMNS = [
  'order',
  'commune',
  'before',
  'after',
  'difference',
  'gained',
  'lost',
  'gainedIndicators',
  'lostIndicators',
  'note',
] as const satisfies readonly Column[];

const WIDTHS = {
  order: 5,
  commune: 18,
  before: 10,
  after: 10,
  difference: 9,
  gained: 16,
  lost: 22,
  gainedIndicators: 22,
  lostIndicators: 26,
  note: 20,
} as const satisfies Record<Column, number>;

const COLUMN_STYLES = {
  order: STYLES.centred,
  commune: STYLES.text,
  before: STYLES.centred,
  after: STYLES.centred,
  difference: STYLES.centredBold,
  gained: STYLES.text,
  lost: STYLES.text,
  gainedIndicators: STYLES.text,
  lostIndicators: STYLES.text,
  note: STYLES.text,
} as const satisfies Record<Column, CellStyle>;

const place = (column: Column): number => COLUMNS.indexOf(column);
const AUTHOR_COLUMN = place('commune');
const HEAD_COLUMN = place('gainedIndicators');
const SIGNED = '+0;-0;0';

type Contents = Readonly<Record<Column, CellContent>>;

/** `row` is zero-based; the difference stays alive in Excel. */
function contentsOf(progress: CommuneProgress, order: number, row: number): Contents {
  const empty = { gained: '', lost: '', gainedIndicators: '', lostIndicators: '', difference: '' };
  const base = { order, commune: progress.name };
  switch (progress.code) {
    case 'only-before':
      return { ...base, ...empty, before: progress.before.met, after: '', note: ONLY_BEFORE };
    case 'only-after':
      return { ...base, ...empty, before: '', after: progress.after.met, note: ONLY_AFTER };
    case 'compared': {
      const { before, after, criteria, indicators, uncompared } = progress;
      const cell = (column: Column): string => `${columnName(place(column))}${row + 1}`;
      return {
        ...base,
        before: before.met,
        after: after.met,
        difference: { formula: `${cell('after')}-${cell('before')}`, result: after.met - before.met },
        gained: codeList(VIETNAMESE, criteria.gained),
        lost: codeList(VIETNAMESE, criteria.lost),
        gainedIndicators: codeList(VIETNAMESE, indicators.gained),
        lostIndicators: codeList(VIETNAMESE, indicators.lost),
        note: uncomparedNote(uncompared),
      };
    }
  }
}

const heightOf = (contents: Contents): number =>
  rowHeight(COLUMNS.map((column) => ({ text: resultText(contents[column]), width: WIDTHS[column] })));

const styleOf = (column: Column, bold: boolean): CellStyle => {
  const style = bold ? { ...COLUMN_STYLES[column], bold: true } : COLUMN_STYLES[column];
  return column === 'difference' ? { ...style, numberFormat: SIGNED } : style;
};

interface Block {
  readonly cells: readonly CellWrite[];
  readonly rows: readonly RowLayout[];
  /** Rows at which a page may begin. */
  readonly joints: readonly number[];
  readonly next: number;
}

/** One set: its name, heading, one row for each commune, their sum. */
function block(title: string, communes: readonly CommuneProgress[], top: number): Block {
  const heading = top + 1;
  const first = heading + 1;
  const sumRow = first + communes.length;
  const cells: CellWrite[] = [];
  const put = (row: number, column: Column, content: CellContent, style: CellStyle): void => {
    cells.push({ row: rowIndex(row), column: columnIndex(place(column)), content, style });
  };
  put(top, 'order', title, STYLES.note);
  for (const column of COLUMNS) put(heading, column, PROGRESS_HEADINGS[column], STYLES.heading);
  const lines = communes.map((commune, index) => contentsOf(commune, index + 1, first + index));
  for (const [index, contents] of lines.entries()) {
    for (const column of COLUMNS) put(first + index, column, contents[column], styleOf(column, false));
  }
  const sum = (column: 'before' | 'after' | 'difference'): CellContent => {
    const name = columnName(place(column));
    const result = lines.reduce((total, contents) => {
      const value = resultOf(contents[column]);
      return total + (typeof value === 'number' ? value : 0);
    }, 0);
    return { formula: `SUM(${name}${first + 1}:${name}${sumRow})`, result };
  };
  const sums: Partial<Contents> = {
    commune: PROGRESS_SUM,
    before: sum('before'),
    after: sum('after'),
    difference: sum('difference'),
  };
  for (const column of COLUMNS) put(sumRow, column, sums[column], styleOf(column, true));
  return {
    cells,
    rows: [
      {
        row: rowIndex(heading),
        height: rowHeight(
          COLUMNS.map((column) => ({ text: PROGRESS_HEADINGS[column], width: WIDTHS[column], bold: true })),
        ),
      },
      ...lines.map((contents, index) => ({ row: rowIndex(first + index), height: heightOf(contents) })),
    ],
    // the sum stays with the last communes
    joints: [top, ...lines.slice(2).map((_, index) => first + index + 1)],
    next: sumRow + 2,
  };
}

/** The communes of each set, in the order of the sets; those of a set that is not at hand any more come last. */
function inOrder(
  { communes }: Progress,
  sets: CriteriaSets,
): readonly (readonly [string, readonly CommuneProgress[]])[] {
  const bySet = grouped(communes, ({ set }) => set);
  const placeOf = (key: string): number => {
    const place = sets.findIndex((set) => set.key === key);
    return place === -1 ? sets.length : place;
  };
  return [...bySet].sort(([one], [other]) => placeOf(one) - placeOf(other));
}

/** The sheet "Tiến độ": what each commune gained and lost between two snapshots. */
export function drawProgress(
  progress: Progress,
  sets: CriteriaSets,
  facts: PaperFacts = NO_FACTS,
): SheetContent {
  const blocks: Block[] = [];
  let top = 3;
  for (const [key, communes] of inOrder(progress, sets)) {
    const set = findSet(sets, key);
    const drawn = block(set === undefined ? key : decidedSetTitle(set), communes, top);
    blocks.push(drawn);
    top = drawn.next;
  }
  const at = (row: number, content: string, style: CellStyle): CellWrite => ({
    row: rowIndex(row),
    column: columnIndex(0),
    content,
    style,
  });
  const used = sets.filter(({ key }) => progress.communes.some(({ set }) => set === key));
  const widths = COLUMNS.map((column) => WIDTHS[column]);
  const heading = paperHeading(
    {
      title: paperTitle(PROGRESS_TITLE, used, facts),
      line: comparisonText(progress.from, progress.to),
    },
    widths,
  );
  const signature = top + 1 + SIGNATURE_GAP;
  const rows: readonly RowLayout[] = [
    ...heading.rows,
    ...blocks.flatMap((one) => one.rows),
    ...signatureRows(signature),
  ];
  const joints = blocks.flatMap(({ joints: own }, index) => (index === 0 ? [0, ...own.slice(1)] : own));
  const pieces = piecesAt(joints, signature + SIGNATURE_ROWS + SIGNING_ROOM, rows);
  return {
    name: OWN_SHEET_TITLES.progress,
    cells: [
      ...heading.cells,
      ...blocks.flatMap(({ cells }) => cells),
      at(top, PROGRESS_LEGEND, STYLES.note),
      ...signatureCells(signature, AUTHOR_COLUMN, HEAD_COLUMN, facts),
    ],
    merges: heading.merges,
    columns: COLUMNS.map((column) => ({ column: columnIndex(place(column)), width: WIDTHS[column] })),
    rows,
    frozen: { rows: 0, columns: 2 },
    conditional: [],
    print: { orientation: 'landscape', breaks: pageBreaks(pieces, pageHeight(widths), 0).map(rowIndex) },
  };
}
