import { buildCriteriaSet } from '../build';
import { problemsOf, valueAt, type Path } from '../issues';
import { findIndicator } from '../indicators';
import { parseOverride, scopeOf, type LevelOverride, type LevelOverrides } from '../override';
import { REGION_KEYS } from '../region';
import type { CriteriaProblem } from '../problem';
import { parseCriteriaSet, rowOf } from '../schema';
import type { CriteriaSet, RegionKey } from '../set';
import type { CriteriaSetData } from '../shape';
import { withSets, type CriteriaSets } from '../sets';
import { packShape, type PackData } from './shape';

/** For whom a pack's decision holds. */
export interface PackScope {
  /** In words: "Các xã trên địa bàn tỉnh Lạng Sơn". */
  readonly text: string;
  readonly province?: string;
  readonly regions?: readonly RegionKey[];
  /** Keys of commune groups. */
  readonly groups?: readonly string[];
}

/**
 * "Gói bộ tiêu chí": what an office hands to its colleagues as one file: whole criteria sets, levels that somebody
 * compared with the printed decision, or both, and which decision that is.
 */
export interface CriteriaPack {
  readonly name: string;
  readonly decision: { readonly number: string; readonly date: string; readonly title: string };
  readonly scope: PackScope;
  /** First and last day, ISO. */
  readonly validity: { readonly from: string; readonly to: string };
  /** As in their files. */
  readonly sets: readonly CriteriaSetData[];
  /** In the order of sets and indicators; no two of one scope. */
  readonly levels: LevelOverrides;
}

export type ParsedPack =
  | { readonly code: 'pack'; readonly pack: CriteriaPack }
  | { readonly code: 'invalid'; readonly problems: readonly CriteriaProblem[] };

/** A pack says so itself in its first member. */
export const looksLikePack = (input: unknown): boolean => valueAt(input, ['format']) !== undefined;

/** Files of other programs may write one letter in two ways. */
const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

const tidyLevel = (level: LevelOverride): LevelOverride => ({
  ...level,
  text: tidy(level.text),
  source: tidy(level.source),
  ...(level.confirmedBy === undefined ? {} : { confirmedBy: tidy(level.confirmedBy) }),
});

/**
 * Checks a pack: its shape strictly, then each of its sets and levels as they are checked alone. Either all of it
 * can be used, or every problem is given and nothing else.
 * @param known sets, beside its own, that its levels may be of
 */
export function parsePack(input: unknown, known: CriteriaSets): ParsedPack {
  const parsed = packShape.safeParse(input);
  if (!parsed.success) {
    const problems = problemsOf(parsed.error.issues, input, (path) => rowInPack(input, path));
    return { code: 'invalid', problems };
  }
  const data = parsed.data;
  const sets = data.sets.map((set) => parseCriteriaSet(set));
  const problems: CriteriaProblem[] = [
    ...headProblems(data),
    ...sets.flatMap((set, place) =>
      set.code === 'ok' ? [] : set.problems.map((problem) => inSet(problem, data, place)),
    ),
  ];
  if (problems.length > 0) return { code: 'invalid', problems };
  const own = data.sets.map(buildCriteriaSet);
  const all = withSets(known, own);
  const levels: LevelOverride[] = [];
  const scopes = new Set<string>();
  data.levels.forEach((line, place) => {
    const level = parseOverride(line, place, all);
    if (level.code === 'invalid') {
      problems.push(...level.problems.map((problem) => inLevel(problem, place)));
      return;
    }
    const [one] = level.overrides;
    if (one === undefined) return;
    problems.push(...scopeProblems(one, data).map((problem) => inLevel(problem, place)));
    const scope = scopeOf(one);
    if (scopes.has(scope)) problems.push(inLevel({ row: one.code, path: '', problem: 'duplicate' }, place));
    scopes.add(scope);
    levels.push(tidyLevel(one));
  });
  return problems.length > 0
    ? { code: 'invalid', problems }
    : { code: 'pack', pack: packOf(data, sortedLevels(levels, all)) };
}

const inLevel = (problem: CriteriaProblem, place: number): CriteriaProblem => ({
  ...problem,
  path: [`levels.${String(place)}`, problem.path].filter((step) => step !== '').join('.'),
});

/** Of a set among several the key says which one it is. */
function inSet(problem: CriteriaProblem, { sets }: PackData, place: number): CriteriaProblem {
  if (sets.length === 1 && problem.row !== '') return problem;
  const { row, path } = problem;
  const key = sets[place]?.key ?? '';
  return row === ''
    ? { ...problem, path: `sets.${String(place)}.${path}` }
    : { ...problem, row: `${key} ${row}` };
}

function rowInPack(input: unknown, path: Path) {
  const [list, place] = path;
  if (list === 'sets' && place !== undefined) {
    const inside = rowOf(valueAt(input, [list, place]), path.slice(2));
    return inside.row === '' ? { row: '', depth: 0 } : { row: inside.row, depth: inside.depth + 2 };
  }
  if (list !== 'levels' || place === undefined) return { row: '', depth: 0 };
  const code = valueAt(input, [list, place, 'code']);
  return { row: typeof code === 'string' && code.length <= 8 ? code : '', depth: 0 };
}

function headProblems({ validity: { from, to }, sets, levels }: PackData): readonly CriteriaProblem[] {
  const twice = sets.findIndex(({ key }, place) => sets.findIndex((other) => other.key === key) < place);
  return [
    ...(from > to
      ? [
          {
            row: '',
            path: 'validity.to',
            problem: 'out-of-range',
            expected: `≥ ${from}`,
            found: to,
          } as const,
        ]
      : []),
    ...(twice < 0
      ? []
      : [
          {
            row: '',
            path: `sets.${String(twice)}.key`,
            problem: 'duplicate',
            found: sets[twice]?.key ?? '',
          } as const,
        ]),
    ...(sets.length + levels.length === 0 ? [{ row: '', path: '', problem: 'nothing-filled' } as const] : []),
  ];
}

/** A level for whom the pack itself does not hold. */
function scopeProblems(
  { code, region, group }: LevelOverride,
  { scope: { regions, groups } }: PackData,
): readonly CriteriaProblem[] {
  return [
    ...(region !== undefined && regions !== undefined && !regions.includes(region)
      ? [
          {
            row: code,
            path: 'region',
            problem: 'not-allowed',
            expected: regions.join(' | '),
            found: region,
          } as const,
        ]
      : []),
    ...(group !== undefined && groups !== undefined && !groups.includes(group)
      ? [
          {
            row: code,
            path: 'group',
            problem: 'not-allowed',
            expected: groups.join(' | '),
            found: group,
          } as const,
        ]
      : []),
  ];
}

const placeIn = (list: readonly string[], value: string | undefined): number =>
  value === undefined ? -1 : list.indexOf(value);

/** One order whoever made the list: sets, indicators, years, regions, commune groups, days. */
function sortedLevels(levels: LevelOverrides, sets: CriteriaSets): LevelOverrides {
  const orderOf = (level: LevelOverride): readonly number[] => {
    const place = sets.findIndex(({ key }) => key === level.set);
    const set = sets[place];
    const groups = set?.communeGroups.map(({ key }) => key) ?? [];
    return [
      place,
      set === undefined ? 0 : indicatorPlace(set, level.code),
      level.year ?? 0,
      placeIn(REGION_KEYS, level.region),
      placeIn(groups, level.group),
      Number((level.from ?? '').replaceAll('-', '')),
      Number((level.to ?? '').replaceAll('-', '')),
    ];
  };
  return levels
    .map((level) => ({ level, order: orderOf(level) }))
    .sort((a, b) => a.order.map((one, at) => one - (b.order[at] ?? 0)).find((one) => one !== 0) ?? 0)
    .map(({ level }) => level);
}

function indicatorPlace(set: CriteriaSet, code: string): number {
  const indicator = findIndicator(set, code);
  return indicator === undefined
    ? -1
    : set.criteria.flatMap((criterion) => criterion.indicators).indexOf(indicator);
}

function packOf(data: PackData, levels: LevelOverrides): CriteriaPack {
  const { name, decision, scope, validity, sets } = data;
  const { text, province, regions, groups } = scope;
  return {
    name: tidy(name),
    decision: { number: tidy(decision.number), date: decision.date, title: tidy(decision.title) },
    scope: {
      text: tidy(text),
      ...(province === undefined ? {} : { province: tidy(province) }),
      ...(regions === undefined ? {} : { regions: REGION_KEYS.filter((key) => regions.includes(key)) }),
      ...(groups === undefined ? {} : { groups: [...new Set(groups)].sort() }),
    },
    validity,
    sets,
    levels,
  };
}

/**
 * The levels of a pack as a workbook keeps and a check uses them: in force on the pack's own days, unless they say
 * themselves on which.
 */
export const levelsOfPack = ({ levels, validity: { from, to } }: CriteriaPack): LevelOverrides =>
  levels.map((level) => ({ ...level, from: level.from ?? from, to: level.to ?? to }));

/** The regions that the levels of a pack are of; none where they hold everywhere. */
export const regionsOfLevels = ({ levels }: CriteriaPack): readonly RegionKey[] => [
  ...new Set(levels.flatMap(({ region }) => region ?? [])),
];

/** The one region for which a pack holds; `undefined` where it names none, or several. */
export const regionOfPack = ({ scope: { regions = [] } }: CriteriaPack): RegionKey | undefined =>
  regions.length === 1 ? regions[0] : undefined;

/** A pack that holds for one region: its form has a column for that one only. */
export const scopedTo = (pack: CriteriaPack, region: RegionKey): CriteriaPack => ({
  ...pack,
  scope: { ...pack.scope, regions: [region] },
});

/** The sets of a pack as the rest of the program uses them. */
export const setsOfPack = ({ sets }: CriteriaPack): CriteriaSets => sets.map(buildCriteriaSet);
