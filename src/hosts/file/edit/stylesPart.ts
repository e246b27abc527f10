import { LIMITS } from '../limits';
import { damagedPart } from '../partErrors';
import { setContentType, STYLES_TYPE } from './contentTypes';
import type { Draft } from './draft';
import { addRelationship, relationshipsOf } from './relationships';
import { isOfType } from '../relationships';
import { createStyleBook, emptyStyles, type StyleBook } from './styles';
import { sheetEntries, type WorkbookPart } from './workbookPart';

interface StylesPart {
  readonly part: string;
  /** A relationship leads to it, though there may be no such part. */
  readonly isRelated: boolean;
}

/** The part that a relationship names, or one that lies where Excel puts it and is named by nothing. */
function partOf(draft: Draft, { part }: WorkbookPart): StylesPart {
  const related = relationshipsOf(draft, part)
    .filter((relationship) => isOfType(relationship, 'styles'))
    .map(({ target }) => target);
  const usual = `${part.slice(0, part.lastIndexOf('/') + 1)}styles.xml`;
  const present = related.find(draft.has) ?? (draft.has(usual) ? usual : undefined) ?? related[0] ?? usual;
  return { part: present, isRelated: related.includes(present) };
}

const CELL_STYLE = /\ss\s*=\s*["'](\d{1,6})/g;

/** One more than the highest number of a style that a cell names. */
function namedStyles(draft: Draft, workbook: WorkbookPart): number {
  let most = 0;
  for (const { part } of sheetEntries(draft, workbook)) {
    const xml = part === undefined ? '' : (draft.glance(part) ?? '');
    for (const [, style] of xml.matchAll(CELL_STYLE)) most = Math.max(most, Number(style) + 1);
    // a list that had to reach so far could not be opened again
    if (most > LIMITS.styles) throw damagedPart(part ?? '');
  }
  return most;
}

/** Texts without a font are read by what they look like: a font that nobody chose would end that. */
const stylesWithoutFonts = ({ dialect }: WorkbookPart): string => emptyStyles(dialect, '<font/>');

/** The workbook's styles; where it has none, those of an empty workbook. */
export function openStyles(draft: Draft, workbook: WorkbookPart): StyleBook {
  return createStyleBook(draft.read(partOf(draft, workbook).part) ?? stylesWithoutFonts(workbook), () =>
    namedStyles(draft, workbook),
  );
}

/** Writes the styles back; a workbook without styles gets its part, or the tie to it, when one was asked for. */
export function saveStyles(draft: Draft, workbook: WorkbookPart, styles: StyleBook): void {
  const { part, isRelated } = partOf(draft, workbook);
  const isNew = !draft.has(part);
  if (!styles.isUsed()) return;
  draft.write(part, styles.xml());
  if (isNew || !isRelated) setContentType(draft, part, STYLES_TYPE);
  if (!isRelated) addRelationship(draft, workbook.part, `${workbook.dialect.relationships}/styles`, part);
}
