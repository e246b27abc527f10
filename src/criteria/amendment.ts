import { isoDay, type Circumstances } from './circumstances';
import type { Indicator, IndicatorAmendment } from './set';

/** Whether an amendment already applies; either: the year is the amendment's own and there is no date. */
export type AmendmentStage = 'before' | 'after' | 'either';

/** The review's date decides; without one its year does, as far as a year can. */
export function amendmentStage(
  amendment: Pick<IndicatorAmendment, 'from'>,
  { year, date }: Pick<Circumstances, 'year' | 'date'>,
): AmendmentStage {
  const day = isoDay(date);
  if (day !== undefined) return day >= amendment.from ? 'after' : 'before';
  const amendedYear = Number(amendment.from.slice(0, 4));
  if (year !== amendedYear) return year > amendedYear ? 'after' : 'before';
  return amendment.from.endsWith('-01-01') ? 'after' : 'either';
}

/**
 * The indicator with the wording, kind and unit in force; the other wording stays among `otherNames`.
 * Where the year leaves it open, the indicator as it was before the amendment.
 */
export function indicatorAsOf(
  indicator: Indicator,
  circumstances: Pick<Circumstances, 'year' | 'date'>,
): Indicator {
  const { amended } = indicator;
  if (amended === undefined || amendmentStage(amended, circumstances) !== 'after') return indicator;
  const name = amended.name ?? indicator.name;
  return {
    ...indicator,
    name,
    otherNames: [indicator.name, ...indicator.otherNames].filter((other) => other !== name),
    kind: amended.kind ?? indicator.kind,
    unit: amended.unit ?? indicator.unit,
    unitText: amended.unitText ?? indicator.unitText,
  };
}
