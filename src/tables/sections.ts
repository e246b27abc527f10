import type { Body } from './body';
import { hasCode } from './headerBlock';
import { groupedSections, namedBy, type NamedCommune, type Section } from './groups';
import { headerRole } from './headerRole';
import { isTypedCommune, ownerKind } from './owners';
import { rowsBetween, type Row, type SheetView } from './sheetView';
import { FEWEST_INDICATORS, MOST_ROWS } from './weights';

const FIRST_CELLS = 3;
const MOST_CELLS = 4;

/** "I | Xã Vũ Sơn": a row that opens one commune's rows; `undefined` for any other. */
function opening(view: SheetView, row: Row): NamedCommune | undefined {
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

/** The column that names each row's commune. */
function communeColumn(view: SheetView, { header }: Body): number | undefined {
  return rowsBetween(view, header.from, header.to)
    .flatMap(({ cells }) => cells)
    .find((cell) => {
      const key = view.keyOf(view.textOf(cell));
      return headerRole(key) === 'commune' || ownerKind(key) === 'commune';
    })?.column;
}

/** The rows of each commune that a column names, in every row or in the first of its own. */
function listedSections(view: SheetView, { rows }: Body, column: number | undefined): readonly Section[] {
  if (column === undefined) return [];
  const sections = new Map<string, Section>();
  let last: Section | undefined;
  for (const row of rows) {
    const commune = namedBy(view, row, column);
    if (commune !== undefined) {
      last = sections.get(commune.key) ?? { commune, rows: [] };
      sections.set(commune.key, last);
    }
    // a village, or the whole district: nobody's of these
    const isOther = commune === undefined && view.text(row.row, column) !== '';
    if (!isOther) last?.rows.push(row);
  }
  return [...sections.values()];
}

/** Bodies with the view in which they stand. */
export interface Sections {
  readonly view: SheetView;
  readonly bodies: readonly Body[];
}

/** One body for each commune where a table goes through the communes one below the other. */
export function sectionsOf(view: SheetView, body: Body): Sections {
  const column = communeColumn(view, body);
  const isWhole = ({ rows }: Section): boolean =>
    rows.length >= FEWEST_INDICATORS && rows.length <= MOST_ROWS;
  const grouped = groupedSections(view, body, column);
  const found = [
    ...(grouped === undefined ? [] : [grouped]),
    { view, sections: openedSections(view, body.rows) },
    { view, sections: listedSections(view, body, column) },
  ].find(({ sections }) => sections.filter(isWhole).length >= 2);
  if (found === undefined) return { view, bodies: [body] };
  const bodies = found.sections
    .filter(({ rows }) => rows.length > 0)
    .map(({ commune, rows }) => ({ header: body.header, rows, commune }));
  return { view: found.view, bodies };
}
