/// <reference types="office-js" />
import type { Plan, CarriedOut } from '../../../workbook/plan';
import {
  resolvePlan,
  type KnownBook,
  type MarkedSheet,
  type ResolvedStep,
} from '../../../workbook/resolvedPlan';
import { storedSettings, type BookState, type SheetState } from '../state';
import { contentSteps, styleSteps, type KnownFormat, type SheetHandle } from './cells';
import { addMarks, removeRules, type MarkSteps } from './marks';
import { nameStep } from './names';
import { addStep, drawSteps, emptyStep } from './ownSheet';
import { settingsStep } from './settings';
import type { Step } from './step';

/**
 * A plan as steps, in the order in which a failure does the least harm: what can be taken back, what writes over
 * something, and what says that all is done.
 */
export interface Compiled extends CarriedOut {
  readonly additive: readonly Step[];
  readonly overwriting: readonly Step[];
  readonly commit: readonly Step[];
  readonly newSheets: readonly string[];
  /** Their ids, once the steps were answered. */
  readonly newIds: () => readonly string[];
  /** Sheets of which the plan writes over cells. */
  readonly overwritten: readonly Overwritten[];
  /** By sheet id: the new rules. */
  readonly marks: ReadonlyMap<string, MarkSteps>;
  readonly settings: string | undefined;
}

interface Overwritten {
  readonly sheet: SheetState;
  /** A sheet that is drawn anew cannot be brought back, only finished. */
  readonly by: 'redraw-sheet' | 'write-cells';
}

/** The number formats of existing cells, by sheet id. */
export type KnownFormats = (sheetId: string) => KnownFormat;

/** What the steps of a plan come to. */
interface Draft {
  readonly state: BookState;
  readonly formats: KnownFormats;
  /** New sheets come before all contents: formulas may speak of any of them. */
  readonly adding: Step[];
  readonly additive: Step[];
  readonly overwriting: Step[];
  readonly commit: Step[];
  readonly newSheets: string[];
  readonly created: Excel.Worksheet[];
  readonly overwritten: Overwritten[];
  readonly marks: Map<string, MarkSteps>;
}

/** @throws {UnknownSheetError} */
export const resolvedIn = (state: BookState, plan: Plan) => resolvePlan(plan, knownBook(state));

/** Excel tells of worksheets alone; charts that stand as sheets are left to its own refusal. */
const knownBook = ({ sheets, names, structureProtected, date1904 }: BookState): KnownBook<SheetState> => ({
  worksheets: sheets,
  otherSheets: [],
  names,
  structureProtected,
  date1904,
  bearsMarks: ({ rules }) => rules !== undefined && rules.own.length > 0,
});

/** What is stored already need not be stored again. */
export const settingsToStore = (
  steps: readonly ResolvedStep<SheetState>[],
  { settings }: BookState,
): string | undefined => {
  const wanted = steps.flatMap((step) => (step.code === 'store-settings' ? [step.settings] : [])).at(-1);
  return wanted === storedSettings(settings) ? undefined : wanted;
};

/** @throws {UnknownSheetError} */
export function compile(plan: Plan, state: BookState, formats: KnownFormats): Compiled {
  const { steps, marked, made, skipped, refused } = resolvedIn(state, plan);
  const draft: Draft = {
    state,
    formats,
    adding: [],
    additive: [],
    overwriting: [],
    commit: [],
    newSheets: [],
    created: [],
    overwritten: [],
    marks: new Map(),
  };
  for (const step of steps) take(draft, step);
  const settings = settingsToStore(steps, state);
  if (settings !== undefined) draft.commit.push(settingsStep(state.settings, settings));
  for (const sheet of marked) takeMarks(draft, sheet);
  const { adding, additive, overwriting, commit, newSheets, created, overwritten, marks } = draft;
  return {
    additive: [...adding, ...additive],
    overwriting,
    commit,
    made,
    skipped,
    refused,
    newSheets,
    newIds: () => created.map(({ id }) => id),
    overwritten,
    marks,
    settings,
  };
}

const byId =
  (id: string): SheetHandle =>
  ({ workbook }) =>
    workbook.worksheets.getItem(id);

function take(draft: Draft, step: ResolvedStep<SheetState>): void {
  switch (step.code) {
    case 'add-sheet':
      addSheet(draft, step);
      return;
    case 'redraw-sheet': {
      const { own, sheet, content } = step;
      const handle = byId(sheet.id);
      draft.overwriting.push(emptyStep(handle, content), ...drawSteps(handle, content));
      draft.overwritten.push({ sheet, by: 'redraw-sheet' });
      draft.commit.push(nameStep(own, sheet.name, draft.state.names));
      return;
    }
    case 'write-cells': {
      const { sheet, cells } = step;
      const handle = byId(sheet.id);
      draft.overwriting.push(
        ...contentSteps(handle, cells, draft.formats(sheet.id)),
        ...styleSteps(handle, cells),
      );
      draft.overwritten.push({ sheet, by: 'write-cells' });
      return;
    }
    case 'store-settings':
  }
}

function addSheet(
  { state, adding, additive, commit, newSheets, created }: Draft,
  { own, name, content }: Extract<ResolvedStep<SheetState>, { readonly code: 'add-sheet' }>,
): void {
  newSheets.push(name);
  const learn = (sheet: Excel.Worksheet): void => {
    created.push(sheet);
  };
  adding.push(addStep(name, learn));
  for (const one of drawSteps(byId(name), content)) additive.push(one);
  if (own !== undefined) commit.push(nameStep(own, name, state.names));
}

/** New rules come first and old ones go last, so that at no moment a marked workbook stands without marks. */
function takeMarks(
  { marks, additive, commit }: Draft,
  { sheet, marks: wanted }: MarkedSheet<SheetState>,
): void {
  const rules = sheet.rules ?? { own: [], others: 0 };
  if (wanted.size === 0 && rules.own.length === 0) return;
  const handle = byId(sheet.id);
  const added = addMarks(handle, wanted, rules);
  marks.set(sheet.id, added);
  additive.push(...added.steps);
  commit.push(...removeRules(handle, rules.own));
}
