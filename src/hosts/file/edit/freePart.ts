import { relationshipsPartOf } from '../relationships';
import type { Draft } from './draft';
import { relationshipsOf } from './relationships';

/**
 * The first name that no part has. A relationship may also name a part that is not there, and relationships may have
 * been left behind by one that was: both would come to mean the new part.
 */
export function freePart(draft: Draft, source: string, nameOf: (number: number) => string): string {
  const named = new Set(relationshipsOf(draft, source).map(({ target }) => target.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const part = nameOf(number);
    const isFree =
      !draft.has(part) && !draft.has(relationshipsPartOf(part)) && !named.has(part.toLowerCase());
    if (isFree) return part;
  }
}
