import type { CriteriaSet } from '../../criteria/set';
import { withSets, type CriteriaSets } from '../../criteria/sets';
import { readTables } from '../../tables/find';
import { MERGED_SUBTITLE } from '../../messages/merge';
import { problemMessage } from '../../messages/problem';
import { doubtfulLines } from '../../messages/unjudged';
import type { WorkbookImage } from '../../workbook/image';
import type { SheetContent } from '../../workbook/plan';
import { readingOptions } from '../judging';
import { newWorkbookFile } from '../newWorkbook';
import { mergeCommunes, periodOf, type MergedCommune, type MergeSource } from '../../reports/merge/merge';
import { differencesIn, mergeConfirmed, type Difference } from '../../reports/merge/differences';
import { mergeLevels } from '../../reports/merge/levels';
import { mergeRecognition } from '../../reports/merge/recognition';
import { drawMerged, readableGroups } from '../../reports/merge/sheet';
import { drawSources } from '../../reports/merge/sources';
import { reviewProblem } from '../reviewProblem';
import type { LeftOut, Merged, MergeRequest } from './work';
import { withHeads, withUnion } from '../unionShape';
import { EMPTY_SETTINGS, readSettings, writeSettings, type Settings, type StoredSettings } from '../settings';

/** A workbook that is to be merged. */
export interface MergeFile {
  /** As it is told to the user; also where a commune's name may stand. */
  readonly file: string;
  readonly image: WorkbookImage;
}

export type MergeOutcome =
  | {
      readonly code: 'merged';
      /** The others are merged all the same. */
      readonly leftOut: readonly LeftOut[];
      /** The review tables: one for each set and form, or one for each group of communes that fits on paper. */
      readonly sheets: readonly MergedSheet[];
      /** The sheet "Nguồn": one of the program's own. */
      readonly sources: SheetContent;
      /** As `writeSettings` gives them. */
      readonly settings: string;
      readonly communes: readonly MergedCommune[];
      readonly differences: readonly Difference[];
    }
  | Extract<Merged, { readonly code: 'not-merged' }>;

/** A review table of the merged workbook, and whose it is. */
interface MergedSheet {
  readonly content: SheetContent;
  readonly communes: readonly string[];
}

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
  set: CriteriaSet,
  communes: readonly MergedCommune[],
  sources: readonly MergeSource[],
  levels: ReturnType<typeof mergeLevels>,
): readonly MergedSheet[] {
  const own = communes.filter((commune) => commune.set === set.key);
  const { period } = periodOf(
    sources.flatMap(({ tables }) => tables.filter((table) => table.set === set.key)),
  );
  return [...new Set(own.map(shapeOf))].flatMap((shape) => {
    const groups = readableGroups(own.filter((one) => shapeOf(one) === shape));
    let from = 1;
    return groups.map((group): MergedSheet => {
      const places = { from, to: from + group.length - 1 };
      from += group.length;
      const content = drawMerged({
        set,
        communes: group,
        levels,
        period,
        subtitle: MERGED_SUBTITLE,
        ...(groups.length > 1 ? { places } : {}),
      });
      return { content, communes: group.map(({ name }) => name) };
    });
  });
}

const leftOutDifference = ({ file, problem }: LeftOut): Difference => ({
  kind: 'left-out',
  set: undefined,
  commune: '',
  subject: '',
  detail: problemMessage(problem, file),
});

const unjudgedDifference = (file: string, line: string): Difference => ({
  kind: 'unjudged',
  set: undefined,
  commune: '',
  subject: file,
  detail: line,
});

/**
 * Many communes' workbooks as the sheets of one: a review table for each criteria set, and where everything comes
 * from. What tables state differently is left blank, marked and listed, never chosen.
 */
export function mergeWorkbooks(
  files: readonly MergeFile[],
  { region, sets: given = [], unopened = [] }: Omit<MergeRequest, 'choices'> = {},
): MergeOutcome {
  const sources: MergeSource[] = [];
  const all = files.map(({ file, image }) => ({
    file,
    image,
    stored: readSettings(image.settings, given),
  }));
  const leftOut: LeftOut[] = [...unopened];
  const unjudged: Difference[] = [];
  const opened = all.filter(({ file, image, stored }) => {
    const reading = readTables(image, readingOptions(stored, file));
    const problem = reviewProblem(reading);
    unjudged.push(...doubtfulLines(reading).map((line) => unjudgedDifference(file, line)));
    if (problem === undefined) sources.push({ file, image, tables: reading.tables });
    else leftOut.push({ file, problem });
    return problem === undefined;
  });
  if (opened.length === 0) return { code: 'not-merged', leftOut, unjudged };
  const sets = opened.reduce<CriteriaSets>((known, { stored }) => withSets(known, stored.sets), []);
  const confirmed = mergeConfirmed(
    sets,
    opened.map(({ file, stored: { settings } }) => ({ file, settings })),
  );
  const communes = mergeCommunes(sources, sets);
  const answered = mergeRecognition(
    communes,
    opened.map(({ file, stored: { settings } }) => ({ file, recognition: settings.recognition })),
  );
  const levels = new Map(
    sets.map(({ key }) => [key, mergeLevels(sources, key, region ?? confirmed.region)] as const),
  );
  const differences = [
    ...leftOut.map(leftOutDifference),
    ...unjudged,
    ...differencesIn(sets, sources, communes, levels),
    ...confirmed.differences,
    ...answered.differences,
  ];
  const tables = sets.flatMap((set) => tablesOf(set, communes, sources, levels.get(set.key) ?? new Map()));
  return {
    code: 'merged',
    leftOut,
    sheets: tables,
    sources: drawSources(sets, communes, differences),
    settings: writeSettings(
      {
        ...EMPTY_SETTINGS,
        region: confirmed.region,
        levels: confirmed.levels,
        recognition: answered.recognition,
        ...saidOfCommunes(opened.map(({ stored: { settings } }) => settings)),
      },
      sets,
    ),
    communes,
    differences,
  };
}

/** The region and the confirmed levels that all files agree in. */
export const mergedSettings = (
  sets: CriteriaSets,
  files: readonly { readonly file: string; readonly stored: StoredSettings }[],
): Pick<Settings, 'region' | 'levels'> => {
  const { region, levels } = mergeConfirmed(
    sets,
    files.map(({ file, stored: { settings } }) => ({ file, settings })),
  );
  return { region, levels };
};

/** What people said of single communes goes along with them. */
function saidOfCommunes(all: readonly Settings[]): Pick<Settings, 'special' | 'heads' | 'unions'> {
  return {
    special: [...new Set(all.flatMap(({ special }) => special))],
    heads: all.reduce<Settings['heads']>((known, { heads }) => withHeads(known, heads), []),
    unions: all.flatMap(({ unions }) => unions).reduce(withUnion, [] as Settings['unions']),
  };
}

/** The merged workbook as an .xlsx. */
export const mergedFile = ({
  sheets,
  sources,
  settings,
}: Extract<MergeOutcome, { readonly code: 'merged' }>): Uint8Array =>
  newWorkbookFile(
    sheets.map(({ content }) => content),
    { own: [{ own: 'sources', content: sources }], settings },
  );
