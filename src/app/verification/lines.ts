import type { Assessment } from '../../assessment/assessment';
import type { Circumstances } from '../../criteria/circumstances';
import { levelText } from '../../criteria/levelText';
import type { Level } from '../../criteria/level';
import { parseOverrides, type LevelOverride } from '../../criteria/override';
import { requirementFor } from '../../criteria/requirement';
import { levelLines, type LevelLine, type Standing } from '../../criteria/standing';
import { amendmentStage } from '../../criteria/amendment';
import { yearWithin, type CriteriaSet, type Indicator } from '../../criteria/set';
import { levelIn } from '../../tables/cellReading';
import { requirementsIn } from '../../tables/requirements';
import type { CellPlace } from '../../workbook/address';

/** A level that stands somewhere and only waits for somebody to say that it is right. */
interface OfferedLevel {
  readonly level: Level;
  readonly text: string;
}

/** One indicator of a set in the list of levels. */
export interface CriteriaLine extends Omit<LevelLine, 'standing'> {
  readonly standing: Standing;
  /** The table's own cell, where the table states the level that holds. */
  readonly place?: CellPlace;
  /** What an Enter confirms; `undefined` where somebody has to type it. */
  readonly offered: OfferedLevel | undefined;
}

/** In which circumstances a set is looked at: those of its first table, where there is one. */
export function circumstancesIn({ tables, region }: Assessment, set: CriteriaSet): Circumstances {
  const table = tables.find((one) => one.set === set.key);
  return table?.circumstances ?? { region, year: yearWithin(set, Infinity) };
}

/** Every indicator of a set with the level that holds in these circumstances, in the precedence of a check. */
export function criteriaLines(
  { sets, tables, levels }: Pick<Assessment, 'sets' | 'tables' | 'levels'>,
  set: CriteriaSet,
  circumstances: Circumstances,
): readonly CriteriaLine[] {
  const beside = { sets, overrides: levels };
  const stated = tables
    .filter((table) => table.set === set.key)
    .map((table) => requirementsIn(table, circumstances.region));
  return levelLines(set, circumstances, beside).map((line): CriteriaLine => {
    const { code } = line.indicator;
    const required = requirementFor(set, code, circumstances, beside);
    const known = required.code === 'level' ? required.level : undefined;
    const own = stated.map((one) => one.get(code)).find((one) => one?.level !== undefined);
    if (line.standing === 'confirmed' || own?.level === undefined) {
      return { ...line, offered: known && { level: known.level, text: known.text } };
    }
    const offered = { level: own.level, text: own.text };
    return { ...line, text: own.text, standing: 'table', sources: [], place: own.place, offered };
  });
}

/** By what and by whom levels are confirmed. */
export interface Confirming {
  /** Decision, page. */
  readonly source: string;
  readonly by: string;
  /** ISO day. */
  readonly on: string;
}

const dayBefore = (iso: string): string => {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
};

/**
 * To what a confirmation applies: to the region, group and year by which the set's levels of the indicator differ, and
 * to one side of an amendment. What does not differ is confirmed once for all.
 */
function scopeIn(
  set: CriteriaSet,
  { levels, amended }: Indicator,
  circumstances: Circumstances,
): Pick<LevelOverride, 'region' | 'group' | 'year' | 'from' | 'to'> {
  const { region, group, year } = circumstances;
  const stage = amended === undefined ? undefined : amendmentStage(amended, circumstances);
  const isOfYear = levels.some((level) => level.year !== undefined) || stage === 'either';
  const isKnown = set.dimensions.includes('year') && year === yearWithin(set, year);
  return {
    ...(set.dimensions.includes('region') && region !== undefined ? { region } : {}),
    ...(group === undefined ? {} : { group }),
    ...(isOfYear && isKnown ? { year } : {}),
    ...(stage === 'before' && amended !== undefined ? { to: dayBefore(amended.from) } : {}),
    ...(stage === 'after' && amended !== undefined ? { from: amended.from } : {}),
  };
}

export type Confirmed =
  | { readonly code: 'confirmed'; readonly level: LevelOverride }
  /** Nothing was typed, and nothing is offered. */
  | { readonly code: 'nothing' }
  /** Nobody can read it as a level, or it is none that the indicator can have. */
  | { readonly code: 'unreadable' };

/** What somebody says of one level: "" where the offered one is right. */
export function confirmedAs(
  assessment: Pick<Assessment, 'sets'>,
  set: CriteriaSet,
  line: Pick<CriteriaLine, 'indicator' | 'offered'>,
  typed: string,
  circumstances: Circumstances,
  { source, by, on }: Confirming,
): Confirmed {
  const { indicator, offered } = line;
  const said = typed.trim();
  if (said === '' && offered === undefined) return { code: 'nothing' };
  const level = said === '' ? offered?.level : levelIn(said, indicator);
  if (level === undefined) return { code: 'unreadable' };
  const isBare = /^[\d\s.,]+$/u.test(said);
  const text = said === '' ? (offered?.text ?? '') : isBare ? levelText(level, indicator.unitText) : said;
  const parsed = parseOverrides(
    [
      {
        set: set.key,
        code: indicator.code,
        ...scopeIn(set, indicator, circumstances),
        level,
        text,
        source,
        ...(by === '' ? {} : { confirmedBy: by }),
        confirmedOn: on,
      },
    ],
    assessment.sets,
  );
  const [confirmed] = parsed.code === 'ok' ? parsed.overrides : [];
  return confirmed === undefined ? { code: 'unreadable' } : { code: 'confirmed', level: confirmed };
}
