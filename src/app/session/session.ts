import type { CellReference } from '../../workbook/address';
import type { HostChange, HostReading } from '../../workbook/host';
import type { Plan } from '../../workbook/plan';
import type { Outcome, WorkName } from '../outcome';
import { madeOf, type Given, type LooseCase, type Refusal, type UseCase } from '../useCases/useCase';
import { handedOver } from './handOver';
import { isPartMissing } from './part';
import { readAndCheck, type ReadAndChecked } from './reading';
import {
  checkedOf,
  firstState,
  isBusy,
  type Checked,
  type SessionEvent,
  type SessionProblem,
  type SessionState,
} from './state';
import { createStore } from './store';
import type { Preferences, Surroundings } from './surroundings';
import { markOperations, staleMarks } from '../../reports/marks';
import type { Walk } from './walk';

export interface Session {
  readonly surroundings: Surroundings;
  readonly getState: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly dispatch: (event: SessionEvent) => void;
  readonly check: () => Promise<void>;
  /** Ends a check; a writing that has begun is not cut off. */
  readonly cancel: () => void;
  /**
   * Plans from an up-to-date check and carries it out; reads and checks first where that is needed, and once more
   * where somebody edited the workbook in between. Gives what was told; `undefined` where that was a problem, or
   * where there was nothing to do it on. What is made beside the workbook is opened, saved or copied. Quiet work shows
   * no progress, and is told of only where something of it was not done.
   */
  readonly perform: <Request>(
    useCase: UseCase<Request, Outcome, Outcome> | LooseCase<Request, Outcome, Outcome>,
    request: Request,
    how?: { readonly isQuiet: boolean },
  ) => Promise<Outcome | undefined>;
  /** Checks quietly, behind the result, where our own writing or an edit made it necessary. */
  readonly refresh: () => Promise<void>;
  /** Selects the cell of a finding and makes it the current one. */
  readonly choose: (id: string) => Promise<void>;
  /** The same for one that is listed below the matrix, whatever the filters leave. */
  readonly chooseInSquare: (id: string) => Promise<void>;
  /** Shows a cell in which there is nothing to be found, such as the first of a sheet of ours. */
  readonly show: (cell: CellReference) => Promise<void>;
  readonly step: (step: 1 | -1) => Promise<void>;
  /** What a person prefers, kept on this machine. */
  readonly prefer: (preferences: Partial<Omit<Preferences, 'hasCheckedBefore'>>) => void;
  readonly dispose: () => void;
}

/** How long the hands must rest before an edited table is checked again. */
const REST = 900;
const ATTEMPTS = 3;

/** One session: the state of the screens and everything that may be done to it. Nothing is thrown at a caller. */
export function createSession(surroundings: Surroundings): Session {
  const { host, later, pause, preferences } = surroundings;
  const { getState, subscribe, dispatch } = createStore(firstState(preferences.load()));
  let changes = 0;
  let running: AbortController | undefined;
  let quiet: AbortController | undefined;
  let callOff: (() => void) | undefined;
  /** Marks are being renewed; whatever else is to be done waits for that. */
  let renewing: Promise<void> = Promise.resolve();

  const read = (
    signal: AbortSignal,
    before: Checked | undefined,
    onProgress?: (progress: Parameters<typeof progressed>[0]) => void,
  ): Promise<ReadAndChecked> =>
    readAndCheck(surroundings, {
      signal,
      before,
      changeCount: () => changes,
      ...(onProgress === undefined ? {} : { onProgress }),
    });

  const progressed = (progress: Extract<SessionEvent, { readonly code: 'progressed' }>['progress']): void => {
    dispatch({ code: 'progressed', progress });
  };

  async function check(): Promise<void> {
    if (isBusy(getState())) return;
    stopQuietCheck();
    dispatch({ code: 'check-started' });
    const controller = new AbortController();
    running = controller;
    try {
      await Promise.all([pause(), renewing]);
      // asked for by the user: everything is read anew, whatever is remembered
      const result = await read(controller.signal, undefined, progressed);
      if (controller.signal.aborted) return;
      if (result.code === 'checked') {
        rememberUse();
        dispatch({ code: 'check-finished', checked: result.checked });
      } else if (result.code === 'failed') {
        fail('check', result.problem, undefined);
      } else dispatch({ code: 'cancelled' });
    } catch (error) {
      if (!controller.signal.aborted) unexpected('check', error);
    } finally {
      if (running === controller) running = undefined;
      checkSoonIfEdited();
    }
  }

  function fail(
    work: WorkName | 'check',
    problem: Extract<ReadAndChecked, { readonly code: 'failed' }>['problem'],
    checked: Checked | undefined,
  ): void {
    dispatch({
      code: 'failed',
      work,
      checked,
      problem: { code: 'host', problem, during: 'reading', partial: false },
    });
  }

  function unexpected(work: WorkName | 'check', error: unknown): void {
    const problem: SessionProblem = isPartMissing(error)
      ? { code: 'part-missing' }
      : {
          code: 'unexpected',
          detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
        };
    dispatch({ code: 'failed', work, checked: undefined, problem });
  }

  function rememberUse(): void {
    const known = preferences.load();
    if (!known.hasCheckedBefore) preferences.save({ ...known, hasCheckedBefore: true });
  }

  function cancel(): void {
    const controller = running;
    if (controller === undefined) return;
    running = undefined;
    controller.abort();
    dispatch({ code: 'cancelled' });
  }

  /** An up-to-date check for work to begin with; `undefined` where it could not be had, which has been told. */
  async function upToDate(
    work: WorkName,
    known: Checked | undefined,
    signal: AbortSignal,
  ): Promise<Checked | undefined> {
    if (known?.since === 'nothing') return known;
    const result = await read(signal, known, progressed);
    if (signal.aborted) return undefined;
    if (result.code === 'checked') return result.checked;
    if (result.code === 'failed') fail(work, result.problem, undefined);
    else dispatch({ code: 'cancelled' });
    return undefined;
  }

  async function work(
    name: WorkName,
    isQuiet: boolean,
    run: (signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    if (isBusy(getState())) return;
    stopQuietCheck();
    dispatch({ code: 'work-started', work: name, isQuiet });
    const controller = new AbortController();
    running = controller;
    try {
      await Promise.all([pause(), renewing]);
      await run(controller.signal);
    } catch (error) {
      if (!controller.signal.aborted) unexpected(name, error);
    } finally {
      if (running === controller) running = undefined;
      checkSoonIfEdited();
    }
  }

  const perform: Session['perform'] = async (useCase, request, how) => {
    const { name } = useCase;
    let told: Outcome | undefined;
    const finish = (outcome: Outcome, checked: Checked | undefined): void => {
      told = outcome;
      dispatch({ code: 'work-finished', outcome, checked });
    };
    const hand = async (made: Given | Refusal, checked: Checked | undefined): Promise<void> => {
      finish('refused' in made ? made.refused : await handedOver(made, surroundings), checked);
    };
    await work(name, how?.isQuiet === true, async (signal) => {
      if (useCase.needs === 'nothing') {
        const made = await useCase.make(request, surroundings);
        if (!signal.aborted) await hand(made, undefined);
        return;
      }
      let known = checkedOf(getState());
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const checked = await upToDate(name, known, signal);
        if (checked === undefined || signal.aborted) return;
        const made = await madeOf(useCase, checked, request, surroundings);
        if (signal.aborted) return;
        if ('code' in made) {
          dispatch({ code: 'work-finished', outcome: { code: 'checked' }, checked });
          return;
        }
        if (!('plan' in made)) {
          await hand(made, checked);
          return;
        }
        const { plan, outcome } = made;
        // from here on nothing is called off: it would leave half
        running = undefined;
        progressed({ phase: 'write', done: 0, total: 1 });
        const applied = await host.apply(plan, checked.reading, { onProgress: progressed });
        switch (applied.code) {
          case 'applied': {
            finish(outcome(applied), afterWriting(plan, checked, applied.reading));
            return;
          }
          case 'failed': {
            const { problem, partial } = applied;
            dispatch({
              code: 'failed',
              work: name,
              checked: { ...checked, since: 'our-writing' },
              problem: { code: 'host', problem, during: 'writing', partial },
            });
            return;
          }
          case 'changed-meanwhile':
            known = { ...checked, since: 'edits' };
        }
      }
      dispatch({ code: 'failed', work: name, checked: known, problem: { code: 'changed-meanwhile' } });
    });
    return told;
  };

  /** The check once a plan was carried out: edits that came while we wrote are not in the reading. */
  function afterWriting({ operations }: Plan, checked: Checked, reading: HostReading | undefined): Checked {
    // settings decide what is judged how: a reading from before they changed is of no use
    const isOld = reading === undefined || operations.some(({ code }) => code === 'store-settings');
    const edited = checkedOf(getState())?.since === 'edits' ? 'edits' : checked.since;
    return { ...checked, reading: reading ?? checked.reading, since: isOld ? 'our-writing' : edited };
  }

  function stopQuietCheck(): void {
    callOff?.();
    callOff = undefined;
    quiet?.abort();
    quiet = undefined;
  }

  function checkSoonIfEdited(): void {
    const { phase, autoCheck: isOn } = getState();
    if (!isOn || phase.code !== 'result' || phase.checked.since !== 'edits') return;
    callOff?.();
    callOff = later(() => {
      callOff = undefined;
      void recheck();
    }, REST);
  }

  /** After an edit: nothing moves, nothing is asked, and a failure only leaves the result as it is. */
  async function recheck(): Promise<void> {
    const { phase } = getState();
    if (phase.code !== 'result' || phase.isRechecking) return;
    const controller = new AbortController();
    quiet = controller;
    dispatch({ code: 'recheck-started' });
    try {
      const result = await read(controller.signal, phase.checked);
      if (!controller.signal.aborted && result.code === 'checked') {
        dispatch({ code: 'recheck-finished', checked: result.checked });
        renewing = renewMarks(result.checked);
        await renewing;
        // edited again while we read
        checkSoonIfEdited();
      }
    } catch {
      // the result that is shown stays, with its note that the workbook has changed
    } finally {
      if (quiet === controller) {
        quiet = undefined;
        dispatch({ code: 'recheck-given-up' });
      }
    }
  }

  /** Where our marks stood and no longer tell what is found, they follow; what fails there is told as a line. */
  async function renewMarks(checked: Checked): Promise<void> {
    const { marked, renewsMarks } = getState();
    const { findings } = checked.check.assessment;
    // on the page every change is a step that can be taken back, and only the person's own should be
    if (host.name !== 'excel' || !renewsMarks || marked === undefined) return;
    if (staleMarks(marked, findings) === 0) return;
    const plan: Plan = { operations: markOperations(findings) };
    const applied = await host.apply(plan, checked.reading);
    if (applied.code !== 'applied') return;
    dispatch({ code: 'marks-renewed', checked: afterWriting(plan, checked, applied.reading) });
  }

  function changed(change: HostChange): void {
    changes += 1;
    dispatch({ code: 'workbook-changed', isOfSheets: change.code === 'sheets' });
    checkSoonIfEdited();
  }

  const prefer: Session['prefer'] = (preferred) => {
    preferences.save({ ...preferences.load(), ...preferred });
    dispatch({ code: 'preferred', preferences: preferred });
    if (getState().autoCheck) checkSoonIfEdited();
    else stopQuietCheck();
  };

  /** Its part of the program comes with the list of findings, which is there before anybody can walk through it. */
  async function walking(step: (walk: Walk) => Promise<void>): Promise<void> {
    try {
      const { walkFindings } = await import(/* webpackChunkName: "result" */ './walk');
      await step(walkFindings(host, { getState, dispatch }));
    } catch (error) {
      unexpected('check', error);
    }
  }

  const stopListening = host.onChange?.(changed);
  return {
    surroundings,
    getState,
    subscribe,
    dispatch,
    check,
    cancel,
    perform,
    async refresh() {
      const { phase } = getState();
      if (phase.code === 'result' && phase.checked.since !== 'nothing') await recheck();
    },
    choose: (id) => walking(({ choose }) => choose(id)),
    chooseInSquare: (id) => walking(({ chooseInSquare }) => chooseInSquare(id)),
    show: (cell) => walking(({ show }) => show(cell)),
    step: (by) => walking(({ step }) => step(by)),
    prefer,
    dispose() {
      stopListening?.();
      stopQuietCheck();
      running?.abort();
    },
  };
}
