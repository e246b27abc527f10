import { setContentType, STYLES_TYPE } from './contentTypes';
import type { Draft } from './draft';
import { addRelationship, isOfType, relationshipsOf } from './relationships';
import { createStyleBook, emptyStyles, type StyleBook } from './styles';
import type { WorkbookPart } from './workbookPart';

const partOf = (draft: Draft, { part }: WorkbookPart): string | undefined =>
  relationshipsOf(draft, part).find(
    (relationship) => isOfType(relationship, 'styles') && draft.has(relationship.target),
  )?.target;

/** The workbook's styles; where it has none, those of an empty workbook. */
export function openStyles(draft: Draft, workbook: WorkbookPart): StyleBook {
  const part = partOf(draft, workbook);
  return createStyleBook(
    (part === undefined ? undefined : draft.read(part)) ?? emptyStyles(workbook.dialect),
  );
}

/** Writes the styles back if a style was added; a workbook without styles gets its part then. */
export function saveStyles(draft: Draft, workbook: WorkbookPart, styles: StyleBook): void {
  const xml = styles.xml();
  const known = partOf(draft, workbook);
  if (known !== undefined) {
    draft.write(known, xml);
    return;
  }
  if (!styles.hasGrown()) return;
  const folder = workbook.part.slice(0, workbook.part.lastIndexOf('/') + 1);
  const part = `${folder}styles.xml`;
  draft.write(part, xml);
  setContentType(draft, part, STYLES_TYPE);
  addRelationship(draft, workbook.part, `${workbook.dialect.relationships}/styles`, part);
}
