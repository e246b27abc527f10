import { contains, type Area } from './address';
import type { PlainSheet } from './plan';

/** How charts look in every host: sizes in points, the gap in hundredths of a column's width. */
export const CHART_LOOK = {
  titleSize: 14,
  textSize: 11,
  gap: 80,
  fill: '2F75B5',
  grid: 'D9D9D9',
  numberFormat: '0',
} as const;

/** What the cells of a row or column show, in their order; "" for a blank one. */
export function chartPoints({ cells }: PlainSheet, area: Area): readonly (string | number)[] {
  const width = area.right - area.left + 1;
  const points = new Array<string | number>((area.bottom - area.top + 1) * width).fill('');
  for (const cell of cells) {
    if (!contains(area, cell)) continue;
    const { content = '' } = cell;
    points[(cell.row - area.top) * width + cell.column - area.left] =
      typeof content === 'object' ? content.result : content;
  }
  return points;
}

const FEW = 10;

/** The step of an axis that counts: without it Excel would name halves where there are few. */
export const axisStep = (values: readonly (string | number)[]): number | undefined =>
  values.every((value) => Number(value) < FEW) ? 1 : undefined;
