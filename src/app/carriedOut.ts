import type { BuildNote } from '../workbook/note';
import type { WorkbookImage } from '../workbook/image';
import type { Operation, OwnSheet, Plan, Skipped } from '../workbook/plan';
import { resolvePlan } from '../workbook/resolvedPlan';
import { boundCells } from '../workbook/boundCells';
import type { Build } from './build';
import type { MadeSheet, OutcomeOf } from './outcome';
import { markedCells } from './useCases/mark';
import type { CarriedOut, Work } from './useCases/useCase';

/** The program's sheet that an operation draws or fills. */
function drawnBy(operation: Operation): OwnSheet | undefined {
  switch (operation.code) {
    case 'add-sheet':
    case 'redraw-sheet':
      return operation.own;
    case 'write-cells':
      return 'roadmap';
    case 'mark':
    case 'clear-marks':
    case 'insert-sheet':
    case 'store-settings':
      return undefined;
  }
}

/** The sheet that a note says to be there now; of one that stands beside another too. */
function sheetOf(note: BuildNote): OwnSheet | undefined {
  switch (note.code) {
    case 'roadmap-drawn':
    case 'roadmap-updated':
    case 'roadmap-kept-cells':
    case 'roadmap-unrecognised':
      return 'roadmap';
    case 'sheet-drawn':
    case 'sheet-edited':
    case 'sheet-unmarked':
      return note.own;
    case 'roadmap-not-needed':
    case 'settings-frozen':
      return undefined;
  }
}

/**
 * Cells that were to be changed and are bound to a table or an array formula. Cells of new rows have a style; those
 * that are there keep theirs.
 */
function unchangedCells(operations: readonly Operation[], skipped: readonly Skipped[]): number {
  const isBound = boundCells(skipped);
  return operations
    .flatMap((operation) => (operation.code === 'write-cells' ? [operation] : []))
    .reduce(
      (sum, { sheet, cells }) =>
        sum + cells.filter((cell) => cell.style === undefined && isBound(sheet, cell)).length,
      0,
    );
}

/** The notes of a build as the host carried it out: without those of sheets that it left as they were. */
export function notesCarriedOut(
  notes: readonly BuildNote[],
  { operations }: Plan,
  { skipped, refused }: CarriedOut,
): readonly BuildNote[] {
  const left = new Set(
    operations.flatMap((operation, place) => (refused.includes(place) ? (drawnBy(operation) ?? []) : [])),
  );
  return notes
    .filter((note) => {
      const own = sheetOf(note);
      return own === undefined || !left.has(own);
    })
    .map((note) =>
      note.code === 'roadmap-updated'
        ? { ...note, changed: note.changed - unchangedCells(operations, skipped) }
        : note,
    );
}

export type Built = OutcomeOf<'built'>;

/** The sheets that a plan draws or fills, by the names that the workbook will call them. */
function madeSheets(plan: Plan, image: WorkbookImage): readonly MadeSheet[] {
  const { steps } = resolvePlan(plan, {
    worksheets: image.sheets.map(({ name, protected: isProtected }) => ({ name, isProtected })),
    otherSheets: [],
    names: image.names
      .filter(({ sheet }) => sheet === undefined)
      .map(({ name, formula }) => [name, formula] as const),
    structureProtected: image.structureProtected,
    date1904: image.date1904,
    bearsMarks: () => false,
  });
  return steps.flatMap((step): readonly MadeSheet[] => {
    switch (step.code) {
      case 'add-sheet':
        return [{ name: step.name, isNew: true }];
      case 'redraw-sheet':
      case 'write-cells':
        return [{ name: step.sheet.name, isNew: false }];
      case 'store-settings':
        return [];
    }
  });
}

/** A plan for a workbook, whose outcome tells what a build did once the host says what it left out. */
export const builtPlan = ({ plan, notes }: Build, image: WorkbookImage): Work<Built> => ({
  plan,
  outcome: (done) => ({
    code: 'built',
    notes: notesCarriedOut(notes, plan, done),
    made: madeSheets(plan, image),
    ...(plan.operations.some(({ code }) => code === 'clear-marks')
      ? { marked: markedCells(plan, done) }
      : {}),
    skipped: done.skipped,
  }),
});
