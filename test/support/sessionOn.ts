import { createSession, type Session } from '../../src/app/session/session';
import { FIRST_PREFERENCES, type Preferences } from '../../src/app/session/surroundings';
import { checkedOf, type Checked, type SessionState } from '../../src/app/session/state';
import { newBook } from '../../src/hosts/file/build/newBook';
import type { FileHost } from './fileHost';

/** A session with clocks and clipboard in the test's hand. */
export interface TestSession {
  readonly session: Session;
  readonly state: () => SessionState;
  /** @throws {NotCheckedError} */
  readonly checked: () => Checked;
  /** Every phase that was entered, in this order. */
  readonly phases: readonly string[];
  /** Lets everything happen that was to happen later, and waits until it is done. */
  readonly elapse: () => Promise<void>;
  readonly waiting: () => number;
  readonly copied: readonly string[];
  readonly preferences: () => Preferences;
}

/** The test looked for a result before there was one. */
export class NotCheckedError extends Error {
  constructor(phase: string) {
    super(`There is no result in the phase ${phase}`);
    this.name = 'NotCheckedError';
  }
}

export interface SessionSetting {
  readonly preferences?: Partial<Preferences>;
  readonly clipboardRefuses?: boolean;
}

const settled = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

export function sessionOn(host: FileHost, setting: SessionSetting = {}): TestSession {
  let kept: Preferences = { ...FIRST_PREFERENCES, ...setting.preferences };
  const copied: string[] = [];
  const waiting = new Set<() => void>();
  const session = createSession({
    host,
    pause: settled,
    later(work) {
      waiting.add(work);
      return () => {
        waiting.delete(work);
      };
    },
    today: () => '2024-11-20',
    copyText(text) {
      if (setting.clipboardRefuses === true) return Promise.resolve(false);
      copied.push(text);
      return Promise.resolve(true);
    },
    preferences: {
      load: () => kept,
      save(next) {
        kept = next;
      },
    },
    newBook: (sheets) => Promise.resolve(newBook(sheets)),
  });
  const phases: string[] = [session.getState().phase.code];
  session.subscribe(() => {
    const { code } = session.getState().phase;
    if (phases.at(-1) !== code) phases.push(code);
  });
  return {
    session,
    state: session.getState,
    checked() {
      const checked = checkedOf(session.getState());
      if (checked === undefined) throw new NotCheckedError(session.getState().phase.code);
      return checked;
    },
    phases,
    async elapse() {
      const due = [...waiting];
      waiting.clear();
      for (const work of due) work();
      for (let turn = 0; turn < 50; turn += 1) await settled();
    },
    waiting: () => waiting.size,
    copied,
    preferences: () => kept,
  };
}
