import { communeKey, readCommuneName } from '../text/commune';
import type { Body } from './body';
import { hasCode } from './headerBlock';
import { headerRole } from './headerRole';
import { isTypedCommune, ownerKind } from './owners';
import { rowsBetween, type Row, type SheetView } from './sheetView';
import { FEWEST_INDICATORS, MOST_ROWS } from './weights';

type Named = NonNullable<Body['commune']>;

const FIRST_CELLS = 3;
const MOST_CELLS = 4;

interface Section {
  readonly commune: Named;
  readonly rows: Row[];
}

const namedBy = (view: SheetView, { row, cells }: Row, at: number): Named | undefined => {
  const cell = cells.find(({ column }) => column === at);
  const name =
    cell === undefined || typeof cell.value !== 'string' ? undefined : readCommuneName(view.textOf(cell));
  return cell === undefined || name === undefined
    ? undefined
    : { name, key: communeKey(name), row, column: cell.column };
};

/** "I | Xã Vũ Sơn": a row that opens one commune's rows; `undefined` for any other. */
function opening(view: SheetView, row: Row): Named | undefined {
  if (row.cells.length > MOST_CELLS || hasCode(view, row)) return undefined;
  const named = row.cells
    .slice(0, FIRST_CELLS)
    .find((cell) => typeof cell.value === 'string' && isTypedCommune(view.textOf(cell)));
  return named === undefined ? undefined : namedBy(view, row, named.column);
}

/** The rows below each row that names a commune. */
function openedSections(view: SheetView, rows: readonly Row[]): readonly Section[] {
  const sections: Section[] = [];
  for (const row of rows) {
    const commune = opening(view, row);
    if (commune !== undefined) sections.push({ commune, rows: [] });
    else sections.at(-1)?.rows.push(row);
  }
  return sections;
}

/** The rows of each commune that a column names, in every row or in the first of its own. */
function listedSections(view: SheetView, { header, rows }: Body): readonly Section[] {
  const heads = rowsBetween(view, header.from, header.to);
  const column = heads
    .flatMap(({ cells }) => cells)
    .find((cell) => {
      const key = view.keyOf(view.textOf(cell));
      return headerRole(key) === 'commune' || ownerKind(key) === 'commune';
    })?.column;
  if (column === undefined) return [];
  const sections = new Map<string, Section>();
  let last: Section | undefined;
  for (const row of rows) {
    const commune = namedBy(view, row, column);
    if (commune !== undefined) {
      last = sections.get(commune.key) ?? { commune, rows: [] };
      sections.set(commune.key, last);
    }
    last?.rows.push(row);
  }
  return [...sections.values()];
}

/** One body for each commune where a table goes through the communes one below the other. */
export function sectionsOf(view: SheetView, body: Body): readonly Body[] {
  const isWhole = ({ rows }: Section): boolean =>
    rows.length >= FEWEST_INDICATORS && rows.length <= MOST_ROWS;
  for (const sections of [openedSections(view, body.rows), listedSections(view, body)]) {
    if (sections.filter(isWhole).length < 2) continue;
    return sections
      .filter(({ rows }) => rows.length > 0)
      .map(({ commune, rows }) => ({ header: body.header, rows, commune }));
  }
  return [body];
}
