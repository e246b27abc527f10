import { readCodeCell } from './code';
import { hasCode, headerBlocks, isNumberingRow, type HeaderBlock } from './headerBlock';
import { bestFit } from './setIndex';
import type { SheetView } from './sheetView';

type Row = SheetView['sheet']['rows'][number];

/** A heading with the rows under it, down to the next heading. */
export interface Body {
  readonly header: HeaderBlock;
  readonly rows: readonly Row[];
}

const FEWEST_CODES = 3;
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

/** Whether the first code below goes on after the last code above. */
function continues(view: SheetView, above: readonly Row[], below: readonly Row[]): boolean {
  const numbers = (rows: readonly Row[]): number[] =>
    rows.flatMap((row) => {
      for (const cell of row.cells.slice(0, 3)) {
        const reading = readCodeCell(cell, view.textOf(cell));
        if (reading?.code === 'criterion') return [reading.number];
        if (reading?.code === 'indicator') return [Number(reading.candidates[0]?.split('.')[0])];
      }
      return [];
    });
  const last = numbers(above).at(-1);
  const first = numbers(below)[0];
  return last !== undefined && first !== undefined && first >= last;
}

/** Where the rows of a body say what they are: the numbering and the wording column. */
export function identityColumnsOf(
  view: SheetView,
  rows: readonly Row[],
  nameColumns: readonly number[],
): { readonly order: number | undefined; readonly name: number } | undefined {
  const indicators = new Map<number, number>();
  const criteria = new Map<number, Set<number>>();
  const lengths = new Map<number, number>();
  for (const row of rows) {
    for (const cell of row.cells.slice(0, 8)) {
      const text = view.textOf(cell);
      const reading = readCodeCell(cell, text);
      if (reading?.code === 'indicator') add(indicators, cell.column, 1);
      if (reading?.code === 'criterion') {
        const found = criteria.get(cell.column) ?? new Set<number>();
        criteria.set(cell.column, found.add(reading.number));
      }
      if (typeof cell.value === 'string' && text.length >= 8)
        add(lengths, cell.column, Math.min(text.length, 120));
    }
  }
  const strength = (column: number): number =>
    2 * (indicators.get(column) ?? 0) + (criteria.get(column)?.size ?? 0);
  const byLength = (columns: Iterable<number>): number | undefined =>
    [...columns].sort((a, b) => (lengths.get(b) ?? 0) - (lengths.get(a) ?? 0) || a - b)[0];
  const named = byLength(nameColumns.filter((column) => lengths.has(column)));
  // figures such as 17.1 look like codes: the numbering never stands behind the wordings
  const last = named ?? byLength(lengths.keys()) ?? Number.POSITIVE_INFINITY;
  const order = [...new Set([...indicators.keys(), ...criteria.keys()])]
    .filter((column) => column <= last && strength(column) >= 2 * FEWEST_CODES)
    .sort((a, b) => strength(b) - strength(a) || a - b)[0];
  const near = [...lengths.keys()].filter((column) => order === undefined || column <= order + 4);
  const name = named ?? byLength(near) ?? order;
  if (name === undefined) return undefined;
  if (order === undefined && !hasKnownWordings(view, rows, name)) return undefined;
  return { order, name };
}

const add = (counts: Map<number, number>, key: number, by: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + by);
};

const WORDINGS_TRIED = 120;
const FEWEST_WORDINGS = 3;

/** A table without any code is one of ours when some of its wordings are the decision's. */
function hasKnownWordings(view: SheetView, rows: readonly Row[], column: number): boolean {
  let tried = 0;
  let known = 0;
  for (const row of rows) {
    const text = view.text(row.row, column);
    if (text.length < 15) continue;
    tried += 1;
    if (tried > WORDINGS_TRIED) return false;
    if (bestFit(text) >= 0.6) known += 1;
    if (known >= FEWEST_WORDINGS) return true;
  }
  return false;
}
