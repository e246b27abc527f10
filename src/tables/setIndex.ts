import { indicatorsOf } from '../criteria/library';
import type { Criterion, CriteriaSet, Indicator } from '../criteria/set';
import type { CriteriaSets } from '../criteria/sets';
import { plainKey } from '../text/key';
import { prepare as prepareText, similarityOf, type PreparedText } from '../text/similarity';

/** An indicator whose wording resembles a text. */
export interface Ranked {
  readonly code: string;
  readonly criterion: number;
  /** 0…1 */
  readonly fit: number;
}

/** A criteria set prepared for recognising rows and columns. */
export interface SetIndex {
  readonly set: CriteriaSet;
  readonly size: number;
  readonly criterion: (number: number) => Criterion | undefined;
  /** By "17.10"; a single-indicator criterion also by "5.1". */
  readonly indicator: (code: string) => Indicator | undefined;
  /** Place in the decision's order, from 0; -1 for an unknown code. */
  readonly orderOf: (code: string) => number;
  readonly codes: readonly string[];
  /** Indicators that a wording resembles at all, nearest first. */
  readonly ranking: (wording: string) => readonly Ranked[];
  readonly wordingFit: (code: string, wording: string) => number;
  /** Criteria that a name resembles at all, nearest first. */
  /** "HẠ TẦNG KINH TẾ - XÃ HỘI" */
  readonly isGroupName: (name: string) => boolean;
  readonly criterionRanking: (name: string) => readonly { readonly number: number; readonly fit: number }[];
}

/** A text that lies wholly inside an indicator's wording is its short form. */
const INSIDE = 0.96;
const TELLING_WEIGHT = 3;
const SHORT_FORM_FIT = 0.6;
const SHORT_FORM_GAIN = 0.38;
const NOISE = 0.15;
const GROUP_FIT = 0.9;

/** "Tỉ lệ" is "tỷ lệ", "kỹ" is "kĩ", "qui" is "quy". */
const prepare = (text: string): PreparedText =>
  prepareText(plainKey(text).replace(/\b(t|k|l|m|s|h|qu)y\b/gu, '$1i'));

function containment(part: PreparedText, whole: PreparedText): number {
  if (part.total === 0) return 0;
  let common = 0;
  for (const [word, weight] of part.weights) common += Math.min(weight, whole.weights.get(word) ?? 0);
  return common / part.total;
}

function fitOf(names: readonly PreparedText[], text: PreparedText): number {
  let best = 0;
  for (const name of names) {
    const alike = similarityOf(name, text);
    best = Math.max(best, alike);
    if (alike > NOISE && text.total >= TELLING_WEIGHT && text.total < name.total) {
      if (containment(text, name) >= INSIDE) best = Math.max(best, SHORT_FORM_FIT + SHORT_FORM_GAIN * alike);
    }
  }
  return best;
}

const MEMORY = 20_000;

function remember<Value>(compute: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= MEMORY) known.clear();
    const now = compute(text);
    known.set(text, now);
    return now;
  };
}

const byFit = (a: { readonly fit: number }, b: { readonly fit: number }): number => b.fit - a.fit;

function buildIndex(set: CriteriaSet): SetIndex {
  const criteria = new Map(set.criteria.map((criterion) => [criterion.number, criterion]));
  const entries = indicatorsOf(set).map((indicator) => {
    const criterion = criteria.get(indicator.criterion);
    const amended = indicator.amended?.name;
    const whole = [indicator.name, ...indicator.otherNames, ...(amended === undefined ? [] : [amended])];
    // tables leave out what stands in brackets: "(áp dụng đạt cho cả nam và nữ)"
    const names = [...new Set(whole.flatMap((name) => [name, name.replace(/ ?\([^()]*\)/gu, '')]))];
    // a table writes a single-indicator criterion as "Trường học", or "Trường học: Tỷ lệ trường học các cấp …"
    const alone = criterion?.indicators.length === 1 ? criterion.name : undefined;
    const prefixed = alone === undefined ? [] : [alone, ...names.map((name) => `${alone}: ${name}`)];
    return { indicator, names: [...names, ...prefixed].map(prepare) };
  });
  const byCode = new Map<string, Indicator>();
  for (const { indicator } of entries) {
    byCode.set(indicator.code, indicator);
    if (!indicator.code.includes('.')) byCode.set(`${indicator.code}.1`, indicator);
  }
  const order = new Map(entries.map(({ indicator }, place) => [indicator.code, place]));
  const criterionNames = set.criteria.map(({ number, name }) => ({ number, names: [prepare(name)] }));
  const ranking = remember((wording): readonly Ranked[] => {
    const text = prepare(wording);
    return entries
      .map(({ indicator, names }) => ({
        code: indicator.code,
        criterion: indicator.criterion,
        fit: fitOf(names, text),
      }))
      .filter(({ fit }) => fit > NOISE)
      .sort(byFit);
  });
  const criterionRanking = remember((name) => {
    const text = prepare(name);
    return criterionNames
      .map(({ number, names }) => ({ number, fit: fitOf(names, text) }))
      .filter(({ fit }) => fit > NOISE)
      .sort(byFit);
  });
  const groups = set.groups.map(({ name }) => prepare(name));
  const isGroupName = remember((name) =>
    groups.some((group) => similarityOf(group, prepare(name)) >= GROUP_FIT),
  );
  return {
    set,
    isGroupName,
    size: entries.length,
    criterion: (number) => criteria.get(number),
    indicator: (code) => byCode.get(code),
    orderOf: (code) => order.get(code) ?? -1,
    codes: entries.map(({ indicator }) => indicator.code),
    ranking,
    wordingFit: (code, wording) => ranking(wording).find((one) => one.code === code)?.fit ?? 0,
    criterionRanking,
  };
}

const built = new WeakMap<CriteriaSet, SetIndex>();

export function setIndex(set: CriteriaSet): SetIndex {
  const before = built.get(set);
  if (before !== undefined) return before;
  const index = buildIndex(set);
  built.set(set, index);
  return index;
}

/** A set of a few conditions has no table that could be told from a list. */
const FEWEST_INDICATORS = 5;

const candidates = new WeakMap<CriteriaSets, readonly SetIndex[]>();

/** The sets that a table may be recognised as. */
export function candidatesOf(sets: CriteriaSets): readonly SetIndex[] {
  const before = candidates.get(sets);
  if (before !== undefined) return before;
  const indexes = sets.map(setIndex).filter(({ size }) => size >= FEWEST_INDICATORS);
  candidates.set(sets, indexes);
  return indexes;
}

/** How well a text fits the nearest indicator of any set. */
export const bestFit = (sets: CriteriaSets, text: string): number =>
  candidatesOf(sets).reduce((best, { ranking }) => Math.max(best, ranking(text)[0]?.fit ?? 0), 0);

/** How well a text fits the name of any criterion. */
export const bestCriterionFit = (sets: CriteriaSets, text: string): number =>
  candidatesOf(sets).reduce(
    (best, { criterionRanking }) => Math.max(best, criterionRanking(text)[0]?.fit ?? 0),
    0,
  );
