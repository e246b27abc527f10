import type { CellStyle } from '../../workbook/plan';
import type { MatrixColumns } from './columns';
import type { YearSpan } from './years';

/** Where the sheet "Lộ trình" has what the matrix looks up: letters of columns. */
export interface RoadmapPlaces {
  readonly key: string;
  readonly deadline: string;
}

/** What all parts of one matrix share. */
export interface MatrixFrame {
  readonly span: YearSpan;
  readonly columns: MatrixColumns;
  readonly places: RoadmapPlaces;
}

/** Of what nobody sees: the hidden columns by which the formulas reckon. */
export const HELPER_STYLE: CellStyle = { size: 10, wrap: false };
