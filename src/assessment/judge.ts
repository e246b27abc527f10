import type { Indicator } from '../criteria/set';
import type { ValueReading } from '../tables/reading';
import type { CellPlace } from '../workbook/address';
import { compare, type Comparing, type Doubt } from './compare';
import { declaredIn, type Declared, type Statements } from './declared';
import type { Finding, Shown } from './finding';
import { isAdvisory, type RequiredLevel } from './required';
import type { Peers } from './suspicion';
import type { DeclaredVerdict, Verdict } from './verdict';

/** One row of one commune, with what it is held against. */
export interface Case extends Statements {
  readonly indicator: Indicator;
  readonly commune: string;
  readonly peers: Peers;
  /** The row's cell where neither result nor mark has one. */
  readonly place: CellPlace;
  /** The table gives figures at all: a mark alone is then worth a remark. */
  readonly figuresExpected: boolean;
}

export interface Judgement {
  readonly verdict: Verdict;
  /** `undefined` where the commune said nothing, or said two things. */
  readonly declared: DeclaredVerdict | undefined;
  readonly result: Shown | undefined;
  readonly place: CellPlace;
  readonly part: string | undefined;
  /** Unmet, and declared "cơ bản đạt". */
  readonly basically: boolean;
  readonly findings: readonly Finding[];
}

function shownOf(result: ValueReading | undefined, required: RequiredLevel | undefined): Shown | undefined {
  if (result === undefined || result.text === '') return undefined;
  const { reading, text } = result;
  if (reading.code !== 'figure') return { text };
  const { value, of } = reading.figure;
  const level = required?.level;
  const counted = level?.code === 'none' || (level?.code === 'figure' && level.unit === 'count');
  return { text, value: counted && of !== undefined ? of.part : value };
}

/** Of several verdicts that a commune declares. */
const WORST_FIRST = ['unmet', 'met', 'not-applicable'] as const satisfies readonly DeclaredVerdict[];

const wantsFigure = (required: RequiredLevel | undefined): boolean =>
  required?.level.code === 'figure' || required?.level.code === 'range';

/** A case while it is judged. */
interface Hearing {
  readonly one: Case;
  readonly base: Pick<Finding, 'set'> & { readonly commune: string; readonly indicator: string };
  readonly heard: Declared;
  /** The worst of what the commune declares. */
  readonly declared: DeclaredVerdict | undefined;
  readonly disagreeing: boolean;
  readonly shown: Shown | undefined;
  readonly place: CellPlace;
  readonly comparing: Comparing;
  readonly isAdvice: boolean;
  readonly figureDecides: boolean;
  readonly findings: Finding[];
}

const comparedWith = ({ result, indicator, peers }: Case, level: RequiredLevel | undefined): Comparing =>
  result === undefined ? { code: 'blank' } : compare(result, level?.level, indicator, peers);

/** Judges one indicator of one commune by the domain's rules. Pure: the same case has the same judgement. */
export function judge(one: Case): Judgement {
  const { indicator, commune, required, result } = one;
  const heard = declaredIn(one);
  const { verdicts, basically, unreadable, last } = heard;
  const shown = shownOf(result, required);
  const place = result?.place ?? last?.place ?? one.place;
  const base = { set: indicator.set, commune, indicator: indicator.code } as const;
  const findings: Finding[] = [];
  const disagreeing = verdicts.length > 1 && verdicts.includes('unmet');
  const declared = WORST_FIRST.find((verdict) => verdicts.includes(verdict));

  for (const { text, place: at } of unreadable) {
    findings.push({
      ...base,
      code: 'unreadable',
      severity: 'warning',
      place: at,
      text,
      reason: 'mark',
      verdict: 'unreadable',
    });
  }
  const isAdvice = required !== undefined && isAdvisory(required);
  // the verdict is what it would be without a level that only advises; that one only finds something to say
  const comparing = comparedWith(one, isAdvice ? undefined : required);
  // that there is none of something is a statement like a mark, and does not overrule one
  const figureDecides = comparing.code === 'decided' && comparing.verdict !== 'not-applicable';
  const { verdict, part } = decide({
    one,
    base,
    heard,
    declared,
    disagreeing,
    shown,
    place,
    comparing,
    isAdvice,
    figureDecides,
    findings,
  });
  if (verdict === 'missing') {
    findings.push({ ...base, code: 'missing', severity: 'error', place, required, absent: false });
  }
  if (verdict === 'unmet') {
    findings.push({
      ...base,
      code: 'unmet',
      severity: 'error',
      place,
      required,
      result: shown,
      declared,
      part,
    });
  }
  return {
    verdict,
    declared: disagreeing ? undefined : declared,
    result: shown,
    place,
    part,
    basically: verdict === 'unmet' && !figureDecides && basically,
    findings,
  };
}

function marks(hearing: Hearing, verdict: Verdict): void {
  const { one, base, heard, declared, disagreeing, shown, figureDecides, findings } = hearing;
  const { last } = heard;
  if (last === undefined || declared === undefined) return;
  findings.push({
    ...base,
    code: 'contradiction',
    severity: 'error',
    place: last.place,
    verdict,
    declared,
    mark: last.text,
    required: one.required,
    result: shown,
    between: figureDecides && !disagreeing ? 'figure-and-mark' : 'marks',
  });
}

function byMark(hearing: Hearing, otherwise: Verdict): Verdict {
  const { one, base, heard, declared, disagreeing, place, findings } = hearing;
  if (disagreeing) marks(hearing, 'unmet');
  if (declared !== 'not-applicable' || one.indicator.ifAny) return declared ?? otherwise;
  findings.push({
    ...base,
    code: 'not-reviewed',
    severity: 'warning',
    place: heard.last?.place ?? place,
    text: heard.last?.text ?? '',
  });
  return 'undecided';
}

function decide(hearing: Hearing): { readonly verdict: Verdict; readonly part: string | undefined } {
  const { one, base, heard, place, comparing, isAdvice, findings } = hearing;
  const { required } = one;
  switch (comparing.code) {
    case 'decided': {
      const settled = byFigure(hearing, comparing.verdict);
      if (comparing.doubt !== undefined) settledDoubt(hearing, comparing.doubt, settled);
      return { verdict: settled, part: comparing.part };
    }
    case 'part-missing':
    case 'suspicious':
    case 'unreadable': {
      const settled = byMark(hearing, comparing.code === 'unreadable' ? 'unreadable' : 'undecided');
      advise(hearing, comparing, settled);
      return { verdict: settled, part: undefined };
    }
    case 'no-level': {
      const settled = byMark(hearing, 'undecided');
      const advice = isAdvice ? comparedWith(one, required) : comparing;
      if (advice.code === 'no-level') noLevel(hearing, settled);
      else advise(hearing, advice, settled);
      return { verdict: settled, part: undefined };
    }
    case 'mark':
    case 'blank': {
      // something stands there that nobody can read: that is not nothing
      const settled = byMark(hearing, heard.unreadable.length > 0 ? 'unreadable' : 'missing');
      if (
        settled !== 'missing' &&
        settled !== 'unreadable' &&
        settled !== 'not-applicable' &&
        one.figuresExpected &&
        wantsFigure(required)
      ) {
        findings.push({
          ...base,
          code: 'no-figure',
          severity: 'remark',
          place,
          verdict: settled,
          required,
        });
      }
      return { verdict: settled, part: undefined };
    }
  }
}

function noLevel({ base, place, shown, findings }: Hearing, settled: Verdict): void {
  if (settled !== 'undecided') return;
  findings.push({ ...base, code: 'no-level', severity: 'warning', place, result: shown ?? { text: '' } });
}

/** A cell that may be read in several ways, all of which come to the same. */
function settledDoubt({ base, place, shown, findings }: Hearing, doubt: Doubt, settled: Verdict): void {
  findings.push({
    ...base,
    code: 'suspicious-figure',
    severity: doubt.reason === 'share-mismatch' ? 'warning' : 'remark',
    place,
    ...doubt,
    result: shown ?? { text: '' },
    verdict: settled,
  });
}

/** What is to be said of a result that does not decide by itself. */
function advise(hearing: Hearing, by: Comparing, settled: Verdict): void {
  const { one, base, place, shown, findings } = hearing;
  const { required } = one;
  switch (by.code) {
    case 'part-missing':
      if (settled !== 'undecided' || required === undefined) return;
      findings.push({
        ...base,
        code: 'part-missing',
        severity: 'warning',
        place,
        required,
        parts: by.parts,
      });
      return;
    case 'suspicious':
      findings.push({
        ...base,
        code: 'suspicious-figure',
        severity: 'warning',
        place,
        reason: by.reason,
        result: shown ?? { text: '' },
        readings: by.readings,
        verdict: settled,
      });
      return;
    case 'unreadable':
      findings.push({
        ...base,
        code: 'unreadable',
        severity: 'warning',
        place,
        text: shown?.text ?? '',
        reason: by.reason,
        verdict: settled,
      });
      return;
    case 'decided': {
      const { verdict: would } = by;
      const isOpen = settled === 'undecided';
      if (required === undefined || would === 'not-applicable') return;
      if (!isOpen && (would === 'met' || settled === 'unmet')) return;
      findings.push({
        ...base,
        code: 'unverified-level',
        use: isOpen ? 'undecided' : 'below',
        severity: 'warning',
        place,
        verdict: settled,
        would,
        required,
        result: shown,
      });
      return;
    }
    case 'no-level':
    case 'mark':
    case 'blank':
      return;
  }
}

function byFigure(hearing: Hearing, figured: 'met' | 'unmet' | 'not-applicable'): Verdict {
  const { declared } = hearing;
  const { verdicts } = hearing.heard;
  if (figured === 'not-applicable') {
    if (declared === 'unmet') marks(hearing, 'unmet');
    return declared === 'unmet' ? 'unmet' : 'not-applicable';
  }
  const opposed =
    figured === 'met'
      ? verdicts.includes('unmet')
      : verdicts.includes('met') || verdicts.includes('not-applicable');
  if (opposed) marks(hearing, figured);
  return figured;
}
