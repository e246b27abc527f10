import { dimensionsOf } from './build';
import { parseCode } from './code';
import {
  directionProblems,
  kindProblems,
  unitProblems,
  valueProblems,
  type LevelProblem,
  type Measure,
} from './levelChecks';
import type { CriteriaProblem } from './problem';
import { LEVEL_REGIONS } from './region';
import type { CriteriaSetData, CriterionData, IndicatorData, LevelEntryData } from './shape';

const isEmpty = (list: readonly string[] | undefined): boolean => (list ?? []).length === 0;

function entryProblems(
  entry: LevelEntryData,
  path: string,
  measure: Measure,
  sources: readonly string[] | undefined,
  years: { readonly from: number; readonly to: number },
): readonly LevelProblem[] {
  const problems: LevelProblem[] = [];
  const { year, level, status } = entry;
  if (year !== undefined && (year < years.from || year > years.to)) {
    const expected = `${String(years.from)}–${String(years.to)}`;
    problems.push({ path: `${path}.year`, problem: 'out-of-range', expected, found: String(year) });
  }
  if (level !== undefined) {
    problems.push(...kindProblems(level, `${path}.level`, measure));
    problems.push(...directionProblems(level, `${path}.level`, measure.wants));
    problems.push(...valueProblems(level, `${path}.level`));
  }
  if (level !== undefined && entry.relativeTo !== undefined) {
    problems.push({ path: `${path}.relativeTo`, problem: 'duplicate' });
  }
  if (entry.relativeTo !== undefined && entry.text === undefined) {
    problems.push({ path: `${path}.text`, problem: 'missing' });
  }
  const says = level !== undefined || entry.relativeTo !== undefined || entry.text !== undefined;
  if (!says && entry.note === undefined) problems.push({ path: `${path}.level`, problem: 'missing' });
  if (status === 'delegated' ? level !== undefined : !says && status !== 'unverified') {
    problems.push({ path: `${path}.status`, problem: 'status-mismatch', found: status });
  }
  const needsSource = status === 'sourced' || status === 'inferred' || status === 'confirmed';
  if (needsSource && isEmpty(entry.sources ?? sources)) {
    problems.push({ path: `${path}.sources`, problem: 'no-source', found: status });
  }
  return problems;
}

/** A level may differ only by what the set says that its levels differ by. */
function scopeProblems(entry: LevelEntryData, path: string, set: CriteriaSetData): readonly LevelProblem[] {
  const dimensions = dimensionsOf(set);
  const used = [
    ['region', 'regions', entry.regions !== 'all'],
    ['group', 'groups', entry.groups !== undefined],
    ['year', 'year', entry.year !== undefined],
  ] as const;
  const expected = dimensions.join(' | ');
  const known = (set.communeGroups ?? []).map(({ key }) => key);
  const strange = (entry.groups ?? []).find((key) => !known.includes(key));
  return [
    ...used.flatMap(([dimension, field, isUsed]): readonly LevelProblem[] =>
      isUsed && !dimensions.includes(dimension)
        ? [{ path: `${path}.${field}`, problem: 'unknown-dimension', expected, found: dimension }]
        : [],
    ),
    ...(strange === undefined
      ? []
      : [
          {
            path: `${path}.groups`,
            problem: 'unknown-commune-group',
            expected: known.join(' | '),
            found: strange,
          } as const,
        ]),
  ];
}

/** Two lines for one region, commune group and year would leave it to chance which one applies. */
function overlapProblems(
  entries: readonly LevelEntryData[],
  path: string,
  groups: readonly string[],
): readonly LevelProblem[] {
  const seen = new Set<string>();
  return entries.flatMap((entry, index) => {
    const places = (entry.regions === 'all' ? LEVEL_REGIONS : entry.regions).flatMap((region) =>
      (entry.groups ?? groups).map((group) =>
        [region, group, entry.year === undefined ? '*' : String(entry.year)]
          .filter((one) => one !== '')
          .join(' '),
      ),
    );
    const again = places.find((place) => seen.has(place));
    for (const place of places) seen.add(place);
    const found = again ?? places.find((place, at) => places.indexOf(place) < at);
    return found === undefined
      ? []
      : [{ path: `${path}.${String(index)}.regions`, problem: 'duplicate' as const, found }];
  });
}

function indicatorProblems(
  indicator: IndicatorData,
  criterion: CriterionData,
  set: CriteriaSetData,
): readonly LevelProblem[] {
  const problems: LevelProblem[] = [];
  const code = parseCode(indicator.code);
  if (code === undefined) {
    problems.push({ path: 'code', problem: 'wrong-format', expected: '17.10', found: indicator.code });
  } else if (
    code.criterion !== criterion.number ||
    (code.part === undefined && criterion.indicators.length > 1)
  ) {
    const expected = `${String(criterion.number)}.…`;
    problems.push({ path: 'code', problem: 'code-outside-criterion', expected, found: indicator.code });
  }
  const years = { from: Number(set.validFrom.slice(0, 4)), to: Number(set.validTo.slice(0, 4)) };
  const check = (
    entries: readonly LevelEntryData[],
    path: string,
    measure: Measure,
    sources: readonly string[] | undefined,
  ) => {
    entries.forEach((entry, index) => {
      problems.push(
        ...entryProblems(entry, `${path}.${String(index)}`, measure, sources, years),
        ...scopeProblems(entry, `${path}.${String(index)}`, set),
      );
    });
    const groups = (set.communeGroups ?? []).map(({ key }) => key);
    problems.push(...overlapProblems(entries, path, groups.length === 0 ? [''] : groups));
  };
  problems.push(...unitProblems(indicator));
  check(indicator.levels, 'levels', indicator, indicator.sources);

  const { amended } = indicator;
  if (amended !== undefined) {
    if (!set.amendments.some((decision) => decision.number === amended.decision)) {
      const expected = set.amendments.map((decision) => decision.number).join(' | ');
      problems.push({
        path: 'amended.decision',
        problem: 'unknown-decision',
        expected,
        found: amended.decision,
      });
    }
    if (amended.from < set.validFrom || amended.from > set.validTo) {
      const expected = `${set.validFrom}–${set.validTo}`;
      problems.push({ path: 'amended.from', problem: 'out-of-range', expected, found: amended.from });
    }
    const measure = {
      kind: amended.kind ?? indicator.kind,
      unit: amended.unit ?? indicator.unit,
      wants: indicator.wants,
    };
    problems.push(
      ...unitProblems(measure).map((problem) => ({ ...problem, path: `amended.${problem.path}` })),
    );
    if (amended.levels !== undefined) check(amended.levels, 'amended.levels', measure, amended.sources);
    else if (measure.kind !== indicator.kind || measure.unit !== indicator.unit) {
      problems.push({ path: 'amended.levels', problem: 'missing' });
    }
  }
  return problems;
}

function criterionProblems(criterion: CriterionData, index: number, set: CriteriaSetData) {
  const row = String(criterion.number);
  const problems: CriteriaProblem[] = [];
  if (criterion.number !== index + 1) {
    problems.push({ row, path: 'number', problem: 'gap', expected: String(index + 1), found: row });
  }
  const groups = set.groups.map((group) => group.number);
  if (groups.length === 0 ? criterion.group !== '' : !groups.includes(criterion.group)) {
    const expected = groups.join(' | ');
    problems.push({ row, path: 'group', problem: 'unknown-group', expected, found: criterion.group });
  }
  return problems;
}

/** Levels that differ by commune groups need groups, each once. */
function groupProblems(set: CriteriaSetData): readonly CriteriaProblem[] {
  const keys = (set.communeGroups ?? []).map(({ key }) => key);
  const twice = keys.find((key, place) => keys.indexOf(key) < place);
  if (twice !== undefined) return [{ row: '', path: 'communeGroups', problem: 'duplicate', found: twice }];
  const isByGroup = dimensionsOf(set).includes('group');
  if (isByGroup === keys.length > 0) return [];
  return [{ row: '', path: isByGroup ? 'communeGroups' : 'dimensions', problem: 'missing' }];
}

/** What a set's shape alone does not show: sequence, codes, levels that fit their indicators, sources. */
export function setProblems(set: CriteriaSetData): readonly CriteriaProblem[] {
  const problems: CriteriaProblem[] = [];
  if (set.validFrom > set.validTo) {
    problems.push({
      row: '',
      path: 'validTo',
      problem: 'out-of-range',
      expected: `≥ ${set.validFrom}`,
      found: set.validTo,
    });
  }
  problems.push(...groupProblems(set));
  const codes = new Set<string>();
  set.criteria.forEach((criterion, index) => {
    problems.push(...criterionProblems(criterion, index, set));
    for (const indicator of criterion.indicators) {
      const row = indicator.code;
      const parts = parseCode(row);
      const canonical = parts === undefined ? row : `${String(parts.criterion)}.${String(parts.part ?? 1)}`;
      if (codes.has(canonical)) problems.push({ row, path: 'code', problem: 'duplicate', found: row });
      codes.add(canonical);
      problems.push(...indicatorProblems(indicator, criterion, set).map((problem) => ({ row, ...problem })));
    }
  });
  return problems;
}
