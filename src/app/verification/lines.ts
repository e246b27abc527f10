import type { Assessment } from '../../assessment/assessment';
import type { Circumstances } from '../../criteria/circumstances';
import { levelText } from '../../criteria/levelText';
import type { Level } from '../../criteria/level';
import type { LevelOverride } from '../../criteria/override';
import { requirementFor } from '../../criteria/requirement';
import { levelLines, type LevelLine, type Standing } from '../../criteria/standing';
import type { CriteriaSet } from '../../criteria/set';
import { levelIn } from '../../tables/cellReading';
import { requirementsIn } from '../../tables/requirements';
import type { CellPlace } from '../../workbook/address';
import { overrideOf, scopeIn, type Confirming } from './confirming';

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
  confirming: Confirming,
): Confirmed {
  const { indicator, offered } = line;
  const said = typed.trim();
  if (said === '' && offered === undefined) return { code: 'nothing' };
  const level = said === '' ? offered?.level : levelIn(said, indicator);
  if (level === undefined) return { code: 'unreadable' };
  const isBare = /^[\d\s.,]+$/u.test(said);
  const text = said === '' ? (offered?.text ?? '') : isBare ? levelText(level, indicator.unitText) : said;
  const stated = { ...scopeIn(set, indicator, circumstances), code: indicator.code, level, text };
  const confirmed = overrideOf(assessment.sets, set, stated, confirming);
  return confirmed === undefined ? { code: 'unreadable' } : { code: 'confirmed', level: confirmed };
}
