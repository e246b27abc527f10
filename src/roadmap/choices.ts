import type { SetKey } from '../criteria/set';

/** Months from the end of the year of the figures until something is proposed to be reached. */
export interface DeadlineRule {
  /** A figure is missing: it is to be found out, not to be worked for. */
  readonly open: number;
  /** Up to a tenth of the level is lacking. */
  readonly near: number;
  /** More, or nobody can say how much. */
  readonly middle: number;
  /** More than three tenths are lacking. */
  readonly far: number;
  /** On top of these for what has to be built. */
  readonly works: number;
}

export const RULE_PARTS = [
  'open',
  'near',
  'middle',
  'far',
  'works',
] as const satisfies readonly (keyof DeadlineRule)[];

/** In quarters, so that proposals fall on the days by which offices report. */
export const STANDARD_RULE: DeadlineRule = { open: 3, near: 6, middle: 12, far: 18, works: 6 };

/** Longer is no roadmap of one term. */
export const MOST_MONTHS = 60;

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
