/// <reference types="office-js" />
import type { ApplyOutcome, HostProblem, HostProgress, HostReading } from '../../workbook/host';
import type { Plan, Skipped } from '../../workbook/plan';
import { wrapSettings } from '../../workbook/settingsPart';
import type { ChangeFeed } from './changes';
import { errorCode, problemOf } from './problem';
import type { Asks } from './questions';
import type { ReadWork } from './readSheets';
import { recover, send, type Attempt, type Recovery } from './recover';
import { request, type RequestOptions } from './request';
import type { BookState, SheetState } from './state';
import { knownFormats, verify, writesOver, type OldCells, type Verification } from './verify';
import { compile, type Compiled } from './write/compile';

/** What the host knows of a reading that it gave out. */
export interface Remembered {
  readonly reading: HostReading;
  readonly state: BookState;
  /** Changes heard of when the reading began; `undefined` where Excel did not tell of any yet. */
  readonly heard: number | undefined;
  readonly inPieces: boolean;
}

export interface ApplyTools {
  readonly feed: ChangeFeed;
  readonly options: RequestOptions;
  readonly asks: Asks;
  readonly onProgress: (progress: HostProgress) => void;
}

export type Applied =
  | { readonly code: 'outcome'; readonly outcome: ApplyOutcome; readonly remembered?: Remembered }
  /** Nothing was changed; a try that reads the state first, or without grouping undo, may succeed. */
  | { readonly code: 'again' };

/** Excel names an object that is gone: a rule or a part that somebody else deleted without an event. */
const STALE = new Set(['ItemNotFound', 'InvalidReference', 'InvalidObjectPath']);
/** Grouping undo is young: it failed on the web, with many formulas and when repeated. */
const UNDO_TROUBLE = new Set([
  'UndoNotSupported',
  'GeneralException',
  'InternalError',
  'InvalidArgument',
  'NotImplemented',
]);

const silent = { stopWhenCancelled: () => undefined, report: () => undefined };

/** One try at carrying out a plan: looks first where it must, writes, and clears up where Excel fails. */
export async function tryApply(
  tools: ApplyTools,
  remembered: Remembered,
  plan: Plan,
  mustLook: boolean,
): Promise<Applied> {
  const { feed, options, asks, onProgress } = tools;
  const heard = feed.count();
  const isDoubtful = heard === undefined || heard !== remembered.heard;
  let attempt: Attempt | undefined;
  let isLooked = false;
  try {
    return await request(options, async (context, sync): Promise<Applied> => {
      const work: ReadWork = { context, sync, asks, ...silent };
      const { state, inPieces } = remembered;
      let look: Verification = { code: 'same', state, old: [] };
      if (mustLook || isDoubtful || writesOver(plan, state)) {
        onProgress({ phase: 'check', done: 0, total: 1 });
        look = await verify(work, state, plan, { isDoubtful: mustLook || isDoubtful, inPieces });
        isLooked = true;
        if (look.code === 'changed') {
          return { code: 'outcome', outcome: { code: 'changed-meanwhile', sheets: look.sheets } };
        }
      }
      attempt = prepare(plan, look.state, look.old, state);
      const { compiled } = attempt;
      await send(work, [...compiled.additive, ...compiled.overwriting, ...compiled.commit], (done, total) => {
        onProgress({ phase: 'write', done, total });
      });
      feed.ownSheets(compiled.newIds());
      const next = isLooked ? { ...remembered, heard } : remembered;
      return applied(attempt, next);
    });
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    if (attempt === undefined) return notBegun(error, isLooked || mustLook || isDoubtful);
    const recovery = await recovered(tools, attempt);
    if (recovery === 'completed') return done(attempt.compiled.skipped);
    const mayHelp = (STALE.has(code) && !isLooked) || (options.groupsUndo === true && UNDO_TROUBLE.has(code));
    if (recovery === 'unchanged' && mayHelp) return { code: 'again' };
    return failed(problemOf(error), recovery === undefined);
  }
}

const done = (skipped: readonly Skipped[]): Applied => ({
  code: 'outcome',
  outcome: { code: 'applied', skipped },
});

const failed = (problem: HostProblem, partial: boolean): Applied => ({
  code: 'outcome',
  outcome: { code: 'failed', problem, partial },
});

/** A sheet or part that cannot be found while looking was deleted meanwhile. */
function notBegun(error: unknown, isLooking: boolean): Applied {
  const code = errorCode(error);
  return isLooking && code !== undefined && STALE.has(code)
    ? { code: 'outcome', outcome: { code: 'changed-meanwhile', sheets: [] } }
    : failed(problemOf(error), false);
}

/** The state after looking lacks the content of sheets that were not in doubt: that is as it was. */
function prepare(plan: Plan, now: BookState, old: readonly OldCells[], before: BookState): Attempt {
  const known = new Map(before.sheets.map((sheet) => [sheet.id, sheet]));
  const sheets = now.sheets.map((sheet): SheetState => ({
    ...sheet,
    content: sheet.content ?? known.get(sheet.id)?.content,
    rules: sheet.rules ?? known.get(sheet.id)?.rules,
  }));
  const state = { ...now, sheets };
  return { plan, before: state, old, compiled: compile(plan, state, knownFormats(old)) };
}

async function recovered(
  { options, asks, feed }: ApplyTools,
  attempt: Attempt,
): Promise<Recovery | undefined> {
  const endWriting = feed.ownWriting(writtenIds(attempt.compiled));
  try {
    return await request(options, (context, sync) => recover({ context, sync, asks, ...silent }, attempt));
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return undefined;
  } finally {
    endWriting();
  }
}

const writtenIds = ({ overwritten }: Compiled): readonly string[] => overwritten.map(({ sheet }) => sheet.id);

/** Where no cell changed, the reading stays true and the next plan needs no other. */
function applied({ compiled, before }: Attempt, remembered: Remembered): Applied {
  const { newSheets, overwritten, marks, settings, skipped } = compiled;
  const isTrue =
    newSheets.length === 0 &&
    overwritten.length === 0 &&
    (settings === undefined || before.settings.parts.length > 0);
  if (!isTrue) return done(skipped);
  const reading = {
    ...remembered.reading,
    image: settings === undefined ? remembered.reading.image : { ...remembered.reading.image, settings },
  };
  const state: BookState = {
    ...before,
    sheets: before.sheets.map((sheet) => {
      const ids = marks.get(sheet.id)?.ids();
      return ids === undefined ? sheet : { ...sheet, rules: { own: ids, others: sheet.rules?.others ?? 0 } };
    }),
    settings: settings === undefined ? before.settings : { ...before.settings, xml: wrapSettings(settings) },
  };
  return {
    code: 'outcome',
    outcome: { code: 'applied', skipped, reading },
    remembered: { ...remembered, reading, state },
  };
}
