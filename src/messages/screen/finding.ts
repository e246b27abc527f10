import type { Finding, Shown } from '../../assessment/finding';
import type { RequiredLevel } from '../../assessment/required';
import { findCriterion, findIndicator } from '../../criteria/indicators';
import type { CriteriaSet } from '../../criteria/set';
import { setOf, type CriteriaSets } from '../../criteria/sets';
import { formatAddress, type CellPlace } from '../../workbook/address';
import { figureText, figureUnit } from '../figure';
import type { UiText } from './text';

/** A labelled line under a finding: "Yêu cầu: ≥ 42 triệu đồng (theo biểu)". */
export interface FindingLine {
  readonly label: string;
  readonly text: string;
  /** Where a level comes from; a level never stands without it. */
  readonly origin?: string;
  /** Nobody has compared the level with the decision. */
  readonly doubtful?: boolean;
}

export interface FindingText {
  /** "10"; "" where the finding is not of one indicator. */
  readonly number: string;
  readonly title: string;
  readonly kind: string;
  readonly lines: readonly FindingLine[];
  readonly why: string;
  /** Said of a cell that is out of sight. */
  readonly hidden: string;
}

const placesText = (places: readonly CellPlace[]): string =>
  places.map((place) => `${place.sheet}!${formatAddress(place)}`).join('; ');

function titleOf(t: UiText, finding: Finding, sets: CriteriaSets): Pick<FindingText, 'number' | 'title'> {
  const set = setOf(sets, finding.set);
  if ('indicator' in finding) {
    const indicator = findIndicator(set, finding.indicator);
    return {
      number: finding.indicator,
      title: indicator?.name ?? t('finding.indicator', { code: finding.indicator }),
    };
  }
  switch (finding.code) {
    case 'wrong-total':
      return { number: '', title: t('finding.total') };
    case 'wrong-criterion-mark':
    case 'unmet-criterion':
    case 'open-criterion':
      return { number: '', title: criterionTitle(t, set, finding.criterion) };
    case 'unknown-indicator':
      return { number: '', title: t('finding.row', { text: finding.text }) };
  }
}

/** "Tiêu chí 9: Nhà ở dân cư" */
export const criterionTitle = (t: UiText, set: CriteriaSet, number: number): string =>
  t('commune.criterion', { number, name: criterionName(set, number) });

export const criterionName = (set: CriteriaSet, number: number): string =>
  findCriterion(set, number)?.name ?? '';

function requiredLine(t: UiText, required: RequiredLevel | undefined): readonly FindingLine[] {
  if (required === undefined) return [];
  return [
    {
      label: t('finding.required'),
      text: required.text,
      origin: t(`origin.${required.origin}`),
      doubtful: required.origin === 'unverified' || required.origin === 'inferred',
    },
  ];
}

function foundLine(t: UiText, result: Shown | undefined, unit: string): FindingLine {
  const blank = result === undefined || result.text === '';
  return { label: t('finding.found'), text: blank ? t('finding.blank') : figureText(result, unit) };
}

interface Body {
  readonly lines: readonly FindingLine[];
  readonly why: string;
}

function bodyOf(t: UiText, finding: Finding, set: CriteriaSet): Body {
  const verdictLine = (verdict: Parameters<typeof verdictText>[1]): FindingLine => ({
    label: t('finding.verdict'),
    text: verdictText(t, verdict),
  });
  const facts = (
    required: RequiredLevel | undefined,
    result: Shown | undefined,
    why: string,
    ...more: readonly FindingLine[]
  ): Body => ({
    lines: [
      ...requiredLine(t, required),
      foundLine(t, result, 'indicator' in finding ? figureUnit(set, finding.indicator, required?.level) : ''),
      ...more,
    ],
    why,
  });
  switch (finding.code) {
    case 'unmet': {
      const { declared, result, required, part } = finding;
      const why = part === undefined ? '' : t('why.part', { part });
      if (result !== undefined || declared === undefined) return facts(required, result, why);
      const text = t('finding.declared', { mark: t(`verdict.${declared}`) });
      return { lines: [...requiredLine(t, required), { label: t('finding.found'), text }], why };
    }
    case 'contradiction': {
      const why =
        finding.between === 'marks'
          ? t('why.marks')
          : t('why.figure-and-mark', { mark: finding.mark, verdict: t(`verdict.${finding.verdict}`) });
      return facts(finding.required, finding.result, why);
    }
    case 'missing':
      return {
        lines: requiredLine(t, finding.required),
        why: t(finding.absent ? 'why.absent' : 'why.missing'),
      };
    case 'unreadable': {
      const isMark = finding.reason === 'mark';
      const found = { label: t('finding.found'), text: `“${finding.text}”` };
      return {
        lines: isMark ? [found] : [found, verdictLine(finding.verdict)],
        why: isMark ? t('why.mark-text') : t(`unreadable.${finding.reason}`),
      };
    }
    case 'suspicious-figure':
      return facts(undefined, finding.result, t(`suspicion.${finding.reason}`), verdictLine(finding.verdict));
    case 'no-figure':
      return {
        lines: [...requiredLine(t, finding.required), verdictLine(finding.verdict)],
        why: t('why.no-figure'),
      };
    case 'unverified-level':
      return finding.use === 'compared'
        ? stated(t, finding, t('why.unverified.compared'), true)
        : facts(
            finding.required,
            finding.result,
            finding.use === 'below'
              ? t('why.unverified.below')
              : t(`why.unverified.would-be-${finding.would}`),
            verdictLine(finding.verdict),
          );
    case 'not-reviewed':
      return {
        lines: [{ label: t('finding.stated'), text: `“${finding.text}”` }, verdictLine('undecided')],
        why: t('why.not-reviewed'),
      };
    case 'no-level':
      return facts(undefined, finding.result, t('why.no-level'));
    case 'part-missing':
      return {
        lines: requiredLine(t, finding.required),
        why: t('why.part-missing', { parts: finding.parts.map((part) => `“${part}”`).join(', ') }),
      };
    case 'level-mismatch':
    case 'stricter-level':
      return stated(t, finding, t(`why.${finding.code}`), false);
    case 'unreadable-level':
      return {
        lines: [{ label: t('finding.stated'), text: `“${finding.text}”` }],
        why: t('why.unreadable-level'),
      };
    case 'turned-level':
      return {
        lines: [{ label: t('finding.stated'), text: `“${finding.text}”` }],
        why: t('why.turned-level'),
      };
    case 'wrong-total':
      return {
        lines: [
          { label: t('finding.stated'), text: `${finding.declared}/${finding.total}` },
          { label: t('finding.counted'), text: `${finding.counted}/${finding.total}` },
        ],
        why:
          finding.undetermined === 0
            ? t('why.wrong-total')
            : t('why.wrong-total.open', { count: finding.undetermined }),
      };
    case 'wrong-criterion-mark':
      return {
        lines: [
          { label: t('finding.stated'), text: t(`verdict.${finding.declared}`) },
          { label: t('finding.counted'), text: t(`verdict.${finding.verdict}`) },
        ],
        why:
          finding.because.length === 0
            ? t('why.wrong-criterion-mark')
            : t('why.wrong-criterion-mark.because', { codes: finding.because.join(', ') }),
      };
    case 'unmet-criterion':
      return {
        lines: [
          { label: t('finding.stated'), text: finding.text === '' ? t('finding.blank') : finding.text },
        ],
        why: t('why.unmet-criterion'),
      };
    case 'open-criterion':
      return {
        lines: finding.text === '' ? [] : [{ label: t('finding.stated'), text: `“${finding.text}”` }],
        why: t(finding.absent ? 'why.open-criterion.absent' : `why.open-criterion.${finding.verdict}`),
      };
    case 'unknown-indicator':
      return { lines: [], why: t('why.unknown-indicator') };
    case 'duplicate':
      return {
        lines: [verdictLine(finding.verdict)],
        why: t('why.duplicate', { count: finding.places.length, places: placesText(finding.places) }),
      };
    case 'tables-disagree':
      return {
        lines: [verdictLine(finding.verdict)],
        why: t('why.tables-disagree', { places: placesText(finding.places) }),
      };
  }
}

const verdictText = (
  t: UiText,
  verdict: 'met' | 'unmet' | 'missing' | 'unreadable' | 'not-applicable' | 'undecided',
): string => t(`verdict.${verdict}`);

function stated(
  t: UiText,
  { stated: own, expected }: { readonly stated: string; readonly expected: string },
  why: string,
  doubtful: boolean,
): Body {
  return {
    lines: [
      { label: t('finding.stated'), text: own },
      {
        label: t('finding.expected'),
        text: expected,
        origin: t(doubtful ? 'origin.unverified' : 'origin.sourced'),
        doubtful,
      },
    ],
    why,
  };
}

/**
 * A finding as the screens show it: what it is about, what is required, what is there, why it matters.
 * @param sets those of its assessment
 */
export const findingText = (t: UiText, finding: Finding, sets: CriteriaSets): FindingText => ({
  ...titleOf(t, finding, sets),
  kind: t(`code.${finding.code}`),
  ...bodyOf(t, finding, setOf(sets, finding.set)),
  hidden: finding.hidden === undefined ? '' : t(`finding.hidden.${finding.hidden}`),
});
