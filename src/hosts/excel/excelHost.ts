/// <reference types="office-js" />
import {
  UnknownReadingError,
  type ApplyOutcome,
  type HostReading,
  type HostWork,
  type OpenOutcome,
  type ReadOutcome,
  type WorkbookHost,
} from '../../workbook/host';
import type { Plan } from '../../workbook/plan';
import { createChangeFeed } from './changes';
import { errorCode, problemOf } from './problem';
import { isRefused, refusedQuestions, type Asks } from './questions';
import { readBook } from './readBook';
import { ReadingCancelledError } from './readSheets';
import { offers, request } from './request';
import { selectCell } from './selectCell';
import type { Remembered } from './transaction';

export interface ExcelHostOptions {
  /** Milliseconds after which an unanswered request counts as lost; a person may be typing into a cell meanwhile. */
  readonly patience?: number;
}

const PATIENCE = 60_000;
const UNDO_GROUPS = '1.20';

/** The workbook that is open in Excel beside the pane. To be called once Office is ready. */
export function createExcelHost({ patience = PATIENCE }: ExcelHostOptions = {}): WorkbookHost {
  const feed = createChangeFeed();
  const readings = new WeakMap<HostReading, Remembered>();
  let inPieces = false;
  let groupsUndo = offers(UNDO_GROUPS);
  /** What this Excel was found not to answer; it is looked for once, and only where something was refused. */
  let refused: ReadonlySet<string> | undefined;
  const asks: Asks = (question) => refused?.has(question) !== true;

  /** True where there is something that need not be asked again. */
  async function learnedMore(): Promise<boolean> {
    if (refused !== undefined) return false;
    try {
      refused = await refusedQuestions({ patience });
      return refused.size > 0;
    } catch {
      // Excel fails in another way now: what failed first is told
      return false;
    }
  }

  async function readOnce({ onProgress, signal }: HostWork): Promise<HostReading> {
    const stopWhenCancelled = (): void => {
      if (signal?.aborted === true) throw new ReadingCancelledError();
    };
    stopWhenCancelled();
    const heard = feed.count() ?? 0;
    const book = await request({ patience }, (context, send) => {
      let isFirst = true;
      const sync = async (): Promise<void> => {
        await untilCancelled(send(), signal);
        if (isFirst && asks('changes')) feed.confirm();
        isFirst = false;
      };
      const work = { context, sync, asks, stopWhenCancelled, onProgress: onProgress ?? ignore };
      return readBook(work, {
        inPieces,
        alsoAsk() {
          if (asks('changes')) feed.register(context);
        },
      });
    });
    inPieces = book.inPieces;
    feed.name(new Map(book.state.sheets.map(({ id, name }) => [id, name])));
    readings.set(book.reading, { ...book, heard });
    return book.reading;
  }

  async function read(work: HostWork = {}): Promise<ReadOutcome> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return { code: 'read', reading: await readOnce(work) };
      } catch (error) {
        if (error instanceof ReadingCancelledError) return { code: 'cancelled' };
        // a sheet was deleted between the two requests
        if (errorCode(error) === 'ItemNotFound' && attempt === 1) continue;
        if (isRefused(error) && (await learnedMore())) continue;
        return { code: 'failed', problem: problemOf(error) };
      }
    }
  }

  async function apply(plan: Plan, reading: HostReading, work: HostWork = {}): Promise<ApplyOutcome> {
    const remembered = readings.get(reading);
    if (remembered === undefined) throw new UnknownReadingError();
    // what writes comes when something is written
    const { tryTransaction } = await import(/* webpackChunkName: "writing" */ './transaction');
    const endWriting = feed.ownWriting(
      remembered.state.sheets.filter(({ name }) => writes(plan, name)).map(({ id }) => id),
    );
    try {
      for (let looksFirst = false; ; looksFirst = true) {
        const options = { patience, groupsUndo };
        const tools = { feed, options, asks, onProgress: work.onProgress ?? ignore };
        const result = await tryTransaction(tools, remembered, plan, { looksFirst });
        if (result.code === 'again') {
          groupsUndo = false;
          continue;
        }
        const { outcome } = result;
        const isUnsupported = outcome.code === 'failed' && outcome.problem.code === 'unsupported';
        if (isUnsupported && !outcome.partial && (await learnedMore())) continue;
        if (outcome.code === 'applied' && outcome.reading !== undefined && result.remembered !== undefined) {
          readings.set(outcome.reading, result.remembered);
        }
        return outcome;
      }
    } finally {
      endWriting();
    }
  }

  return {
    name: 'excel',
    read,
    apply,
    select: (place) => selectCell(place, { patience }),
    openNew: (bytes) => openNew(bytes),
    onChange: feed.subscribe,
  };
}

const ignore = (): void => undefined;

const writes = ({ operations }: Plan, sheet: string): boolean =>
  operations.some(
    (operation) =>
      (operation.code === 'write-cells' || operation.code === 'redraw-sheet') && operation.sheet === sheet,
  );

/** The answer, or the cancelling, whichever comes first: what Excel answers later is not waited for. */
function untilCancelled(answer: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return answer;
  return new Promise((resolve, reject) => {
    const cancel = (): void => {
      reject(new ReadingCancelledError());
    };
    signal.addEventListener('abort', cancel, { once: true });
    answer.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', cancel);
    });
  });
}

async function openNew(bytes: Uint8Array): Promise<OpenOutcome> {
  try {
    await Excel.createWorkbook(base64Of(bytes));
    return { code: 'opened' };
  } catch (error) {
    return { code: 'failed', problem: problemOf(error) };
  }
}

/** Arguments of a call are limited in number. */
const SLICE = 8_192;

function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += SLICE) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + SLICE)));
  }
  return btoa(pieces.join(''));
}
