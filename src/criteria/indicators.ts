import { parseCode } from './code';
import type { CriteriaSet, Criterion, Indicator } from './set';

interface SetIndex {
  readonly indicators: readonly Indicator[];
  readonly byCode: ReadonlyMap<string, Indicator>;
}

const indexes = new WeakMap<CriteriaSet, SetIndex>();

function indexOf(set: CriteriaSet): SetIndex {
  const known = indexes.get(set);
  if (known !== undefined) return known;
  const indicators = set.criteria.flatMap((criterion) => criterion.indicators);
  const index = { indicators, byCode: new Map(indicators.map((each) => [each.code, each])) };
  indexes.set(set, index);
  return index;
}

/** Every indicator in the decision's order. */
export const indicatorsOf = (set: CriteriaSet): readonly Indicator[] => indexOf(set).indicators;

/**
 * An indicator by its code as people write it: "17.10", "05", "5.1" for the only indicator of criterion 5.
 * The code of a criterion with several indicators names none of them.
 */
export function findIndicator(set: CriteriaSet, code: string): Indicator | undefined {
  const parts = parseCode(code);
  if (parts === undefined) return undefined;
  const { byCode } = indexOf(set);
  if (parts.part === undefined) return byCode.get(String(parts.criterion));
  const exact = byCode.get(`${String(parts.criterion)}.${String(parts.part)}`);
  return exact ?? (parts.part === 1 ? byCode.get(String(parts.criterion)) : undefined);
}

/** An indicator by its code exactly as the set has it. */
export const indicatorAt = (set: CriteriaSet, code: string): Indicator | undefined =>
  indexOf(set).byCode.get(code);

export const findCriterion = (set: CriteriaSet, number: number): Criterion | undefined =>
  set.criteria.find((one) => one.number === number);
