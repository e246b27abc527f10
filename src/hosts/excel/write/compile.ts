/// <reference types="office-js" />
import type { Area } from '../../../workbook/address';
import { drawnCells, drawnContent } from '../../../workbook/drawing';
import { ownSheetName } from '../../../workbook/ownSheetName';
import type { Operation, OwnSheet, Plan, Severity, Skipped } from '../../../workbook/plan';
import { planNames, type PlanNames } from '../../../workbook/planNames';
import { sheetKey, UnknownSheetError } from '../../../workbook/sheetName';
import { noteRefusal } from '../../../workbook/skipping';
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
export interface Compiled {
  readonly additive: readonly Step[];
  readonly overwriting: readonly Step[];
  readonly commit: readonly Step[];
  readonly skipped: readonly Skipped[];
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
  readonly areas: readonly Area[];
}

/** The number formats of existing cells, by sheet id. */
export type KnownFormats = (sheetId: string) => KnownFormat;

type OperationOf<Code extends Operation['code']> = Extract<Operation, { readonly code: Code }>;

/** What is collected while operations are taken one by one. */
interface Draft {
  readonly state: BookState;
  readonly names: PlanNames;
  readonly formats: KnownFormats;
  /** New sheets come before all contents: formulas may speak of any of them. */
  readonly adding: Step[];
  readonly additive: Step[];
  readonly overwriting: Step[];
  readonly commit: Step[];
  readonly skipped: Skipped[];
  readonly newSheets: string[];
  readonly created: Excel.Worksheet[];
  readonly overwritten: Overwritten[];
  /** `undefined` as long as marks are not touched. */
  marks: Map<string, Map<Severity, Area[]>> | undefined;
  settings: string | undefined;
}

/** @throws {UnknownSheetError} */
export function compile(plan: Plan, state: BookState, formats: KnownFormats): Compiled {
  const names = planNames(plan, {
    sheets: state.sheets.map(({ name }) => name),
    own: (own) => ownSheet(state, own)?.name,
    structureProtected: state.structureProtected,
  });
  const draft: Draft = {
    state,
    names,
    formats,
    adding: [],
    additive: [],
    overwriting: [],
    commit: [],
    skipped: [],
    newSheets: [],
    created: [],
    overwritten: [],
    marks: undefined,
    settings: undefined,
  };
  plan.operations.forEach((operation, place) => {
    take(draft, operation, names.added[place]);
  });
  if (draft.settings !== undefined) draft.commit.push(settingsStep(state.settings, draft.settings));
  const marks = draft.marks === undefined ? new Map<string, MarkSteps>() : takeMarks(draft, draft.marks);
  const { created, adding, additive, ...compiled } = draft;
  return {
    ...compiled,
    additive: [...adding, ...additive],
    marks,
    newIds: () => created.map(({ id }) => id),
  };
}

function take(draft: Draft, operation: Operation, newName: string | undefined): void {
  switch (operation.code) {
    case 'clear-marks':
      draft.marks = new Map();
      return;
    case 'mark':
      collectMarks(draft, operation);
      return;
    case 'add-sheet':
      takeAddition(draft, operation, newName);
      return;
    case 'insert-sheet':
      addSheet(draft, operation, newName);
      return;
    case 'redraw-sheet':
      redraw(draft, operation, sheetNamed(draft.state, operation.sheet));
      return;
    case 'write-cells':
      takeWrites(draft, operation);
      return;
    case 'store-settings':
      // what is stored already need not be stored again
      draft.settings =
        operation.settings === storedSettings(draft.state.settings) ? undefined : operation.settings;
  }
}

const byId =
  (id: string): SheetHandle =>
  ({ workbook }) =>
    workbook.worksheets.getItem(id);

function sheetNamed({ sheets }: BookState, name: string): SheetState {
  const found = sheets.find((sheet) => sheetKey(sheet.name) === sheetKey(name));
  if (found === undefined) throw new UnknownSheetError(name);
  return found;
}

/** True for a protected sheet, which is noted once for each kind of operation. */
function refusesChange({ skipped }: Draft, sheet: SheetState, operation: Operation['code']): boolean {
  if (!sheet.isProtected) return false;
  noteRefusal(skipped, { code: 'sheet-protected', sheet: sheet.name, operation });
  return true;
}

function collectMarks(draft: Draft, { sheet: name, severity, areas }: OperationOf<'mark'>): void {
  const sheet = sheetNamed(draft.state, name);
  draft.marks ??= new Map();
  if (refusesChange(draft, sheet, 'mark')) return;
  const ofSheet = draft.marks.get(sheet.id) ?? new Map<Severity, Area[]>();
  draft.marks.set(sheet.id, ofSheet.set(severity, [...(ofSheet.get(severity) ?? []), ...areas]));
}

/** An own sheet that is there already is drawn anew: the same plan twice gives what it gives once. */
function takeAddition(draft: Draft, operation: OperationOf<'add-sheet'>, newName: string | undefined): void {
  const { own, beside } = operation;
  const present = beside === true ? undefined : ownSheet(draft.state, own);
  if (present !== undefined) redraw(draft, operation, present);
  else {
    addSheet(draft, operation, newName);
    if (newName !== undefined) draft.commit.push(nameStep(own, newName, draft.state.names));
  }
}

/** The sheet that the program drew earlier, found by its hidden name. */
export function ownSheet({ sheets, names }: BookState, own: OwnSheet): SheetState | undefined {
  const name = ownSheetName(names, own);
  return name === undefined ? undefined : sheets.find((sheet) => sheetKey(sheet.name) === sheetKey(name));
}

function addSheet(
  { names, adding, additive, skipped, newSheets, created }: Draft,
  { code, content }: OperationOf<'add-sheet' | 'insert-sheet'>,
  name: string | undefined,
): void {
  if (name === undefined) {
    noteRefusal(skipped, { code: 'structure-protected', operation: code });
    return;
  }
  newSheets.push(name);
  const learn = (sheet: Excel.Worksheet): void => {
    created.push(sheet);
  };
  adding.push(addStep(name, learn));
  for (const step of drawSteps(byId(name), drawnContent(content, names))) additive.push(step);
}

function redraw(
  draft: Draft,
  { own, content }: Pick<OperationOf<'redraw-sheet'>, 'own' | 'content'>,
  sheet: SheetState,
): void {
  if (refusesChange(draft, sheet, 'redraw-sheet')) return;
  const handle = byId(sheet.id);
  const drawn = drawnContent(content, draft.names);
  draft.overwriting.push(emptyStep(handle, drawn), ...drawSteps(handle, drawn));
  draft.overwritten.push({ sheet, by: 'redraw-sheet', areas: [] });
  draft.commit.push(nameStep(own, sheet.name, draft.state.names));
}

function takeWrites(draft: Draft, { sheet: name, cells }: OperationOf<'write-cells'>): void {
  const sheet = sheetNamed(draft.state, name);
  if (refusesChange(draft, sheet, 'write-cells') || cells.length === 0) return;
  const handle = byId(sheet.id);
  const drawn = drawnCells(cells, draft.names);
  draft.overwriting.push(
    ...contentSteps(handle, drawn, draft.formats(sheet.id)),
    ...styleSteps(handle, drawn),
  );
  const areas = cells.map(({ row, column }) => ({ top: row, bottom: row, left: column, right: column }));
  draft.overwritten.push({ sheet, by: 'write-cells', areas });
}

/** New rules come first and old ones go last, so that at no moment a marked workbook stands without marks. */
function takeMarks(
  draft: Draft,
  wanted: ReadonlyMap<string, ReadonlyMap<Severity, readonly Area[]>>,
): ReadonlyMap<string, MarkSteps> {
  const marks = new Map<string, MarkSteps>();
  for (const sheet of draft.state.sheets) {
    const rules = sheet.rules ?? { own: [], others: 0 };
    const ofSheet = wanted.get(sheet.id);
    if (ofSheet === undefined && (rules.own.length === 0 || refusesChange(draft, sheet, 'clear-marks')))
      continue;
    const handle = byId(sheet.id);
    const added = addMarks(handle, ofSheet ?? new Map(), rules);
    marks.set(sheet.id, added);
    draft.additive.push(...added.steps);
    draft.commit.push(...removeRules(handle, rules.own));
  }
  return marks;
}
