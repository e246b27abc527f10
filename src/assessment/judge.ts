import type { CellPlace } from '../workbook/address';
import { judgedCase, type Case, type JudgedCase } from './case';
import type { Finding, Shown } from './finding';
import { INDICATOR_RULES, NO_FINDINGS } from './indicatorRules';
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
  const judged = judgedCase(one);
  const { verdict, part, declarations, disagreeing, declared, shown, place, figureDecides } = judged;
  return {
    verdict,
    declared: disagreeing ? undefined : declared,
    result: shown,
    place,
    part,
    basically: verdict === 'unmet' && !figureDecides && declarations.basically,
    findings: findingsOf(judged),
  };
}

function findingsOf(judged: JudgedCase): readonly Finding[] {
  let all = NO_FINDINGS;
  for (const rule of INDICATOR_RULES) {
    const found = rule.findings(judged);
    if (found.length > 0) all = all.length === 0 ? found : [...all, ...found];
  }
  return all;
}
