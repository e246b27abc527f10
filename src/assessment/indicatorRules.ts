import { goesWith } from '../text/narrative';
import type { JudgedCase } from './case';
import type { Comparing } from './compare';
import type { Finding, FindingCode, Shown } from './finding';
import type { RequiredLevel } from './required';

/** One finding that an indicator may deserve: when, and with which facts. Pure, and blind to the other rules. */
export interface IndicatorRule {
  readonly code: FindingCode;
  readonly findings: (one: JudgedCase) => readonly Finding[];
}

/** What most rules find of most cases; one value for all of them. */
export const NO_FINDINGS: readonly Finding[] = [];

/**
 * @param when what the finding is about, or `undefined` where there is nothing to be found
 * @param facts the finding of it
 */
function rule<Found>(
  code: FindingCode,
  when: (one: JudgedCase) => Found | undefined,
  facts: (found: Found, one: JudgedCase) => Finding,
): IndicatorRule {
  return {
    code,
    findings(one) {
      const found = when(one);
      return found === undefined ? NO_FINDINGS : [facts(found, one)];
    },
  };
}

/** What the comparison found, where it is of this kind; of an advisory level only where nothing else decides. */
const adviceOf =
  <Code extends Comparing['code']>(code: Code) =>
  ({ advice }: JudgedCase): Extract<Comparing, { readonly code: Code }> | undefined =>
    isOf(advice, code) ? advice : undefined;

const isOf = <Code extends Comparing['code']>(
  comparing: Comparing,
  code: Code,
): comparing is Extract<Comparing, { readonly code: Code }> => comparing.code === code;

const resultOf = ({ shown }: JudgedCase): Shown => shown ?? { text: '' };

/** The commune's mark says something else than its figure, or than another of its marks. */
function isContradicted({
  comparing,
  declarations: { verdicts },
  declared,
  disagreeing,
}: JudgedCase): boolean {
  if (comparing.code !== 'decided') return disagreeing;
  switch (comparing.verdict) {
    case 'not-applicable':
      return declared === 'unmet';
    case 'met':
      return verdicts.includes('unmet');
    case 'unmet':
      return verdicts.includes('met') || verdicts.includes('not-applicable');
  }
}

interface Advised {
  readonly required: RequiredLevel;
  readonly would: 'met' | 'unmet';
}

/** What a level that nobody has compared with the decision would make of the case, where that is worth a word. */
function advisedBy({ one: { required }, comparing, advice, verdict }: JudgedCase): Advised | undefined {
  if (comparing.code !== 'no-level' || advice.code !== 'decided' || required === undefined) return undefined;
  const { verdict: would } = advice;
  if (would === 'not-applicable') return undefined;
  const isSettled = verdict !== 'undecided';
  return isSettled && (would === 'met' || verdict === 'unmet') ? undefined : { required, would };
}

/** Sentences that tell why beside the mark that tells what, where no figure is asked for. */
function isExplained({ one: { required, result }, comparing, declared }: JudgedCase): boolean {
  if (comparing.code !== 'unreadable' || comparing.reason !== 'text' || result === undefined) return false;
  if (declared !== 'met' && declared !== 'unmet') return false;
  const level = required?.level.code;
  return level !== 'figure' && level !== 'range' && goesWith(result.text, declared);
}

/** A mark alone, where the table gives figures and the level is one. */
function lacksFigure({ one: { required, figuresExpected }, comparing, verdict }: JudgedCase): boolean {
  if (comparing.code !== 'mark' && comparing.code !== 'blank') return false;
  if (verdict === 'missing' || verdict === 'unreadable' || verdict === 'not-applicable') return false;
  const level = required?.level.code;
  return figuresExpected && (level === 'figure' || level === 'range');
}

const whether = (holds: boolean): true | undefined => (holds ? true : undefined);

/** In the order in which the findings of one cell are listed. */
export const INDICATOR_RULES: readonly IndicatorRule[] = [
  {
    code: 'unreadable',
    findings: ({ base, declarations }) =>
      declarations.unreadable.map(({ text, place }) => ({
        code: 'unreadable',
        ...base,
        severity: 'warning',
        place,
        text,
        reason: 'mark',
        verdict: 'unreadable',
      })),
  },
  rule(
    'contradiction',
    (one) => {
      const { declared, declarations } = one;
      const { last } = declarations;
      return declared === undefined || last === undefined || !isContradicted(one)
        ? undefined
        : { declared, last };
    },
    ({ declared, last }, { one, base, verdict, shown, figureDecides, disagreeing }) => ({
      code: 'contradiction',
      ...base,
      severity: 'error',
      place: last.place,
      verdict,
      declared,
      mark: last.text,
      required: one.required,
      result: shown,
      between: figureDecides && !disagreeing ? 'figure-and-mark' : 'marks',
    }),
  ),
  rule(
    'not-reviewed',
    ({ one, comparing, declared }) =>
      whether(comparing.code !== 'decided' && declared === 'not-applicable' && !one.indicator.ifAny),
    (_, { base, declarations: { last }, place }) => ({
      code: 'not-reviewed',
      ...base,
      severity: 'warning',
      place: last?.place ?? place,
      text: last?.text ?? '',
    }),
  ),
  rule(
    'suspicious-figure',
    // a cell that may be read in several ways, all of which come to the same
    ({ comparing }) => (comparing.code === 'decided' ? comparing.doubt : undefined),
    (doubt, judged) => ({
      code: 'suspicious-figure',
      ...judged.base,
      severity: doubt.reason === 'share-mismatch' ? 'warning' : 'remark',
      place: judged.place,
      ...doubt,
      result: resultOf(judged),
      verdict: judged.verdict,
    }),
  ),
  rule('suspicious-figure', adviceOf('suspicious'), ({ reason, readings }, judged) => ({
    code: 'suspicious-figure',
    ...judged.base,
    severity: 'warning',
    place: judged.place,
    reason,
    result: resultOf(judged),
    readings,
    verdict: judged.verdict,
  })),
  rule(
    'part-missing',
    (judged) => {
      const found = adviceOf('part-missing')(judged);
      const { required } = judged.one;
      return found === undefined || required === undefined || judged.verdict !== 'undecided'
        ? undefined
        : { required, parts: found.parts };
    },
    ({ required, parts }, { base, place }) => ({
      code: 'part-missing',
      ...base,
      severity: 'warning',
      place,
      required,
      parts,
    }),
  ),
  rule(
    'unreadable',
    (one) => (isExplained(one) ? undefined : adviceOf('unreadable')(one)),
    ({ reason }, { base, place, shown, verdict }) => ({
      code: 'unreadable',
      ...base,
      severity: 'warning',
      place,
      text: shown?.text ?? '',
      reason,
      verdict,
    }),
  ),
  rule('unverified-level', advisedBy, ({ required, would }, { base, place, shown, verdict }) => ({
    code: 'unverified-level',
    ...base,
    use: verdict === 'undecided' ? 'undecided' : 'below',
    severity: 'warning',
    place,
    verdict,
    would,
    required,
    result: shown,
  })),
  rule(
    'no-level',
    (judged) => (judged.verdict === 'undecided' ? adviceOf('no-level')(judged) : undefined),
    (_, judged) => ({
      code: 'no-level',
      ...judged.base,
      severity: 'warning',
      place: judged.place,
      result: resultOf(judged),
    }),
  ),
  rule(
    'no-figure',
    (judged) => whether(lacksFigure(judged)),
    (_, { one, base, place, verdict }) => ({
      code: 'no-figure',
      ...base,
      severity: 'remark',
      place,
      verdict,
      required: one.required,
    }),
  ),
  rule(
    'missing',
    ({ verdict }) => whether(verdict === 'missing'),
    (_, { one, base, place }) => ({
      code: 'missing',
      ...base,
      severity: 'error',
      place,
      required: one.required,
      absent: false,
    }),
  ),
  rule(
    'unmet',
    ({ verdict }) => whether(verdict === 'unmet'),
    (_, { one, base, place, shown, declared, part }) => ({
      code: 'unmet',
      ...base,
      severity: 'error',
      place,
      required: one.required,
      result: shown,
      declared,
      part,
    }),
  ),
];
