import type { PlainKey } from '../../messages/text';
import type { WorkName } from '../outcome';
import { checkedOf, isBusy, type Checked, type SessionState } from '../session/state';
import type { Session } from '../session/session';
import type { Surroundings } from '../session/surroundings';

/** Work of the forms, which is begun there. */
type FormWork = 'repair' | 'template' | 'settings' | 'snapshot' | 'export-findings' | 'plan';

export type ActionName =
  Exclude<WorkName, FormWork> | 'check' | 'next' | 'previous' | 'choices' | 'paper' | 'criteria';

export type IconName = ActionName | 'template';

/** A key as `KeyboardEvent.key` names it; `control` is also the Mac's command key. */
export interface Shortcut {
  readonly key: string;
  readonly control?: boolean;
  readonly shift?: boolean;
  /** As it is shown: a key of the texts of the screens. */
  readonly label: PlainKey;
}

/** One thing that a person can ask for: the button, the menu, the shortcut and the ribbon read the same object. */
export interface Action {
  readonly name: ActionName;
  readonly label: PlainKey;
  readonly hint: PlainKey;
  readonly icon: IconName;
  readonly shortcut?: Shortcut;
  /** False where the host cannot do it at all; then it is not shown. */
  readonly isOffered: (surroundings: Surroundings) => boolean;
  /** False where it makes no sense at the moment; then it is shown and cannot be pressed. */
  readonly isPossible: (state: SessionState) => boolean;
  readonly perform: (session: Session) => Promise<unknown>;
}

const always = (): boolean => true;

/** An action with the words and the picture that go by its name; possible while nothing else is done. */
export const actionOf = (
  name: ActionName,
  action: Pick<Action, 'perform'> & Partial<Pick<Action, 'isOffered' | 'isPossible' | 'shortcut'>>,
): Action => ({
  name,
  label: `action.${name}`,
  hint: `action.${name}.hint`,
  icon: name,
  isOffered: always,
  isPossible: whenIdle,
  ...action,
});

export const whenIdle = (state: SessionState): boolean => !isBusy(state);

/** Before the first check anything may be asked for: it is checked on the way. */
export const whenTables = (state: SessionState): boolean => {
  const checked = checkedOf(state);
  return whenIdle(state) && (checked === undefined || hasTables(checked));
};

export const whenFindings = (state: SessionState): boolean =>
  (checkedOf(state)?.check.assessment.findings.length ?? 0) > 0;

export const hasTables = ({ check }: Checked): boolean => check.assessment.tables.length > 0;
