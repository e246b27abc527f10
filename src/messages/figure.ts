import type { Shown } from '../assessment/finding';
import type { Level } from '../criteria/level';
import { formatNumber } from './number';

const isBare = (text: string): boolean => /^[-\d\s.,]+$/u.test(text);

/** A bare figure in Vietnamese signs and unrounded, because the screen's rounding may hide why it fails. */
export function shownText(shown: Shown): string {
  const { text, value } = shown;
  if (value === undefined) return text;
  if (isBare(text)) return formatNumber(value);
  return text.endsWith('%') && isBare(text.slice(0, -1)) ? `${formatNumber(value)}%` : text;
}

/** A result as a paper shows it: a bare figure gets the percent sign of its level. */
export function figureText(shown: Shown, level: Level | undefined): string {
  const text = shownText(shown);
  const percent = (level?.code === 'figure' || level?.code === 'range') && level.unit === 'percent';
  return percent && shown.value !== undefined && isBare(shown.text) ? `${text}%` : text;
}
