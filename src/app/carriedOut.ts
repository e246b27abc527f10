import type { BuildNote } from '../workbook/note';
import type { CellWrite, Operation, OwnSheet, Plan, Skipped } from '../workbook/plan';
import { formatAddress } from '../workbook/address';
import { sheetKey } from '../workbook/sheetName';

/** Whether a host left a sheet out of this kind of work. */
const isSkipped = (skipped: readonly Skipped[], sheet: string, operation: Operation['code']): boolean =>
  skipped.some(
    (one) =>
      one.code === 'sheet-protected' &&
      one.operation === operation &&
      sheetKey(one.sheet) === sheetKey(sheet),
  );

/** How many cells bear a mark, once the host has told what it left out. */
export const markedCells = (operations: readonly Operation[], skipped: readonly Skipped[]): number =>
  operations.reduce(
    (sum, operation) =>
      operation.code === 'mark' && !isSkipped(skipped, operation.sheet, 'mark')
        ? sum + operation.areas.length
        : sum,
    0,
  );

/** The program's sheet that an operation was to draw or to fill, where the host did not. */
function undone(operation: Operation, skipped: readonly Skipped[]): OwnSheet | undefined {
  switch (operation.code) {
    case 'add-sheet': {
      const { own, content } = operation;
      const isRefused = skipped.some(
        (one) => one.code === 'structure-protected' && one.operation === 'add-sheet',
      );
      // one that is there already is drawn anew, under the name that it has
      return isRefused || isSkipped(skipped, content.name, 'redraw-sheet') ? own : undefined;
    }
    case 'redraw-sheet':
      return isSkipped(skipped, operation.sheet, 'redraw-sheet') ? operation.own : undefined;
    case 'write-cells':
      return isSkipped(skipped, operation.sheet, 'write-cells') ? 'roadmap' : undefined;
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
  const bound = new Set(
    skipped.flatMap((one) => (one.code === 'cell-bound' ? [`${sheetKey(one.sheet)}!${one.address}`] : [])),
  );
  if (bound.size === 0) return 0;
  return operations
    .flatMap((operation) => (operation.code === 'write-cells' ? [operation] : []))
    .reduce((sum, { sheet, cells }) => {
      const isLeft = (cell: CellWrite): boolean =>
        cell.style === undefined && bound.has(`${sheetKey(sheet)}!${formatAddress(cell)}`);
      return sum + cells.filter(isLeft).length;
    }, 0);
}

/** The notes of a build as the host carried it out: without those of sheets that it left as they were. */
export function notesCarriedOut(
  notes: readonly BuildNote[],
  operations: readonly Operation[],
  skipped: readonly Skipped[],
): readonly BuildNote[] {
  const left = new Set(operations.map((operation) => undone(operation, skipped)));
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

/** A plan whose outcome tells what a build did, once the host says what it left out. */
export const builtPlan = ({
  plan,
  notes,
}: {
  readonly plan: Plan;
  readonly notes: readonly BuildNote[];
}) => ({
  plan,
  outcome: (skipped: readonly Skipped[]) =>
    ({ code: 'built', notes: notesCarriedOut(notes, plan.operations, skipped), skipped }) as const,
});
