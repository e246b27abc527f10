import type { SetKey } from '../criteria/set';
import { STANDARD_RULE, type DeadlineRule } from './rule';

/** What people decided for one criterion, in place of the program's proposal; "" empties it. */
export interface CriterionChoice {
  readonly set: SetKey;
  readonly criterion: number;
  readonly agency?: string;
  readonly partners?: string;
  readonly measure?: string;
  /** Last day, ISO. */
  readonly deadline?: string;
}

interface CommuneChoice {
  /** `communeKey` of the name, so that two spellings are one. */
  readonly key: string;
  /** As it is shown. */
  readonly commune: string;
  /** Last day, ISO. */
  readonly deadline: string;
}

/** What people decided once for every roadmap of the workbook. */
export interface RoadmapChoices {
  /** For everything that has no day of its own; without it each row's is proposed by the rule. */
  readonly deadline: string | undefined;
  readonly rule: DeadlineRule;
  readonly criteria: readonly CriterionChoice[];
  readonly communes: readonly CommuneChoice[];
}

export const NO_CHOICES: RoadmapChoices = {
  deadline: undefined,
  rule: STANDARD_RULE,
  criteria: [],
  communes: [],
};
