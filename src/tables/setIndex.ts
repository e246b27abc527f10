import { criteriaSet, indicatorsOf } from '../criteria/library';
import type { Criterion, CriteriaSet, Indicator, SetKey } from '../criteria/set';
import { prepare, similarityOf, type PreparedText } from '../text/similarity';

interface Wording {
  readonly indicator: Indicator;
  readonly names: readonly PreparedText[];
}

/** A criteria set prepared for recognising rows. */
export interface SetIndex {
  readonly set: CriteriaSet;
  readonly criterion: (number: number) => Criterion | undefined;
  /** By "17.10"; a single-indicator criterion also by "5.1". */
  readonly indicator: (code: string) => Indicator | undefined;
  /** 0…1 */
  readonly wordingFit: (code: string, wording: PreparedText) => number;
  /** The indicator whose wording is nearest, with the fit of it and of the second. */
  readonly nearest: (
    wording: PreparedText,
  ) => { readonly indicator: Indicator; readonly fit: number; readonly second: number } | undefined;
  readonly criterionFit: (number: number, wording: PreparedText) => number;
}

function buildIndex(key: SetKey): SetIndex {
  const set = criteriaSet(key);
  const wordings: readonly Wording[] = indicatorsOf(set).map((indicator) => {
    const criterion = set.criteria.find((one) => one.number === indicator.criterion);
    const single = criterion?.indicators.length === 1;
    // a table writes a single-indicator criterion as "Trường học", or "Trường học: Tỷ lệ trường học các cấp …"
    const names = single
      ? [indicator.name, ...indicator.otherNames, criterion.name, `${criterion.name}: ${indicator.name}`]
      : [indicator.name, ...indicator.otherNames];
    return { indicator, names: names.map(prepare) };
  });
  const byCode = new Map<string, Wording>();
  for (const wording of wordings) {
    const { code } = wording.indicator;
    byCode.set(code, wording);
    if (!code.includes('.')) byCode.set(`${code}.1`, wording);
  }
  const criteria = new Map(set.criteria.map((criterion) => [criterion.number, criterion]));
  const criterionNames = new Map(
    set.criteria.map((criterion) => [criterion.number, prepare(criterion.name)]),
  );
  const fitOf = (wording: Wording, text: PreparedText): number =>
    Math.max(...wording.names.map((name) => similarityOf(name, text)));
  return {
    set,
    criterion: (number) => criteria.get(number),
    indicator: (code) => byCode.get(code)?.indicator,
    wordingFit(code, text) {
      const wording = byCode.get(code);
      return wording === undefined ? 0 : fitOf(wording, text);
    },
    nearest(text) {
      let best: Wording | undefined;
      let fit = 0;
      let second = 0;
      for (const wording of wordings) {
        const now = fitOf(wording, text);
        if (now > fit) {
          second = fit;
          fit = now;
          best = wording;
        } else if (now > second) second = now;
      }
      return best === undefined ? undefined : { indicator: best.indicator, fit, second };
    },
    criterionFit(number, text) {
      const name = criterionNames.get(number);
      return name === undefined ? 0 : similarityOf(name, text);
    },
  };
}

const built = new Map<SetKey, SetIndex>();

export function setIndex(key: SetKey): SetIndex {
  const before = built.get(key);
  if (before !== undefined) return before;
  const index = buildIndex(key);
  built.set(key, index);
  return index;
}
