import type { CellValue } from '../../src/workbook/image';
import { at, columnOf, entry, withCells, type RoadmapState } from '../support/roadmapState';

export const A = entry('Nhất Tiến', '9.1');

export const B = entry('Nhất Tiến', '10', { measure: 'Tạo việc làm.' });

export const C = entry('Vũ Lễ', '17.6');

export const put = (
  state: RoadmapState,
  row: number,
  column: number,
  value: string | number,
): RoadmapState => ({
  ...state,
  values: withCells(state.values, [{ row, column, content: value }]),
});

export const value = (
  { values }: RoadmapState,
  row: number,
  column: Parameters<typeof columnOf>[0],
): CellValue | undefined => values.get(at(row, columnOf(column)));
