/// <reference types="office-js" />
import type { DefinedName, SheetVisibility } from '../../workbook/image';
import { SETTINGS_NAMESPACE } from '../../workbook/settingsPart';
import type { Asks } from './questions';

export interface SheetHead {
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
}

/** All that a workbook says of itself before any cell is read. */
export interface Overview {
  readonly fileName: string;
  readonly readOnly: boolean;
  readonly structureProtected: boolean;
  readonly date1904: boolean;
  readonly sheets: readonly SheetHead[];
  readonly names: readonly DefinedName[];
  /** Ids of the custom XML parts in our namespace. */
  readonly settingsParts: readonly string[];
}

/** Something asked of Excel: to be taken once the request was answered. */
export type Answer<Result> = () => Result;

const VISIBILITIES: Readonly<Record<string, SheetVisibility>> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'very-hidden',
};

/** 1 January 2000 in workbooks that count days from 1904; the object model does not name the system. */
const MILLENNIUM_1904 = 35_064;

/** @param asks of the rest the usual is taken to be true: nothing is locked, days count from 1900 */
export function askOverview({ workbook }: Excel.RequestContext, asks: Asks): Answer<Overview> {
  const { worksheets, names } = workbook;
  workbook.load(asks('read-only') ? 'name,readOnly' : 'name');
  const protection = asks('structure-protection') ? workbook.protection : undefined;
  protection?.load('protected');
  const asksProtection = asks('sheet-protection');
  worksheets.load(
    `items/id,items/name,items/visibility${asksProtection ? ',items/protection/protected' : ''}`,
  );
  names.load('items/name,items/formula,items/visible');
  const parts = workbook.customXmlParts.getByNamespace(SETTINGS_NAMESPACE);
  parts.load('items/id');
  const millennium = asks('date-system') ? workbook.functions.date(2000, 1, 1) : undefined;
  millennium?.load('value');
  return () => ({
    fileName: workbook.name,
    readOnly: asks('read-only') && workbook.readOnly,
    structureProtected: protection?.protected ?? false,
    date1904: millennium?.value === MILLENNIUM_1904,
    sheets: worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visibility: VISIBILITIES[sheet.visibility] ?? 'visible',
      isProtected: asksProtection && sheet.protection.protected,
    })),
    names: names.items.map(({ name, formula, visible }) => ({
      name,
      formula: String(formula).replace(/^=/, ''),
      hidden: !visible,
    })),
    settingsParts: parts.items.map(({ id }) => id),
  });
}

/** The text of the part that holds the settings: the first one of ours. */
export function askSettings(
  { workbook }: Excel.RequestContext,
  [first]: readonly string[],
): Answer<string | undefined> {
  if (first === undefined) return () => undefined;
  const xml = workbook.customXmlParts.getItem(first).getXml();
  return () => xml.value;
}
