import type { Advice, Explanation } from '../assessment/explanation';
import type { RequiredLevel } from '../assessment/required';
import type { Level } from '../criteria/level';
import { REGION_NAMES } from '../criteria/region';
import type { CriteriaSet } from '../criteria/set';
import { setOf, type CriteriaSets } from '../criteria/sets';
import { formatAddress, type CellPlace } from '../workbook/address';
import { dayText } from './day';
import { EN } from './en/criteria';
import { figureText, figureUnit, shownText } from './figure';
import { inLanguages, type Filled } from './fill';
import { gapAmount } from './gap';
import { capitalised, uncapitalised } from './names';
import { VI } from './vi/criteria';

/** A text of why a verdict is what it is, or of a set of criteria, with its values filled in. */
export type CriteriaText = Filled<typeof VI>;

export const criteriaText = inLanguages(VI, EN);

export interface ExplanationText {
  /** "Yêu cầu ≥ 75% (mức ghi trong biểu, ô D41); thực hiện 61,3% (ô M41); còn thiếu 13,7 điểm %; bộ 318/QĐ-TTg, …" */
  readonly sentence: string;
  /** What a level that nobody has compared would make of it: "Theo mức chưa đối chiếu ≥ 75%: chưa đạt."; or "". */
  readonly advice: string;
}

/** "≥ 75%", and in quotation marks what is no amount: “Đạt”. */
const quoted = ({ code }: Level, text: string): string =>
  code === 'figure' || code === 'range' ? text : `“${text}”`;

/** The address, with its sheet where another sheet is spoken of. */
const cellText = (place: CellPlace, sheet: string | undefined): string =>
  sheet === undefined || place.sheet === sheet
    ? formatAddress(place)
    : `${place.sheet}!${formatAddress(place)}`;

function originText(
  w: CriteriaText,
  { origin, sources, confirmed, place }: RequiredLevel,
  set: CriteriaSet,
  sheet: string | undefined,
): string {
  if (place !== undefined) return w('why.origin.table', { cell: cellText(place, sheet) });
  if (origin !== 'confirmed') return w('why.origin.sourced', { decision: set.decision.number });
  return [
    w('why.origin.confirmed', { source: sources.join('; ') }),
    ...(confirmed?.by === undefined ? [] : [w('why.by', { name: confirmed.by })]),
    ...(confirmed?.on === undefined ? [] : [w('why.on', { day: dayText(confirmed.on) })]),
  ].join(', ');
}

function requiredPhrase(w: CriteriaText, { required, result }: Explanation, set: CriteriaSet): string {
  if (required === undefined) return w('why.required.none');
  const level = quoted(required.level, required.text);
  return w('why.required', { level, origin: originText(w, required, set, result?.place?.sheet) });
}

function resultPhrase(w: CriteriaText, { code, result, required }: Explanation, set: CriteriaSet): string {
  if (result?.place === undefined) return '';
  const { shown, place, isDoubtful } = result;
  const text =
    shown.value === undefined || isDoubtful
      ? `“${shownText(shown)}”`
      : figureText(shown, figureUnit(set, code, required?.level));
  return w('why.found', { result: text, cell: formatAddress(place) });
}

function gapPhrase(w: CriteriaText, { code, gap }: Explanation, set: CriteriaSet): string {
  if (gap === undefined) return '';
  return gap.code === 'part'
    ? w('why.gap.part', { part: gap.part })
    : w(`why.gap.${gap.code}`, { amount: gapAmount(set, code, gap) });
}

function basisPhrase(w: CriteriaText, { basis, verdict }: Explanation): string {
  switch (basis) {
    case 'figure':
      return '';
    case 'mark':
    case 'none':
      return w(`why.basis.${basis}`);
    case 'nothing':
      return verdict === 'missing' || verdict === 'unreadable' || verdict === 'undecided'
        ? w(`why.open.${verdict}`)
        : '';
  }
}

/** "bộ 318/QĐ-TTg, vùng Trung du miền núi phía Bắc, số liệu năm 2023" */
function framePhrase(
  w: CriteriaText,
  { circumstances, amendment, special }: Explanation,
  set: CriteriaSet,
): string {
  const { number: decision } = set.decision;
  const known =
    amendment === undefined ? w('why.set', { decision }) : w('why.set.amended', { decision, amendment });
  if (circumstances === undefined) return known;
  const { region, group, year } = circumstances;
  const { dimensions, communeGroups } = set;
  const groupName = communeGroups.find(({ key }) => key === group)?.name;
  return [
    known,
    ...(special ? [w('why.special')] : []),
    ...(!dimensions.includes('region')
      ? []
      : [region === undefined ? w('why.region.none') : w('why.region', { region: REGION_NAMES[region] })]),
    ...(groupName === undefined ? [] : [uncapitalised(groupName)]),
    w('why.year', { year }),
  ].join(', ');
}

function adviceText(w: CriteriaText, { required, would }: Advice): string {
  const level = quoted(required.level, required.text);
  if (would === undefined) return w('why.advice.unused', { level });
  const verdict = w(`why.would.${would}`);
  return required.origin === 'inferred'
    ? w('why.advice.inferred', { level, verdict })
    : w('why.advice', { level, verdict });
}

/** @param sets those of its assessment */
export function explanationText(w: CriteriaText, one: Explanation, sets: CriteriaSets): ExplanationText {
  const set = setOf(sets, one.set);
  const phrases =
    one.circumstances === undefined
      ? [w('why.absent')]
      : [
          requiredPhrase(w, one, set),
          resultPhrase(w, one, set),
          ...one.marks.map(({ text, place }) => w('why.mark', { text, cell: formatAddress(place) })),
          gapPhrase(w, one, set),
          basisPhrase(w, one),
        ];
  const told = [...phrases, framePhrase(w, one, set)].filter((phrase) => phrase !== '').join('; ');
  return {
    sentence: `${capitalised(told)}.`,
    advice: one.advice === undefined ? '' : adviceText(w, one.advice),
  };
}
