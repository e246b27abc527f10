import { buildHandlers, type BuildJobs } from '../../src/app/worker/build';
import { checkHandlers, type CheckJobs } from '../../src/app/worker/check';
import { createCheckedBooks } from '../../src/app/worker/checkedBooks';
import { surveyHandlers, type SurveyJobs } from '../../src/app/worker/survey';
import { zipHandlers, type ZipJobs } from '../../src/app/worker/zip';
import { mergeHandlers, type MergeJobs } from '../../src/app/worker/merge';
import { packHandlers, type PackJobs } from '../../src/app/worker/packs';
import { newBookHandlers, type NewBookJobs } from '../../src/app/worker/newBook';
import { planHandlers, type PlanJobs } from '../../src/app/worker/plan';
import { createLine, type Line, type WorkerLike } from '../../src/hosts/memory/client';
import { hostHandlers } from '../../src/hosts/memory/handlers';
import type { HostJobs } from '../../src/hosts/memory/jobs';
import { createKeptPlans } from '../../src/hosts/memory/keptPlans';
import type { JobTable, Question, Reply } from '../../src/hosts/memory/message';
import { serve, type Handlers, type Port } from '../../src/hosts/memory/serve';
import { createOpenedBooks } from '../../src/hosts/memory/openedBooks';

/** Both ends of a worker without a thread between: messages are copied and arrive later, as between threads. */
export function threadless<Jobs extends JobTable<Jobs>>(handlers: Handlers<Jobs>): WorkerLike {
  let isAlive = true;
  const port: Port = {
    onmessage: null,
    postMessage(message) {
      const data: unknown = structuredClone(message);
      deliver(() => Reflect.apply(hear, undefined, [new MessageEvent('message', { data })]));
    },
  };
  const hear = (event: MessageEvent<Reply<never>>): void => worker.onmessage?.(event);
  const worker: WorkerLike = {
    onmessage: null,
    onerror: null,
    terminate() {
      isAlive = false;
    },
    postMessage(message) {
      const data: Question = structuredClone(message);
      deliver(() => port.onmessage?.(new MessageEvent<Question>('message', { data })));
    },
  };
  const deliver = (work: () => void): void => {
    setImmediate(() => {
      if (isAlive) work();
    });
  };
  serve(port, handlers);
  return worker;
}

type PageJobs = HostJobs &
  BuildJobs &
  CheckJobs &
  SurveyJobs &
  ZipJobs &
  MergeJobs &
  NewBookJobs &
  PackJobs &
  PlanJobs;

/** The worker of the file page as it is put together there. */
export function pageLine(): Line {
  return createLine(() => {
    const opened = createOpenedBooks();
    const checked = createCheckedBooks(opened);
    const plans = createKeptPlans();
    return threadless<PageJobs>({
      ...hostHandlers(opened, plans),
      ...buildHandlers(checked, plans),
      ...checkHandlers(checked),
      ...surveyHandlers(opened),
      ...zipHandlers,
      ...mergeHandlers(),
      ...newBookHandlers,
      ...packHandlers({}),
      ...planHandlers(checked),
    });
  });
}
