import type { HostProgress } from '../../workbook/host';
import type { FileProblem } from '../../workbook/problem';
import type { Job } from './jobs';

export type JobTable<Jobs> = { readonly [Name in keyof Jobs]: Job<unknown, unknown, unknown> };

/** To the worker. */
export interface Question {
  readonly id: number;
  readonly name: string;
  readonly ask: unknown;
}

/** "missing": a script could not be had, the worker's own or one that it loads when asked for what it does. */
export type FailureReason = 'memory' | 'missing' | 'broken';

/** From the worker. What the page takes in it trusts to be what it asked for: both ends are one build. */
export type Reply<Answer> =
  /** Of no question: the page can tell from now on when the worker ends. */
  | { readonly id: 0; readonly code: 'alive' }
  | { readonly id: number; readonly code: 'progress'; readonly progress: HostProgress }
  | { readonly id: number; readonly code: 'piece'; readonly piece: Answer }
  | { readonly id: number; readonly code: 'answer'; readonly answer: Answer }
  | { readonly id: number; readonly code: 'unusable'; readonly problem: FileProblem }
  | {
      readonly id: number;
      readonly code: 'failed';
      readonly detail: string;
      readonly reason: FailureReason;
    };
