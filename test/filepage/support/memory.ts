import type { CDPSession, Page } from 'playwright-core';

/** What a page and its worker hold after their garbage was collected. */
export interface Held {
  readonly pageBytes: number;
  readonly workerBytes: number;
  /** Elements and texts, also those that nobody can see any more. */
  readonly nodes: number;
  readonly listeners: number;
}

export interface MemoryWatch {
  readonly held: () => Promise<Held>;
}

interface Usage {
  readonly usedSize: number;
}

/** The worker is reached through the page's own session: a browser of tests gives it none of its own. */
export async function watchMemory(page: Page): Promise<MemoryWatch> {
  const session = await page.context().newCDPSession(page);
  const workers = new Set<string>();
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.add(sessionId);
  });
  session.on('Target.detachedFromTarget', ({ sessionId }) => workers.delete(sessionId));
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  let lastId = 0;
  const inWorker = async (sessionId: string, method: string): Promise<unknown> => {
    lastId += 1;
    const id = lastId;
    const answer = answerOf(session, sessionId, id);
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    return answer;
  };
  return {
    async held() {
      await session.send('HeapProfiler.collectGarbage');
      let workerBytes = 0;
      for (const worker of workers) {
        await inWorker(worker, 'HeapProfiler.collectGarbage');
        const usage = await inWorker(worker, 'Runtime.getHeapUsage');
        if (isUsage(usage)) workerBytes += usage.usedSize;
      }
      const { usedSize: pageBytes } = await session.send('Runtime.getHeapUsage');
      const { nodes, jsEventListeners: listeners } = await session.send('Memory.getDOMCounters');
      return { pageBytes, workerBytes, nodes, listeners };
    },
  };
}

const isUsage = (value: unknown): value is Usage =>
  typeof value === 'object' && value !== null && 'usedSize' in value && typeof value.usedSize === 'number';

const answerOf = (session: CDPSession, worker: string, id: number): Promise<unknown> =>
  new Promise((resolve) => {
    const hear = ({ sessionId, message }: { readonly sessionId: string; readonly message: string }): void => {
      const answer: unknown = JSON.parse(message);
      if (sessionId !== worker || typeof answer !== 'object' || answer === null) return;
      if (!('id' in answer) || answer.id !== id) return;
      session.off('Target.receivedMessageFromTarget', hear);
      resolve('result' in answer ? answer.result : undefined);
    };
    session.on('Target.receivedMessageFromTarget', hear);
  });
