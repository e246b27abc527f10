import type { ApplyOutcome, HostReading } from '../../workbook/host';
import type { Plan } from '../../workbook/plan';
import type { Check } from '../check';
import type { Outcome, WorkName } from '../outcome';
import { nothingJudged, type NothingJudged } from '../reviewProblem';

/** A workbook that was read and judged. */
export interface CheckedBook {
  readonly reading: HostReading;
  readonly check: Check;
}

/** What is around a use case, wherever it runs. */
interface Around {
  /** An ISO day. */
  readonly today: () => string;
  /** Lets a browser draw; called between pieces of work. */
  readonly pause: () => Promise<void>;
}

/** What a host says of a plan that it carried out. */
export type CarriedOut = Pick<Extract<ApplyOutcome, { readonly code: 'applied' }>, 'skipped' | 'refused'>;

/** A plan made from a check, and what is to be told when it has been carried out. */
export interface Work<Done extends Outcome = Outcome> {
  readonly plan: Plan;
  readonly outcome: (done: CarriedOut) => Done;
}

/** Nothing is written, and this is to be told instead. */
interface Refusal<Refused extends Outcome = Outcome> {
  readonly refused: Refused;
}

/** One thing that changes a workbook: pane, page and command line do it by the same object. */
export interface UseCase<Request, Done extends Outcome = Outcome, Refused extends Outcome = never> {
  readonly name: WorkName;
  readonly needs: 'review-table' | 'workbook' | ((request: Request) => 'review-table' | 'workbook');
  readonly make: (
    book: CheckedBook,
    request: Request,
    around: Around,
  ) => Work<Done> | Refusal<Refused> | Promise<Work<Done> | Refusal<Refused>>;
}

/** Why there is nothing to do it on; `undefined` where there is. */
export function missingFor<Request>(
  { needs }: Pick<UseCase<Request>, 'needs'>,
  { check }: CheckedBook,
  request: Request,
): NothingJudged | undefined {
  const needed = typeof needs === 'string' ? needs : needs(request);
  return needed === 'workbook' ? undefined : nothingJudged(check.assessment);
}
