import type { DefinedName, SheetImage, SheetVisibility, WorkbookImage } from '../../workbook/image';
import { UnusableFileError } from '../../workbook/problem';
import { unwrapSettings } from '../../workbook/settingsPart';
import { readPart, readTextPart, type Archive } from './archive';
import { LIMITS } from './limits';
import { damagedPart, wellFormed, withinLimit } from './partErrors';
import type { CellSources, SheetCounts } from './readCell';
import { readSharedStrings } from './readSharedStrings';
import { readSheet, type SheetBody } from './readSheet';
import { readStyles } from './readStyles';
import { isOfType, readRelationships, type Relationship } from './relationships';
import { listedNames, listedSheets } from './workbookLists';
import { child, isTrue, parseXml, type XmlElement } from './xml/tree';
import { decodeText } from './zip/textDecoding';

/** The workbook's main part, wherever the package keeps it. */
export interface WorkbookPart {
  readonly name: string;
  readonly xml: string;
  readonly root: XmlElement;
  readonly relationships: readonly Relationship[];
}

/** A `<sheet>` of the workbook: `part` only for worksheets that have one. */
export interface SheetEntry {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly part?: string;
}

/**
 * @throws {UnusableFileError} "not-a-workbook" where the package holds something else
 */
export function readWorkbookPart(archive: Archive): WorkbookPart {
  const main = readRelationships(archive, '').find((one) => isOfType(one, 'officeDocument'));
  if (main === undefined) throw new UnusableFileError({ code: 'not-a-workbook' });
  const name = main.target;
  const xml = readTextPart(archive, name);
  if (xml === undefined) throw damagedPart(name);
  const root = wellFormed(name, () => parseXml(xml));
  if (root.name !== 'workbook') throw new UnusableFileError({ code: 'not-a-workbook' });
  return { name, xml, root, relationships: readRelationships(archive, name) };
}

/** In the order of the tabs, chart and dialog sheets among them. */
export function sheetEntries({ name: workbook, xml, relationships }: WorkbookPart): readonly SheetEntry[] {
  const targets = new Map(relationships.map((one) => [one.id, one]));
  return wellFormed(workbook, () => listedSheets(xml)).map(
    ({ name, visibility, relationship }): SheetEntry => {
      // Excel keeps the place of a macro module of old times in the list, without a part.
      if (relationship === '') return { name, visibility };
      const target = targets.get(relationship);
      if (target === undefined) throw damagedPart(workbook);
      return isOfType(target, 'worksheet') ? { name, visibility, part: target.target } : { name, visibility };
    },
  );
}

/**
 * The image of a workbook of Office Open XML, of either dialect.
 * @throws {UnusableFileError}
 */
export function readPackage(archive: Archive): WorkbookImage {
  const workbook = readWorkbookPart(archive);
  const entries = sheetEntries(workbook);
  withinLimit('sheets', entries.length);
  refuseTooMuch(archive, workbook, entries);
  const date1904 = isTrue(child(workbook.root, 'workbookPr')?.attributes.get('date1904'));
  const sources: CellSources = {
    strings: relatedPart(archive, workbook, 'sharedStrings', readSharedStrings),
    formats: relatedPart(archive, workbook, 'styles', readStyles),
    date1904,
    errors: new Map(),
    counts: { cells: 0, merges: 0, rules: 0 },
  };
  const settings = readSettings(archive, workbook);
  return {
    sheets: readEntries(archive, entries, sources),
    names: wellFormed(workbook.name, () => definedNames(workbook.xml, entries)),
    date1904,
    structureProtected: isTrue(child(workbook.root, 'workbookProtection')?.attributes.get('lockStructure')),
    ...(settings === undefined ? {} : { settings }),
  };
}

/** The part that a relationship leads to, else the one that lies where Excel puts it: some writers name it nowhere. */
function relatedPart<Result>(
  archive: Archive,
  { name, relationships }: WorkbookPart,
  type: string,
  read: (xml: string | undefined) => Result,
): Result {
  const related = relationships.filter((one) => isOfType(one, type)).map(({ target }) => target);
  const usual = `${name.slice(0, name.lastIndexOf('/') + 1)}${type}.xml`;
  const part = [...related, usual].find((candidate) => archive.byName.has(candidate.toLowerCase()));
  if (part === undefined) return read(undefined);
  const xml = readTextPart(archive, part);
  return wellFormed(part, () => read(xml));
}

/** A part is read once, however many sheets it is, but counts for each of them. */
function readEntries(
  archive: Archive,
  entries: readonly SheetEntry[],
  sources: CellSources,
): readonly SheetImage[] {
  const { counts } = sources;
  const known = new Map<string, { readonly body: SheetBody; readonly own: SheetCounts; sheets: number }>();
  return entries.flatMap(({ part, name, visibility }) => {
    if (part === undefined) return [];
    const before = { ...counts };
    const key = part.toLowerCase();
    const read = known.get(key);
    if (read !== undefined) {
      read.sheets += 1;
      if (read.sheets > LIMITS.sheetsOfPart) throw damagedPart(part);
      for (const kind of ['cells', 'merges', 'rules'] as const) {
        counts[kind] += read.own[kind];
        withinLimit(kind, counts[kind]);
      }
      return [{ name, visibility, ...read.body }];
    }
    const body = readBody(archive, part, sources);
    const own = {
      cells: counts.cells - before.cells,
      merges: counts.merges - before.merges,
      rules: counts.rules - before.rules,
    };
    known.set(key, { body, own, sheets: 1 });
    return [{ name, visibility, ...body }];
  });
}

function readBody(archive: Archive, part: string, sources: CellSources): SheetBody {
  const bytes = readPart(archive, part);
  const xml = bytes === undefined ? undefined : decodeText(bytes);
  if (bytes === undefined || xml === undefined) throw damagedPart(part);
  return wellFormed(part, () => readSheet(part, xml, bytes, sources));
}

/** What is read is held as bytes and as text for a while, and in a build once more. */
function refuseTooMuch(
  archive: Archive,
  { name, relationships }: WorkbookPart,
  entries: readonly SheetEntry[],
): void {
  const related = relationships.filter((one) => isOfType(one, 'styles') || isOfType(one, 'sharedStrings'));
  const parts = new Set(
    [name, ...related.map(({ target }) => target), ...entries.flatMap(({ part }) => part ?? [])].map((part) =>
      part.toLowerCase(),
    ),
  );
  let size = 0;
  for (const part of parts) size += archive.byName.get(part)?.size ?? 0;
  const limitMegabytes = LIMITS.readMegabytes;
  if (size > limitMegabytes * 2 ** 20) throw new UnusableFileError({ code: 'too-large', limitMegabytes });
}

const definedNames = (xml: string, entries: readonly SheetEntry[]): readonly DefinedName[] =>
  listedNames(xml).map(({ name, formula, hidden, sheetIndex }, place) => {
    withinLimit('names', place + 1);
    const sheet = sheetIndex === undefined ? undefined : entries[sheetIndex]?.name;
    return { name, formula: formula.trim(), hidden, ...(sheet === undefined ? {} : { sheet }) };
  });

/**
 * Our own part is known by its namespace: Excel numbers custom parts as it likes, and LibreOffice ties them
 * to the package instead of the workbook.
 */
function readSettings(archive: Archive, { relationships }: WorkbookPart): string | undefined {
  for (const one of [...relationships, ...readRelationships(archive, '')]) {
    if (!isOfType(one, 'customXml')) continue;
    const part = readPart(archive, one.target);
    // Other programs' parts may be in any encoding.
    const xml = part === undefined ? undefined : decodeText(part);
    const settings = xml === undefined ? undefined : unwrapSettings(xml);
    if (settings !== undefined) return settings;
  }
  return undefined;
}
