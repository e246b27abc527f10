import { createListeners } from '../../workbook/listeners';
import { reduce, type SessionEvent, type SessionState } from './state';

/** The session's state with everybody who wants to hear of it. */
export interface Store {
  readonly getState: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly dispatch: (event: SessionEvent) => void;
}

export function createStore(first: SessionState): Store {
  let state = first;
  const { subscribe, tell } = createListeners();
  return {
    getState: () => state,
    subscribe,
    dispatch(event) {
      const next = reduce(state, event);
      if (next === state) return;
      state = next;
      tell();
    },
  };
}
