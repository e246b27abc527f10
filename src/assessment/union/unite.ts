import type { CriteriaSet, Criterion, Indicator, UnionRule } from '../../criteria/set';
import type { Level } from '../../criteria/level';
import {
  requirementKey,
  type CommuneReading,
  type CriterionMark,
  type Observation,
  type TableReading,
} from '../../tables/reading';
import { compareKey } from '../../text/key';
import type { CellPlace } from '../../workbook/address';
import type { Shown } from '../finding';
import { latestOf } from '../settle';
import { isFulfilled, type Verdict } from '../verdict';
import { addingOf, type Adding, type Amount, type Headcounts, type Lack } from './amount';

/** One of the communes that become one, in one table of one file. */
export interface OldAppearance {
  readonly file: string;
  readonly table: TableReading;
  readonly commune: CommuneReading;
}

export interface OldCommune {
  readonly key: string;
  readonly name: string;
  readonly heads: Headcounts;
  /** All tables of one set that have it. */
  readonly appearances: readonly OldAppearance[];
  /** What the check says, by indicator ("17.10") and criterion ("tc17"); none where files disagree. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** Indicators of which the check says that the figure may be a mistake. */
  readonly doubtful: ReadonlySet<string>;
}

export type UnitedSubject =
  | { readonly code: 'indicator'; readonly indicator: Indicator; readonly part?: string }
  | { readonly code: 'criterion'; readonly criterion: Criterion };

/** What one of the communes gives to a line. */
export interface UnitedSource {
  readonly old: OldCommune;
  /** As it stands there; "" for nothing. */
  readonly shown: Shown;
  readonly at: { readonly file: string; readonly place: CellPlace } | undefined;
  readonly amount: Amount | undefined;
  readonly verdict: Verdict | undefined;
  readonly lack: Lack | undefined;
}

/**
 * What the new commune has.
 * - open: a person has to decide or to add something; `between` where all percents are known and so bound the share
 */
export type United =
  | { readonly code: 'share'; readonly part: number; readonly whole: number }
  | { readonly code: 'sum'; readonly total: number }
  | { readonly code: 'mean'; readonly value: number }
  /** All of all of them, or nothing of any: that needs no parts. */
  | { readonly code: 'alike'; readonly percent: 0 | 100 }
  | { readonly code: 'mark'; readonly verdict: 'met' | 'not-applicable' }
  | {
      readonly code: 'open';
      readonly why: 'lacking' | 'marks-differ' | 'rounding' | 'nouns-differ' | 'no-rule';
      readonly between?: { readonly from: number; readonly to: number };
    };

export interface UnitedLine {
  readonly subject: UnitedSubject;
  /** By which it was, or would be, put together. */
  readonly rule: UnionRule | undefined;
  readonly sources: readonly UnitedSource[];
  readonly united: United;
}

const MARK: UnionRule = { code: 'mark' };

export const percentOf = (part: number, whole: number): number => (part * 100) / whole;

const says = ({ result, declared }: Observation): boolean =>
  (result?.text ?? '') !== '' || declared.some(({ text }) => text !== '');

interface Told {
  readonly appearance: OldAppearance;
  readonly observation: Observation;
}

/** Everything that tables of the latest time say of a row. */
function toldOf(old: OldCommune, code: string, part: string | undefined): readonly Told[] {
  const all = old.appearances.flatMap((appearance) =>
    appearance.commune.observations
      .filter((one) => one.code === code && one.part === part && says(one))
      .map((observation) => ({ appearance, observation })),
  );
  return latestOf(all, ({ appearance }) => appearance.table.period);
}

/** "Có", "Chưa đạt": no figure that could be put together. */
const isNumeric = ({ observation: { result } }: Told): boolean =>
  ['figure', 'ambiguous', 'range', 'bounded', 'unreadable'].includes(result?.reading.code ?? 'blank') ||
  result?.problem !== undefined;

const saidBy = ({ observation: { result, declared } }: Told): string =>
  JSON.stringify([compareKey(result?.text ?? ''), declared.map(({ mark }) => mark?.verdict)]);

interface Asked {
  readonly old: OldCommune;
  readonly told: readonly Told[];
}

const shownText = ({ observation: { result, declared } }: Told): string =>
  [result?.text ?? '', ...declared.map(({ text }) => text)].find((text) => text !== '') ?? '';

function sourceOf(
  { old, told }: Asked,
  verdict: Verdict | undefined,
  adding: Adding | undefined,
): UnitedSource {
  const [first] = told;
  const texts = [...new Set(told.map(shownText))];
  const reading = first?.observation.result?.reading;
  const isFigure = texts.length === 1 && reading?.code === 'figure' && reading.figure.of === undefined;
  return {
    old,
    shown: { text: texts.join(' | '), ...(isFigure ? { value: reading.figure.value } : {}) },
    at:
      first === undefined
        ? undefined
        : {
            file: first.appearance.file,
            place: first.observation.result?.place ?? first.observation.place,
          },
    amount: adding !== undefined && 'amount' in adding ? adding.amount : undefined,
    lack: adding !== undefined && 'lack' in adding ? adding.lack : undefined,
    verdict,
  };
}

/** All "đạt" is "đạt"; all of them without the thing is without it; anything else is for a person to decide. */
function marked(sources: readonly UnitedSource[]): United {
  const verdicts = sources.map(({ verdict }) => verdict);
  if (!verdicts.every((verdict) => verdict !== undefined && isFulfilled(verdict))) {
    return { code: 'open', why: 'marks-differ' };
  }
  return { code: 'mark', verdict: verdicts.includes('met') ? 'met' : 'not-applicable' };
}

const totalOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Percents are rounded: where that much may move the share across the level, nobody can tell. */
function isAcross(level: Level | undefined, amounts: readonly Amount[], whole: number): boolean {
  const slack = totalOf(amounts.map((one) => (one.code === 'by-percent' ? one.slack : 0)));
  if (slack === 0 || level === undefined) return false;
  const part = totalOf(amounts.map((one) => one.part));
  const [low, high] = [percentOf(part - slack, whole), percentOf(part + slack, whole)];
  const limits =
    level.code === 'figure' ? [level.value] : level.code === 'range' ? [level.from, level.to] : [];
  return limits.some((limit) => low <= limit && limit <= high);
}

function shared(amounts: readonly Amount[], level: Level | undefined): United {
  const nouns = new Set(amounts.flatMap((one) => (one.code === 'exact' ? (one.noun ?? []) : [])));
  if (nouns.size > 1) return { code: 'open', why: 'nouns-differ' };
  const part = totalOf(amounts.map((one) => one.part));
  const whole = totalOf(amounts.map((one) => one.whole ?? 0));
  return isAcross(level, amounts, whole) ? { code: 'open', why: 'rounding' } : { code: 'share', part, whole };
}

function put(rule: UnionRule, amounts: readonly Amount[], level: Level | undefined): United {
  switch (rule.code) {
    case 'share':
      return shared(amounts, level);
    case 'sum':
      return { code: 'sum', total: totalOf(amounts.map(({ part }) => part)) };
    case 'mean': {
      const heads = totalOf(amounts.map(({ whole = 0 }) => whole));
      return { code: 'mean', value: totalOf(amounts.map(({ part, whole = 0 }) => part * whole)) / heads };
    }
    case 'mark':
      return { code: 'open', why: 'no-rule' };
  }
}

/** The percent that a source states, whether it can be counted with or not. */
export function statedPercent({ amount, lack }: UnitedSource): number | undefined {
  if (lack?.code === 'percent-only') return lack.percent;
  if (lack?.code === 'no-headcount') return lack.figure;
  if (amount?.code === 'by-percent') return amount.percent;
  return amount !== undefined && 'whole' in amount ? percentOf(amount.part, amount.whole) : undefined;
}

/** What can be said where parts are missing: the share of all lies between the least and the most of the percents. */
function withoutParts(sources: readonly UnitedSource[]): United {
  const percents = sources.flatMap((source) => statedPercent(source) ?? []);
  if (percents.length < sources.length) return { code: 'open', why: 'lacking' };
  const [from, to] = [Math.min(...percents), Math.max(...percents)];
  if (from === to && (from === 100 || from === 0)) return { code: 'alike', percent: from };
  return { code: 'open', why: 'lacking', between: { from, to } };
}

function indicatorLine(
  indicator: Indicator,
  part: string | undefined,
  olds: readonly OldCommune[],
  level: Level | undefined,
): UnitedLine {
  const { code, union: rule } = indicator;
  const subject: UnitedSubject = { code: 'indicator', indicator, ...(part === undefined ? {} : { part }) };
  const asked = olds.map((old): Asked => ({ old, told: toldOf(old, code, part) }));
  const verdictOf = (old: OldCommune): Verdict | undefined => old.verdicts.get(code);
  const withMarks = (): UnitedLine => {
    const sources = asked.map((one) => sourceOf(one, verdictOf(one.old), undefined));
    return { subject, rule: MARK, sources, united: marked(sources) };
  };
  const hasFigures = asked.some(({ told }) => told.some(isNumeric));
  // of a part the check says nothing apart from the whole
  if (rule?.code === 'mark') return withMarks();
  if (rule === undefined) {
    if (!hasFigures) return withMarks();
    const sources = asked.map((one) => sourceOf(one, verdictOf(one.old), undefined));
    return { subject, rule, sources, united: { code: 'open', why: 'no-rule' } };
  }
  const sources = asked.map((one) => {
    const { told, old } = one;
    const adding: Adding =
      new Set(told.map(saidBy)).size > 1
        ? { lack: { code: 'differs' } }
        : addingOf(told[0]?.observation.result, rule, old.heads);
    const isDoubtful = 'amount' in adding && old.doubtful.has(code);
    return sourceOf(one, verdictOf(old), isDoubtful ? { lack: { code: 'unclear' } } : adding);
  });
  const amounts = sources.flatMap(({ amount }) => amount ?? []);
  if (amounts.length === sources.length) {
    return { subject, rule, sources, united: put(rule, amounts, level) };
  }
  if (!hasFigures && amounts.length === 0 && asked.every(({ told }) => told.length > 0)) return withMarks();
  const united: United = rule.code === 'share' ? withoutParts(sources) : { code: 'open', why: 'lacking' };
  return { subject, rule, sources, united };
}

function criterionLine(criterion: Criterion, olds: readonly OldCommune[]): UnitedLine {
  const sources = olds.map((old): UnitedSource => {
    const marks = old.appearances.flatMap((appearance) =>
      appearance.commune.criterionMarks
        .filter((one: CriterionMark) => one.criterion === criterion.number)
        .flatMap(({ declared }) => declared.map((mark) => ({ appearance, mark }))),
    );
    const [first] = marks;
    return {
      old,
      shown: {
        text: [...new Set(marks.map(({ mark }) => mark.text))].filter((text) => text !== '').join(' | '),
      },
      at: first === undefined ? undefined : { file: first.appearance.file, place: first.mark.place },
      amount: undefined,
      lack: undefined,
      verdict: old.verdicts.get(`tc${criterion.number}`),
    };
  });
  return { subject: { code: 'criterion', criterion }, rule: MARK, sources, united: marked(sources) };
}

/** The rows of an indicator that any of the communes has: its own, and those of its parts. */
function partsOf(olds: readonly OldCommune[], code: string): readonly (string | undefined)[] {
  const parts = new Set(
    olds.flatMap(({ appearances }) =>
      appearances.flatMap(({ commune }) =>
        commune.observations.filter((one) => one.code === code).map(({ part }) => part),
      ),
    ),
  );
  return parts.size === 0 ? [undefined] : [...parts];
}

/**
 * What the communes have together, line by line; never a mean of percents, and nothing where something is missing.
 * @param olds with their tables of this set alone
 * @param levels by `requirementKey`
 */
export function unite(
  set: CriteriaSet,
  olds: readonly OldCommune[],
  levels: ReadonlyMap<string, Level>,
): readonly UnitedLine[] {
  const has = (says: (commune: CommuneReading) => boolean): boolean =>
    olds.some(({ appearances }) => appearances.some(({ commune }) => says(commune)));
  return set.criteria.flatMap((criterion): readonly UnitedLine[] => {
    const codes = new Set(criterion.indicators.map(({ code }) => code));
    const isDetailed = has(({ observations }) => observations.some(({ code }) => codes.has(code)));
    const isMarked = has(({ criterionMarks }) =>
      criterionMarks.some((one) => one.criterion === criterion.number),
    );
    if (!isDetailed && isMarked) return [criterionLine(criterion, olds)];
    return criterion.indicators.flatMap((indicator) =>
      partsOf(olds, indicator.code).map((part) =>
        indicatorLine(indicator, part, olds, levels.get(requirementKey(indicator.code, part))),
      ),
    );
  });
}
