import type { Assessment } from '../../assessment/assessment';
import { MATRIX_LEGEND, MATRIX_TITLE } from '../../messages/matrix';
import { OWN_SHEET_TITLES } from '../../messages/names';
import type { RoadmapEntry } from '../../roadmap/entry';
import { NO_FACTS, type PaperFacts } from '../../tables/paper/facts';
import { area } from '../../workbook/address';
import type { ColumnLayout, RowLayout, SheetContent } from '../../workbook/plan';
import { columnIndex, rowIndex } from '../../workbook/units';
import { attachedHeading } from '../heading';
import { cellWrite, STYLES } from '../style';
import { matrixBlock, type MatrixBlock } from './block';
import { matrixColumns, type MatrixColumns } from './columns';
import type { MatrixFrame, RoadmapPlaces } from './frame';
import { communeYears, termEnd, yearSpan } from './years';
import { rowHeight } from '../rowHeight';
import { SIGNATURE_GAP, SIGNATURE_ROWS, signatureCells, signatureRows, SIGNING_ROOM } from '../signature';
import { pageBreaks, pageHeight, paperFor, piecesAt } from '../pages';

export interface MatrixOptions {
  readonly reviewedYear: number;
  readonly places: RoadmapPlaces;
  readonly facts?: PaperFacts;
}

const FIRST_BLOCK = 3;
const LEGEND_STYLE = { ...STYLES.note, wrap: true };

/**
 * The sheet "Biểu lộ trình": communes in rows; what they have now, what they reach in each year, and when all of it.
 * Its years are looked up in the roadmap by live formulas, so that a deadline changed there changes them in Excel.
 */
export function drawMatrix(
  assessment: Assessment,
  entries: readonly RoadmapEntry[],
  { reviewedYear, places, facts = NO_FACTS }: MatrixOptions,
): SheetContent {
  const span = yearSpan(entries, reviewedYear, termEnd(assessment));
  const communes = communeYears(assessment, entries, span);
  const criteria = communes.reduce((most, { criteria: own }) => Math.max(most, own.length), 0);
  const columns = matrixColumns(span, criteria);
  const frame: MatrixFrame = { span, columns, places };
  const blocks: MatrixBlock[] = [];
  let top = FIRST_BLOCK;
  let helper = FIRST_BLOCK;
  for (const set of assessment.sets) {
    const own = communes.filter(({ commune }) => commune.set === set.key);
    if (own.length === 0) continue;
    const block = matrixBlock(frame, set, own, top, helper);
    blocks.push(block);
    top = block.next;
    helper = block.nextHelper;
  }
  const last = columns.completed;
  const signature = top + 1 + SIGNATURE_GAP;
  const [only] = blocks;
  const used = assessment.sets.filter(({ key }) => communes.some(({ commune }) => commune.set === key));
  const heading = attachedHeading(MATRIX_TITLE, used, facts, columns.widths);
  const rows: readonly RowLayout[] = [
    ...heading.rows,
    ...blocks.flatMap((block) => block.rows),
    { row: rowIndex(top), height: rowHeight([{ text: MATRIX_LEGEND, width: columns.visibleWidth }]) },
    ...signatureRows(signature),
  ];
  const end = signature + SIGNATURE_ROWS + SIGNING_ROOM;
  const repeated = only !== undefined && blocks.length === 1 ? rowsHeight(only.rows.slice(0, 2)) : 0;
  // sums, note and signatures stay with the last communes
  const joints = blocks.flatMap(({ joints: own }, place) => (place === 0 ? [0, ...own.slice(1)] : own));
  const breaks = pageBreaks(piecesAt(joints, end, rows), pageHeight(columns.widths), repeated);
  return {
    name: OWN_SHEET_TITLES.matrix,
    cells: [
      ...heading.cells,
      ...blocks.flatMap(({ cells }) => cells),
      cellWrite(top, 0, MATRIX_LEGEND, LEGEND_STYLE),
      ...signatureCells(signature, columns.unmet, columns.total(span.last), facts),
    ],
    merges: [...heading.merges, area(top, 0, top, last), ...blocks.flatMap(({ merges }) => merges)],
    columns: columnLayouts(columns),
    rows,
    frozen: { rows: 0, columns: 2 },
    conditional: [],
    print: {
      orientation: 'landscape',
      paper: paperFor(columns.widths),
      area: area(0, 0, end, last),
      breaks: breaks.map(rowIndex),
      ...(only !== undefined && blocks.length === 1
        ? { headingRows: { from: rowIndex(only.heading), to: rowIndex(only.heading + 1) } }
        : {}),
    },
  };
}

const rowsHeight = (rows: readonly RowLayout[]): number => rows.reduce((sum, { height }) => sum + height, 0);

const columnLayouts = ({ widths, helpers }: MatrixColumns): readonly ColumnLayout[] => [
  ...widths.map((width, column) => ({ column: columnIndex(column), width })),
  ...helpers.map((column) => ({ column: columnIndex(column), width: 8, hidden: true })),
];
