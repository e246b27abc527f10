import type { SetKey } from '../criteria/set';
import { identifyRows, type IdentifiedRow, type IdentityColumns } from './rowIdentity';
import { setIndex, type SetIndex } from './setIndex';
import type { SheetView } from './sheetView';
import { setInTitle } from './title';

export interface ChosenSet {
  readonly index: SetIndex;
  readonly rows: readonly IdentifiedRow[];
  /** The set that fits nearly as well. */
  readonly rival: SetKey | undefined;
}

const CANDIDATES = ['ntm', 'nangcao'] as const satisfies readonly SetKey[];
/** A title outweighs wordings that fit both sets about equally; clear wordings outweigh a title. */
const TITLE_WEIGHT = 0.12;
const CLEAR = 0.05;

interface Score {
  readonly index: SetIndex;
  readonly rows: readonly IdentifiedRow[];
  readonly score: number;
}

/** How well the rows of a table are those of a set: mean fit of the wordings, less what is missing or unknown. */
function scoreOf(index: SetIndex, rows: readonly IdentifiedRow[]): number {
  const found = new Set<string>();
  let fit = 0;
  let worded = 0;
  let unknown = 0;
  for (const { identity } of rows) {
    if (identity.code === 'indicator') {
      found.add(identity.indicator);
      if (identity.fit > 0) {
        fit += identity.fit;
        worded += 1;
      }
    } else if (identity.code === 'unknown') unknown += 1;
  }
  if (found.size === 0) return 0;
  const total = index.set.criteria.reduce((sum, criterion) => sum + criterion.indicators.length, 0);
  const coverage = found.size / total;
  return (worded === 0 ? 0.5 : fit / worded) + 0.5 * coverage - 0.3 * (unknown / (found.size + unknown));
}

/** Chooses the set of a table from its wordings, its indicators and its title; never from codes alone. */
export function chooseSet(
  view: SheetView,
  rows: readonly number[],
  columns: IdentityColumns,
  title: string,
): ChosenSet {
  const titled = setInTitle(title);
  const [first, second] = CANDIDATES.map((key): Score => {
    const index = setIndex(key);
    const identified = identifyRows(view, rows, columns, index);
    const score = scoreOf(index, identified) + (titled === key ? TITLE_WEIGHT : 0);
    return { index, rows: identified, score };
  }).sort((a, b) => b.score - a.score) as [Score, Score];
  return {
    index: first.index,
    rows: first.rows,
    rival: first.score - second.score < CLEAR ? second.index.set.key : undefined,
  };
}
