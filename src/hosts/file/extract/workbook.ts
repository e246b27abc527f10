import { applyEdits, deletion, retag, withoutChildren, type Edit } from '../edit/edit';
import { attributesOf, childrenOf, rootOf, type Element } from '../edit/element';
import { listedNames, listedSheets, nameEntry, relationshipId, type ListedSheet } from '../workbookLists';
import { sheetKey } from '../../../workbook/sheetName';
import { needsLeftOut, type LeftOut } from './leftOut';

/** The defined names that go: those of sheets that go, and those whose formula needs what goes. */
export function namesLeftOut(
  xml: string,
  kept: ReadonlySet<number>,
  sheets: ReadonlySet<string>,
  tables: ReadonlySet<string>,
): LeftOut {
  const names = listedNames(xml);
  const leftOut = new Set(tables);
  // a name may stand on another: until no more goes
  for (let size = -1; size !== leftOut.size;) {
    size = leftOut.size;
    for (const { name, sheetIndex, formula } of names) {
      const isOfLeftOut = sheetIndex !== undefined && !kept.has(sheetIndex);
      if (!isOfLeftOut && needsLeftOut(formula, { sheets, names: leftOut })) leftOut.add(name.toLowerCase());
    }
  }
  return { sheets, names: leftOut };
}

/**
 * The workbook part with some of its sheets only.
 * @param kept places of the sheets that stay, ascending
 * @param isDroppedCache by the relationship of a pivot cache
 */
export function keepWorkbook(
  xml: string,
  kept: readonly number[],
  leftOut: LeftOut,
  isDroppedCache: (relationship: string) => boolean,
  dropExternal: boolean,
): string {
  const sheets = listedSheets(xml);
  const places = new Map(kept.map((old, place) => [old, place]));
  const visible = kept.findIndex((place) => sheets[place]?.visibility === 'visible');
  const active = String(Math.max(0, visible));
  const edits = childrenOf(xml, rootOf(xml)).flatMap((child): readonly Edit[] => {
    switch (child.name) {
      case 'bookViews':
        return childrenOf(xml, child).map((view) =>
          retag(xml, view, { activeTab: active, firstSheet: undefined }),
        );
      case 'sheets':
        return sheets.flatMap(({ element, visibility }, place) => {
          if (!places.has(place)) return [deletion(element)];
          // Excel refuses a workbook without a visible sheet
          return visible < 0 && place === kept[0] && visibility !== 'visible'
            ? [retag(xml, element, { state: undefined })]
            : [];
        });
      case 'definedNames':
        return nameEdits(xml, child, places, leftOut);
      case 'pivotCaches':
        return listEdits(xml, child, (cache) => isDroppedCache(relationshipId(attributesOf(xml, cache))));
      case 'externalReferences':
        return dropExternal ? [deletion(child)] : [];
      case 'customWorkbookViews':
        return [deletion(child)];
      default:
        return [];
    }
  });
  return applyEdits(xml, edits);
}

function listEdits(xml: string, list: Element, isDropped: (child: Element) => boolean): readonly Edit[] {
  const all = childrenOf(xml, list);
  return withoutChildren(list, all, all.filter(isDropped));
}

function nameEdits(
  xml: string,
  list: Element,
  places: ReadonlyMap<number, number>,
  leftOut: LeftOut,
): readonly Edit[] {
  const all = childrenOf(xml, list).map((element) => ({ element, entry: nameEntry(xml, element) }));
  const dropped = all.filter(({ entry: { sheetIndex, formula } }) =>
    sheetIndex !== undefined && !places.has(sheetIndex) ? true : needsLeftOut(formula, leftOut),
  );
  const kept = all.filter((one) => !dropped.includes(one));
  const elements = (some: typeof all): readonly Element[] => some.map(({ element }) => element);
  return [
    ...withoutChildren(list, elements(all), elements(dropped)),
    ...kept.flatMap(({ element, entry: { sheetIndex } }) => {
      const place = sheetIndex === undefined ? undefined : places.get(sheetIndex);
      return place === undefined ? [] : [retag(xml, element, { localSheetId: String(place) })];
    }),
  ];
}

/** The sheets by which a name is known to be left out. */
export const sheetsLeftOut = (
  sheets: readonly ListedSheet[],
  kept: ReadonlySet<number>,
): ReadonlySet<string> =>
  new Set(sheets.filter((_, place) => !kept.has(place)).map(({ name }) => sheetKey(name)));
