import type { Action, ActionName, Shortcut } from './action';
import { issues, roadmap, summary, whole } from './build';
import { check } from './check';
import { copyReport } from './copyReport';
import { choices, criteria, exportBook, merge, paper, progress, union } from './forms';
import { clearMarks, mark } from './mark';
import { next, previous } from './step';

/** Every action by its name: buttons, menu, shortcuts and the ribbon take theirs from here. */
export const ACTIONS = {
  check,
  whole,
  mark,
  'clear-marks': clearMarks,
  roadmap,
  summary,
  issues,
  'copy-report': copyReport,
  choices,
  paper,
  criteria,
  progress,
  export: exportBook,
  merge,
  union,
  next,
  previous,
} as const satisfies Record<ActionName, Action>;

/** What stands in the menu, in this order: everything at once, marks, by what is judged, sheets of ours, what is compared over time, what leaves or comes in. */
export const MENU = [
  [whole],
  [mark, clearMarks],
  [criteria],
  [roadmap, choices, summary, issues],
  [progress],
  [copyReport, exportBook, merge, union],
] as const satisfies readonly (readonly Action[])[];

interface Keys {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const fits = (shortcut: Shortcut, keys: Keys): boolean =>
  shortcut.key === keys.key &&
  (shortcut.control === true) === (keys.ctrlKey || keys.metaKey) &&
  (shortcut.shift === true) === keys.shiftKey &&
  !keys.altKey;

export const actionOfKeys = (keys: Keys): Action | undefined =>
  Object.values<Action>(ACTIONS).find(({ shortcut }) => shortcut !== undefined && fits(shortcut, keys));
