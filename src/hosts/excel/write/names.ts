/// <reference types="office-js" />
import { OWN_SHEET_NAMES, type OwnSheet } from '../../../workbook/plan';
import { quotedSheetName } from '../../../workbook/sheetName';
import { step, type Step } from './step';

const ACTION_BYTES = 600;

/** Excel compares names without letter case. */
const present = (names: ReadonlyMap<string, string>, wanted: string): string | undefined =>
  [...names.keys()].find((name) => name.toLowerCase() === wanted.toLowerCase());

const ownSheetFormula = (sheet: string): string => `${quotedSheetName(sheet)}!$A$1`;

/** Remembers whose sheet it is, out of people's sight. */
export function nameStep(own: OwnSheet, sheet: string, names: ReadonlyMap<string, string>): Step {
  const known = present(names, OWN_SHEET_NAMES[own]);
  const formula = `=${ownSheetFormula(sheet)}`;
  return step(ACTION_BYTES * 2, ({ workbook }) => {
    const item =
      known === undefined ? workbook.names.add(OWN_SHEET_NAMES[own], formula) : workbook.names.getItem(known);
    if (known !== undefined) item.formula = formula;
    item.visible = false;
  });
}

/** True where a hidden name was set or leads elsewhere than before. */
export const namesDiffer = (before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): boolean =>
  Object.values(OWN_SHEET_NAMES).some((wanted) => {
    const is = present(now, wanted);
    return is !== undefined && now.get(is) !== before.get(present(before, wanted) ?? is);
  });
