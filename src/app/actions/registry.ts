import type { Action, ActionName, Shortcut } from './action';
import { issues, roadmap, summary } from './build';
import { check } from './check';
import { copyReport } from './copyReport';
import { exportBook } from './exportBook';
import { clearMarks, mark } from './mark';
import { next, previous } from './step';

/** Every action by its name: buttons, menu, shortcuts and the ribbon take theirs from here. */
export const ACTIONS = {
  check,
  mark,
  'clear-marks': clearMarks,
  roadmap,
  summary,
  issues,
  export: exportBook,
  'copy-report': copyReport,
  next,
  previous,
} as const satisfies Record<ActionName, Action>;

/** What stands in the menu, in this order. */
export const MENU = [
  mark,
  clearMarks,
  roadmap,
  summary,
  issues,
  copyReport,
  exportBook,
] as const satisfies readonly Action[];

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
