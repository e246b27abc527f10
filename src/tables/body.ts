import { hasCode, headerBlocks, isNumberingRow, rowCode, type HeaderBlock } from './headerBlock';
import type { Row, SheetView } from './sheetView';
import { communeInTitle } from './title';

/** A heading with the rows under it, down to the next heading. */
export interface Body {
  readonly header: HeaderBlock;
  readonly rows: readonly Row[];
  /** Where a row above these names their commune. */
  readonly commune?: {
    readonly name: string;
    readonly key: string;
    readonly row: number;
    readonly column: number;
  };
}

const HEADERLESS_ROWS = 3;

const headingTexts = (view: SheetView, rows: readonly Row[]): string =>
  rows
    .map((row) => row.cells.map((cell) => `${cell.column}:${view.keyOf(view.textOf(cell))}`).join('|'))
    .join('\n');

/**
 * Cuts a sheet into bodies: one for each heading. A heading printed again further down (page breaks) goes on with
 * the body above it. A sheet without any heading that we know gets one body below the rows above its first code.
 */
export function bodiesOf(view: SheetView): readonly Body[] {
  const { rows } = view.sheet;
  const blocks = headerBlocks(view);
  if (blocks.length === 0) {
    const first = rows.findIndex((row) => hasCode(view, row));
    const firstRow = rows[first];
    if (firstRow === undefined) return [];
    const above = rows
      .slice(Math.max(0, first - HEADERLESS_ROWS), first)
      .filter((row) => row.cells.length >= 2 && firstRow.row - row.row <= HEADERLESS_ROWS);
    const from = above[0]?.row ?? firstRow.row;
    return [{ header: { from, to: Math.max(from, firstRow.row - 1) }, rows: rows.slice(first) }];
  }
  const bodies: Body[] = [];
  let lastHeading: string | undefined;
  for (const [place, block] of blocks.entries()) {
    const end = blocks[place + 1]?.from ?? Number.POSITIVE_INFINITY;
    const heading = headingTexts(
      view,
      rows.filter((row) => row.row >= block.from && row.row <= block.to),
    );
    const below = rows.filter((row) => row.row > block.to && row.row < end);
    const numbering = below[0];
    const numbered =
      numbering !== undefined && isNumberingRow(numbering.cells.map((cell) => view.textOf(cell)));
    const body = numbered ? below.slice(1) : below;
    const last = bodies.at(-1);
    if (last !== undefined && heading === lastHeading && continues(view, last.rows, body)) {
      bodies[bodies.length - 1] = { header: last.header, rows: [...last.rows, ...body] };
    } else {
      bodies.push({ header: { from: block.from, to: numbered ? numbering.row : block.to }, rows: body });
    }
    lastHeading = heading;
  }
  return bodies;
}

/** Whether the first code below goes on after the last code above, and nothing between names another commune. */
export function continues(view: SheetView, above: readonly Row[], below: readonly Row[]): boolean {
  const numbers = (rows: readonly Row[]): number[] =>
    rows.flatMap((row) => {
      // "2. Kết quả của xã Vũ Lễ" alone in its row numbers a table
      const code = row.cells.length < 2 ? undefined : rowCode(view, row);
      if (code === undefined) return [];
      return [code.code === 'criterion' ? code.number : Number(code.candidates[0]?.split('.')[0])];
    });
  const last = numbers(above).at(-1);
  const first = numbers(below)[0];
  const lastCoded = above.findLastIndex((row) => row.cells.length >= 2 && rowCode(view, row) !== undefined);
  const lines = above
    .slice(lastCoded + 1)
    .flatMap(({ row, cells: [cell, ...others] }) =>
      cell === undefined || others.length > 0
        ? []
        : [{ text: view.textOf(cell), row: Number(row), column: Number(cell.column) }],
    );
  const isNamed = communeInTitle({ lines }) !== undefined;
  return last !== undefined && first !== undefined && first >= last && !isNamed;
}
