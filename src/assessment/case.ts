import type { Indicator } from '../criteria/set';
import type { ValueReading } from '../tables/reading';
import type { CellPlace } from '../workbook/address';
import { compare, type Comparing } from './compare';
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

/** A case before anybody has judged it. */
interface Compared {
  readonly one: Case;
  readonly declarations: Declared;
  /** The worst of what the commune declares. */
  readonly declared: DeclaredVerdict | undefined;
  /** The result against a level that decides. */
  readonly comparing: Comparing;
}

/** A case with what its cells declare, how they compare and what follows: all that a rule may ask. */
export interface JudgedCase extends Compared {
  readonly verdict: Verdict;
  /** Which named part of a compound level falls short. */
  readonly part: string | undefined;
  readonly base: Pick<Finding, 'set'> & { readonly commune: string; readonly indicator: string };
  readonly disagreeing: boolean;
  readonly shown: Shown | undefined;
  readonly place: CellPlace;
  /** Against one that only advises, where there is no other; `comparing` elsewhere. */
  readonly advice: Comparing;
  readonly figureDecides: boolean;
}

const comparedWith = ({ result, indicator, peers }: Case, level: RequiredLevel | undefined): Comparing =>
  result === undefined ? { code: 'blank' } : compare(result, level?.level, indicator, peers);

function verdictOf(compared: Compared): Verdict {
  const { comparing, declared, declarations } = compared;
  switch (comparing.code) {
    case 'decided':
      return comparing.verdict === 'not-applicable' && declared === 'unmet' ? 'unmet' : comparing.verdict;
    case 'unreadable':
      return byMark(compared, 'unreadable');
    case 'part-missing':
    case 'suspicious':
    case 'no-level':
      return byMark(compared, 'undecided');
    case 'mark':
    case 'blank':
      // something stands there that nobody can read: that is not nothing
      return byMark(compared, declarations.unreadable.length > 0 ? 'unreadable' : 'missing');
  }
}

/** "Không xét" decides only where the decision leaves the indicator to those whom it concerns ("nếu có"). */
const byMark = ({ one, declared }: Compared, otherwise: Verdict): Verdict =>
  declared === 'not-applicable' && !one.indicator.ifAny ? 'undecided' : (declared ?? otherwise);

export function judgedCase(one: Case): JudgedCase {
  const { indicator, commune, required, result } = one;
  const declarations = declaredIn(one);
  const { verdicts, last } = declarations;
  const isAdvice = required !== undefined && isAdvisory(required);
  // the verdict is what it would be without a level that only advises; that one only finds something to say
  const comparing = comparedWith(one, isAdvice ? undefined : required);
  const declared = WORST_FIRST.find((verdict) => verdicts.includes(verdict));
  return {
    one,
    base: { set: indicator.set, commune, indicator: indicator.code },
    declarations,
    declared,
    disagreeing: verdicts.length > 1 && verdicts.includes('unmet'),
    shown: shownOf(result, required),
    place: result?.place ?? last?.place ?? one.place,
    comparing,
    advice: comparing.code === 'no-level' && isAdvice ? comparedWith(one, required) : comparing,
    // that there is none of something is a statement like a mark, and does not overrule one
    figureDecides: comparing.code === 'decided' && comparing.verdict !== 'not-applicable',
    verdict: verdictOf({ one, declarations, declared, comparing }),
    part: comparing.code === 'decided' ? comparing.part : undefined,
  };
}
