import { drawIssues } from '../../reports/issues/sheet';
import { NO_TICKS, ticksIn } from '../../reports/issues/ticks';
import { drawMatrix } from '../../reports/matrix/sheet';
import { drawRoadmap } from '../../reports/roadmapSheet';
import { drawSummary } from '../../reports/summary/sheet';
import { standardPlace } from '../../reports/roadmapSheet';
import { columnName } from '../../workbook/address';
import { resultOf, type SheetContent } from '../../workbook/plan';
import type { ExportSheet } from './sheet';
import { ownSheetIn } from '../ownSheet';
import { roadmapNow } from '../roadmap';
import type { Checked } from '../session/state';

/** The program's own sheets as they would be drawn now, with what people typed into theirs. `today` is an ISO day. */
export function ownContents(
  { reading, check }: Checked,
  wanted: readonly ExportSheet[],
  today: string,
): readonly SheetContent[] {
  const { assessment } = check;
  const { inForce, reviewedYear } = roadmapNow(reading.image, check, today);
  const places = {
    key: columnName(standardPlace('key')),
    deadline: columnName(standardPlace('deadline')),
  };
  const draw = {
    summary: () => drawSummary(assessment),
    roadmap: () => drawRoadmap(inForce),
    matrix: () => drawMatrix(assessment, inForce, { reviewedYear, places }),
    issues: () => {
      const listed = ownSheetIn(reading.image, 'issues');
      return drawIssues(assessment, listed === undefined ? NO_TICKS : ticksIn(listed));
    },
  } as const satisfies Record<ExportSheet, () => SheetContent>;
  return wanted.map((name) => draw[name]());
}

/** The same sheet with results in place of formulas. */
export const withResults = (sheet: SheetContent): SheetContent => ({
  ...sheet,
  cells: sheet.cells.map((cell) => ({ ...cell, content: resultOf(cell.content) })),
});
