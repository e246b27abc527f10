import type { Page } from 'playwright-core';

/** What kept the page from answering for longer than 50 ms, by the step in which it began. */
export interface TaskWatch {
  /** Milliseconds of each long task since the step before. */
  readonly step: () => Promise<readonly number[]>;
}

export async function watchTasks(page: Page): Promise<TaskWatch> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Reflect.set(window, 'longTasks', tasks);
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    });
    observer.observe({ type: 'longtask' });
  });
  return {
    async step() {
      // what is just running is told of when it has ended
      await page.waitForTimeout(300);
      return page.evaluate((): number[] => Reflect.get(window, 'longTasks').splice(0));
    },
  };
}
