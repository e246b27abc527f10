import type { Assessment } from '../../assessment/assessment';
import { MATRIX_LEGEND, MATRIX_TITLE } from '../../messages/matrix';
import { OWN_SHEET_TITLES } from '../../messages/names';
import { ATTACHED_LINE } from '../../messages/paper';
import type { RoadmapEntry } from '../../roadmap/entry';
import { area } from '../../workbook/address';
import type { ColumnLayout, SheetContent } from '../../workbook/plan';
import { columnIndex, rowIndex } from '../../workbook/units';
import { cellWrite, STYLES } from '../style';
import { matrixBlock, type MatrixBlock } from './block';
import { matrixColumns, type MatrixColumns } from './columns';
import type { MatrixFrame, RoadmapPlaces } from './frame';
import { communeYears, termEnd, yearSpan } from './years';
import { rowHeight } from '../rowHeight';
import { SIGNATURE_GAP, SIGNATURE_ROWS, signatureCells, signatureRows } from '../signature';

export interface MatrixOptions {
  readonly reviewedYear: number;
  readonly places: RoadmapPlaces;
}

const FIRST_BLOCK = 3;
/** Rows for signing that are printed too. */
const SIGNING_ROOM = 5;
const LEGEND_STYLE = { ...STYLES.note, wrap: true };

/**
 * The sheet "Biểu lộ trình": communes in rows; what they have now, what they reach in each year, and when all of it.
 * Its years are looked up in the roadmap by live formulas, so that a deadline changed there changes them in Excel.
 */
export function drawMatrix(
  assessment: Assessment,
  entries: readonly RoadmapEntry[],
  { reviewedYear, places }: MatrixOptions,
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
  return {
    name: OWN_SHEET_TITLES.matrix,
    cells: [
      cellWrite(0, 0, MATRIX_TITLE, STYLES.title),
      cellWrite(1, 0, ATTACHED_LINE, STYLES.subtitle),
      ...blocks.flatMap(({ cells }) => cells),
      cellWrite(top, 0, MATRIX_LEGEND, LEGEND_STYLE),
      ...signatureCells(signature, columns.unmet, columns.total(span.last)),
    ],
    merges: [
      area(0, 0, 0, last),
      area(1, 0, 1, last),
      area(top, 0, top, last),
      ...blocks.flatMap(({ merges }) => merges),
    ],
    columns: columnLayouts(columns),
    rows: [
      { row: rowIndex(0), height: 24 },
      { row: rowIndex(1), height: 21 },
      ...blocks.flatMap(({ rows }) => rows),
      { row: rowIndex(top), height: rowHeight([{ text: MATRIX_LEGEND, width: columns.visibleWidth }]) },
      ...signatureRows(signature),
    ],
    frozen: { rows: 0, columns: 2 },
    conditional: [],
    print: {
      orientation: 'landscape',
      area: area(0, 0, signature + SIGNATURE_ROWS + SIGNING_ROOM, last),
      ...(only !== undefined && blocks.length === 1
        ? { headingRows: { from: rowIndex(only.heading), to: rowIndex(only.heading + 1) } }
        : {}),
    },
  };
}

const columnLayouts = ({ widths, helpers }: MatrixColumns): readonly ColumnLayout[] => [
  ...widths.map((width, column) => ({ column: columnIndex(column), width })),
  ...helpers.map((column) => ({ column: columnIndex(column), width: 8, hidden: true })),
];
