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
