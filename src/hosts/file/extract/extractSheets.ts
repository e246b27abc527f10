import { UnusableFileError } from '../../../workbook/problem';
import { unwrapSettings } from '../../../workbook/settingsPart';
import { writeArchive, type Archive } from '../archive';
import { dropCalcChain } from '../edit/calcChain';
import { removeContentTypes, setContentType, WORKBOOK_TYPE } from '../edit/contentTypes';
import { createDraft, type Draft } from '../edit/draft';
import { applyEdits, deletion, replacement } from '../edit/edit';
import { attributeOf, childOf, childrenOf, prefixOf, rootOf } from '../edit/element';
import { relationshipsOf, removeRelationship } from '../edit/relationships';
import { sheetKey, UnknownSheetError } from '../../../workbook/sheetName';
import { findWorkbookPart, type WorkbookPart } from '../edit/workbookPart';
import { listedSheets } from '../workbookLists';
import { isOfType, relationshipsPartOf } from '../relationships';
import { MalformedXmlError } from '../xml/malformed';
import { usedStrings } from './cells';
import { keepChart, keepDrawing } from './chart';
import { needsLeftOut, type LeftOut } from './leftOut';
import { keepSheet, keepTable } from './sheet';
import { namesLeftOut, sheetsLeftOut, keepWorkbook } from './workbook';

export interface ExtractOptions {
  /** Formulas become their results. */
  readonly values: boolean;
}

export interface Extracted {
  /** Always an .xlsx: macros are left out. */
  readonly bytes: Uint8Array;
  /** Formulas that became their results. */
  readonly settled: number;
  /** Of these, how many no program had calculated yet: their cells are blank. */
  readonly blank: number;
}

/** Ties of the whole package that a part of it must not carry: they would say something false, or too much. */
const PACKAGE_TIES = ['origin', 'extensibility', 'userCustomization', 'thumbnail'];
const WORKBOOK_TIES = ['vbaProject', 'calcChain', 'attachedToolbars', 'revisionHeaders', 'usernames'];

/**
 * A new workbook of some of a workbook's sheets, made from the same parts, so that all that was formatted stays as it
 * was. What refers to other sheets is settled (formulas become results, charts keep their figures) or left out (names,
 * rules, links), and nothing that only other sheets used is carried along.
 * @throws {UnknownSheetError}
 * @throws {UnusableFileError} where a part that has to be changed is damaged
 */
export function extractSheets(
  archive: Archive,
  names: readonly string[],
  options: ExtractOptions,
): Extracted {
  const draft = createDraft(archive);
  try {
    const { settled, blank } = extract(draft, names, options);
    dropUnreachable(draft, archive);
    return { bytes: writeArchive(archive, draft.changes()), settled, blank };
  } catch (error) {
    if (error instanceof MalformedXmlError) throw new UnusableFileError({ code: 'damaged' });
    throw error;
  }
}

function extract(
  draft: Draft,
  names: readonly string[],
  { values }: ExtractOptions,
): Pick<Extracted, 'settled' | 'blank'> {
  const workbook = findWorkbookPart(draft);
  const xml = draft.read(workbook.part) ?? '';
  const targets = new Map(relationshipsOf(draft, workbook.part).map((one) => [one.id, one]));
  const sheets = listedSheets(xml).map((sheet) => {
    const target = targets.get(sheet.relationship);
    const isWorksheet = target !== undefined && isOfType(target, 'worksheet') && draft.has(target.target);
    return { ...sheet, part: isWorksheet ? target.target : undefined };
  });
  for (const name of names) {
    const found = sheets.find((sheet) => sheetKey(sheet.name) === sheetKey(name));
    if (found?.part === undefined) throw new UnknownSheetError(name);
  }
  const wanted = new Set(names.map(sheetKey));
  const kept = sheets.flatMap(({ name }, place) => (wanted.has(sheetKey(name)) ? [place] : []));
  const keptPlaces = new Set(kept);
  const removed = sheets.filter((_, place) => !keptPlaces.has(place));
  const tables = new Set(removed.flatMap(({ part }) => (part === undefined ? [] : tableNames(draft, part))));
  const leftOut = namesLeftOut(xml, keptPlaces, sheetsLeftOut(sheets, keptPlaces), tables);

  const parts = kept.flatMap((place) => sheets[place]?.part ?? []);
  const active = kept.find((place) => sheets[place]?.visibility === 'visible') ?? kept[0];
  let settled = 0;
  let blank = 0;
  for (const place of kept) {
    const part = sheets[place]?.part;
    if (part === undefined) continue;
    const sheet = keepSheet(draft.read(part) ?? '', { leftOut, values, isActive: place === active });
    draft.write(part, sheet.xml);
    settled += sheet.settled;
    blank += sheet.blank;
    keepRelated(draft, part, leftOut, values);
  }
  const caches = keptCaches(draft, parts);
  for (const { relationship } of removed) removeRelationship(draft, workbook.part, relationship);
  const changed = keepWorkbook(
    xml,
    kept,
    leftOut,
    (id) => !caches.has(targets.get(id)?.target ?? ''),
    values,
  );
  draft.write(workbook.part, changed);
  cutTies(draft, workbook, caches, values);
  keepStrings(draft, workbook, parts);
  return { settled, blank };
}

const tableNames = (draft: Draft, part: string): readonly string[] =>
  relationshipsOf(draft, part)
    .filter((one) => isOfType(one, 'table'))
    .flatMap(({ target }) => {
      const xml = draft.read(target);
      if (xml === undefined) return [];
      const root = rootOf(xml);
      return [attributeOf(xml, root, 'displayName') ?? attributeOf(xml, root, 'name') ?? ''];
    })
    .filter((name) => name !== '')
    .map((name) => name.toLowerCase());

/** Tables, drawings, charts and pivot tables of a sheet that stays. */
function keepRelated(draft: Draft, part: string, leftOut: LeftOut, values: boolean): void {
  for (const one of relationshipsOf(draft, part)) {
    if (one.external) continue;
    const xml = draft.peek(one.target);
    if (xml === undefined) continue;
    if (isOfType(one, 'table')) draft.write(one.target, keepTable(xml, { leftOut, values }));
    else if (isOfType(one, 'drawing')) {
      draft.write(one.target, keepDrawing(xml, leftOut));
      for (const chart of relationshipsOf(draft, one.target)) {
        const own = isOfType(chart, 'chart') ? draft.peek(chart.target) : undefined;
        if (own !== undefined) draft.write(chart.target, keepChart(own, leftOut));
      }
    } else if (isOfType(one, 'pivotTable') && hasSourceLeftOut(draft, one.target, leftOut)) {
      // its cells keep what it showed last
      removeRelationship(draft, part, one.id);
    }
  }
}

const cacheOf = (draft: Draft, pivot: string): string | undefined =>
  relationshipsOf(draft, pivot).find((one) => isOfType(one, 'pivotCacheDefinition'))?.target;

function hasSourceLeftOut(draft: Draft, pivot: string, leftOut: LeftOut): boolean {
  const cache = cacheOf(draft, pivot);
  const xml = cache === undefined ? undefined : draft.peek(cache);
  if (xml === undefined) return true;
  const source = childOf(xml, rootOf(xml), 'cacheSource');
  const sheet = source && childOf(xml, source, 'worksheetSource');
  if (sheet === undefined) return false;
  const name = attributeOf(xml, sheet, 'sheet');
  const range = attributeOf(xml, sheet, 'name');
  return (
    (name !== undefined && leftOut.sheets.has(sheetKey(name))) ||
    (range !== undefined && needsLeftOut(range, leftOut))
  );
}

const keptCaches = (draft: Draft, parts: readonly string[]): ReadonlySet<string> =>
  new Set(
    parts.flatMap((part) =>
      relationshipsOf(draft, part)
        .filter((one) => isOfType(one, 'pivotTable'))
        .flatMap(({ target }) => cacheOf(draft, target) ?? []),
    ),
  );

function cutTies(draft: Draft, workbook: WorkbookPart, caches: ReadonlySet<string>, values: boolean): void {
  dropCalcChain(draft, workbook);
  setContentType(draft, workbook.part, WORKBOOK_TYPE);
  for (const one of relationshipsOf(draft, workbook.part)) {
    const isTie =
      WORKBOOK_TIES.some((kind) => isOfType(one, kind)) ||
      (isOfType(one, 'pivotCacheDefinition') && !caches.has(one.target)) ||
      (values && isOfType(one, 'externalLink')) ||
      (values && isOfType(one, 'customXml') && unwrapSettings(draft.peek(one.target) ?? '') !== undefined);
    if (isTie) removeRelationship(draft, workbook.part, one.id);
  }
  for (const one of relationshipsOf(draft, '')) {
    if (PACKAGE_TIES.some((kind) => isOfType(one, kind))) removeRelationship(draft, '', one.id);
    else if (isOfType(one, 'extended-properties')) keepProperties(draft, one.target);
  }
}

/** The list of the titles of all sheets; Excel writes it anew. */
function keepProperties(draft: Draft, part: string): void {
  const xml = draft.peek(part);
  if (xml === undefined) return;
  const lists = childrenOf(xml, rootOf(xml)).filter(
    ({ name }) => name === 'TitlesOfParts' || name === 'HeadingPairs',
  );
  draft.write(part, applyEdits(xml, lists.map(deletion)));
}

/** Texts that only sheets left out used become empty: their numbers must stay. */
function keepStrings(draft: Draft, workbook: WorkbookPart, parts: readonly string[]): void {
  const part = relationshipsOf(draft, workbook.part).find((one) => isOfType(one, 'sharedStrings'))?.target;
  const xml = part === undefined ? undefined : draft.read(part);
  if (part === undefined || xml === undefined) return;
  const used = new Set(
    parts.flatMap((sheet) => {
      const text = draft.read(sheet) ?? '';
      const data = childOf(text, rootOf(text), 'sheetData');
      return data === undefined ? [] : usedStrings(text, data);
    }),
  );
  const root = rootOf(xml);
  const prefix = prefixOf(xml, root);
  const edits = childrenOf(xml, root)
    .filter(({ name }) => name === 'si')
    .flatMap((item, place) =>
      used.has(place) ? [] : [replacement(item, `<${prefix}si><${prefix}t/></${prefix}si>`)],
    );
  draft.write(part, applyEdits(xml, edits));
}

/** Takes out every part that nothing leads to any more. */
function dropUnreachable(draft: Draft, archive: Archive): void {
  const reached = new Set<string>();
  const open = [''];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    for (const { external, target } of relationshipsOf(draft, part)) {
      const key = target.toLowerCase();
      if (external || reached.has(key) || !draft.has(target)) continue;
      reached.add(key);
      open.push(target);
    }
  }
  const ties = new Set([...reached, ''].map((part) => relationshipsPartOf(part).toLowerCase()));
  const left = archive.entries
    .map(({ name }) => name)
    .filter((name) => {
      const key = name.toLowerCase();
      return !reached.has(key) && !ties.has(key) && key !== '[content_types].xml';
    });
  for (const name of left) draft.remove(name);
  removeContentTypes(draft, left);
}
