import type { Circumstances } from '../criteria/circumstances';
import type { Comparison, Level, LevelPart } from '../criteria/level';
import { findIndicator } from '../criteria/indicators';
import { overrideFor, type LevelOverrides } from '../criteria/override';
import { levelFor } from '../criteria/requirement';
import type { CriteriaSet, Indicator, IndicatorKind, LevelStatus, SetLevel } from '../criteria/set';
import type { CriteriaSets } from '../criteria/sets';
import type { RequirementReading, TableReading } from '../tables/reading';
import { similarity } from '../text/similarity';
import { PART_FIT } from './compare';
import type { Finding } from './finding';
import { isAdvisory, type LevelOrigin, type RequiredLevel } from './required';

/** The levels that a set or the user gives, beside those that a table states. */
export interface LevelSource {
  readonly set: CriteriaSet;
  /** Others upon which its levels may build. */
  readonly sets: CriteriaSets;
  readonly overrides: LevelOverrides;
  readonly circumstances: Circumstances;
}

const ORIGIN = {
  confirmed: 'confirmed',
  sourced: 'sourced',
  inferred: 'inferred',
  delegated: 'unverified',
  unverified: 'unverified',
} as const satisfies Record<LevelStatus, LevelOrigin>;

const levels = new WeakMap<LevelSource, Map<string, SetLevel | undefined>>();

/** Asked for by every table and every row, and looked up once for each source. */
function knownLevel(source: LevelSource, code: string): SetLevel | undefined {
  const { set, overrides, circumstances } = source;
  const known = levels.get(source) ?? new Map<string, SetLevel | undefined>();
  levels.set(source, known);
  if (known.has(code)) return known.get(code);
  const level =
    overrideFor(overrides, set, code, circumstances) ?? levelFor(set, code, circumstances, source);
  known.set(code, level);
  return level;
}

/** Tables of one set in the same circumstances have one source. */
export function levelSources({
  sets,
  overrides,
}: Pick<LevelSource, 'sets' | 'overrides'>): (set: CriteriaSet, circumstances: Circumstances) => LevelSource {
  const sources = new Map<string, LevelSource>();
  return (set, circumstances) => {
    const key = JSON.stringify([set.key, circumstances]);
    const source = sources.get(key) ?? { set, sets, overrides, circumstances };
    sources.set(key, source);
    return source;
  };
}

const levelOfTable = ({ level, text, place }: RequirementReading): RequiredLevel | undefined =>
  level === undefined ? undefined : { level, text, origin: 'table', status: 'table', sources: [], place };

/**
 * The level of one row of a split indicator: its own, else one that the table writes once for all its rows.
 * What a set, the user or a compound level says of the whole does not say what one part of it needs.
 */
export function requiredPartLevel(
  own: RequirementReading | undefined,
  whole: RequirementReading | undefined,
): RequiredLevel | undefined {
  if (own !== undefined) return levelOfTable(own);
  const compound = whole?.level?.code === 'figure' && whole.level.parts.length > 0;
  return whole === undefined || compound ? undefined : levelOfTable(whole);
}

/**
 * The level that decides, in the domain's order: confirmed by the user, stated in the table, sourced, then
 * unverified (advice only); `undefined` where there is none.
 */
export function requiredLevel(
  source: LevelSource,
  code: string,
  stated: RequirementReading | undefined,
): RequiredLevel | undefined {
  const known = knownLevel(source, code);
  // a level that the table states and nobody can read, or that is turned round, is not replaced by another
  if (known?.status !== 'confirmed' && stated !== undefined) {
    return isTurned(source, stated) ? undefined : levelOfTable(stated);
  }
  return known && levelOfSet(known);
}

const levelOfSet = ({ level, text, status, sources, confirmed }: SetLevel): RequiredLevel => ({
  level,
  text,
  origin: ORIGIN[status],
  status,
  sources,
  ...(confirmed === undefined ? {} : { confirmed }),
});

/** What the set itself says, whatever was confirmed or stands in the table, where nobody has compared it yet. */
export function advisoryLevel(source: LevelSource, code: string): RequiredLevel | undefined {
  const known = levelFor(source.set, code, source.circumstances, source);
  // the country's value says nothing of a region that differs and that nobody has named
  if (known === undefined || known.doubt === 'region-unknown') return undefined;
  const level = levelOfSet(known);
  return isAdvisory(level) ? level : undefined;
}

/** Kinds whose levels are figures: of these more, or less, is wanted whatever the level is. */
const FIGURE_KINDS: ReadonlySet<IndicatorKind> = new Set<IndicatorKind>([
  'percent',
  'money',
  'number',
  'count',
]);

/** Which way the figures of an indicator have to go; 0 where it is not one of figures. */
const wantedWay = ({ wants, kind }: Indicator): 1 | -1 | 0 =>
  wants === 'less' ? -1 : FIGURE_KINDS.has(kind) ? 1 : 0;

/**
 * "≥ 13%" where little is wanted: whoever copied the level turned its sign round. What the indicator itself wants
 * tells, and not the set's level: one that nobody has compared with the decision would decide here.
 */
function isTurned({ set }: LevelSource, { code, level }: RequirementReading): boolean {
  const indicator = findIndicator(set, code);
  if (level?.code !== 'figure' || indicator === undefined) return false;
  const [stated, wanted] = [direction(level.op), wantedWay(indicator)];
  return stated !== 0 && wanted !== 0 && stated !== wanted;
}

type Strictness = 'looser' | 'stricter' | 'same' | 'incomparable';

const direction = (op: Comparison): 1 | -1 | 0 => (op === '=' ? 0 : op === '>=' || op === '>' ? 1 : -1);

const isStrict = (op: Comparison): boolean => op === '>' || op === '<';

/** "100%" and "≥ 100%" ask the same. */
const bound = ({ op, unit, value }: Extract<Level, { code: 'figure' }>): Comparison =>
  op === '=' && unit === 'percent' && value === 100 ? '>=' : op;

/** How a stated level stands to the one that it should be. */
export function strictness(stated: Level, expected: Level): Strictness {
  if (stated.code !== 'figure' || expected.code !== 'figure') {
    return JSON.stringify(stated) === JSON.stringify(expected) ? 'same' : 'incomparable';
  }
  const [op, expectedOp] = [bound(stated), bound(expected)];
  if (stated.unit !== expected.unit || op === '=' || expectedOp === '=') {
    return stated.unit === expected.unit && stated.value === expected.value ? 'same' : 'incomparable';
  }
  const way = direction(expectedOp);
  if (direction(op) !== way) return 'incomparable';
  const difference = (stated.value - expected.value) * way;
  if (difference !== 0) return difference < 0 ? 'looser' : 'stricter';
  if (isStrict(op) !== isStrict(expectedOp)) return isStrict(op) ? 'stricter' : 'looser';
  return partStrictness(stated.parts, expected.parts);
}

/** Equal main levels: a named part that is left out or lower makes the whole looser. */
function partStrictness(stated: readonly LevelPart[], expected: readonly LevelPart[]): Strictness {
  const found = expected.map((part): Strictness => {
    const own = stated.find(({ name }) => similarity(name, part.name) >= PART_FIT);
    return own === undefined
      ? 'looser'
      : strictness({ code: 'figure', ...own, parts: [] }, { code: 'figure', ...part, parts: [] });
  });
  const extra = stated.length > expected.length;
  return found.find((one) => one !== 'same') ?? (extra ? 'stricter' : 'same');
}

/** What is to be said of the levels that a table states itself: once for each row, whatever communes it has. */
export function levelFindings(
  source: LevelSource,
  table: Pick<TableReading, 'set' | 'requirements'>,
): readonly Finding[] {
  return [...table.requirements].flatMap(([key, stated]): readonly Finding[] => {
    const base = { set: table.set, indicator: stated.code, place: stated.place } as const;
    if (stated.level === undefined) {
      return [{ ...base, code: 'unreadable-level', severity: 'warning', text: stated.text }];
    }
    if (key !== stated.code) return [];
    const known = knownLevel(source, stated.code);
    if (isTurned(source, stated)) {
      return [{ ...base, code: 'turned-level', severity: 'warning', text: stated.text }];
    }
    if (known === undefined) return [];
    const found = strictness(stated.level, known.level);
    if (found !== 'looser' && found !== 'stricter') return [];
    if (ORIGIN[known.status] === 'unverified' || ORIGIN[known.status] === 'inferred') {
      // the country's value says nothing of a region that differs and that nobody has named
      if (found === 'stricter' || known.doubt === 'region-unknown') return [];
      const facts = { stated: stated.text, expected: known.text } as const;
      return [{ ...base, ...facts, code: 'unverified-level', use: 'compared', severity: 'remark' }];
    }
    return [
      {
        ...base,
        code: found === 'looser' ? 'level-mismatch' : 'stricter-level',
        severity: found === 'looser' ? 'warning' : 'remark',
        stated: stated.text,
        expected: known.text,
        status: known.status,
        sources: known.sources,
      },
    ];
  });
}
