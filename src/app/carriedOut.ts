import type { BuildNote } from '../workbook/note';
import type { Operation, OwnSheet, Plan, Skipped } from '../workbook/plan';
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

function sheetOf(note: BuildNote): OwnSheet | undefined {
  switch (note.code) {
    case 'roadmap-drawn':
    case 'roadmap-updated':
    case 'roadmap-kept-cells':
      return 'roadmap';
    case 'sheet-drawn':
    case 'sheet-edited':
      return note.own;
    case 'roadmap-unrecognised':
    case 'roadmap-not-needed':
    case 'settings-frozen':
      return undefined;
  }
}

/** The notes of a build without those of sheets that the host left as they were. */
export function notesCarriedOut(
  notes: readonly BuildNote[],
  operations: readonly Operation[],
  skipped: readonly Skipped[],
): readonly BuildNote[] {
  const left = new Set(operations.map((operation) => undone(operation, skipped)));
  return notes.filter((note) => {
    const own = sheetOf(note);
    return own === undefined || !left.has(own);
  });
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
