/// <reference types="office-js" />
import type { Span } from '../../workbook/image';
import { joinSpans } from '../../workbook/spans';
import { isTooLarge } from './problem';
import type { ReadWork, SheetsReading } from './readSheets';

/** Rows and columns of a sheet that are out of sight, by hand or by a filter. */
export interface HiddenLines {
  readonly rows: readonly Span[];
  readonly columns: readonly Span[];
}

const spansOf = (lines: readonly (boolean | undefined)[], first: number): readonly Span[] =>
  joinSpans(
    lines.flatMap((isHidden, place) =>
      isHidden === true ? [{ from: first + place, to: first + place }] : [],
    ),
  );

/**
 * Which lines of the sheets are hidden: one request more, only where some are. They are hints, so that sheets with more
 * rows than Excel answers for at once go without.
 */
export async function readHiddenLines<Beside>(
  { context, sync }: ReadWork,
  { cells }: SheetsReading<Beside>,
): Promise<ReadonlyMap<string, HiddenLines>> {
  const answers = [...cells].flatMap(([id, { area, hidesLines }]) => {
    if (area === undefined || !hidesLines) return [];
    const range = context.workbook.worksheets
      .getItem(id)
      .getRangeByIndexes(area.top, area.left, area.rows, area.columns);
    const rows = range.getRowProperties({ rowHidden: true });
    const columns = range.getColumnProperties({ columnHidden: true });
    return [{ id, area, rows, columns }];
  });
  if (answers.length === 0) return new Map();
  try {
    await sync();
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    return new Map();
  }
  return new Map(
    answers.map(({ id, area, rows, columns }) => [
      id,
      {
        rows: spansOf(
          rows.value.map(({ rowHidden }) => rowHidden),
          area.top,
        ),
        columns: spansOf(
          columns.value.map(({ columnHidden }) => columnHidden),
          area.left,
        ),
      },
    ]),
  );
}
