import { ruleNote } from '../messages/roadmap';
import { drawRoadmap } from '../reports/roadmapSheet';
import { roadmapEntries, type RoadmapEntry } from '../roadmap/entry';
import { readRoadmap, type ExistingRoadmap } from '../roadmap/existing';
import { mergeRoadmap, type RoadmapMerge } from '../roadmap/merge';
import { outcomesIn } from '../roadmap/outcome';
import type { SheetImage, WorkbookImage } from '../workbook/image';
import type { SheetContent } from '../workbook/plan';
import type { Check } from './check';
import { withPaper } from './cover';
import { ownSheetIn } from './ownSheet';
import { officesOf, paperOf } from './paper';

/** The roadmap that a check asks for, brought together with the sheet that people already work with. */
export interface RoadmapNow {
  /** Of the check alone, with the program's proposals. */
  readonly proposed: readonly RoadmapEntry[];
  readonly reviewedYear: number;
  /** With what people typed into the sheet. */
  readonly inForce: readonly RoadmapEntry[];
  readonly sheet: SheetImage | undefined;
  /** `undefined` where there is no sheet, or its rows cannot be told any more. */
  readonly standing: { readonly existing: ExistingRoadmap; readonly merge: RoadmapMerge } | undefined;
}

/** `today` is an ISO day. */
export function roadmapNow(image: WorkbookImage, checked: Check, today: string): RoadmapNow {
  const check = withPaper(image, checked);
  const { assessment, settings } = check;
  const reviewedYear = assessment.years.at(-1) ?? Number(today.slice(0, 4)) - 1;
  const facts = paperOf(check);
  const proposed = roadmapEntries(assessment, {
    reviewedYear,
    choices: settings.choices,
    offices: officesOf(facts),
    paperDate: facts.date,
  });
  const sheet = ownSheetIn(image, 'roadmap');
  const existing = sheet === undefined ? undefined : readRoadmap(sheet);
  if (existing === undefined) {
    return { proposed, reviewedYear, inForce: proposed, sheet, standing: undefined };
  }
  const review = {
    entries: proposed,
    outcome: outcomesIn(assessment),
    date1904: image.date1904,
    today,
  };
  const merge = mergeRoadmap(existing, review, settings.roadmap);
  const inForce = existing.columns.has('deadline') ? merge.inForce : merge.inForce.map(withoutDeadline);
  return { proposed, reviewedYear, inForce, sheet, standing: { existing, merge } };
}

/** People took the column away: nothing is promised for a day that nobody can see. */
const withoutDeadline = (entry: RoadmapEntry): RoadmapEntry => ({
  ...entry,
  deadline: { code: 'typed', value: '', year: undefined },
  isProposed: false,
});

/** The sheet "Lộ trình" drawn anew; where days are proposed it says by which rule. */
export const roadmapSheet = (
  check: Check,
  entries: readonly RoadmapEntry[],
  reviewedYear: number,
): SheetContent =>
  drawRoadmap(
    entries,
    check.assessment.sets,
    paperOf(check),
    entries.some(({ isProposed }) => isProposed) ? ruleNote(check.settings.choices.rule, reviewedYear) : '',
  );
