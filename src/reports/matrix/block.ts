import type { CriteriaSet } from '../../criteria/set';
import { laterHeading, MATRIX_HEADINGS, yearHeading } from '../../messages/matrix';
import { decidedSetTitle } from '../../messages/setTitle';
import { area, type Area } from '../../workbook/address';
import type { CellWrite, RowLayout } from '../../workbook/plan';
import { rowIndex } from '../../workbook/units';
import { cellWrite, STYLES } from '../style';
import { HELPER_STYLE, type MatrixFrame } from './frame';
import { matrixLine } from './line';
import { matrixSums, SUM_ROWS } from './sums';
import { yearsOf, type CommuneYears } from './years';
import { rowHeight } from '../rowHeight';

export interface MatrixBlock {
  readonly cells: readonly CellWrite[];
  readonly merges: readonly Area[];
  readonly rows: readonly RowLayout[];
  /** Rows at which a page may begin: the first is its title's, the last leaves two communes above the sums. */
  readonly joints: readonly number[];
  /** The first of its two heading rows. */
  readonly heading: number;
  readonly next: number;
  readonly nextHelper: number;
}

const HEADING_ROWS = 2;
/** One criteria set: its heading, one row for each commune, the district's sums; `helper`: first free hidden row. */
export function matrixBlock(
  frame: MatrixFrame,
  set: CriteriaSet,
  communes: readonly CommuneYears[],
  top: number,
  helper: number,
): MatrixBlock {
  const { columns, span } = frame;
  const heading = top + 1;
  const first = heading + HEADING_ROWS;
  const cells: CellWrite[] = [
    cellWrite(top, 0, decidedSetTitle(set), STYLES.note),
    ...headingCells(frame, set, heading),
  ];
  const rows: RowLayout[] = [];
  let nextHelper = helper;
  for (const [place, commune] of communes.entries()) {
    const line = matrixLine(frame, commune, place + 1, first + place, nextHelper);
    cells.push(...line.cells);
    rows.push({ row: rowIndex(first + place), height: line.height });
    nextHelper = line.nextHelper;
  }
  cells.push(...matrixSums(frame, communes, first));
  return {
    cells,
    merges: [
      ...[columns.order, columns.commune, columns.later, columns.completed].map((column) =>
        area(heading, column, heading + 1, column),
      ),
      area(heading, columns.met, heading, columns.unmet),
      ...yearsOf(span).map((year) => area(heading, columns.gained(year), heading, columns.total(year))),
    ],
    rows: [
      { row: rowIndex(heading), height: 20 },
      { row: rowIndex(heading + 1), height: headingHeight(frame) },
      ...rows,
      ...Array.from({ length: SUM_ROWS }, (_, place) => ({
        row: rowIndex(first + communes.length + place),
        height: 20,
      })),
    ],
    joints: [
      top,
      ...Array.from({ length: Math.max(0, communes.length - 2) }, (_, place) => first + place + 1),
    ],
    heading,
    next: first + communes.length + SUM_ROWS + 1,
    nextHelper,
  };
}

function headingHeight({ columns, span }: MatrixFrame): number {
  const texts: readonly (readonly [number, string])[] = [
    [columns.met, MATRIX_HEADINGS.met],
    [columns.unmet, MATRIX_HEADINGS.unmet],
    [columns.gained(span.first), MATRIX_HEADINGS.gained],
    [columns.total(span.first), MATRIX_HEADINGS.total],
    [columns.later, laterHeading(span.last)],
    [columns.completed, MATRIX_HEADINGS.completed],
  ];
  return rowHeight(texts.map(([column, text]) => ({ text, width: columns.widths[column] ?? 1, bold: true })));
}

function headingCells({ columns, span }: MatrixFrame, set: CriteriaSet, row: number): readonly CellWrite[] {
  const { heading } = STYLES;
  const tall = (column: number, text: string): readonly CellWrite[] => [
    cellWrite(row, column, text, heading),
    cellWrite(row + 1, column, undefined, heading),
  ];
  const wide = (from: number, to: number, text: string, below: readonly [string, string]) => [
    cellWrite(row, from, text, heading),
    cellWrite(row, to, undefined, heading),
    cellWrite(row + 1, from, below[0], heading),
    cellWrite(row + 1, to, below[1], heading),
  ];
  const texts = MATRIX_HEADINGS;
  return [
    ...tall(columns.order, texts.order),
    ...tall(columns.commune, texts.commune),
    ...wide(columns.met, columns.unmet, texts.now, [texts.met, texts.unmet]),
    ...yearsOf(span).flatMap((year) =>
      wide(columns.gained(year), columns.total(year), yearHeading(year), [texts.gained, texts.total]),
    ),
    ...tall(columns.later, laterHeading(span.last)),
    ...tall(columns.completed, texts.completed),
    ...set.criteria.map(({ number }, place) =>
      cellWrite(row + 1, columns.grid + place, number, HELPER_STYLE),
    ),
  ];
}
