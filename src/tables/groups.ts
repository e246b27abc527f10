import { communeKey, readCommuneName } from '../text/commune';
import type { Body } from './body';
import { headerRole, type HeaderRole } from './headerRole';
import { isTypedCommune, isVillage } from './owners';
import { rowsBetween, viewOf, type Row, type SheetView } from './sheetView';

export type NamedCommune = NonNullable<Body['commune']>;

/** The rows of one commune. */
export interface Section {
  readonly commune: NamedCommune;
  readonly rows: Row[];
}

export const namedBy = (view: SheetView, { row, cells }: Row, at: number): NamedCommune | undefined => {
  const cell = cells.find(({ column }) => column === at);
  const text = cell === undefined || typeof cell.value !== 'string' ? '' : view.textOf(cell);
  const name = isVillage(text) ? undefined : readCommuneName(text);
  return cell === undefined || name === undefined
    ? undefined
    : { name, key: communeKey(name), row, column: cell.column };
};

/** What stands in the first row of a group and belongs to all of it; results and verdicts are each row's own. */
const SHARED: ReadonlySet<HeaderRole> = new Set(['order', 'name', 'required', 'unit']);

function sharedColumns(view: SheetView, { header }: Body, but: number | undefined): Map<number, HeaderRole> {
  const shared = new Map<number, HeaderRole>();
  for (const { cells } of rowsBetween(view, header.from, header.to)) {
    for (const cell of cells) {
      const role = headerRole(view.keyOf(view.textOf(cell)));
      if (role !== undefined && SHARED.has(role) && cell.column !== but) shared.set(cell.column, role);
    }
  }
  return shared;
}

/** Rows of each commune, and the view in which every row says itself what it is about. */
export interface GroupedSections {
  readonly view: SheetView;
  readonly sections: readonly Section[];
}

/**
 * The communes of a list that goes through the indicators and names the communes below each: in a column of their own,
 * "2.1 | Đường xã | Xã Vũ Sơn | 100%" and then "Xã Vũ Lễ" alone, or below the indicator's words. `undefined` where the
 * rows say themselves what they are about.
 * @param column in which communes are named, where they have one of their own
 */
export function groupedSections(
  view: SheetView,
  body: Body,
  column: number | undefined,
): GroupedSections | undefined {
  const shared = sharedColumns(view, body, column);
  const columnsOf = (wanted: HeaderRole): number[] =>
    [...shared].flatMap(([at, role]) => (role === wanted ? [at] : []));
  const naming = columnsOf('name').length > 0 ? columnsOf('name') : columnsOf('order');
  const communes = column ?? naming[0];
  if (communes === undefined || naming.length === 0) return undefined;
  const sections = new Map<string, Section>();
  const told: Row[] = [];
  let head: Row | undefined;
  let [heads, members, last] = [0, 0, 0];
  for (const row of body.rows) {
    const isTyped = column !== undefined || isTypedCommune(view.text(row.row, communes));
    const commune = isTyped ? namedBy(view, row, communes) : undefined;
    const isHead = row.cells.some(
      (cell) => naming.includes(cell.column) && !(commune !== undefined && cell.column === communes),
    );
    const isNext = head !== undefined && row.row === last + 1 && isFilled(row);
    if (isHead) {
      head = row;
      heads += 1;
    } else if (isNext) members += 1;
    if (!isHead && !isNext) continue;
    last = row.row;
    if (commune === undefined || head === undefined) continue;
    const own = isHead ? row : withHead(row, head);
    told.push(own);
    const section = sections.get(commune.key) ?? { commune, rows: [] };
    sections.set(commune.key, section);
    section.rows.push(own);
  }
  // a row here and there that names only a commune does not make such a list
  if (members === 0 || 2 * members < heads) return undefined;
  const above = view.sheet.rows.filter(({ row }) => row <= body.header.to);
  return {
    view: viewOf({ ...view.sheet, rows: [...above, ...told] }, view, view.turned),
    sections: [...sections.values()],
  };

  function isFilled({ cells }: Row): boolean {
    return cells.some((cell) => cell.column !== communes && !shared.has(cell.column));
  }

  /** What its group's first row says, beside what is the row's own. */
  function withHead({ row, cells }: Row, { cells: first }: Row): Row {
    const isNamed = ({ column: at }: Row['cells'][number]): boolean =>
      shared.get(at) === 'order' || shared.get(at) === 'name';
    const own = cells.filter((cell) => !isNamed(cell));
    const taken = first.filter(({ column: at }) => shared.has(at) && !own.some((cell) => cell.column === at));
    return { row, cells: [...taken, ...own].sort((a, b) => a.column - b.column) };
  }
}
