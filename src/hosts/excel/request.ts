/// <reference types="office-js" />
import { NoAnswerError } from './problem';

export interface RequestOptions {
  /** Milliseconds after which an unanswered request counts as lost. */
  readonly patience: number;
  /** One Ctrl+Z for all that the batch does, where Excel offers it. */
  readonly groupsUndo?: boolean;
}

/** True where this Excel has a set of its object model. */
export const offers = (set: string): boolean => Office.context.requirements.isSetSupported('ExcelApi', set);

/**
 * Runs a batch against Excel; while a person types into a cell it waits. `sync` sends what was queued.
 * @throws whatever Office.js throws, and {@link NoAnswerError}
 */
export function request<Result>(
  { patience, groupsUndo }: RequestOptions,
  batch: (context: Excel.RequestContext, sync: () => Promise<void>) => Promise<Result>,
): Promise<Result> {
  const options: Excel.RunOptions = {
    delayForCellEdit: true,
    ...(groupsUndo === true ? { mergeUndoGroup: true } : {}),
  };
  return Excel.run(options, (context) => batch(context, () => inTime(context.sync(), patience)));
}

function inTime<Result>(answer: Promise<Result>, patience: number): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, refuse) => {
    timer = setTimeout(() => {
      refuse(new NoAnswerError());
    }, patience);
  });
  return Promise.race([answer, late]).finally(() => {
    clearTimeout(timer);
  });
}
