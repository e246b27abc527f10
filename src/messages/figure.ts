import type { Shown } from '../assessment/finding';
import type { Level, Unit } from '../criteria/level';
import { findIndicator } from '../criteria/indicators';
import type { CriteriaSet } from '../criteria/set';
import { countedNoun } from './noun';
import { formatNumber } from './number';

const isBare = (text: string): boolean => /^[-\d\s.,]+$/u.test(text);

/** A bare figure in Vietnamese signs and unrounded, because the screen's rounding may hide why it fails. */
export function shownText(shown: Shown): string {
  const { text, value } = shown;
  if (value === undefined) return text;
  if (isBare(text)) return formatNumber(value);
  return text.endsWith('%') && isBare(text.slice(0, -1)) ? `${formatNumber(value)}%` : text;
}

/** The unit that a level is in, where it is a number. */
const unitOfLevel = (level: Level | undefined): Unit | undefined =>
  level?.code === 'figure' || level?.code === 'range' ? level.unit : undefined;

/**
 * What follows a bare figure of an indicator: "%", "triệu đồng/người/năm", "nhà"; "" where it has no unit.
 * @param level what the figure is compared with: a province may ask for a number where the decision has a share
 */
export function figureUnit(set: CriteriaSet, code: string, level?: Level): string {
  const indicator = findIndicator(set, code);
  const unit = indicator?.unit ?? 'plain';
  const asked = unitOfLevel(level) ?? 'plain';
  if (asked !== 'plain' && asked !== unit) return asked === 'percent' ? '%' : '';
  if (unit === 'percent') return '%';
  // "mức độ 2", "xếp loại Khá": no amount
  return indicator?.kind === 'grade' ? '' : countedNoun(set, code) || (indicator?.unitText ?? '');
}

/** A result as papers and screens show it: a bare figure gets its unit, "38,5 triệu đồng/người/năm". */
export function figureText(shown: Shown, unit: string): string {
  const text = shownText(shown);
  if (shown.value === undefined || unit === '' || !isBare(shown.text)) return text;
  return unit === '%' ? `${text}%` : `${text} ${unit}`;
}
