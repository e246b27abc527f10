import { createContext, useContext, useSyncExternalStore } from 'react';
import type { UiLanguage, UiText } from '../messages/text';
import type { CriteriaSets } from '../criteria/sets';
import type { Session } from '../app/session/session';
import { checkedOf, type SessionState } from '../app/session/state';

/** What every component of a screen may use. */
export interface Screen {
  readonly session: Session;
  readonly language: UiLanguage;
  readonly t: UiText;
}

export const ScreenContext = createContext<Screen | undefined>(undefined);

/** A component was drawn outside of `App`. */
class NoScreenError extends Error {
  constructor() {
    super('There is no session around this component');
    this.name = 'NoScreenError';
  }
}

/** @throws {NoScreenError} */
export function useScreen(): Screen {
  const screen = useContext(ScreenContext);
  if (screen === undefined) throw new NoScreenError();
  return screen;
}

const NO_SETS: CriteriaSets = [];

/** The sets of the check that is shown. */
export function useSets(): CriteriaSets {
  const { session } = useScreen();
  return checkedOf(session.getState())?.check.assessment.sets ?? NO_SETS;
}

export const useSessionState = (session: Session): SessionState =>
  useSyncExternalStore(session.subscribe, session.getState);
