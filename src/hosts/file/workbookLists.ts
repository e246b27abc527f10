import type { SheetVisibility } from '../../workbook/image';
import { attributesOf, childOf, childrenOf, contentOf, rootOf, type Element } from './edit/element';
import { isTrue } from './xml/tree';

/** A `<sheet>` with the id of its relationship. */
export interface ListedSheet {
  readonly name: string;
  readonly sheetId: number;
  readonly visibility: SheetVisibility;
  readonly relationship: string;
  readonly element: Element;
}

const VISIBILITIES: ReadonlyMap<string | undefined, SheetVisibility> = new Map([
  ['hidden', 'hidden'],
  ['veryHidden', 'very-hidden'],
]);

/** The sheets of a workbook part in the order of the tabs, chart and dialog sheets among them. */
export function listedSheets(xml: string): readonly ListedSheet[] {
  const list = childOf(xml, rootOf(xml), 'sheets');
  const elements = list === undefined ? [] : childrenOf(xml, list).filter(({ name }) => name === 'sheet');
  return elements.map((element) => {
    const attributes = attributesOf(xml, element);
    return {
      name: attributes.get('name') ?? '',
      sheetId: Number(attributes.get('sheetId')),
      visibility: VISIBILITIES.get(attributes.get('state')) ?? 'visible',
      relationship: relationshipId(attributes),
      element,
    };
  });
}

/** The prefix of the relationships' namespace is free; no other attribute of a sheet or a cache is called "id". */
export const relationshipId = (attributes: ReadonlyMap<string, string>): string =>
  [...attributes].find(([name]) => /:id$/.test(name))?.[1] ?? '';

/** A defined name as it stands in the workbook part. */
export interface NameEntry {
  readonly name: string;
  readonly formula: string;
  readonly hidden: boolean;
  /** Place among all sheets; without it the name is the workbook's. */
  readonly sheetIndex?: number;
}

export function listedNames(xml: string): readonly NameEntry[] {
  const list = childOf(xml, rootOf(xml), 'definedNames');
  const elements =
    list === undefined ? [] : childrenOf(xml, list).filter(({ name }) => name === 'definedName');
  return elements.map((element) => nameEntry(xml, element));
}

export function nameEntry(xml: string, value: Element): NameEntry {
  const attributes = attributesOf(xml, value);
  const sheetIndex = attributes.get('localSheetId');
  return {
    name: attributes.get('name') ?? '',
    formula: contentOf(xml, value),
    hidden: isTrue(attributes.get('hidden')),
    ...(sheetIndex === undefined ? {} : { sheetIndex: Number(sheetIndex) }),
  };
}
