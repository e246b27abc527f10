import { damagedPart } from '../partErrors';
import { escapeXml } from '../xml/escape';
import type { Draft } from './draft';
import { appendTo, applyEdits, deletion, insertion, replacement, retag, withPrefix } from './edit';
import { childOf, childrenOf, prefixOf, rootOf } from './element';
import { freeNumber } from './freeNumber';
import { dialectOf, type Dialect } from './namespaces';
import { relationshipsOf } from './relationships';
import { isOfType, relationshipsPartOf } from '../relationships';
import { listedNames, listedSheets, nameEntry, type NameEntry } from '../workbookLists';
import { placeFor, WORKBOOK_ORDER } from './schemaOrder';

export interface SheetEntry {
  readonly name: string;
  readonly sheetId: number;
  /** Place among all sheets, chart sheets too; `localSheetId` of defined names counts so. */
  readonly index: number;
  /** `undefined` where the entry leads nowhere or to a chart. */
  readonly part: string | undefined;
}

/** The workbook part of a package that is being changed. */
export interface WorkbookPart {
  readonly part: string;
  readonly dialect: Dialect;
}

/** @throws {UnusableFileError} where the package has no workbook */
export function findWorkbookPart(draft: Draft): WorkbookPart {
  const part =
    relationshipsOf(draft, '').find((relationship) => isOfType(relationship, 'officeDocument'))?.target ??
    'xl/workbook.xml';
  const xml = draft.read(part);
  if (xml === undefined) throw damagedPart(part);
  return { part, dialect: dialectOf(xml) };
}

const xmlOf = (draft: Draft, { part }: WorkbookPart): string => draft.read(part) ?? '';

interface KnownEntries {
  readonly xml: string;
  readonly ties: string | undefined;
  readonly entries: readonly SheetEntry[];
}

/** Each operation asks for its sheet by name, and the list says the same until one is added. */
const listed = new WeakMap<Draft, KnownEntries>();

export function sheetEntries(draft: Draft, workbook: WorkbookPart): readonly SheetEntry[] {
  const xml = xmlOf(draft, workbook);
  const ties = draft.read(relationshipsPartOf(workbook.part));
  const before = listed.get(draft);
  if (before?.xml === xml && before.ties === ties) return before.entries;
  const entries = listedEntries(draft, workbook, xml);
  listed.set(draft, { xml, ties, entries });
  return entries;
}

function listedEntries(draft: Draft, workbook: WorkbookPart, xml: string): readonly SheetEntry[] {
  const targets = new Map(
    relationshipsOf(draft, workbook.part)
      .filter((relationship) => isOfType(relationship, 'worksheet'))
      .map(({ id, target }) => [id, target]),
  );
  return listedSheets(xml).map(({ name, sheetId, relationship }, index) => {
    const part = targets.get(relationship);
    return { name, sheetId, index, part: part !== undefined && draft.has(part) ? part : undefined };
  });
}

const MAX_SHEET_ID = 65_534;

/** Adds a sheet behind all others, so that every `localSheetId` stays right. */
export function addSheetEntry(
  draft: Draft,
  workbook: WorkbookPart,
  name: string,
  relationshipId: string,
): void {
  const xml = xmlOf(draft, workbook);
  const list = childOf(xml, rootOf(xml), 'sheets');
  if (list === undefined) throw damagedPart(workbook.part);
  const ids = listedSheets(xml).map(({ sheetId }) => sheetId);
  const id = freeNumber(ids, 1, MAX_SHEET_ID);
  const text =
    `<sheet name="${escapeXml(name)}" sheetId="${String(id)}" ` +
    `xmlns:r="${workbook.dialect.relationships}" r:id="${relationshipId}"/>`;
  draft.write(workbook.part, applyEdits(xml, [appendTo(xml, list, withPrefix(text, prefixOf(xml, list)))]));
}

export const nameEntries = (draft: Draft, workbook: WorkbookPart): readonly NameEntry[] =>
  listedNames(xmlOf(draft, workbook));

const nameKey = (entry: Pick<NameEntry, 'name' | 'sheetIndex'>): string =>
  `${entry.name.toLowerCase()} ${String(entry.sheetIndex ?? '')}`;

/** Excel sorts names without letter case, those of the workbook before those of its sheets. */
function comesBefore(one: NameEntry, other: NameEntry): boolean {
  const [first, second] = [one.name.toLowerCase(), other.name.toLowerCase()];
  if (first !== second) return first < second;
  return (one.sheetIndex ?? -1) < (other.sheetIndex ?? -1);
}

/**
 * Takes out the names that are `unwanted` and sets others, a new one in its place of the alphabet. The list is read and
 * written once: workbooks that were copied on for years hold tens of thousands of names.
 */
export function setNames(
  draft: Draft,
  workbook: WorkbookPart,
  unwanted: (entry: NameEntry) => boolean,
  entries: readonly NameEntry[],
): void {
  const xml = xmlOf(draft, workbook);
  const root = rootOf(xml);
  const prefix = prefixOf(xml, root);
  const written = [...entries]
    .sort((one, other) => (comesBefore(one, other) ? -1 : 1))
    .map((entry) => ({ entry, text: withPrefix(nameXml(entry), prefix) }));
  const list = childOf(xml, root, 'definedNames');
  if (list === undefined) {
    if (written.length === 0) return;
    const place = placeFor(root, childrenOf(xml, root), WORKBOOK_ORDER, 'definedNames');
    const texts = written.map(({ text }) => text).join('');
    const edit = insertion(place, `<${prefix}definedNames>${texts}</${prefix}definedNames>`);
    draft.write(workbook.part, applyEdits(xml, [edit]));
    return;
  }
  const values = childrenOf(xml, list).map((value) => ({ value, known: nameEntry(xml, value) }));
  const kept = values.filter(({ known }) => !unwanted(known));
  if (kept.length === 0 && written.length === 0) {
    // an empty list of names is against the schema
    draft.write(workbook.part, applyEdits(xml, [deletion(list)]));
    return;
  }
  const edits = values.filter(({ known }) => unwanted(known)).map(({ value }) => deletion(value));
  // a name that stands twice is the first of the two for Excel
  const keys = new Map(kept.toReversed().map((one) => [nameKey(one.known), one]));
  const behindAll: string[] = [];
  for (const { entry, text } of written) {
    const same = keys.get(nameKey(entry));
    if (same === undefined) {
      const next = kept.find(({ known }) => comesBefore(entry, known));
      if (next === undefined) behindAll.push(text);
      else edits.push(insertion(next.value.start, text));
    } else if (same.known.formula !== entry.formula || same.known.hidden !== entry.hidden) {
      edits.push(replacement(same.value, text));
    }
  }
  if (behindAll.length > 0) edits.push(appendTo(xml, list, behindAll.join('')));
  if (edits.length > 0) draft.write(workbook.part, applyEdits(xml, edits));
}

function nameXml({ name, formula, hidden, sheetIndex }: NameEntry): string {
  const local = sheetIndex === undefined ? '' : ` localSheetId="${String(sheetIndex)}"`;
  return `<definedName name="${escapeXml(name)}"${local}${hidden ? ' hidden="1"' : ''}>${escapeXml(formula)}</definedName>`;
}

/** Makes Excel calculate everything when it opens the file. */
export function askForCalculation(draft: Draft, workbook: WorkbookPart): void {
  const xml = xmlOf(draft, workbook);
  const root = rootOf(xml);
  const known = childOf(xml, root, 'calcPr');
  if (known === undefined) {
    const place = placeFor(root, childrenOf(xml, root), WORKBOOK_ORDER, 'calcPr');
    const text = withPrefix('<calcPr fullCalcOnLoad="1"/>', prefixOf(xml, root));
    draft.write(workbook.part, applyEdits(xml, [insertion(place, text)]));
    return;
  }
  draft.write(workbook.part, applyEdits(xml, [retag(xml, known, { fullCalcOnLoad: '1' })]));
}
