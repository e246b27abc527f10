import { removeContentTypes } from './contentTypes';
import type { Draft } from './draft';
import { relationshipsOf, removeRelationship } from './relationships';
import { isOfType } from '../relationships';
import type { WorkbookPart } from './workbookPart';

/**
 * Takes out the list of formula cells, which Excel builds anew. An entry for a cell that has no formula
 * any more makes Excel "repair" the file: tfussell/xlnt#98.
 */
export function dropCalcChain(draft: Draft, { part }: WorkbookPart): void {
  for (const relationship of relationshipsOf(draft, part)) {
    if (!isOfType(relationship, 'calcChain')) continue;
    removeRelationship(draft, part, relationship.id);
    removeContentTypes(draft, [relationship.target]);
    draft.remove(relationship.target);
  }
}
