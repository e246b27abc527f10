import { applyEdits, deletion, withAttributes, type Edit } from '../edit/edit';
import {
  attributeOf,
  attributesOf,
  childrenOf,
  contentOf,
  rootOf,
  startTagOf,
  type Element,
} from '../edit/element';
import { sheetKey } from '../../../workbook/sheetName';
import { needsLeftOut, type LeftOut } from './leftOut';

/** A `<sheet>` with the id of its relationship. */
export interface ListedSheet {
  readonly name: string;
  readonly isVisible: boolean;
  readonly relationship: string;
  readonly element: Element;
}

const childNamed = (xml: string, name: string): Element | undefined =>
  childrenOf(xml, rootOf(xml)).find((child) => child.name === name);

export function listedSheets(xml: string): readonly ListedSheet[] {
  const list = childNamed(xml, 'sheets');
  return (list === undefined ? [] : childrenOf(xml, list)).map((element) => {
    const attributes = attributesOf(xml, element);
    return {
      name: attributes.get('name') ?? '',
      isVisible: !['hidden', 'veryHidden'].includes(attributes.get('state') ?? ''),
      relationship: [...attributes].find(([name]) => /:id$/.test(name))?.[1] ?? '',
      element,
    };
  });
}

/** The defined names that go: those of sheets that go, and those whose formula needs what goes. */
export function namesLeftOut(
  xml: string,
  kept: ReadonlySet<number>,
  sheets: ReadonlySet<string>,
  tables: ReadonlySet<string>,
): LeftOut {
  const list = childNamed(xml, 'definedNames');
  const names = (list === undefined ? [] : childrenOf(xml, list)).map((element) => ({
    name: (attributeOf(xml, element, 'name') ?? '').toLowerCase(),
    local: attributeOf(xml, element, 'localSheetId'),
    formula: contentOf(xml, element),
  }));
  const leftOut = new Set(tables);
  // a name may stand on another: until no more goes
  for (let size = -1; size !== leftOut.size;) {
    size = leftOut.size;
    for (const { name, local, formula } of names) {
      const isOfLeftOut = local !== undefined && !kept.has(Number(local));
      if (!isOfLeftOut && needsLeftOut(formula, { sheets, names: leftOut })) leftOut.add(name);
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
  const visible = kept.findIndex((place) => sheets[place]?.isVisible === true);
  const active = String(Math.max(0, visible));
  const edits = childrenOf(xml, rootOf(xml)).flatMap((child): readonly Edit[] => {
    switch (child.name) {
      case 'bookViews':
        return childrenOf(xml, child).map((view) =>
          retag(xml, view, { activeTab: active, firstSheet: undefined }),
        );
      case 'sheets':
        return sheets.flatMap(({ element, isVisible }, place) => {
          if (!places.has(place)) return [deletion(element)];
          // Excel refuses a workbook without a visible sheet
          return visible < 0 && place === kept[0] && !isVisible
            ? [retag(xml, element, { state: undefined })]
            : [];
        });
      case 'definedNames':
        return nameEdits(xml, child, places, leftOut);
      case 'pivotCaches':
        return listEdits(xml, child, (cache) => {
          const id = [...attributesOf(xml, cache)].find(([name]) => /:id$/.test(name))?.[1] ?? '';
          return isDroppedCache(id);
        });
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

const retag = (
  xml: string,
  element: Element,
  values: Readonly<Record<string, string | undefined>>,
): Edit => ({
  start: element.start,
  end: element.openEnd,
  text: withAttributes(startTagOf(xml, element), values),
});

function listEdits(xml: string, list: Element, isDropped: (child: Element) => boolean): readonly Edit[] {
  const all = childrenOf(xml, list);
  const dropped = all.filter(isDropped);
  return dropped.length === all.length ? [deletion(list)] : dropped.map(deletion);
}

function nameEdits(
  xml: string,
  list: Element,
  places: ReadonlyMap<number, number>,
  leftOut: LeftOut,
): readonly Edit[] {
  const isDropped = (element: Element): boolean => {
    const local = attributeOf(xml, element, 'localSheetId');
    if (local !== undefined && !places.has(Number(local))) return true;
    return needsLeftOut(contentOf(xml, element), leftOut);
  };
  const all = childrenOf(xml, list);
  const dropped = all.filter(isDropped);
  if (dropped.length === all.length) return [deletion(list)];
  return all.flatMap((element): readonly Edit[] => {
    if (dropped.includes(element)) return [deletion(element)];
    const local = attributeOf(xml, element, 'localSheetId');
    const place = local === undefined ? undefined : places.get(Number(local));
    return place === undefined ? [] : [retag(xml, element, { localSheetId: String(place) })];
  });
}

/** The sheets by which a name is known to be left out. */
export const sheetsLeftOut = (
  sheets: readonly ListedSheet[],
  kept: ReadonlySet<number>,
): ReadonlySet<string> =>
  new Set(sheets.filter((_, place) => !kept.has(place)).map(({ name }) => sheetKey(name)));
