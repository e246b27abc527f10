import type { CellPlace } from '../workbook/address';
import { comparedCase, type Case, type ComparedCase } from './case';
import type { Finding, Shown } from './finding';
import { INDICATOR_RULES } from './indicatorRules';
import type { DeclaredVerdict, Verdict } from './verdict';

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

/** Judges one indicator of one commune by the domain's rules. Pure: the same case has the same judgement. */
export function judge(one: Case): Judgement {
  const compared = comparedCase(one);
  const { comparing, declarations, disagreeing, declared, shown, place, figureDecides } = compared;
  const verdict = verdictOf(compared);
  const part = comparing.code === 'decided' ? comparing.part : undefined;
  const judged = { ...compared, verdict, part };
  return {
    verdict,
    declared: disagreeing ? undefined : declared,
    result: shown,
    place,
    part,
    basically: verdict === 'unmet' && !figureDecides && declarations.basically,
    findings: INDICATOR_RULES.flatMap(({ findings }) => findings(judged)),
  };
}

function verdictOf(compared: ComparedCase): Verdict {
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
const byMark = ({ one, declared }: ComparedCase, otherwise: Verdict): Verdict =>
  declared === 'not-applicable' && !one.indicator.ifAny ? 'undecided' : (declared ?? otherwise);
