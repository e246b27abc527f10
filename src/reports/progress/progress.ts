import { isFulfilled, type Verdict } from '../../assessment/verdict';
import type { SetKey } from '../../criteria/set';

/** The verdicts on one commune at one time. */
export interface SnapshotCommune {
  readonly set: SetKey;
  /** Equal for two spellings of one name. */
  readonly key: string;
  readonly name: string;
  readonly criteria: ReadonlyMap<number, Verdict>;
  /** Empty where a table only marks criteria. */
  readonly indicators: ReadonlyMap<string, Verdict>;
}

/** The verdicts on all communes of a workbook at one time. */
export interface Snapshot {
  /** ISO day; `undefined` for the workbook as it stands now. */
  readonly date: string | undefined;
  readonly communes: readonly SnapshotCommune[];
}

/** A criterion or an indicator that became fulfilled, or stopped being so. */
export interface Change<Code> {
  readonly code: Code;
  readonly before: Verdict;
  readonly after: Verdict;
}

export interface Changes<Code> {
  readonly gained: readonly Change<Code>[];
  readonly lost: readonly Change<Code>[];
}

/** Fulfilled criteria out of all. */
export interface Count {
  readonly met: number;
  readonly total: number;
}

interface OfCommune {
  readonly set: SetKey;
  readonly key: string;
  readonly name: string;
}

export type CommuneProgress =
  | (OfCommune & {
      readonly code: 'compared';
      readonly before: Count;
      readonly after: Count;
      readonly criteria: Changes<number>;
      readonly indicators: Changes<string>;
      /** Judged in one of the two only, so that nobody can say how they changed. */
      readonly uncompared: readonly string[];
    })
  | (OfCommune & { readonly code: 'only-before'; readonly before: Count })
  | (OfCommune & { readonly code: 'only-after'; readonly after: Count });

export interface Progress {
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** In the order of the later snapshot; communes that it does not have come last. */
  readonly communes: readonly CommuneProgress[];
}

export const countOf = ({ criteria }: Pick<SnapshotCommune, 'criteria'>): Count => ({
  met: [...criteria.values()].filter(isFulfilled).length,
  total: criteria.size,
});

function changesOf<Code>(
  before: ReadonlyMap<Code, Verdict>,
  after: ReadonlyMap<Code, Verdict>,
): Changes<Code> {
  const gained: Change<Code>[] = [];
  const lost: Change<Code>[] = [];
  for (const [code, now] of after) {
    const then = before.get(code);
    if (then === undefined || isFulfilled(then) === isFulfilled(now)) continue;
    (isFulfilled(now) ? gained : lost).push({ code, before: then, after: now });
  }
  return { gained, lost };
}

/** What only one of the two has; nothing where one of them judged no indicators at all. */
function uncomparedCodes(before: SnapshotCommune, after: SnapshotCommune): readonly string[] {
  if (before.indicators.size === 0 || after.indicators.size === 0) return [];
  return [
    ...[...after.indicators.keys()].filter((code) => !before.indicators.has(code)),
    ...[...before.indicators.keys()].filter((code) => !after.indicators.has(code)),
  ];
}

const identity = ({ set, key }: OfCommune): string => `${set}|${key}`;

/** Which criteria and indicators each commune gained or lost from one snapshot to a later one. */
export function compareSnapshots(from: Snapshot, to: Snapshot): Progress {
  const earlier = new Map(from.communes.map((commune) => [identity(commune), commune]));
  const later = new Set(to.communes.map(identity));
  const communes = to.communes.map((after): CommuneProgress => {
    const { set, key, name } = after;
    const before = earlier.get(identity(after));
    if (before === undefined) return { code: 'only-after', set, key, name, after: countOf(after) };
    return {
      code: 'compared',
      set,
      key,
      name,
      before: countOf(before),
      after: countOf(after),
      criteria: changesOf(before.criteria, after.criteria),
      indicators: changesOf(before.indicators, after.indicators),
      uncompared: uncomparedCodes(before, after),
    };
  });
  const gone = from.communes
    .filter((commune) => !later.has(identity(commune)))
    .map((before): CommuneProgress => {
      const { set, key, name } = before;
      return { code: 'only-before', set, key, name, before: countOf(before) };
    });
  return { from: from.date, to: to.date, communes: [...communes, ...gone] };
}
