import type { Browser, Page } from 'playwright-core';
import * as z from 'zod/mini';

/** A task of the page's main thread: for how long nothing else could happen, and how much of that was work. */
export interface PageTask {
  readonly milliseconds: number;
  /** Less than the whole where other programs had the processor in between. */
  readonly working: number;
}

export interface TaskTrace {
  /** What follows belongs to this step. */
  readonly step: (name: string) => Promise<void>;
  readonly end: () => Promise<ReadonlyMap<string, readonly PageTask[]>>;
}

const CATEGORIES = ['disabled-by-default-devtools.timeline', 'devtools.timeline', 'blink.user_timing'];
const MARK = 'rasoat-step ';

const traceShape = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      cat: z.string(),
      ph: z.string(),
      pid: z.number(),
      tid: z.number(),
      ts: z.number(),
      dur: z.optional(z.number()),
      tdur: z.optional(z.number()),
    }),
  ),
});

/** The browser's own record of all tasks, which costs the page itself nothing. */
export async function traceTasks(browser: Browser, page: Page): Promise<TaskTrace> {
  await browser.startTracing(page, { categories: CATEGORIES });
  return {
    step: (name) =>
      page.evaluate((mark) => {
        performance.mark(mark);
      }, MARK + name),
    async end() {
      const { traceEvents } = traceShape.parse(JSON.parse((await browser.stopTracing()).toString('utf8')));
      const marks = traceEvents
        .filter(({ name }) => name.startsWith(MARK))
        .sort((one, other) => one.ts - other.ts);
      const steps = new Map(marks.map(({ name }): [string, PageTask[]] => [name.slice(MARK.length), []]));
      for (const { name, cat, ph, pid, tid, ts, dur = 0, tdur = 0 } of traceEvents) {
        if (ph !== 'X' || name !== 'RunTask' || !cat.includes('devtools.timeline')) continue;
        const mark = marks.findLast((one) => one.ts <= ts);
        if (mark?.pid !== pid || mark.tid !== tid) continue;
        steps.get(mark.name.slice(MARK.length))?.push({ milliseconds: dur / 1000, working: tdur / 1000 });
      }
      return steps;
    },
  };
}
