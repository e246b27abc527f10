import { communeKey, readCommuneName } from '../text/commune';
import type { Body } from './body';
import { isTypedCommune } from './owners';
import { hasCode } from './headerBlock';
import type { SheetView } from './sheetView';

type Row = Body['rows'][number];

const FIRST_CELLS = 3;
const MOST_CELLS = 4;
const FEWEST_ROWS = 5;

/** "I | Xã Vũ Sơn": a row that opens one commune's rows; `undefined` for any other. */
function opening(view: SheetView, row: Row): Body['commune'] {
  if (row.cells.length > MOST_CELLS || hasCode(view, row)) return undefined;
  for (const cell of row.cells.slice(0, FIRST_CELLS)) {
    if (typeof cell.value !== 'string') continue;
    const text = view.textOf(cell);
    const name = isTypedCommune(text) ? readCommuneName(text) : undefined;
    if (name !== undefined) return { name, key: communeKey(name), row: row.row, column: cell.column };
  }
  return undefined;
}

/** One body for each commune where a table goes through the communes one below the other. */
export function sectionsOf(view: SheetView, body: Body): readonly Body[] {
  const sections: { readonly commune: Body['commune']; readonly rows: Row[] }[] = [];
  for (const row of body.rows) {
    const commune = opening(view, row);
    if (commune !== undefined) sections.push({ commune, rows: [] });
    else sections.at(-1)?.rows.push(row);
  }
  const whole = sections.filter(({ rows }) => rows.length >= FEWEST_ROWS);
  if (whole.length < 2) return [body];
  return whole.map(({ commune, rows }) => ({ header: body.header, rows, ...(commune && { commune }) }));
}
