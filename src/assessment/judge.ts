import type { Indicator } from '../criteria/set';
import type { MarkReading, ValueReading } from '../tables/reading';
import type { CellPlace } from '../workbook/address';
import { compare, type Comparing } from './compare';
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
  readonly findings: readonly Finding[];
}

interface Declared {
  readonly verdicts: ReadonlySet<DeclaredVerdict>;
  /** The mark to point at: the last, which is the one of the higher level. */
  readonly last: { readonly place: CellPlace; readonly text: string } | undefined;
}

function declaredIn({ result, declared }: Case): Declared {
  const verdicts = new Set<DeclaredVerdict>();
  let last: Declared['last'];
  const inResult =
    result?.reading.code === 'mark'
      ? result.reading.verdict
      : result?.reading.code === 'figure'
        ? result.reading.mark
        : undefined;
  if (inResult !== undefined && result !== undefined) {
    verdicts.add(inResult);
    last = { place: result.place, text: result.text };
  }
  for (const { mark, place, text } of declared) {
    if (mark === undefined) continue;
    verdicts.add(mark.verdict);
    last = { place, text };
  }
  return { verdicts, last };
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

const wantsFigure = (required: RequiredLevel | undefined): boolean =>
  required?.level.code === 'figure' || required?.level.code === 'range';

/** Judges one indicator of one commune by the domain's rules. Pure: the same case has the same judgement. */
export function judge(one: Case): Judgement {
  const { indicator, commune, required, result } = one;
  const { verdicts, last } = declaredIn(one);
  const shown = shownOf(result, required);
  const place = result?.place ?? last?.place ?? one.place;
  const base = { set: indicator.set, commune, indicator: indicator.code } as const;
  const findings: Finding[] = [];
  const disagreeing = verdicts.size > 1 && verdicts.has('unmet');
  const declared: DeclaredVerdict | undefined = verdicts.has('unmet') ? 'unmet' : [...verdicts][0];

  const unreadableMark = one.declared.some(({ mark, text }) => mark === undefined && text !== '');
  for (const { mark, text, place: at } of one.declared) {
    if (mark === undefined && text !== '') {
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
  return { verdict, declared: disagreeing ? undefined : declared, result: shown, place, part, findings };

  function byMark(otherwise: Verdict): Verdict {
    if (disagreeing) marks('unmet');
    return declared ?? otherwise;
  }

  function decide(): { readonly verdict: Verdict; readonly part: string | undefined } {
    switch (comparing.code) {
      case 'decided':
        return { verdict: byFigure(comparing.verdict), part: comparing.part };
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
      figured === 'met' ? verdicts.has('unmet') : verdicts.has('met') || verdicts.has('not-applicable');
    if (opposed) marks(figured);
    return figured;
  }
}
