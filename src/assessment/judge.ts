import type { Level } from '../criteria/level';
import type { Indicator } from '../criteria/set';
import type { MarkReading, ValueReading } from '../tables/reading';
import { readResult } from '../text/figure';
import type { CellPlace } from '../workbook/address';
import { answered, compare, type Comparing, type Doubt } from './compare';
import type { Finding, Shown } from './finding';
import { isAdvisory, type RequiredLevel } from './required';
import type { Peers } from './suspicion';
import type { DeclaredVerdict, Verdict } from './verdict';

/** One row of one commune, with what it is held against. */
export interface Case {
  readonly indicator: Indicator;
  readonly commune: string;
  readonly required: RequiredLevel | undefined;
  readonly result: ValueReading | undefined;
  readonly declared: readonly MarkReading[];
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

interface Said {
  /** `undefined` where nobody can read it. */
  readonly verdict: DeclaredVerdict | undefined;
  readonly basically: boolean;
  readonly place: CellPlace;
  readonly text: string;
}

/** A cell of a verdict column: a mark, or an answer to what the level asks ("Có", "Không"). */
function saidIn({ mark, place, text }: MarkReading, level: Level | undefined): Said {
  if (mark !== undefined) {
    return { verdict: mark.verdict, basically: mark.basically === true, place, text };
  }
  return { verdict: text === '' ? undefined : answerIn(text, level), basically: false, place, text };
}

function answerIn(text: string, level: Level | undefined): 'met' | 'unmet' | undefined {
  if (level === undefined) return undefined;
  const reading = readResult(text);
  if (reading.code === 'answer') return answered(reading.has, level);
  if (reading.code !== 'none' || reading.nothing === '-') return undefined;
  if (level.code === 'none') return 'met';
  return level.code === 'mark' && level.presence === true ? 'unmet' : undefined;
}

interface Declared {
  /** Each once. */
  readonly verdicts: readonly DeclaredVerdict[];
  /** Nothing says a plain "chưa đạt": all that is unmet is "cơ bản đạt". */
  readonly basically: boolean;
  readonly unreadable: readonly Said[];
  /** The mark to point at: the last, which is the one of the higher level. */
  readonly last: { readonly place: CellPlace; readonly text: string } | undefined;
}

function saidInResult(result: ValueReading): Said | undefined {
  const { reading, place, text } = result;
  switch (reading.code) {
    case 'mark':
      return { verdict: reading.verdict, basically: reading.basically === true, place, text };
    case 'not-applicable':
      return { verdict: 'not-applicable', basically: false, place, text };
    case 'figure':
      return reading.mark === undefined
        ? undefined
        : { verdict: reading.mark, basically: false, place, text };
    default:
      return undefined;
  }
}

function declaredIn({ result, declared, required }: Case): Declared {
  const level = required === undefined || isAdvisory(required) ? undefined : required.level;
  const verdicts: DeclaredVerdict[] = [];
  const unreadable: Said[] = [];
  let last: Said | undefined;
  let plainlyUnmet = false;
  const hear = (said: Said): void => {
    const { verdict, basically, text } = said;
    if (verdict === undefined) {
      if (text !== '') unreadable.push(said);
      return;
    }
    last = said;
    if (!verdicts.includes(verdict)) verdicts.push(verdict);
    if (verdict === 'unmet' && !basically) plainlyUnmet = true;
  };
  const inResult = result === undefined ? undefined : saidInResult(result);
  if (inResult !== undefined) hear(inResult);
  for (const mark of declared) hear(saidIn(mark, level));
  return { verdicts, basically: verdicts.includes('unmet') && !plainlyUnmet, unreadable, last };
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

/** Judges one indicator of one commune by the domain's rules. Pure: the same case has the same judgement. */
export function judge(one: Case): Judgement {
  const { indicator, commune, required, result } = one;
  const { verdicts, basically, unreadable, last } = declaredIn(one);
  const shown = shownOf(result, required);
  const place = result?.place ?? last?.place ?? one.place;
  const base = { set: indicator.set, commune, indicator: indicator.code } as const;
  const findings: Finding[] = [];
  const disagreeing = verdicts.length > 1 && verdicts.includes('unmet');
  const declared = WORST_FIRST.find((verdict) => verdicts.includes(verdict));

  const unreadableMark = unreadable.length > 0;
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
  const comparedWith = (level: RequiredLevel | undefined): Comparing =>
    result === undefined ? { code: 'blank' } : compare(result, level?.level, indicator, one.peers);
  const isAdvice = required !== undefined && isAdvisory(required);
  // the verdict is what it would be without a level that only advises; that one only finds something to say
  const comparing = comparedWith(isAdvice ? undefined : required);
  // that there is none of something is a statement like a mark, and does not overrule one
  const figureDecides = comparing.code === 'decided' && comparing.verdict !== 'not-applicable';
  const marks = (verdict: Verdict): void => {
    if (last === undefined || declared === undefined) return;
    findings.push({
      ...base,
      code: 'contradiction',
      severity: 'error',
      place: last.place,
      verdict,
      declared,
      mark: last.text,
      required,
      result: shown,
      between: figureDecides && !disagreeing ? 'figure-and-mark' : 'marks',
    });
  };

  const { verdict, part } = decide();
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

  function byMark(otherwise: Verdict): Verdict {
    if (disagreeing) marks('unmet');
    if (declared !== 'not-applicable' || indicator.ifAny) return declared ?? otherwise;
    findings.push({
      ...base,
      code: 'not-reviewed',
      severity: 'warning',
      place: last?.place ?? place,
      text: last?.text ?? '',
    });
    return 'undecided';
  }

  function decide(): { readonly verdict: Verdict; readonly part: string | undefined } {
    switch (comparing.code) {
      case 'decided': {
        const settled = byFigure(comparing.verdict);
        if (comparing.doubt !== undefined) settledDoubt(comparing.doubt, settled);
        return { verdict: settled, part: comparing.part };
      }
      case 'part-missing':
      case 'suspicious':
      case 'unreadable': {
        const settled = byMark(comparing.code === 'unreadable' ? 'unreadable' : 'undecided');
        advise(comparing, settled);
        return { verdict: settled, part: undefined };
      }
      case 'no-level': {
        const settled = byMark('undecided');
        const advice = isAdvice ? comparedWith(required) : comparing;
        if (advice.code === 'no-level') noLevel(settled);
        else advise(advice, settled);
        return { verdict: settled, part: undefined };
      }
      case 'mark':
      case 'blank': {
        // something stands there that nobody can read: that is not nothing
        const settled = byMark(unreadableMark ? 'unreadable' : 'missing');
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

  function noLevel(settled: Verdict): void {
    if (settled !== 'undecided') return;
    findings.push({ ...base, code: 'no-level', severity: 'warning', place, result: shown ?? { text: '' } });
  }

  /** A cell that may be read in several ways, all of which come to the same. */
  function settledDoubt(doubt: Doubt, settled: Verdict): void {
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
  function advise(by: Comparing, settled: Verdict): void {
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

  function byFigure(figured: 'met' | 'unmet' | 'not-applicable'): Verdict {
    if (figured === 'not-applicable') {
      if (declared === 'unmet') marks('unmet');
      return declared === 'unmet' ? 'unmet' : 'not-applicable';
    }
    const opposed =
      figured === 'met'
        ? verdicts.includes('unmet')
        : verdicts.includes('met') || verdicts.includes('not-applicable');
    if (opposed) marks(figured);
    return figured;
  }
}
