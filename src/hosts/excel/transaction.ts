/// <reference types="office-js" />
import type { ApplyOutcome, HostProblem, HostProgress, HostReading } from '../../workbook/host';
import type { Plan } from '../../workbook/plan';
import { wrapSettings } from '../../workbook/settingsPart';
import type { ChangeFeed } from './changes';
import { errorCode, problemOf } from './problem';
import type { Asks } from './questions';
import type { ReadWork } from './readSheets';
import { recover, send, type Attempt, type Recovery } from './recover';
import { request, type RequestOptions } from './request';
import type { BookState, SheetState } from './state';
import { knownFormats, overwritingOf, verify, type OldCells } from './verify';
import { compile, type Compiled } from './write/compile';

/** What the host knows of a reading that it gave out. */
export interface Remembered {
  readonly reading: HostReading;
  readonly state: BookState;
  /** Changes heard of when the reading began; `undefined` where Excel did not tell of any yet. */
  readonly heard: number | undefined;
  readonly inPieces: boolean;
}

export interface TransactionTools {
  readonly feed: ChangeFeed;
  readonly options: RequestOptions;
  readonly asks: Asks;
  readonly onProgress: (progress: HostProgress) => void;
}

/** What came of one try at carrying out a plan. */
export type Tried =
  | { readonly code: 'outcome'; readonly outcome: ApplyOutcome; readonly remembered?: Remembered }
  /** Nothing was changed; a try that reads the state first, or without grouping undo, may succeed. */
  | { readonly code: 'again' };

/** How far a try has come. What is written over is looked at first; a plan that only adds may skip that. */
type Stage =
  | { readonly code: 'begun' }
  | { readonly code: 'looking' }
  | { readonly code: 'writing-unseen' | 'writing-seen'; readonly attempt: Attempt };

/** What Excel complains of. */
type Trouble =
  /** An object that was deleted meanwhile: a rule or a part, of which Excel sends no event. */
  | 'gone'
  /**
   * Perhaps of the grouping of undo, which failed on the web, with many formulas and when repeated:
   * OfficeDev/office-js#6711, #6491, #6255.
   */
  | 'grouping'
  | 'other';

type Next = 'changed-meanwhile' | 'again' | 'applied' | 'failed' | 'half-done';

type Ends = Readonly<Record<Trouble, Next>>;

const FAILED = { gone: 'failed', grouping: 'failed', other: 'failed' } as const satisfies Ends;

/** What comes of a failure before anything was written. */
const BEFORE_WRITING = {
  begun: FAILED,
  looking: { ...FAILED, gone: 'changed-meanwhile' },
} as const satisfies Record<string, Ends>;

/** What comes of a failure while writing, once all was taken back. */
const TAKEN_BACK = {
  'writing-unseen': { gone: 'again', grouping: 'again', other: 'failed' },
  'writing-seen': { ...FAILED, grouping: 'again' },
} as const satisfies Record<string, Ends>;

/** What comes of a failure while writing where it was not taken back. */
const LEFT_BEHIND = { completed: 'applied', unknown: 'half-done' } as const;

const GONE = new Set(['ItemNotFound', 'InvalidReference', 'InvalidObjectPath']);
const GROUPING = new Set([
  'UndoNotSupported',
  'GeneralException',
  'InternalError',
  'InvalidArgument',
  'NotImplemented',
]);

function troubleOf(code: string, { groupsUndo }: RequestOptions): Trouble {
  if (GONE.has(code)) return 'gone';
  return groupsUndo === true && GROUPING.has(code) ? 'grouping' : 'other';
}

const silent = { stopWhenCancelled: () => undefined, report: () => undefined };

/**
 * One try at carrying out a plan as a whole: looks first where it must, writes, and where Excel fails brings the
 * workbook back, or the plan to its end.
 */
export async function tryTransaction(
  tools: TransactionTools,
  remembered: Remembered,
  plan: Plan,
  { looksFirst }: { readonly looksFirst: boolean },
): Promise<Tried> {
  const { feed, options, asks, onProgress } = tools;
  const heard = feed.count();
  const isDoubtful = looksFirst || heard === undefined || heard !== remembered.heard;
  let stage: Stage = { code: 'begun' };
  try {
    return await request(options, async (context, sync): Promise<Tried> => {
      const work: ReadWork = { context, sync, asks, ...silent };
      const { state, inPieces } = remembered;
      const overwriting = overwritingOf(plan, state);
      let now = state;
      let old: readonly OldCells[] = [];
      if (isDoubtful || overwriting.sheets.length > 0 || overwriting.storesSettings) {
        stage = { code: 'looking' };
        onProgress({ phase: 'check', done: 0, total: 1 });
        const seen = await verify(work, state, overwriting, { isDoubtful, inPieces });
        if (seen.code === 'changed') return changed(seen.sheets);
        ({ state: now, old } = seen);
      }
      const attempt = prepare(plan, now, old, state);
      const isSeen = stage.code === 'looking';
      stage = { code: isSeen ? 'writing-seen' : 'writing-unseen', attempt };
      const { additive, overwriting: written, commit, newIds } = attempt.compiled;
      await send(work, [...additive, ...written, ...commit], (done, total) => {
        onProgress({ phase: 'write', done, total });
      });
      feed.ownSheets(newIds());
      return applied(attempt, isSeen ? { ...remembered, heard } : remembered);
    });
  } catch (error) {
    const code = errorCode(error);
    if (code === undefined) throw error;
    return afterFailure(tools, stage, problemOf(error), troubleOf(code, options));
  }
}

async function afterFailure(
  tools: TransactionTools,
  stage: Stage,
  problem: HostProblem,
  trouble: Trouble,
): Promise<Tried> {
  if (!('attempt' in stage)) return ended(BEFORE_WRITING[stage.code][trouble], problem);
  const { attempt } = stage;
  const left = (await recovered(tools, attempt)) ?? 'unknown';
  const next = left === 'unchanged' ? TAKEN_BACK[stage.code][trouble] : LEFT_BEHIND[left];
  return next === 'applied' ? done(attempt.compiled) : ended(next, problem);
}

function ended(next: Exclude<Next, 'applied'>, problem: HostProblem): Tried {
  switch (next) {
    case 'again':
      return { code: 'again' };
    case 'changed-meanwhile':
      return changed([]);
    case 'failed':
    case 'half-done':
      return {
        code: 'outcome',
        outcome: { code: 'failed', problem, partial: next === 'half-done' },
      };
  }
}

const changed = (sheets: readonly string[]): Tried => ({
  code: 'outcome',
  outcome: { code: 'changed-meanwhile', sheets },
});

const done = ({ made, skipped, refused }: Compiled): Tried => ({
  code: 'outcome',
  outcome: { code: 'applied', made, skipped, refused },
});

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

/** `undefined` where Excel fails once more, so that nobody knows what is there. */
async function recovered(
  { options, asks, feed }: TransactionTools,
  attempt: Attempt,
): Promise<Recovery | undefined> {
  const endWriting = feed.ownWriting(attempt.compiled.overwritten.map(({ sheet }) => sheet.id));
  try {
    return await request(options, (context, sync) => recover({ context, sync, asks, ...silent }, attempt));
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return undefined;
  } finally {
    endWriting();
  }
}

/** Where no cell changed, the reading stays true and the next plan needs no other. */
function applied({ compiled, before }: Attempt, remembered: Remembered): Tried {
  const { newSheets, overwritten, marks, settings, made, skipped, refused } = compiled;
  const isTrue =
    newSheets.length === 0 &&
    overwritten.length === 0 &&
    (settings === undefined || before.settings.parts.length > 0);
  if (!isTrue) return done(compiled);
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
    outcome: { code: 'applied', made, skipped, refused, reading },
    remembered: { ...remembered, reading, state },
  };
}
