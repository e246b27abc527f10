import { amendmentStage } from './amendment';
import type { Circumstances } from './circumstances';
import { findIndicator } from './indicators';
import { levelText } from './levelText';
import { REGION_KEYS } from './region';
import { overrideFor, type LevelOverrides } from './override';
import type {
  CriteriaSet,
  Indicator,
  LevelDoubt,
  LevelStatus,
  LevelValue,
  LevelRegion,
  ScopedLevel,
  SetLevel,
} from './set';
import { findSet, type CriteriaSets } from './sets';

/**
 * What a criteria set requires of one indicator.
 * - level: a level to compare with
 * - wording: known in words only
 * - unknown: changed by an amendment, the new value was not found; the old one no longer counts
 * - delegated: the province or a ministry decides
 * - none: the set gives no level for this region, year or code
 */
export type Requirement =
  | { readonly code: 'level'; readonly level: SetLevel }
  | {
      readonly code: 'wording';
      readonly text: string;
      readonly status: LevelStatus;
      readonly sources: readonly string[];
      readonly note?: string;
    }
  | { readonly code: 'unknown'; readonly note?: string }
  | { readonly code: 'delegated'; readonly to: string }
  | { readonly code: 'none' };

/** Strongest first. */
const STATUS_ORDER = [
  'confirmed',
  'sourced',
  'inferred',
  'delegated',
  'unverified',
] as const satisfies readonly LevelStatus[];

const weaker = (first: LevelStatus, second: LevelStatus): LevelStatus =>
  STATUS_ORDER.indexOf(first) >= STATUS_ORDER.indexOf(second) ? first : second;

const valueKey = (value: LevelValue): string => JSON.stringify(value);

interface Found {
  readonly entry: ScopedLevel;
  readonly doubt?: LevelDoubt;
}

type Place = Pick<Circumstances, 'group' | 'year'>;

/** A line for this very year goes before a line for all years; one for some groups says nothing without a group. */
function entryOf(
  levels: readonly ScopedLevel[],
  region: LevelRegion,
  { group, year }: Place,
): ScopedLevel | undefined {
  const mine = levels.filter(
    ({ regions, groups }) =>
      regions.includes(region) && (groups === undefined || (group !== undefined && groups.includes(group))),
  );
  return mine.find((entry) => entry.year === year) ?? mine.find((entry) => entry.year === undefined);
}

/**
 * The line for a region. A region without a value of its own gets none: a blank in a region's column means
 * that nobody knows it, and the "chung" column is not its value (NTM 12.1: chung 75, tdmnpb 70). Where nobody
 * has said which region it is, "chung" stands in; it is doubtful as soon as one region differs or is blank.
 */
function regionalEntry(levels: readonly ScopedLevel[], circumstances: Circumstances): Found | undefined {
  const { region } = circumstances;
  if (region !== undefined) {
    const entry = entryOf(levels, region, circumstances);
    return entry === undefined ? undefined : { entry };
  }
  const entry = entryOf(levels, 'chung', circumstances);
  if (entry === undefined) return undefined;
  const agrees = REGION_KEYS.every((each) => {
    const own = entryOf(levels, each, circumstances);
    return own !== undefined && valueKey(own.value) === valueKey(entry.value);
  });
  return agrees ? { entry } : { entry, doubt: 'region-unknown' };
}

/** Where nobody has said which commune group it is: the level that all of the set's groups share, if there is one. */
function entryIn(
  levels: readonly ScopedLevel[],
  circumstances: Circumstances,
  { communeGroups }: CriteriaSet,
): Found | undefined {
  if (circumstances.group !== undefined || communeGroups.length === 0) {
    return regionalEntry(levels, circumstances);
  }
  const found = communeGroups.map(({ key }) => regionalEntry(levels, { ...circumstances, group: key }));
  const [first] = found;
  if (first === undefined) return undefined;
  const key = JSON.stringify([first.entry.value, first.entry.status]);
  const agrees = found.every(
    (one) => one !== undefined && JSON.stringify([one.entry.value, one.entry.status]) === key,
  );
  return agrees ? first : undefined;
}

interface Stage {
  readonly levels: readonly ScopedLevel[];
  readonly doubt?: LevelDoubt;
  readonly note?: string;
}

/**
 * Which levels are in force. Quyết định 211/QĐ-TTg applies from 01/3/2024: a review dated earlier, or of an earlier
 * year, is judged by the old ones, a later one by the new ones. "2024" alone leaves it open: the old level is
 * given, but only as unverified and with the amendment's note.
 */
function stageOf(indicator: Indicator, circumstances: Circumstances): Stage {
  const { amended, levels } = indicator;
  if (amended?.levels === undefined) return { levels };
  switch (amendmentStage(amended, circumstances)) {
    case 'before':
      return { levels };
    case 'after':
      return { levels: amended.levels };
    case 'either':
      return {
        levels,
        doubt: 'amended-in-year',
        ...(amended.note === undefined ? {} : { note: amended.note }),
      };
  }
}

/** What stands beside a set: a level may build upon another set's, or upon what was confirmed of that one. */
export interface Beside {
  readonly sets: CriteriaSets;
  readonly overrides: LevelOverrides;
}

const ALONE: Beside = { sets: [], overrides: [] };

/** So many times the other set's level; nothing where that one is not known either. */
function relativeLevel(
  value: Extract<LevelValue, { readonly code: 'relative' }>,
  circumstances: Circumstances,
  beside: Beside,
): SetLevel | undefined {
  const set = findSet(beside.sets, value.set);
  if (set === undefined) return undefined;
  const base =
    overrideFor(beside.overrides, set, value.indicator, circumstances) ??
    levelFor(set, value.indicator, circumstances, beside);
  if (base?.level.code !== 'figure') return undefined;
  // in six decimals, so that a binary fraction's tail does not round a whole million up: 50 × 1,1 = 55
  const product = Math.round(base.level.value * value.factor * 1e6) / 1e6;
  const step = value.roundUpTo;
  const rounded = step === undefined ? product : Math.ceil(product / step) * step;
  return { ...base, level: { ...base.level, value: rounded } };
}

/**
 * What the set requires, or why it requires nothing that could be compared.
 * @param beside only a level that builds upon another set's needs it (kiểu mẫu 2: income 10 % above the level of
 * nông thôn mới nâng cao: Quyết định 319/QĐ-TTg)
 */
export function requirementFor(
  set: CriteriaSet,
  code: string,
  circumstances: Circumstances,
  beside: Beside = ALONE,
): Requirement {
  const indicator = findIndicator(set, code);
  if (indicator === undefined) return { code: 'none' };
  const stage = stageOf(indicator, circumstances);
  const found = entryIn(stage.levels, circumstances, set);
  if (found === undefined) {
    const { delegatedTo } = indicator;
    return delegatedTo === undefined ? { code: 'none' } : { code: 'delegated', to: delegatedTo };
  }
  const { entry } = found;
  const outside =
    circumstances.year < Number(set.validFrom.slice(0, 4)) ||
    circumstances.year > Number(set.validTo.slice(0, 4));
  const doubt = outside ? 'outside-validity' : (stage.doubt ?? found.doubt);
  const status = doubt === undefined ? entry.status : weaker(entry.status, 'unverified');
  const notes = [stage.note, entry.note].filter((note) => note !== undefined);
  const told = {
    text: entry.text,
    status,
    sources: entry.sources,
    ...(notes.length === 0 ? {} : { note: notes.join('. ') }),
    ...(entry.confidence === undefined ? {} : { confidence: entry.confidence }),
    ...(doubt === undefined ? {} : { doubt }),
  };
  switch (entry.value.code) {
    case 'level':
      return { code: 'level', level: { ...told, level: entry.value.level } };
    case 'wording':
      return { code: 'wording', ...told };
    case 'unknown':
      return { code: 'unknown', ...(told.note === undefined ? {} : { note: told.note }) };
    case 'relative': {
      const base = relativeLevel(entry.value, circumstances, {
        ...beside,
        // two sets that build upon each other have no ground
        sets: beside.sets.filter(({ key }) => key !== set.key),
      });
      if (base === undefined) return { code: 'wording', ...told };
      const text = levelText(base.level, indicator.unitText);
      const sources = [...new Set([...entry.sources, ...base.sources])];
      return {
        code: 'level',
        level: { ...told, level: base.level, text, sources, status: weaker(status, base.status) },
      };
    }
  }
}

/**
 * The level that applies to a commune, with its status; `undefined` where the set has none to compare with.
 * The status is never better than the data's, and `unverified` wherever the circumstances leave a doubt.
 */
export function levelFor(
  set: CriteriaSet,
  code: string,
  circumstances: Circumstances,
  beside: Beside = ALONE,
): SetLevel | undefined {
  const requirement = requirementFor(set, code, circumstances, beside);
  return requirement.code === 'level' ? requirement.level : undefined;
}
