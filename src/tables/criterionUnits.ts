import type { SetKey } from '../criteria/set';
import type { CriteriaSets } from '../criteria/sets';
import type { Unit } from './columnHeader';
import { candidatesOf, type SetIndex } from './setIndex';
import { setInTitle } from './title';

/** The columns of a table that marks criteria, each with its criterion. */
export interface CriterionUnits {
  readonly index: SetIndex;
  readonly units: readonly { readonly number: number; readonly unit: Unit }[];
  readonly rival: SetKey | undefined;
  /** Named, or all of the set numbered in order. */
  readonly sure: boolean;
}

const FEWEST_CRITERIA = 8;
const NAME_FIT = 0.75;
const FEW_INDICATORS = 3;
const TITLE_WEIGHT = 0.12;
const SAID_WEIGHT = 10;
const CLEAR = 0.03;

interface Found {
  readonly number: number;
  readonly unit: Unit;
  readonly fit: number | undefined;
}

function unitsIn(index: SetIndex, units: readonly Unit[]): readonly Found[] {
  const found = new Map<number, Found>();
  for (const unit of units) {
    const { code, wording } = unit.line;
    const [named] = wording === '' ? [] : index.criterionRanking(wording);
    const numbered = code?.code === 'criterion' ? code.number : undefined;
    const clear = named !== undefined && named.fit >= NAME_FIT ? named : undefined;
    const number = clear?.number ?? numbered;
    if (number === undefined || index.criterion(number) === undefined || found.has(number)) continue;
    found.set(number, { number, unit, fit: wording === '' ? undefined : (named?.fit ?? 0) });
  }
  return [...found.values()];
}

/** The criteria that the columns mark; `undefined` where they are indicators' columns, or none of ours. */
export function criterionUnits(
  sets: CriteriaSets,
  units: readonly Unit[],
  title: string,
  said?: SetKey,
): CriterionUnits | undefined {
  const indicators = units.filter(({ line }) => line.code?.code === 'indicator').length;
  if (indicators >= FEW_INDICATORS) return undefined;
  const titled = setInTitle(title);
  const [first, second] = candidatesOf(sets)
    .map((index) => {
      const { key } = index.set;
      const found = unitsIn(index, units);
      const fits = found.flatMap(({ fit }) => (fit === undefined ? [] : [fit]));
      const named = fits.reduce((sum, fit) => sum + fit, 0) / Math.max(1, units.length);
      return {
        index,
        found,
        fits,
        score: named + (titled === key ? TITLE_WEIGHT : 0) + (said === key ? SAID_WEIGHT : 0),
      };
    })
    .sort((a, b) => b.score - a.score);
  if (first === undefined) return undefined;
  // fewer criteria than columns with wordings: these are indicators written out
  const worded = units.filter(({ line }) => line.wording !== '').length;
  const strange = worded - first.fits.filter((fit) => fit >= NAME_FIT).length;
  if (first.found.length < FEWEST_CRITERIA || strange > first.found.length) return undefined;
  const complete = first.found.length === first.index.set.criteria.length;
  return {
    index: first.index,
    units: first.found,
    rival: second !== undefined && first.score - second.score < CLEAR ? second.index.set.key : undefined,
    sure: complete || first.fits.length >= first.found.length,
  };
}
