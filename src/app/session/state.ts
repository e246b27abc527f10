import type { HostPhase, HostProblem } from '../../workbook/host';
import type { Outcome, WorkName } from '../outcome';
import type { CheckedBook } from '../useCases/useCase';
import type { Finding } from '../../assessment/finding';
import type { SheetMemory } from './checking';
import type { Preferences, WholePart } from './surroundings';
import { NO_FORMS, reduceForms, type FormEvent, type Forms } from './forms';
import { FIRST_VIEW, reduceView, type View, type ViewEvent } from './view';

/** A finished check with all that the next step needs. */
export interface Checked extends CheckedBook {
  readonly sheets: ReadonlyMap<string, SheetMemory>;
  /** What happened to the workbook since it was read; anything but "nothing" asks for another reading. */
  readonly since: 'nothing' | 'our-writing' | 'edits';
}

export interface Progress {
  readonly phase: HostPhase;
  readonly done: number;
  readonly total: number;
}

export type SessionProblem =
  /** `partial`: something was written before it failed. */
  | {
      readonly code: 'host';
      readonly problem: HostProblem;
      readonly during: 'reading' | 'writing';
      readonly partial: boolean;
    }
  /** A colleague kept editing while we wanted to write; nothing was overwritten. */
  | { readonly code: 'changed-meanwhile' }
  /** A part of the program that is loaded only when asked for could not be had. */
  | { readonly code: 'part-missing' }
  /** A fault of the program itself; `detail` is for whoever is asked for help. */
  | { readonly code: 'unexpected'; readonly detail: string };

export type Phase =
  /** Nobody has used the program here before. */
  | { readonly code: 'first-run' }
  | { readonly code: 'idle' }
  | { readonly code: 'checking'; readonly progress: Progress; readonly before: Checked | undefined }
  /** `isRechecking`: a quiet check after an edit runs behind the result. */
  | { readonly code: 'result'; readonly checked: Checked; readonly isRechecking: boolean }
  | {
      readonly code: 'working';
      readonly work: WorkName;
      readonly progress: Progress | undefined;
      readonly before: Checked | undefined;
      /** Behind what the person goes on doing: it is told of only where it fails. */
      readonly isQuiet: boolean;
    }
  | {
      readonly code: 'problem';
      readonly problem: SessionProblem;
      readonly work: WorkName | 'check';
      readonly before: Checked | undefined;
    };

export interface SessionState {
  readonly phase: Phase;
  readonly outcome: Outcome | undefined;
  /** Raised with every outcome, so that the same one twice is told twice. */
  readonly outcomeNumber: number;
  readonly autoCheck: boolean;
  readonly wholeParts: readonly WholePart[];
  readonly renewsMarks: boolean;
  /** What was marked last in this session; `undefined` where nothing of it is to be seen any more. */
  readonly marked: readonly Finding[] | undefined;
  /** Marks stood in the workbook when it was checked; of an earlier session where nothing was marked in this one. */
  readonly cameMarked: boolean;
  readonly view: View;
  readonly forms: Forms;
}

export type SessionEvent =
  | ViewEvent
  | FormEvent
  | { readonly code: 'check-started' }
  | { readonly code: 'progressed'; readonly progress: Progress }
  | { readonly code: 'check-finished'; readonly checked: Checked }
  | { readonly code: 'cancelled' }
  /** What was found is let go: it is found again when somebody looks. */
  | { readonly code: 'set-aside' }
  | { readonly code: 'recheck-started' }
  | { readonly code: 'recheck-finished'; readonly checked: Checked }
  | { readonly code: 'recheck-given-up' }
  /** `isOfSheets`: sheets came or went, or a step was taken back; what was done last may be undone. */
  | { readonly code: 'workbook-changed'; readonly isOfSheets?: boolean }
  | { readonly code: 'marks-renewed'; readonly checked: Checked }
  | { readonly code: 'work-started'; readonly work: WorkName; readonly isQuiet?: boolean }
  | { readonly code: 'work-finished'; readonly outcome: Outcome; readonly checked: Checked | undefined }
  | {
      readonly code: 'failed';
      readonly problem: SessionProblem;
      readonly work: WorkName | 'check';
      readonly checked: Checked | undefined;
    }
  | { readonly code: 'told'; readonly outcome: Outcome }
  | { readonly code: 'outcome-dismissed' }
  | { readonly code: 'problem-dismissed' }
  | {
      readonly code: 'preferred';
      readonly preferences: Partial<Omit<Preferences, 'hasCheckedBefore'>>;
    };

export const firstState = ({ hasCheckedBefore, ...preferences }: Preferences): SessionState => ({
  phase: { code: hasCheckedBefore ? 'idle' : 'first-run' },
  outcome: undefined,
  outcomeNumber: 0,
  ...preferences,
  marked: undefined,
  cameMarked: false,
  view: FIRST_VIEW,
  forms: NO_FORMS,
});

/** The check that is shown, or was before the work that is going on; `undefined` before the first one. */
export function checkedOf({ phase }: SessionState): Checked | undefined {
  switch (phase.code) {
    case 'first-run':
    case 'idle':
      return undefined;
    case 'result':
      return phase.checked;
    case 'checking':
    case 'working':
    case 'problem':
      return phase.before;
  }
}

/** A table can be read in two ways, and nobody has said yet which is meant. */
export const isInDoubt = ({ check }: Checked): boolean =>
  check.assessment.tables.some(({ choice }) => choice !== undefined);

/** What is shown is not how the workbook is: to check is what comes first. */
export function isCheckDue(state: SessionState): boolean {
  const since = checkedOf(state)?.since;
  return since === undefined || since === 'edits';
}

/** Something runs that the user waits for; a quiet check after an edit does not count. */
export const isBusy = ({ phase }: SessionState): boolean =>
  phase.code === 'checking' || phase.code === 'working';

export type WaitedFor = Extract<Phase, { readonly code: 'checking' | 'working' }>;

/** Something runs whose progress is shown. */
export const isWaitedFor = (phase: Phase): phase is WaitedFor =>
  phase.code === 'checking' || (phase.code === 'working' && !phase.isQuiet);

const START: Progress = { phase: 'sheets', done: 0, total: 1 };

const shown = (checked: Checked | undefined): Phase =>
  checked === undefined ? { code: 'idle' } : { code: 'result', checked, isRechecking: false };

const telling = (state: SessionState, outcome: Outcome | undefined): SessionState =>
  outcome === undefined
    ? { ...state, outcome }
    : { ...state, outcome, outcomeNumber: state.outcomeNumber + 1 };

/** Pure. Events that do not fit the phase, such as progress after a cancel, change nothing. */
export function reduce(state: SessionState, event: SessionEvent): SessionState {
  const { phase } = state;
  const before = checkedOf(state);
  switch (event.code) {
    case 'check-started':
      return isBusy(state)
        ? state
        : { ...state, outcome: undefined, phase: { code: 'checking', progress: START, before } };
    case 'progressed':
      return phase.code === 'checking' || phase.code === 'working'
        ? { ...state, phase: { ...phase, progress: event.progress } }
        : state;
    case 'check-finished':
      return phase.code === 'checking'
        ? telling(
            { ...state, phase: shown(event.checked), cameMarked: bearsMarks(event.checked) },
            { code: 'checked' },
          )
        : state;
    case 'cancelled':
      return isBusy(state) ? telling({ ...state, phase: shown(before) }, { code: 'cancelled' }) : state;
    case 'set-aside':
      return isBusy(state) || before === undefined
        ? state
        : { ...state, outcome: undefined, phase: { code: 'idle' } };
    case 'recheck-started':
      return phase.code === 'result' ? { ...state, phase: { ...phase, isRechecking: true } } : state;
    case 'recheck-finished': {
      if (phase.code !== 'result') return state;
      const next = { ...state, phase: shown(event.checked) };
      // what was put right, and what is found then, is one thing to tell
      const isTold = state.outcome?.code === 'repaired' || isSameResult(phase.checked, event.checked);
      return isTold ? next : telling(next, { code: 'rechecked' });
    }
    case 'recheck-given-up':
      return phase.code === 'result' && phase.isRechecking
        ? { ...state, phase: { ...phase, isRechecking: false } }
        : state;
    case 'workbook-changed': {
      const isUndone = event.isOfSheets === true;
      const next = isUndone && isOfWriting(state.outcome) ? { ...state, outcome: undefined } : state;
      const told = isUndone ? { ...next, marked: undefined } : next;
      return before === undefined ? told : withChecked(told, { ...before, since: 'edits' });
    }
    case 'marks-renewed':
      return {
        ...withChecked(state, event.checked),
        marked: event.checked.check.assessment.findings,
      };
    case 'work-started':
      return isBusy(state)
        ? state
        : {
            ...state,
            outcome: event.isQuiet === true ? state.outcome : undefined,
            phase: {
              code: 'working',
              work: event.work,
              progress: undefined,
              before,
              isQuiet: event.isQuiet === true,
            },
          };
    case 'work-finished': {
      if (phase.code !== 'working') return state;
      const { outcome, checked } = event;
      const next: SessionState = {
        ...state,
        phase: shown(checked ?? before),
        marked: markedBy(outcome, checked, state.marked),
        cameMarked: state.cameMarked && outcome.code !== 'cleared',
      };
      return phase.isQuiet && isWhole(outcome) ? next : telling(next, outcome);
    }
    case 'failed': {
      const { problem, work, checked } = event;
      return {
        ...state,
        outcome: undefined,
        phase: { code: 'problem', problem, work, before: checked ?? before },
      };
    }
    case 'told':
      return telling(state, event.outcome);
    case 'outcome-dismissed':
      return { ...state, outcome: undefined };
    case 'problem-dismissed':
      return phase.code === 'problem' ? { ...state, phase: shown(before) } : state;
    case 'preferred':
      return { ...state, ...event.preferences };
    case 'form-asked':
    case 'form-shown':
    case 'form-unfolded':
    case 'field-typed':
    case 'fields-kept': {
      const forms = reduceForms(state.forms, event);
      return forms === state.forms ? state : { ...state, forms };
    }
    default:
      return { ...state, view: reduceView(state.view, event) };
  }
}

const bearsMarks = ({ reading: { image } }: Checked): boolean =>
  image.sheets.some(({ marked }) => marked === true);

/** The findings whose cells bear marks once a piece of work is done. */
function markedBy(
  outcome: Outcome,
  checked: Checked | undefined,
  before: SessionState['marked'],
): SessionState['marked'] {
  switch (outcome.code) {
    case 'marked':
      return checked?.check.assessment.findings;
    case 'built':
      return outcome.marked === undefined ? before : checked?.check.assessment.findings;
    case 'cleared':
      return undefined;
    default:
      return before;
  }
}

const WRITING: ReadonlySet<Outcome['code']> = new Set<Outcome['code']>([
  'marked',
  'cleared',
  'built',
  'compared',
  'repaired',
  'settings-stored',
  'template-inserted',
  'snapshot-kept',
]);

/** Written, and nothing of it was left out. */
const isWhole = (outcome: Outcome): boolean =>
  isOfWriting(outcome) && (!('skipped' in outcome) || outcome.skipped.length === 0);

/** It tells of something that can be taken back. */
const isOfWriting = (outcome: Outcome | undefined): boolean =>
  outcome !== undefined && WRITING.has(outcome.code);

function withChecked(state: SessionState, checked: Checked): SessionState {
  const { phase } = state;
  switch (phase.code) {
    case 'first-run':
    case 'idle':
      return state;
    case 'result':
      return { ...state, phase: { ...phase, checked } };
    case 'checking':
    case 'working':
    case 'problem':
      return { ...state, phase: { ...phase, before: checked } };
  }
}

/** Nothing that a user would want to hear about differs. */
function isSameResult(one: Checked, other: Checked): boolean {
  const a = one.check.assessment;
  const b = other.check.assessment;
  return (
    a.findings.length === b.findings.length &&
    a.communes.length === b.communes.length &&
    a.communes.every(({ criteriaMet }, place) => criteriaMet === b.communes[place]?.criteriaMet)
  );
}
