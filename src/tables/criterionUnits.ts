import type { ChosenSet } from './chooseSet';
import type { Unit } from './columnHeader';
import type { IdentifiedLine } from './line';
import { FEWEST_CRITERIA } from './lineWeights';

/** The columns of a table that marks criteria, each with its criterion. */
export interface CriterionUnits {
  readonly units: readonly { readonly number: number; readonly unit: Unit }[];
  /** Named, or all of the set numbered in order. */
  readonly sure: boolean;
}

/** Lines of criteria and of none of their indicators, but those that are a whole criterion. */
export function marksCriteria(lines: readonly IdentifiedLine[]): boolean {
  const criteria = new Set<number>();
  for (const { identity } of lines) {
    if (identity.code === 'criterion') criteria.add(identity.number);
    if (identity.code === 'part') return false;
    if (identity.code === 'indicator' && identity.indicator.includes('.')) return false;
  }
  return criteria.size >= FEWEST_CRITERIA;
}

/** A line of a table of criteria: what is a whole criterion's only indicator is the criterion there. */
export const asCriterion = (line: IdentifiedLine): IdentifiedLine =>
  line.identity.code === 'indicator'
    ? {
        ...line,
        identity: {
          code: 'criterion',
          number: Number(line.identity.indicator),
          ...(line.identity.fit === undefined ? {} : { fit: line.identity.fit }),
        },
      }
    : line;

/** The criteria that the columns mark; `undefined` where they are indicators' columns. */
export function criterionUnits(
  { index, lines }: ChosenSet,
  units: readonly Unit[],
): CriterionUnits | undefined {
  const all = index.set.criteria.length;
  if (!marksCriteria(lines)) return undefined;
  const byColumn = new Map(units.map((unit) => [unit.line.at, unit]));
  const found = new Map<number, { readonly unit: Unit; readonly named: boolean }>();
  for (const { at, identity } of lines.map(asCriterion)) {
    const unit = byColumn.get(at);
    if (identity.code !== 'criterion' || unit === undefined || found.has(identity.number)) continue;
    found.set(identity.number, { unit, named: identity.fit !== undefined });
  }
  return {
    units: [...found].map(([number, { unit }]) => ({ number, unit })),
    sure: found.size === all || [...found.values()].every(({ named }) => named),
  };
}
