import { DISPATCH, type HostAnswer, type HostCall } from './browser/message';
import { isTransportFault, NO_ANSWER, TRANSPORT, type Fault } from './fault';
import { isLibraryOwn, linesOf, type LogEntry } from './log';
import type { Notice, OpenSession } from './openSession';
import { NotSimulatedError } from './wire/failure';
import { processRequest } from './wire/processor';
import { parseProcessQuery, type ProcessQuery } from './wire/request';
import { responseError, type ResponseBody } from './wire/response';

/** Excel on the web refuses more, in either direction. */
export const LARGEST_MESSAGE = 5 * 1024 * 1024;
const DELAY_FOR_CELL_EDIT = 64;
const EVENT_CATEGORY = 65_536;
/** Stands for a reply that never comes; later requests are still answered. */
const UNANSWERED = Symbol('unanswered');

export interface HostOptions {
  readonly session: OpenSession;
  /** The limit of messages holds on the web only. */
  readonly limitsMessages: boolean;
  /** Sends events to the add-in. */
  readonly push: (entries: readonly (readonly unknown[])[]) => Promise<void>;
}

export interface Host {
  readonly log: LogEntry[];
  latency: number;
  call(message: HostCall): Promise<HostAnswer>;
  fail(fault: Fault): void;
  /** Something that happens just before the `request`th request from now is carried out. */
  before(request: number, happening: () => void | Promise<void>): void;
  notify(notices: readonly Notice[]): Promise<void>;
  setEditing(editing: boolean): void;
  readonly completedCommands: readonly unknown[];
}

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

const failed = (code: string, message: string): ResponseBody => ({
  Results: [],
  TraceIds: [],
  Error: responseError(code, message, '', 0),
});

/** Answers the calls of both transports, one after the other, as Excel does. */
export function createHost({ session, limitsMessages, push }: HostOptions): Host {
  const log: LogEntry[] = [];
  const completedCommands: unknown[] = [];
  const faults: (Fault & { readonly at: number })[] = [];
  const happenings = new Map<number, () => void | Promise<void>>();
  let counted = 0;
  let queue: Promise<unknown> = Promise.resolve();
  let finishEditing: (() => void) | undefined;
  let editing: Promise<void> | undefined;

  const notify = async (notices: readonly Notice[]): Promise<void> => {
    // One at a time: the library takes two at once from Windows for a table.
    for (const [index, { eventType, targetId, args }] of notices.entries()) {
      await push([[EVENT_CATEGORY, eventType, targetId, JSON.stringify(args), index, false]]);
    }
  };

  const takeFault = (): Fault | undefined => {
    const index = faults.findIndex((fault) => fault.at === counted);
    return index < 0 ? undefined : faults.splice(index, 1)[0];
  };

  async function execute(query: ProcessQuery, fault: Fault | undefined): Promise<ResponseBody> {
    if (editing !== undefined) {
      if ((query.flags & DELAY_FOR_CELL_EDIT) === 0) {
        return failed('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.');
      }
      await editing;
    }
    if (fault !== undefined && !isTransportFault(fault.code)) {
      return processRequest(query, session, {
        afterActions: fault.afterActions ?? 0,
        code: fault.code,
      });
    }
    return processRequest(query, session);
  }

  async function richApi(data: unknown): Promise<HostAnswer> {
    const query = parseProcessQuery(data);
    const own = isLibraryOwn(query.body);
    if (!own) counted += 1;
    const entry = {
      number: own ? undefined : counted,
      requestBytes: query.bytes,
      actions: query.body.Actions.length,
      delayed: (query.flags & DELAY_FOR_CELL_EDIT) !== 0,
      lines: linesOf(query.body),
    };
    const record = (responseBytes: number, error?: string): void => {
      log.push({ ...entry, responseBytes, ...(error === undefined ? {} : { error }) });
    };
    const refuse = (code: keyof typeof TRANSPORT): HostAnswer => {
      record(0, code);
      return { status: TRANSPORT[code], payload: undefined };
    };
    if (host.latency > 0) await wait(host.latency);
    if (!own) await happenings.get(counted)?.();
    const fault = own ? undefined : takeFault();
    if (limitsMessages && query.bytes > LARGEST_MESSAGE) return refuse('transport-5103');
    if (fault !== undefined && isTransportFault(fault.code)) {
      if (fault.afterActions !== undefined) {
        processRequest(query, session, { afterActions: fault.afterActions, code: fault.code });
      }
      return refuse(fault.code);
    }
    const response = await execute(query, fault);
    session.calculate();
    const text = JSON.stringify(response);
    const bytes = Buffer.byteLength(text, 'utf8');
    void notify(session.takeNotices('add-in'));
    if (limitsMessages && bytes > LARGEST_MESSAGE) return refuse('transport-5104');
    record(bytes, response.Error?.Code);
    if (response.Error?.Code === NO_ANSWER) return { status: 0, payload: UNANSWERED };
    return { status: 0, payload: [200, [], text] };
  }

  const call = async (message: HostCall): Promise<HostAnswer> => {
    if (message.code !== 'execute') return { status: 0, payload: undefined };
    if (message.dispatchId === DISPATCH.richApiRequest) return richApi(message.data);
    if (message.dispatchId === DISPATCH.appCommandCompleted) {
      completedCommands.push(message.data);
      return { status: 0, payload: undefined };
    }
    session.report(new NotSimulatedError(`the method with the number ${String(message.dispatchId)}`));
    return { status: 5001, payload: undefined };
  };

  const host: Host = {
    log,
    completedCommands,
    latency: 0,
    notify,
    fail(fault) {
      faults.push({ ...fault, at: counted + fault.request });
    },
    before(request, happening) {
      happenings.set(counted + request, happening);
    },
    setEditing(on) {
      if (!on) {
        finishEditing?.();
        editing = undefined;
        return;
      }
      editing ??= new Promise((resolve) => {
        finishEditing = resolve;
      });
    },
    call(message) {
      const answer = queue.then(() => call(message));
      queue = answer.catch(() => undefined);
      return answer.then((reply) =>
        reply.payload === UNANSWERED ? new Promise<never>(() => undefined) : reply,
      );
    },
  };
  return host;
}
