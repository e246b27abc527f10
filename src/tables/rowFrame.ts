import type { Body } from './body';
import type { TableCorrection } from './correction';
import { correctedFields, readFields, type Field } from './fields';
import { isNumbering, saidLines, saidOwners, usedColumns, type Frame } from './frame';
import type { HeaderRole } from './headerRole';
import { identityColumnsOf } from './identityColumns';
import { rowLines, type IdentityColumns } from './rowLines';
import { rowsBetween, type SheetView } from './sheetView';
import { MOST_LINES } from './weights';

function saidIdentity(correction: TableCorrection | undefined): IdentityColumns | undefined {
  const said = (wanted: string): number | undefined =>
    correction?.columns?.find(({ role }) => role === wanted)?.column;
  const [order, name] = [said('order'), said('name')];
  if (name === undefined) return undefined;
  const all = [order, name].filter((column) => column !== undefined);
  return { order, name, all, dated: new Set(order === undefined ? [] : [order]) };
}

const NAMING: ReadonlySet<HeaderRole> = new Set(['order', 'name', 'commune']);

/** The body with its subjects in the rows; `undefined` where nothing in them is a subject. */
export function rowFrame(
  view: SheetView,
  body: Body,
  correction: TableCorrection | undefined,
): Frame | undefined {
  const headed = rowsBetween(view, body.header.from, body.header.to);
  const used = usedColumns([...headed, ...body.rows]);
  const heads = headed.filter((row) => !isNumbering(view, row)).map(({ row }) => Number(row));
  const read = readFields(view, heads, used, new Map());
  // in a turned view the user's columns are lines
  const said = view.turned ? undefined : correction?.columns;
  const all = correctedFields(read.all, said, body.header.to);
  const named =
    (view.turned ? undefined : saidIdentity(correction)) ??
    identityColumnsOf(
      view,
      body.rows,
      all.map(({ at, role, owner, headings }) => ({ column: at, role, commune: owner, headings })),
    );
  if (named === undefined) return undefined;
  const isValue = ({ at, owner, role }: Field): boolean =>
    at !== named.name && (owner !== undefined || !(role === undefined || NAMING.has(role)));
  const values = new Set(all.filter(isValue).map(({ at }) => at));
  const identity = { ...named, all: named.all.filter((column) => !values.has(column)) };
  const rows = body.rows.map(({ row }) => Number(row)).slice(0, MOST_LINES);
  const lines = rowLines(view, rows, identity);
  return {
    view,
    base: view,
    body,
    ...saidLines({ lines, facets: new Map() }, view.turned ? correction?.columns : undefined),
    fields: {
      all: all.filter(({ at }) => !identity.all.includes(at)),
      owners: saidOwners(read.owners, said),
    },
    columns: all,
    corner: all
      .filter(({ at }) => identity.all.includes(at))
      .flatMap(({ headings }) => headings.map(({ text }) => text)),
    top: body.commune?.row ?? body.header.from,
    left: used[0] ?? 0,
    nameColumn: identity.name,
  };
}
