import type { Level, LevelPart, Unit } from '../criteria/level';
import { readBounded, readBounds, skipLead } from './comparison';
import { clean } from './clean';
import { compareKey } from './key';
import { verdictPhraseAt } from './mark';
import { readNothing } from './nothing';
import { phraseTable } from './phrase';
import { withoutFootnote, withoutRegion, withoutScope } from './remark';
import { opensParts, readParts, type Part } from './parts';
import type { Quantity } from './quantity';
import { readDegree, readGrade, skipUpwards } from './rank';
import { tokenise, type Token, type TokenisedText } from './token';
import { unwrap } from './wrapping';
import { remembering } from './remember';

const LONGEST = 200;

const sign = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? '';

/** The column's unit stands for a unit that is not written. */
const unitOf = (quantity: Quantity, unit: Unit | undefined): Unit =>
  quantity.unit === 'plain' ? (unit ?? 'plain') : quantity.unit;

const onlyValue = (quantity: Quantity): number | undefined =>
  quantity.values.length === 1 ? quantity.values[0] : undefined;

function partOf({ name, op = '=', quantity }: Part, unit: Unit): LevelPart | undefined {
  const value = onlyValue(quantity);
  return value === undefined ? undefined : { name, op, value, unit: unitOf(quantity, unit) };
}

function figureLevel(source: TokenisedText, unit: Unit | undefined): Level | undefined {
  const { tokens } = source;
  const bounded = readBounded(tokens, skipLead(tokens, 0)) ?? readBounded(tokens, 0);
  if (bounded === undefined) return undefined;
  const value = onlyValue(bounded.quantity);
  if (value === undefined) return undefined;
  const main = { op: bounded.op ?? '=', value, unit: unitOf(bounded.quantity, unit) } as const;
  if (bounded.end === tokens.length) return { code: 'figure', ...main, parts: [] };

  const opened = sign(tokens, bounded.end) === '(';
  const start = bounded.end + (opened || [',', ';'].includes(sign(tokens, bounded.end)) ? 1 : 0);
  if (!opened && !opensParts(tokens, start)) return undefined;
  const found = readParts(source, start);
  if (found?.end !== tokens.length - (opened ? 1 : 0)) return undefined;
  const parts = found.parts.map((part) => partOf(part, main.unit));
  return parts.every((part) => part !== undefined) ? { code: 'figure', ...main, parts } : undefined;
}

function rangeLevel({ tokens }: TokenisedText, unit: Unit | undefined): Level | undefined {
  const bounds = readBounds(tokens, skipLead(tokens, 0)) ?? readBounds(tokens, 0);
  if (bounds?.end !== tokens.length) return undefined;
  const units = new Set([bounds.from.unit, bounds.to.unit].filter((written) => written !== 'plain'));
  const [from, to] = [onlyValue(bounds.from), onlyValue(bounds.to)];
  if (from === undefined || to === undefined || from >= to || units.size > 1) return undefined;
  const [written] = units;
  return { code: 'range', from, to, unit: written ?? unit ?? 'plain' };
}

/** "Đạt", "Đạt chuẩn": a verdict is required and no figure. */
function isMark({ tokens }: TokenisedText): boolean {
  const verdict = verdictPhraseAt(tokens, 0);
  return verdict?.value === 'met' && verdict.length === tokens.length;
}

function rankLevel({ tokens }: TokenisedText): Level | undefined {
  const grade = readGrade(tokens, 0);
  if (grade !== undefined && skipUpwards(tokens, grade.end) === tokens.length) {
    return { code: 'grade', grade: grade.grade };
  }
  const degree = readDegree(tokens, 0);
  if (degree !== undefined && skipUpwards(tokens, degree.end) === tokens.length) {
    return { code: 'degree', degree: degree.degree };
  }
  return undefined;
}

/** "Đạt (≥ 75%)" and "Đạt: ≥ 75%" require the figure. */
function behindVerdict(text: string): string {
  const match = /^đạt ?(?:\((.+)\)|:(.+))$/iu.exec(text);
  return match?.[1] ?? match?.[2] ?? text;
}

/** "Có": something has to be there. */
const isPresence = ({ tokens }: TokenisedText): boolean => presenceAt(tokens, 0)?.length === tokens.length;
const presenceAt = phraseTable([[true, ['có', 'phải có', 'đã có']]]);

/** "QĐ: ≥ 80", "Mức chuẩn 70%" */
const LABEL =
  /^(?:(?:mức )?(?:qđ|quy định|yêu cầu|yc)|mức(?: đạt)?(?: chuẩn)?|chuẩn)(?: ?[:=] ?| (?=[≥≤<>\d]))(?=\S)/iu;

/** "(Mức: ≥ 80%)", in a row of its own below the headings. */
const BRACKETED = /^[([](.+)[)\]]$/u;

function withoutLabel(text: string): string {
  const inside = BRACKETED.exec(text)?.[1];
  return (inside !== undefined && LABEL.test(inside) ? inside : text).replace(LABEL, '');
}

function levelIn(text: string, unit?: Unit): Level | undefined {
  if (text.length > LONGEST) return undefined;
  const written = withoutLabel(clean(text));
  return wholeLevel(written, unit) ?? scopedLevel(written, unit);
}

/** "≥ 15% (*)", "≥ 95% (vùng TDMNPB)", "TDMNPB: ≥ 70%", "≥ 42 (triệu đồng/người)" */
function scopedLevel(text: string, unit: Unit | undefined): Level | undefined {
  const noted = withoutFootnote(text).replace(/ ?\[\d\]$/u, '');
  const scoped = withoutScope(noted) ?? noted;
  const bare = withoutRegion(scoped) ?? scoped;
  return (bare === text ? undefined : wholeLevel(bare, unit)) ?? unitBehind(noted);
}

/** A bare figure with its unit in brackets. */
function unitBehind(text: string): Level | undefined {
  const match = /^([^()]*\d) ?\(([^()\d≥≤<>=]+)\)$/u.exec(text);
  const level = match === null ? undefined : wholeLevel(`${match[1] ?? ''} ${match[2] ?? ''}`, undefined);
  return level?.code === 'figure' && level.unit !== 'plain' && level.parts.length === 0 ? level : undefined;
}

function wholeLevel(text: string, unit: Unit | undefined): Level | undefined {
  const source = tokenise(behindVerdict(unwrap(tokenise(text).text)));
  if (source.tokens.length === 0 || /^-+$/.test(compareKey(source.text))) return undefined;
  if (isMark(source)) return { code: 'mark' };
  if (isPresence(source)) return { code: 'mark', presence: true };
  if (readNothing(source) !== undefined) return { code: 'none' };
  return rankLevel(source) ?? rangeLevel(source, unit) ?? figureLevel(source, unit);
}

const levelWithoutUnit = remembering((text) => levelIn(text));

/**
 * A required level in whatever writing. `unit` is the unit that the table's column of units gives, for figures
 * written without one. A bare figure ("100%", "42 triệu đồng") has the operator '=' just as "= 100%" has: whoever
 * knows whether the indicator wants more or less turns it into "at least" or "at most".
 * `undefined` where anything of the text is not understood, and for a number that may be read in two ways.
 */
export const readLevel = (text: string, unit?: Unit): Level | undefined =>
  unit === undefined ? levelWithoutUnit(text) : levelIn(text, unit);
