import { isoDay, type Circumstances } from './circumstances';
import { parseCode } from './code';
import { foundText, problemsOf, valueAt } from './issues';
import type { Level } from './level';
import { directionProblems, unitMismatch, valueProblems, type LevelProblem } from './levelChecks';
import { findIndicator } from './indicators';
import type { CriteriaProblem } from './problem';
import { yearWithin, type CriteriaSet, type RegionKey, type SetKey, type SetLevel } from './set';
import { findSet, type CriteriaSets } from './sets';
import { overrideShape, type OverrideData } from './shape';

/** A level that somebody has compared with the printed decision, or that a province has set. */
export interface LevelOverride {
  readonly set: SetKey;
  readonly code: string;
  /** Without it: every region. */
  readonly region?: RegionKey;
  /** Without it: every year. */
  readonly year?: number;
  /** Without it: every commune group. */
  readonly group?: string;
  /** First and last day of the decision that sets it, ISO; without them, as long as the criteria set is in force. */
  readonly from?: string;
  readonly to?: string;
  readonly level: Level;
  /** As written: "≥ 75%". */
  readonly text: string;
  /** Decision, page: "QĐ 1062/QĐ-UBND 17/6/2024". */
  readonly source: string;
  readonly confirmedBy?: string;
  /** ISO. */
  readonly confirmedOn?: string;
}

export type LevelOverrides = readonly LevelOverride[];

export type ParsedOverrides =
  | { readonly code: 'ok'; readonly overrides: LevelOverrides }
  | { readonly code: 'invalid'; readonly problems: readonly CriteriaProblem[] };

/** The same indicator has one code, however it is written; an unknown one keeps what was written. */
const canonicalCode = (set: CriteriaSet, code: string): string =>
  findIndicator(set, code)?.code ?? code.trim();

function overrideProblems(override: OverrideData, set: CriteriaSet): readonly LevelProblem[] {
  const indicator = findIndicator(set, override.code);
  if (indicator === undefined) {
    const problem = parseCode(override.code) === undefined ? 'wrong-format' : 'unknown-indicator';
    return [{ path: 'code', problem, found: override.code }];
  }
  const problems = [
    ...valueProblems(override.level, 'level'),
    ...directionProblems(override.level, 'level', indicator.wants),
    // A province may ask for a figure where the decision has "Đạt": then there is no unit to compare.
    ...(indicator.unit === 'plain' ? [] : unitMismatch(override.level, 'level', indicator.unit)),
  ];
  const { year, group } = override;
  if (group !== undefined && !set.communeGroups.some(({ key }) => key === group)) {
    const expected = set.communeGroups.map(({ key }) => key).join(' | ');
    return [...problems, { path: 'group', problem: 'unknown-commune-group', expected, found: group }];
  }
  if (override.from !== undefined && override.to !== undefined && override.from > override.to) {
    const expected = `≥ ${override.from}`;
    return [...problems, { path: 'to', problem: 'out-of-range', expected, found: override.to }];
  }
  const [from, to] = [Number(set.validFrom.slice(0, 4)), Number(set.validTo.slice(0, 4))];
  if (year === undefined || (year >= from && year <= to)) return problems;
  const expected = `${String(from)}–${String(to)}`;
  return [...problems, { path: 'year', problem: 'out-of-range', expected, found: String(year) }];
}

/** One line of the list; its row is the indicator's code, else its place: "#3". */
export function parseOverride(input: unknown, index: number, sets: CriteriaSets): ParsedOverrides {
  const row = foundText(valueAt(input, ['code'])) ?? `#${String(index + 1)}`;
  const parsed = overrideShape.safeParse(input);
  if (!parsed.success) {
    const problems = problemsOf(parsed.error.issues, input, () => ({ row, depth: 0 }));
    return { code: 'invalid', problems };
  }
  const override = parsed.data;
  const set = findSet(sets, override.set);
  if (set === undefined) {
    const expected = sets.map(({ key }) => key).join(' | ');
    return {
      code: 'invalid',
      problems: [{ row, path: 'set', problem: 'not-allowed', expected, found: override.set }],
    };
  }
  const problems = overrideProblems(override, set);
  return problems.length === 0
    ? { code: 'ok', overrides: [{ ...override, code: canonicalCode(set, override.code) }] }
    : { code: 'invalid', problems: problems.map((problem) => ({ row, ...problem })) };
}

/**
 * Checks a list of confirmed levels; every problem of every line is given.
 * @param sets those that a level may be of
 */
export function parseOverrides(input: unknown, sets: CriteriaSets): ParsedOverrides {
  if (!Array.isArray(input)) {
    return {
      code: 'invalid',
      problems: [{ row: '', path: '', problem: 'wrong-type', expected: 'array' }],
    };
  }
  const lines = input.map((line, index) => parseOverride(line, index, sets));
  const problems = lines.flatMap((line) => (line.code === 'invalid' ? line.problems : []));
  return problems.length === 0
    ? { code: 'ok', overrides: lines.flatMap((line) => (line.code === 'ok' ? line.overrides : [])) }
    : { code: 'invalid', problems };
}

const specificity = (override: LevelOverride): number =>
  (override.region === undefined ? 0 : 4) +
  (override.group === undefined ? 0 : 2) +
  (override.year === undefined ? 0 : 1);

/** A later decision goes before an earlier one where the year alone leaves both in force. */
const isBetter = (one: LevelOverride, best: LevelOverride): boolean =>
  specificity(one) === specificity(best)
    ? (one.from ?? '') >= (best.from ?? '')
    : specificity(one) > specificity(best);

/** A day after the set's last one counts as that one: reviews of 2021–2025 are settled later. */
function isInForce({ from, to }: LevelOverride, set: CriteriaSet, { year, date }: Moment): boolean {
  if (from === undefined && to === undefined) return true;
  const day = isoDay(date);
  const [now, length] =
    day === undefined
      ? [String(yearWithin(set, year)), 4]
      : [day < set.validFrom ? set.validFrom : day > set.validTo ? set.validTo : day, 10];
  return (
    (from === undefined || from.slice(0, length) <= now) && (to === undefined || now <= to.slice(0, length))
  );
}

type Moment = Pick<Circumstances, 'year' | 'date'>;

/**
 * The confirmed level for an indicator. One for this region goes before one for this commune group, then for this
 * year, then for all; among equals the one of the later decision, then the last of the list, so that a later
 * confirmation counts. A level of one region says nothing about a commune whose region nobody has given.
 */
export function confirmedFor(
  overrides: LevelOverrides,
  set: CriteriaSet,
  code: string,
  circumstances: Pick<Circumstances, 'region' | 'group' | 'year' | 'date'>,
): LevelOverride | undefined {
  if (overrides.length === 0) return undefined;
  const { region, group, year } = circumstances;
  const wanted = canonicalCode(set, code);
  let best: LevelOverride | undefined;
  for (const override of overrides) {
    const applies =
      override.set === set.key &&
      (override.region === undefined || override.region === region) &&
      (override.group === undefined || override.group === group) &&
      (override.year === undefined || override.year === year) &&
      canonicalCode(set, override.code) === wanted &&
      isInForce(override, set, circumstances);
    if (applies && (best === undefined || isBetter(override, best))) best = override;
  }
  return best;
}

/** The same as a level of the set, with its status. */
export function overrideFor(...asked: Parameters<typeof confirmedFor>): SetLevel | undefined {
  const best = confirmedFor(...asked);
  if (best === undefined) return undefined;
  const { level, text, source, confirmedBy: by, confirmedOn: on } = best;
  const confirmed = { ...(by === undefined ? {} : { by }), ...(on === undefined ? {} : { on }) };
  return {
    level,
    text,
    status: 'confirmed',
    sources: [source],
    ...(by === undefined && on === undefined ? {} : { confirmed }),
  };
}

/** To what a confirmed level applies: of two with one scope, the later one takes the earlier one's place. */
export const scopeOf = ({ set, code, region, group, year, from, to }: LevelOverride): string =>
  JSON.stringify([set, code, region, group, year, from, to]);

/** The levels with others put in: one of the same scope takes the place of the one that was there. */
export const withLevels = (levels: LevelOverrides, others: LevelOverrides): LevelOverrides => [
  ...new Map([...levels, ...others].map((level) => [scopeOf(level), level])).values(),
];
