import type { Comparison, Grade, Level, LevelPart, Unit } from '../criteria/level';
import type { Indicator } from '../criteria/set';
import type { Figure, ResultReading } from '../text/figure';
import { plainKey } from '../text/key';
import { isLackedByCommunes } from '../text/nothing';
import { similarity } from '../text/similarity';
import type { ValueReading } from '../tables/reading';
import type { SuspicionReason, UnreadableReason } from './finding';
import { suspicionOf, type Peers } from './suspicion';

/** What a result says when it is held against a level. */
export type Comparing =
  | {
      readonly code: 'decided';
      readonly verdict: 'met' | 'unmet' | 'not-applicable';
      readonly part?: string;
      /** The cell may be read in several ways, and all of them say the same. */
      readonly doubt?: Doubt;
    }
  /** The main figure passes; the named parts are not in the cell. */
  | { readonly code: 'part-missing'; readonly parts: readonly string[] }
  | { readonly code: 'suspicious'; readonly reason: SuspicionReason; readonly readings: readonly number[] }
  | { readonly code: 'unreadable'; readonly reason: UnreadableReason }
  /** A readable result that the level cannot be held against. */
  | { readonly code: 'no-level' }
  | { readonly code: 'mark' }
  | { readonly code: 'blank' };

interface Doubt {
  readonly reason: SuspicionReason;
  readonly readings: readonly number[];
}

const GRADES = ['yeu', 'trung-binh', 'kha', 'tot', 'xuat-sac'] as const satisfies readonly Grade[];
const TOLERANCE = 1e-9;

export function satisfies(value: number, op: Comparison, required: number): boolean {
  const slack = TOLERANCE * Math.max(1, Math.abs(required));
  switch (op) {
    case '>=':
      return value >= required - slack;
    case '<=':
      return value <= required + slack;
    case '>':
      return value > required + slack;
    case '<':
      return value < required - slack;
    case '=':
      return Math.abs(value - required) <= slack;
  }
}

const MET: Comparing = { code: 'decided', verdict: 'met' };
const UNMET: Comparing = { code: 'decided', verdict: 'unmet' };

const decided = (met: boolean, part?: string): Comparing => {
  const plain = met ? MET : UNMET;
  return part === undefined ? plain : { ...plain, part };
};

/** The figure's value in the level's unit; `undefined` where the two cannot be compared. */
function inUnit(figure: Figure, unit: Unit): number | undefined {
  // of "12/12" nobody can say whether a level without a unit means the twelve or the hundred percent
  if (unit === 'plain' && (figure.of !== undefined || figure.unit === 'million-dong')) return undefined;
  if (unit === 'count' && figure.count !== undefined) return figure.count;
  if (figure.unit === unit || figure.unit === 'plain' || unit === 'plain') return figure.value;
  if (unit === 'count' && figure.of !== undefined) return figure.of.part;
  return undefined;
}

function againstFigure(
  reading: Extract<ResultReading, { code: 'figure' }>,
  level: Extract<Level, { code: 'figure' }>,
  indicator: Indicator,
  peers: Peers,
): Comparing {
  const value = inUnit(reading.figure, level.unit);
  if (value === undefined) return { code: 'unreadable', reason: 'not-comparable' };
  const suspicion = suspicionOf(value, reading.figure, level, indicator, peers);
  if (suspicion === 'looks-like-fraction') return fractionAgainst(value, level);
  if (suspicion !== undefined) return { code: 'suspicious', reason: suspicion, readings: [value] };
  if (!satisfies(value, level.op, level.value)) return decided(false);
  return partsOf(reading.parts, level.parts);
}

/** 0,915 is 0,915 % or 91,5 %: where both say the same it does not matter which. */
function fractionAgainst(value: number, level: Extract<Level, { code: 'figure' }>): Comparing {
  const readings = [value, value * 100];
  const [first, second] = readings.map((one) => satisfies(one, level.op, level.value));
  const doubt = { reason: 'looks-like-fraction', readings } as const;
  return first !== undefined && first === second && level.parts.length === 0
    ? { code: 'decided', verdict: first ? 'met' : 'unmet', doubt }
    : { code: 'suspicious', ...doubt };
}

const sameVerdict = (found: readonly Comparing[]): 'met' | 'unmet' | undefined => {
  const verdicts = found.map((one) =>
    one.code === 'decided' && one.verdict !== 'not-applicable' ? one.verdict : undefined,
  );
  return verdicts.every((verdict) => verdict === verdicts[0]) ? verdicts[0] : undefined;
};

/** Judges each reading of a cell; only where they differ does nobody know. */
function severalAgainst(
  { values, unit, why }: Extract<ResultReading, { code: 'ambiguous' }>,
  level: Level | undefined,
  indicator: Indicator,
): Comparing {
  const doubt: Doubt = { reason: why === 'share' ? 'share-mismatch' : 'two-readings', readings: values };
  const found = values.map((value) =>
    figureAgainst({ code: 'figure', figure: { value, unit }, parts: [] }, level, indicator, []),
  );
  const verdict = sameVerdict(found);
  return verdict === undefined ? { code: 'suspicious', ...doubt } : { code: 'decided', verdict, doubt };
}

/** "Có", "Chưa có": held against what the level asks. */
function answerAgainst(has: boolean, level: Level | undefined): Comparing {
  const verdict = level === undefined ? undefined : answered(has, level);
  if (verdict !== undefined) return decided(verdict === 'met');
  return level === undefined ? { code: 'no-level' } : { code: 'unreadable', reason: 'not-comparable' };
}

/** What "Có" (or "Chưa có") says where the level asks for something, or for nothing of the kind. */
export function answered(has: boolean, level: Level): 'met' | 'unmet' | undefined {
  if (level.code === 'mark' && level.presence === true) return has ? 'met' : 'unmet';
  if (level.code === 'none') return has ? 'unmet' : undefined;
  return undefined;
}

/** From this likeness on two wordings name one part: "cứng hóa", "được cứng hóa". */
export const PART_FIT = 0.4;

function partsOf(
  given: readonly { readonly name: string; readonly figure: Figure }[],
  required: readonly LevelPart[],
): Comparing {
  const absent: string[] = [];
  for (const part of required) {
    const [only] = given;
    const match =
      given.find(({ name }) => similarity(name, part.name) >= PART_FIT) ??
      (required.length === 1 && given.length === 1 && only?.name === '' ? only : undefined);
    const value = match === undefined ? undefined : inUnit(match.figure, part.unit);
    if (value === undefined) absent.push(part.name);
    else if (!satisfies(value, part.op, part.value)) return decided(false, part.name);
  }
  return absent.length === 0 ? decided(true) : { code: 'part-missing', parts: absent };
}

function againstRange(value: number, from: number, to: number, wants: Indicator['wants']): boolean {
  return wants === 'less' ? satisfies(value, '<=', to) : satisfies(value, '>=', from);
}

/** Holds a result against a required level. `level` is `undefined` where no level is known. */
export function compare(
  result: ValueReading,
  level: Level | undefined,
  indicator: Indicator,
  peers: Peers,
): Comparing {
  const { reading } = result;
  switch (reading.code) {
    case 'blank':
      return { code: 'blank' };
    case 'mark':
    case 'not-applicable':
      return { code: 'mark' };
    case 'answer':
      return answerAgainst(reading.has, level);
    case 'unreadable':
      return { code: 'unreadable', reason: result.problem ?? 'text' };
    case 'none':
      return againstNothing(reading.nothing, level, indicator);
    case 'ambiguous':
      return severalAgainst(reading, level, indicator);
    case 'figure':
      return figureAgainst(reading, level, indicator, peers);
    case 'grade': {
      if (level?.code !== 'grade') return { code: 'no-level' };
      return decided(GRADES.indexOf(reading.grade) >= GRADES.indexOf(level.grade));
    }
    case 'degree':
      return level?.code === 'degree' ? decided(reading.degree >= level.degree) : { code: 'no-level' };
    case 'range':
      return rangeAgainst(reading, level, indicator, peers);
    case 'bounded':
      return boundedAgainst(reading, level, indicator, peers);
  }
}

function figureAgainst(
  reading: Extract<ResultReading, { code: 'figure' }>,
  level: Level | undefined,
  indicator: Indicator,
  peers: Peers,
): Comparing {
  const { figure } = reading;
  switch (level?.code) {
    case 'figure':
      return againstFigure(reading, level, indicator, peers);
    case 'none': {
      if (figure.value < 0) return { code: 'suspicious', reason: 'negative', readings: [figure.value] };
      return decided(figure.value === 0);
    }
    case 'range': {
      const value = inUnit(figure, level.unit);
      if (value === undefined) return { code: 'unreadable', reason: 'not-comparable' };
      const bound = indicator.wants === 'less' ? level.to : level.from;
      const asFigure = { code: 'figure', op: '>=', value: bound, unit: level.unit, parts: [] } as const;
      const suspicion = suspicionOf(value, figure, asFigure, indicator, peers);
      if (suspicion !== undefined) return { code: 'suspicious', reason: suspicion, readings: [value] };
      return decided(againstRange(value, level.from, level.to, indicator.wants));
    }
    case 'degree':
      return figure.unit === 'plain' && Number.isInteger(figure.value)
        ? decided(figure.value >= level.degree)
        : { code: 'no-level' };
    default:
      return { code: 'no-level' };
  }
}

/** "75 - 80" typed as a result decides where both ends, and so all between, pass or fail. */
function rangeAgainst(
  { from, to, unit }: Extract<ResultReading, { code: 'range' }>,
  level: Level | undefined,
  indicator: Indicator,
  peers: Peers,
): Comparing {
  if (level === undefined || level.code === 'mark') return { code: 'no-level' };
  const around: Comparing = { code: 'suspicious', reason: 'range-around-level', readings: [from, to] };
  if (level.code !== 'figure' || level.parts.length > 0) return around;
  for (const value of [from, to]) {
    const figure: Figure = { value, unit };
    if (inUnit(figure, level.unit) === undefined) return { code: 'unreadable', reason: 'not-comparable' };
    const suspicion = suspicionOf(value, figure, level, indicator, peers);
    if (suspicion !== undefined) return { code: 'suspicious', reason: suspicion, readings: [from, to] };
  }
  const [first, second] = [satisfies(from, level.op, level.value), satisfies(to, level.op, level.value)];
  if (level.op === '=' && from <= level.value && level.value <= to) return around;
  return first === second ? decided(first) : around;
}

/** "≥ 90%" typed as a result says enough where the level lies beyond it. */
function boundedAgainst(
  reading: Extract<ResultReading, { code: 'bounded' }>,
  level: Level | undefined,
  indicator: Indicator,
  peers: Peers,
): Comparing {
  if (level?.code !== 'figure' || level.parts.length > 0) return { code: 'no-level' };
  const value = inUnit(reading.figure, level.unit);
  if (value === undefined) return { code: 'unreadable', reason: 'not-comparable' };
  const suspicion = suspicionOf(value, reading.figure, level, indicator, peers);
  if (suspicion !== undefined) return { code: 'suspicious', reason: suspicion, readings: [value] };
  const around: Comparing = { code: 'suspicious', reason: 'range-around-level', readings: [value] };
  if (level.op === '=' || reading.op === '=') return around;
  const upwards = reading.op === '>' || reading.op === '>=';
  const wantsUp = level.op === '>' || level.op === '>=';
  const passes = satisfies(value, level.op, level.value);
  if (upwards === wantsUp && passes) return decided(true);
  if (upwards !== wantsUp && !passes) return decided(false);
  return around;
}

/** True where what there is none of is the indicator's own subject: the craft village, not a plan for it. */
function speaksOf(nothing: string, { name, otherNames }: Indicator): boolean {
  const known = new Set(plainKey([name, ...otherNames].join(' ')).split(' '));
  return plainKey(nothing)
    .split(' ')
    .every((word) => word === '' || word === 'nao' || known.has(word));
}

/** "Không", "Không có làng nghề", "-". */
function againstNothing(nothing: string, level: Level | undefined, indicator: Indicator): Comparing {
  const dash = /^[-–—]+$/u.test(nothing);
  if (level?.code === 'none') return dash ? { code: 'blank' } : decided(true);
  const isLacked = isLackedByCommunes(nothing);
  // of a landfill that there is none of nobody can tell a share; of households "không có hộ nào" is 0 %
  const isShareOfNothing = isLacked && indicator.unit === 'percent' && speaksOf(nothing, indicator);
  if (isShareOfNothing || (indicator.ifAny && (isLacked || speaksOf(nothing, indicator)))) {
    return { code: 'decided', verdict: 'not-applicable' };
  }
  if (dash) return { code: 'blank' };
  if (level === undefined) return { code: 'no-level' };
  if (level.code === 'mark' && level.presence === true) return decided(false);
  if (level.code === 'figure' && level.unit === 'count') return decided(satisfies(0, level.op, level.value));
  return { code: 'unreadable', reason: 'not-comparable' };
}
