import { SET_KEYS } from '../criteria/library';
import type { RegionKey, SetKey } from '../criteria/set';
import { readTables } from '../tables/find';
import type { WorkbookImage } from '../workbook/image';
import type { SheetContent } from '../workbook/plan';
import { newWorkbookFile } from './exportFile';
import { mergeCommunes, periodOf, type MergedCommune, type MergeSource } from './merge';
import { differencesIn, mergeConfirmed, type Difference } from './mergeDifferences';
import { mergeLevels } from './mergeLevels';
import { drawMerged } from './mergeSheet';
import { drawSources } from './mergeSources';
import { reviewProblem, type ReviewProblem } from './reviewProblem';
import { EMPTY_SETTINGS, readSettings, writeSettings } from './settings';

/** A workbook that is to be merged. */
export interface MergeFile {
  /** As it is told to the user; also where a commune's name may stand. */
  readonly file: string;
  readonly image: WorkbookImage;
}

export type MergeOutcome =
  | {
      readonly code: 'merged';
      /** The review tables. */
      readonly sheets: readonly SheetContent[];
      /** The sheet "Nguồn": one of the program's own. */
      readonly sources: SheetContent;
      /** As `writeSettings` gives them. */
      readonly settings: string;
      readonly communes: readonly MergedCommune[];
      readonly differences: readonly Difference[];
    }
  /** One of the files has no review table. */
  | { readonly code: 'no-review'; readonly file: string; readonly problem: ReviewProblem };

/** The criteria of which a commune has a mark alone, without the indicators: such a table has other rows. */
function shapeOf({ lines }: MergedCommune): string {
  const subjects = [...lines.values()].map(({ subject }) => subject);
  const detailed = new Set(
    subjects.flatMap((subject) =>
      subject.code === 'indicator' ? [Number(subject.indicator.split('.')[0])] : [],
    ),
  );
  const alone = subjects.flatMap((subject) =>
    subject.code === 'criterion' && !detailed.has(subject.number) ? [subject.number] : [],
  );
  return alone.sort((one, other) => one - other).join(' ');
}

function tablesOf(
  set: SetKey,
  communes: readonly MergedCommune[],
  sources: readonly MergeSource[],
  levels: ReturnType<typeof mergeLevels>,
): readonly SheetContent[] {
  const own = communes.filter((commune) => commune.set === set);
  const { period } = periodOf(sources.flatMap(({ tables }) => tables.filter((table) => table.set === set)));
  return [...new Set(own.map(shapeOf))].map((shape) =>
    drawMerged({ set, communes: own.filter((one) => shapeOf(one) === shape), levels, period }),
  );
}

/**
 * Many communes' workbooks as the sheets of one: a review table for each criteria set, and where everything comes
 * from. What tables state differently is left blank, marked and listed, never chosen.
 */
export function mergeWorkbooks(files: readonly MergeFile[], region: RegionKey | undefined): MergeOutcome {
  const sources: MergeSource[] = [];
  for (const { file, image } of files) {
    const reading = readTables(image, file, readSettings(image.settings).settings.corrections);
    const problem = reviewProblem(reading);
    if (problem !== undefined) return { code: 'no-review', file, problem };
    sources.push({ file, image, tables: reading.tables });
  }
  const confirmed = mergeConfirmed(
    files.map(({ file, image }) => ({ file, settings: readSettings(image.settings).settings })),
  );
  const communes = mergeCommunes(sources);
  const levels = new Map(
    SET_KEYS.map((set) => [set, mergeLevels(sources, set, region ?? confirmed.region)] as const),
  );
  const differences = [...differencesIn(sources, communes, levels), ...confirmed.differences];
  const tables = SET_KEYS.flatMap((set) => tablesOf(set, communes, sources, levels.get(set) ?? new Map()));
  return {
    code: 'merged',
    sheets: tables,
    sources: drawSources(communes, differences),
    settings: writeSettings({ ...EMPTY_SETTINGS, region: confirmed.region, levels: confirmed.levels }),
    communes,
    differences,
  };
}

/** The merged workbook as an .xlsx. */
export const mergedFile = ({
  sheets,
  sources,
  settings,
}: Extract<MergeOutcome, { readonly code: 'merged' }>): Uint8Array =>
  newWorkbookFile(sheets, { own: [{ own: 'sources', content: sources }], settings });
