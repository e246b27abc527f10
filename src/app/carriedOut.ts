import type { BuildNote } from '../workbook/note';
import type { CarriedOut, Operation, OwnSheet, Plan, Skipped } from '../workbook/plan';
import { boundCells } from '../workbook/boundCells';
import type { Build } from './build';
import type { OutcomeOf } from './outcome';
import { markedCells } from './useCases/mark';
import type { Work } from './useCases/useCase';

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
  { skipped, refused }: Omit<CarriedOut, 'made'>,
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

/** A plan for a workbook, whose outcome tells what a build did once the host says what it left out. */
export const builtPlan = ({ plan, notes }: Build): Work<Built> => ({
  plan,
  outcome: (done) => ({
    code: 'built',
    notes: notesCarriedOut(notes, plan, done),
    made: done.made,
    ...(plan.operations.some(({ code }) => code === 'clear-marks')
      ? { marked: markedCells(plan, done) }
      : {}),
    skipped: done.skipped,
  }),
});
