import type { Finding, Shown } from '../assessment/finding';
import type { LevelOrigin, RequiredLevel } from '../assessment/required';
import type { Verdict } from '../assessment/verdict';
import { findCriterion, findIndicator } from '../criteria/indicators';
import type { CriteriaSet } from '../criteria/set';
import { setOf, type CriteriaSets } from '../criteria/sets';
import { formatAddress, type CellPlace } from '../workbook/address';
import { figureText, figureUnit, shownText } from './figure';
import { capitalised } from './names';
import type { UiText } from './text';

/** What stands somewhere, by the label that the screens put before it. */
export interface Fact {
  readonly name: 'required' | 'found' | 'stated' | 'expected' | 'counted' | 'verdict';
  readonly text: string;
  /** Somebody's words rather than a figure; they stand in quotation marks. */
  readonly isWords?: boolean;
  /** Where a level comes from; a level never stands without it. */
  readonly origin?: LevelOrigin;
  /** A level that is a number: a result falls short of it, and does not merely differ. */
  readonly isAmount?: boolean;
}

/** A finding in words that sheets, terminal and screens share; each of them puts the facts in its own form. */
export interface FindingFacts {
  readonly facts: readonly Fact[];
  /** One sentence; "" where the facts say all. */
  readonly why: string;
}

const LONGEST_QUOTE = 60;

const shortened = (text: string): string =>
  text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE - 1).trimEnd()}…`;

const wordsIn = (name: Fact['name'], text: string): Fact => ({
  name,
  text: `“${shortened(text)}”`,
  isWords: true,
});

const placesText = (places: readonly CellPlace[]): string =>
  places.map((place) => `${place.sheet}!${formatAddress(place)}`).join('; ');

/** "Tiêu chí 9: Nhà ở dân cư" */
export const criterionTitle = (t: UiText, set: CriteriaSet, number: number): string =>
  t('commune.criterion', { number, name: criterionName(set, number) });

/** "17.11 Phân loại chất thải rắn tại nguồn"; the code alone where the set has no such indicator. */
export const indicatorTitle = (set: CriteriaSet, code: string): string =>
  `${code} ${findIndicator(set, code)?.shortName ?? ''}`.trimEnd();

export const criterionName = (set: CriteriaSet, number: number): string =>
  findCriterion(set, number)?.name ?? '';

function requiredFacts(required: RequiredLevel | undefined): readonly Fact[] {
  if (required === undefined) return [];
  const { code } = required.level;
  const isAmount = code === 'figure' || code === 'range';
  return [{ name: 'required', text: required.text, origin: required.origin, isAmount }];
}

function foundFact(t: UiText, result: Shown | undefined, unit: string): Fact {
  if (result === undefined || result.text === '') return { name: 'found', text: t('finding.blank') };
  return result.value === undefined
    ? wordsIn('found', result.text)
    : { name: 'found', text: shortened(figureText(result, unit)) };
}

/** What is required and there, and why that is worth a word. @param sets those of the finding's assessment */
export function findingFacts(t: UiText, finding: Finding, sets: CriteriaSets): FindingFacts {
  const set = setOf(sets, finding.set);
  const verdictFact = (verdict: Verdict): Fact => ({ name: 'verdict', text: t(`verdict.${verdict}`) });
  const countFact = (name: 'stated' | 'counted', met: number, total: number): Fact => ({
    name,
    text: t('commune.count', { met, total }),
  });
  const compared = (
    required: RequiredLevel | undefined,
    result: Shown | undefined,
    ...more: readonly Fact[]
  ): readonly Fact[] => {
    const unit = 'indicator' in finding ? figureUnit(set, finding.indicator, required?.level) : '';
    return [...requiredFacts(required), foundFact(t, result, unit), ...more];
  };
  switch (finding.code) {
    case 'unmet': {
      const { declared, result, required, part = '' } = finding;
      const why = part === '' ? '' : t('why.part', { part });
      if (result === undefined && declared !== undefined) {
        const text = t('finding.declared', { mark: capitalised(t(`verdict.${declared}`)) });
        return { facts: [...requiredFacts(required), { name: 'found', text }], why };
      }
      const verdict = required === undefined ? [verdictFact('unmet')] : [];
      return { facts: compared(required, result, ...verdict), why };
    }
    case 'contradiction': {
      const { required, result, verdict, mark } = finding;
      if (finding.between === 'marks') return { facts: [verdictFact(verdict)], why: t('why.marks') };
      const said = t(`verdict.${verdict}`);
      const why =
        mark === ''
          ? t('why.figure-and-no-mark', { verdict: said })
          : t('why.figure-and-mark', { mark: shortened(mark), verdict: said });
      return { facts: compared(required, result), why };
    }
    case 'missing':
      return {
        facts: requiredFacts(finding.required),
        why: t(finding.absent ? 'why.absent' : 'why.missing'),
      };
    case 'unreadable': {
      const found = finding.text === '' ? [] : [wordsIn('found', finding.text)];
      return finding.reason === 'mark'
        ? { facts: found, why: t('why.mark-text') }
        : { facts: [...found, verdictFact(finding.verdict)], why: t(`unreadable.${finding.reason}`) };
    }
    case 'suspicious-figure':
      return {
        // without a unit: what it is in is what is in doubt
        facts: [wordsIn('found', shownText(finding.result)), verdictFact(finding.verdict)],
        why: t(`suspicion.${finding.reason}`),
      };
    case 'no-figure':
      return {
        facts: [...requiredFacts(finding.required), verdictFact(finding.verdict)],
        why: t('why.no-figure'),
      };
    case 'unverified-level': {
      if (finding.use === 'compared') {
        const { stated, expected } = finding;
        return { facts: levelFacts(stated, expected, 'unverified'), why: t('why.unverified.compared') };
      }
      return {
        facts: compared(finding.required, finding.result, verdictFact(finding.verdict)),
        why:
          finding.use === 'below'
            ? t('why.unverified.below')
            : t('why.unverified.would-be', { verdict: t(`verdict.${finding.would}`) }),
      };
    }
    case 'not-reviewed':
      return {
        facts: [wordsIn('stated', finding.text), verdictFact('undecided')],
        why: t('why.not-reviewed'),
      };
    case 'averaged': {
      const right = { text: '0', value: Number(finding.right.toFixed(2)) };
      return {
        facts: compared(undefined, finding.result),
        why: t('why.averaged', {
          of: finding.of.join(', '),
          right: figureText(right, figureUnit(set, finding.indicator)),
        }),
      };
    }
    case 'no-level':
      return { facts: compared(undefined, finding.result), why: t('why.no-level') };
    case 'part-missing':
      return {
        facts: requiredFacts(finding.required),
        why: t('why.part-missing', { parts: finding.parts.map((part) => `“${part}”`).join(', ') }),
      };
    case 'level-mismatch':
    case 'stricter-level': {
      const origin = finding.status === 'confirmed' ? 'confirmed' : 'sourced';
      return { facts: levelFacts(finding.stated, finding.expected, origin), why: t(`why.${finding.code}`) };
    }
    case 'unreadable-level':
    case 'turned-level':
      return { facts: [wordsIn('stated', finding.text)], why: t(`why.${finding.code}`) };
    case 'wrong-total': {
      const { declared, counted, total, undetermined } = finding;
      return {
        facts: [countFact('stated', declared, total), countFact('counted', counted, total)],
        why: undetermined === 0 ? '' : t('why.wrong-total.open', { count: undetermined }),
      };
    }
    case 'wrong-criterion-mark': {
      const { declared, verdict, because } = finding;
      if (verdict === 'unmet' && because.length === 0) {
        return { facts: [verdictFact(verdict)], why: t('why.marks') };
      }
      return {
        facts: [
          wordsIn('stated', capitalised(t(`verdict.${declared}`))),
          { name: 'counted', text: t(`verdict.${verdict}`) },
        ],
        why: because.length === 0 ? '' : t('why.wrong-criterion-mark', { codes: because.join(', ') }),
      };
    }
    case 'unmet-criterion':
      return finding.text === ''
        ? { facts: [], why: t('why.unticked') }
        : { facts: [wordsIn('stated', finding.text)], why: '' };
    case 'open-criterion':
      return {
        facts: finding.text === '' ? [] : [wordsIn('stated', finding.text)],
        why: t(finding.absent ? 'why.open-criterion.absent' : `why.open-criterion.${finding.verdict}`),
      };
    case 'unknown-indicator':
      return { facts: [], why: t('why.unknown-indicator') };
    case 'duplicate':
    case 'tables-disagree':
      return {
        facts: [verdictFact(finding.verdict)],
        why: t(`why.${finding.code}`, {
          count: finding.places.length,
          places: placesText(finding.places),
        }),
      };
  }
}

const levelFacts = (stated: string, expected: string, origin: LevelOrigin): readonly Fact[] => [
  { name: 'stated', text: stated },
  { name: 'expected', text: expected, origin },
];

/** A labelled line under a finding: "Yêu cầu: ≥ 42 triệu đồng (theo biểu)". */
interface FindingLine {
  readonly label: string;
  readonly text: string;
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

function titleOf(t: UiText, finding: Finding, set: CriteriaSet): Pick<FindingText, 'number' | 'title'> {
  if ('indicator' in finding) {
    const { indicator: code } = finding;
    const title = findIndicator(set, code)?.name ?? t('finding.indicator', { code });
    return { number: code, title };
  }
  return { number: '', title: unnumberedTitle(t, finding, set) };
}

type Unnumbered = Exclude<Finding, { readonly indicator: string }>;

/** Of a finding that is about no single indicator. */
export function unnumberedTitle(t: UiText, finding: Unnumbered, set: CriteriaSet): string {
  switch (finding.code) {
    case 'wrong-total':
      return t('finding.total');
    case 'wrong-criterion-mark':
    case 'unmet-criterion':
    case 'open-criterion':
      return criterionTitle(t, set, finding.criterion);
    case 'unknown-indicator':
      return t('finding.row', { text: shortened(finding.text) });
  }
}

const lineOf = (t: UiText, { name, text, origin }: Fact): FindingLine => ({
  label: t(`finding.${name}`),
  text,
  ...(origin === undefined
    ? {}
    : { origin: t(`origin.${origin}`), doubtful: origin === 'unverified' || origin === 'inferred' }),
});

/**
 * A finding as the screens show it: what it is about, what is required, what is there, why it matters.
 * @param sets those of its assessment
 */
export function findingText(t: UiText, finding: Finding, sets: CriteriaSets): FindingText {
  const { facts, why } = findingFacts(t, finding, sets);
  return {
    ...titleOf(t, finding, setOf(sets, finding.set)),
    kind: t(`code.${finding.code}`),
    lines: facts.map((fact) => lineOf(t, fact)),
    why,
    hidden: finding.hidden === undefined ? '' : t(`finding.hidden.${finding.hidden}`),
  };
}
