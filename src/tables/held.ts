import { placeOf } from './cellReading';
import type { Field } from './fields';
import type { Frame } from './frame';
import type { CommuneReading } from './reading';

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
 * Without the names that stand behind a gap and have no cell filled: whoever signs below a table stands beside its
 * communes where that is turned. A commune among the others that has not been filled in yet stays.
 */
export function withoutStrays(owners: readonly Held[], isBlank: (field: Field) => boolean): readonly Held[] {
  let last = owners[0]?.fields.at(-1)?.at ?? 0;
  return owners.filter((one, place) => {
    const first = one.fields[0]?.at ?? last;
    const isStray = place > 0 && first > last + 1 && one.fields.every(isBlank);
    if (!isStray) last = Math.max(last, one.fields.at(-1)?.at ?? last);
    return !isStray;
  });
}
