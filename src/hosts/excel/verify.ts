/// <reference types="office-js" />
import type { Area } from '../../workbook/address';
import type { PlainCell, Plan } from '../../workbook/plan';
import { columnIndex, rowIndex } from '../../workbook/units';
import { readState } from './readBook';
import type { ReadWork } from './readSheets';
import { changedSheets, settingsDiffer, type BookState } from './state';
import type { KnownFormat } from './write/cells';
import { resolvedIn, settingsToStore } from './write/compile';

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

/** What a plan does to what is there already. */
export interface Overwriting {
  /** Where it writes cells into sheets that people work with. */
  readonly targets: readonly Target[];
  /** Ids of the sheets that do not stay as they are. */
  readonly sheets: readonly string[];
  readonly storesSettings: boolean;
}

export function overwritingOf(plan: Plan, state: BookState): Overwriting {
  const { steps } = resolvedIn(state, plan);
  return {
    targets: steps.flatMap((step) =>
      step.code === 'write-cells' ? [{ sheetId: step.sheet.id, area: around(step.cells) }] : [],
    ),
    sheets: steps.flatMap((step) =>
      step.code === 'write-cells' || step.code === 'redraw-sheet' ? [step.sheet.id] : [],
    ),
    storesSettings: settingsToStore(steps, state) !== undefined,
  };
}

const around = (cells: readonly PlainCell[]): Area =>
  cells.reduce<Area>(
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

/**
 * Reads the workbook's state again and compares it with what the plan was made from: all that people entered where
 * `isDoubtful`, else only the sheets that the plan writes over.
 */
export async function verify(
  work: ReadWork,
  before: BookState,
  { targets, sheets: overwritten }: Overwriting,
  { isDoubtful, inPieces }: { readonly isDoubtful: boolean; readonly inPieces: boolean },
): Promise<Verification> {
  const answers = targets.map((target) => askOld(work.context, target));
  const contentOf = isDoubtful ? before.sheets.map(({ id }) => id) : [...new Set(overwritten)];
  const state = await readState(work, before, { contentOf, inPieces });
  const sheets = changedSheets(before, state);
  if (sheets.length > 0) return { code: 'changed', sheets };
  if (settingsDiffer(before.settings, state.settings)) return { code: 'changed', sheets: [] };
  return { code: 'same', state, old: answers.map((answer) => answer()) };
}

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
