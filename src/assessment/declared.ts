import type { Level } from '../criteria/level';
import type { MarkReading, ValueReading } from '../tables/reading';
import { readResult } from '../text/figure';
import type { CellPlace } from '../workbook/address';
import { answered } from './compare';
import { isAdvisory, type RequiredLevel } from './required';
import type { DeclaredVerdict } from './verdict';

/** The cells in which a commune says how it stands, and the level that an answer is held against. */
export interface Statements {
  readonly result: ValueReading | undefined;
  readonly declared: readonly MarkReading[];
  readonly required: RequiredLevel | undefined;
}

interface Declaration {
  /** `undefined` where nobody can read it. */
  readonly verdict: DeclaredVerdict | undefined;
  readonly basically: boolean;
  readonly place: CellPlace;
  readonly text: string;
}

/** A cell of a verdict column: a mark, or an answer to what the level asks ("Có", "Không"). */
function declarationIn({ mark, place, text }: MarkReading, level: Level | undefined): Declaration {
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

export interface Declared {
  /** Each once. */
  readonly verdicts: readonly DeclaredVerdict[];
  /** Nothing says a plain "chưa đạt": all that is unmet is "cơ bản đạt". */
  readonly basically: boolean;
  readonly unreadable: readonly Declaration[];
  /** The mark to point at: the last, which is the one of the higher level. */
  readonly last: { readonly place: CellPlace; readonly text: string } | undefined;
}

function declarationInResult(result: ValueReading): Declaration | undefined {
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

/** What most cases of a table without verdicts declare. */
const NOTHING: Declared = { verdicts: [], basically: false, unreadable: [], last: undefined };

/** What the cells of a case declare, each verdict once. */
export function declaredIn({ result, declared, required }: Statements): Declared {
  const inResult = result === undefined ? undefined : declarationInResult(result);
  if (inResult === undefined && declared.length === 0) return NOTHING;
  const level = required === undefined || isAdvisory(required) ? undefined : required.level;
  const verdicts: DeclaredVerdict[] = [];
  const unreadable: Declaration[] = [];
  let last: Declaration | undefined;
  let plainlyUnmet = false;
  const take = (one: Declaration): void => {
    const { verdict, basically, text } = one;
    if (verdict === undefined) {
      if (text !== '') unreadable.push(one);
      return;
    }
    last = one;
    if (!verdicts.includes(verdict)) verdicts.push(verdict);
    if (verdict === 'unmet' && !basically) plainlyUnmet = true;
  };
  if (inResult !== undefined) take(inResult);
  for (const mark of declared) take(declarationIn(mark, level));
  return { verdicts, basically: verdicts.includes('unmet') && !plainlyUnmet, unreadable, last };
}
