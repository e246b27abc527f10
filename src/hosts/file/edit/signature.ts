import type { Draft } from './draft';
import { relationshipsOf } from './relationships';
import { isOfType } from '../relationships';

/** True where the package carries a digital signature, which any change ends. */
export const isSigned = (draft: Draft): boolean =>
  relationshipsOf(draft, '').some(
    (relationship) => isOfType(relationship, 'origin') && draft.has(relationship.target),
  );
