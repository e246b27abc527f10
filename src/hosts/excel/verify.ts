/// <reference types="office-js" />
import type { Area } from '../../workbook/address';
import type { Plan } from '../../workbook/plan';
import { columnIndex, rowIndex } from '../../workbook/units';
import { readState } from './readBook';
import type { ReadWork } from './readSheets';
import { changedSheets, settingsDiffer, storedSettings, type BookState } from './state';
import type { KnownFormat } from './write/cells';
import { ownSheet } from './write/compile';
import { sheetKey } from '../../workbook/sheetName';

/** The cells that a plan writes over, as they are now. */
export interface OldCells {
  readonly sheetId: string;
  readonly area: Area;
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
}

export type Verification =
  | { readonly code: 'same'; readonly state: BookState; readonly old: readonly OldCells[] }
  | { readonly code: 'changed'; readonly sheets: readonly string[] };

/** The rectangle around the cells that a plan writes into a sheet. */
interface Target {
  readonly sheetId: string;
  readonly area: Area;
}

/** Where the plan writes cells into sheets that people work with. */
function targetsOf(plan: Plan, { sheets }: BookState): readonly Target[] {
  return plan.operations.flatMap((operation) => {
    if (operation.code !== 'write-cells' || operation.cells.length === 0) return [];
    const sheet = sheets.find(({ name }) => sheetKey(name) === sheetKey(operation.sheet));
    return sheet === undefined ? [] : [{ sheetId: sheet.id, area: around(operation.cells) }];
  });
}

function around(cells: Extract<Plan['operations'][number], { readonly code: 'write-cells' }>['cells']): Area {
  return cells.reduce<Area>(
    ({ top, left, bottom, right }, { row, column }) => ({
      top: row < top ? row : top,
      left: column < left ? column : left,
      bottom: row > bottom ? row : bottom,
      right: column > right ? column : right,
    }),
    {
      top: cells[0]?.row ?? rowIndex(0),
      left: cells[0]?.column ?? columnIndex(0),
      bottom: cells[0]?.row ?? rowIndex(0),
      right: cells[0]?.column ?? columnIndex(0),
    },
  );
}

/**
 * Reads the workbook's state again and compares it with what the plan was made from: all that people entered where
 * `isDoubtful`, else only the sheets that the plan writes over.
 */
export async function verify(
  work: ReadWork,
  before: BookState,
  plan: Plan,
  { isDoubtful, inPieces }: { readonly isDoubtful: boolean; readonly inPieces: boolean },
): Promise<Verification> {
  const targets = targetsOf(plan, before);
  const answers = targets.map((target) => askOld(work.context, target));
  const contentOf = isDoubtful ? before.sheets.map(({ id }) => id) : overwrittenSheets(plan, before);
  const state = await readState(work, before, { contentOf, inPieces });
  const sheets = changedSheets(before, state);
  if (sheets.length > 0) return { code: 'changed', sheets };
  if (settingsDiffer(before.settings, state.settings)) return { code: 'changed', sheets: [] };
  return { code: 'same', state, old: answers.map((answer) => answer()) };
}

function overwrittenSheets(plan: Plan, state: BookState): readonly string[] {
  const ids = plan.operations.flatMap((operation): readonly (string | undefined)[] => {
    if (operation.code === 'write-cells' || operation.code === 'redraw-sheet') {
      return [state.sheets.find(({ name }) => sheetKey(name) === sheetKey(operation.sheet))?.id];
    }
    // where one of the kind is there already it is drawn anew
    return operation.code === 'add-sheet' && operation.beside !== true
      ? [ownSheet(state, operation.own)?.id]
      : [];
  });
  return [...new Set(ids.filter((id) => id !== undefined))];
}

/** True where a plan writes over something that a person may have changed without Excel telling of it. */
export const writesOver = (plan: Plan, state: BookState): boolean =>
  overwrittenSheets(plan, state).length > 0 ||
  plan.operations.some(
    (operation) =>
      operation.code === 'store-settings' && operation.settings !== storedSettings(state.settings),
  );

function askOld({ workbook }: Excel.RequestContext, { sheetId, area }: Target): () => OldCells {
  const { top, left, bottom, right } = area;
  const range = workbook.worksheets
    .getItemOrNullObject(sheetId)
    .getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  range.load('formulas,values,numberFormat');
  return () => ({
    sheetId,
    area,
    formulas: range.formulas,
    values: range.values,
    numberFormat: range.numberFormat,
  });
}

/** The number formats of the cells that are written over. */
export const knownFormats =
  (old: readonly OldCells[]) =>
  (sheetId: string): KnownFormat => {
    const own = old.filter((cells) => cells.sheetId === sheetId);
    return (row, column) => {
      for (const { area, numberFormat } of own) {
        const code = numberFormat[row - area.top]?.[column - area.left];
        if (typeof code === 'string') return code;
      }
      return undefined;
    };
  };
