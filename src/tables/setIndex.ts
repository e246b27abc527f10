import { indicatorsOf } from '../criteria/indicators';
import type { Criterion, CriteriaSet, Indicator } from '../criteria/set';
import type { CriteriaSets } from '../criteria/sets';
import { readUnit } from '../text/quantity';
import { oncePer, remembering } from '../text/remember';
import { prepare as prepareText, similarityOf, type PreparedText } from '../text/similarity';
import { withoutFootnote } from './code';
import { SHORT_FORM_FIT, wordingIndex, type Fit } from './wordings';
import { wordKey, wordWeights } from './wordWeight';

/** An indicator whose wording resembles a text. */
interface Ranked {
  readonly code: string;
  readonly criterion: number;
  /** 0…1 */
  readonly fit: number;
}

interface RankedCriterion {
  readonly number: number;
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
  /**
   * @param coded the line bears the indicator's code: then a name of a few words out of its wording is its short form,
   * which by itself would be many an indicator's ("Đường xã")
   */
  readonly wordingFit: (code: string, wording: string, coded?: boolean) => number;
  /** Criteria that a name resembles at all, nearest first. */
  readonly criterionRanking: (name: string) => readonly RankedCriterion[];
  readonly nameFit: (number: number, name: string, coded?: boolean) => number;
  /** How well a text fits the nearest name of a group: "HẠ TẦNG KINH TẾ - XÃ HỘI". */
  readonly groupFit: (name: string) => number;
}

const fitWith = (found: Fit | undefined, coded: boolean): number =>
  found === undefined ? 0 : coded && found.within ? Math.max(found.fit, SHORT_FORM_FIT) : found.fit;

/** All the ways in which a decision writes one indicator. */
function formsOf({ name, otherNames, amended }: Indicator): readonly string[] {
  const whole = [name, ...otherNames, ...(amended?.name === undefined ? [] : [amended.name])];
  // tables leave out what stands in brackets: "(áp dụng đạt cho cả nam và nữ)"
  return [...new Set(whole.flatMap((form) => [form, form.replace(/ ?\([^()]*\)/gu, '')]))];
}

/** "Tiêu chí số 15 về Y tế", "TC Y tế": the words before a criterion's name. */
const BEFORE_NAME = /^(?:(?:tieu chi|tc)(?: so)?(?: \d+)? )?(?:ve )?(?=.)/u;

/** "Hộ dùng điện (%)", "Thu nhập BQ (tr.đ/người/năm)" without what its figures are written in. */
const withoutUnits = (text: string): string =>
  text.replace(/\(([^()]{1,25})\)/gu, (whole, inside: string) =>
    readUnit(inside) === undefined ? whole : ' ',
  );

function buildIndex(set: CriteriaSet): SetIndex {
  const criteria = new Map(set.criteria.map((criterion) => [criterion.number, criterion]));
  const indicators = indicatorsOf(set).map((indicator) => {
    const forms = formsOf(indicator);
    const criterion = criteria.get(indicator.criterion);
    // a table writes a single-indicator criterion as "Trường học", or "Trường học: Tỷ lệ trường học các cấp …"
    const alone = criterion?.indicators.length === 1 ? [criterion.name] : [];
    return {
      indicator,
      forms: [...forms, ...alone, ...alone.flatMap((name) => forms.map((form) => `${name}: ${form}`))],
    };
  });
  const weigh = wordWeights([
    ...indicators.map(({ forms }) => forms),
    ...set.criteria.map(({ name }) => [name]),
  ]);
  const prepare = (text: string): PreparedText =>
    prepareText(wordKey(withoutUnits(withoutFootnote(text))), weigh);
  const entries = indicators.map(({ indicator, forms }) => ({ indicator, names: forms.map(prepare) }));
  const byCode = new Map<string, Indicator>();
  for (const { indicator } of entries) {
    byCode.set(indicator.code, indicator);
    if (!indicator.code.includes('.')) byCode.set(`${indicator.code}.1`, indicator);
  }
  const order = new Map(entries.map(({ indicator }, place) => [indicator.code, place]));
  const places = new Map(set.criteria.map(({ number }, place) => [number, place]));
  const rate = wordingIndex(entries);
  const rated = remembering((wording) => {
    const { ranked, fits } = rate(prepare(wording));
    return {
      fits,
      ranked: ranked.flatMap(({ place, fit }): readonly Ranked[] => {
        const indicator = entries[place]?.indicator;
        return indicator === undefined ? [] : [{ code: indicator.code, criterion: indicator.criterion, fit }];
      }),
    };
  });
  const rateName = wordingIndex(set.criteria.map(({ name }) => ({ names: [prepare(name)] })));
  const ratedNames = remembering((name) => {
    const text = prepareText(wordKey(withoutFootnote(name)).replace(BEFORE_NAME, ''), weigh);
    const { ranked, fits } = rateName(text);
    return {
      fits,
      ranked: ranked.map(({ place, fit }): RankedCriterion => ({
        number: set.criteria[place]?.number ?? 0,
        fit,
      })),
    };
  });
  const groups = set.groups.map(({ name }) => prepare(name));
  return {
    set,
    size: entries.length,
    criterion: (number) => criteria.get(number),
    indicator: (code) => byCode.get(code),
    orderOf: (code) => order.get(code) ?? -1,
    codes: entries.map(({ indicator }) => indicator.code),
    ranking: (wording) => rated(wording).ranked,
    wordingFit: (code, wording, coded = false) =>
      fitWith(rated(wording).fits.get(order.get(code) ?? -1), coded),
    criterionRanking: (name) => ratedNames(name).ranked,
    nameFit: (number, name, coded = false) =>
      fitWith(ratedNames(name).fits.get(places.get(number) ?? -1), coded),
    groupFit: remembering((name) => {
      const text = prepare(name);
      return groups.reduce((best, group) => Math.max(best, similarityOf(group, text)), 0);
    }),
  };
}

export const setIndex = oncePer(buildIndex);

const nearest = (
  sets: CriteriaSets,
  ranked: (index: SetIndex) => readonly { readonly fit: number }[],
): number => sets.reduce((best, set) => Math.max(best, ranked(setIndex(set))[0]?.fit ?? 0), 0);

/** How well a text fits the nearest indicator of any set. */
export const bestFit = (sets: CriteriaSets, text: string): number =>
  nearest(sets, ({ ranking }) => ranking(text));

/** How well a text fits the name of any criterion. */
export const bestCriterionFit = (sets: CriteriaSets, text: string): number =>
  nearest(sets, ({ criterionRanking }) => criterionRanking(text));
