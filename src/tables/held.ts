import { placeOf } from './cellReading';
import type { Field } from './fields';
import type { Frame } from './frame';
import { isTypedCommune } from './owners';
import type { CommuneReading } from './reading';
import type { SheetView } from './sheetView';
import { CELLS_ENOUGH } from './weights';

/** A commune with the columns that are its. */
export interface Held {
  readonly name: string;
  readonly key: string;
  readonly place: CommuneReading['place'];
  readonly fields: readonly Field[];
}

/** The communes with the columns that are theirs, in the order in which they stand. */
export function heldBy({ view, fields }: Frame): readonly Held[] {
  const held = new Map<string, Held & { readonly fields: Field[] }>();
  for (const field of fields.all) {
    const { owner } = field;
    if (owner === undefined) continue;
    const one = held.get(owner.key) ?? {
      name: owner.name,
      key: owner.key,
      place: placeOf(view, owner.row, owner.column),
      fields: [],
    };
    held.set(owner.key, one);
    one.fields.push(field);
  }
  return [...held.values()];
}

/**
 * Without the names that stand behind a gap and have hardly a cell filled: whoever signs below a table stands below its
 * communes, or beside them where the table is turned, and others sign beside him. A commune among the others that has
 * not been filled in yet stays.
 */
export function withoutStrays(
  { view, fields }: Frame,
  owners: readonly Held[],
  lines: readonly number[],
): readonly Held[] {
  const written = new Set(fields.all.map(({ at }) => at));
  const isGap = (from: number, to: number): boolean => {
    for (let at = from + 1; at < to; at += 1) if (!written.has(at)) return true;
    return false;
  };
  const filled = ({ at }: Field): number => lines.filter((line) => view.text(line, at) !== '').length;
  let last = owners[0]?.fields.at(-1)?.at ?? 0;
  return owners.filter(({ fields: own }, place) => {
    const isApart = place > 0 && isGap(last, own[0]?.at ?? last);
    const isSaid = (field: Field): boolean => isTyped(view, field) || isCounted(field);
    if (isApart && own.every((field) => filled(field) < CELLS_ENOUGH && !isSaid(field))) return false;
    last = Math.max(last, own.at(-1)?.at ?? last);
    return true;
  });
}

/** Who signs has no running number before his name. */
const isCounted = ({ at, headings }: Field): boolean =>
  headings.some(({ text, column }) => column === at && /^\d{1,4}[.)]?$/u.test(text));

const isTyped = (view: SheetView, { owner }: Field): boolean =>
  owner !== undefined && isTypedCommune(view.text(owner.row, owner.column));
