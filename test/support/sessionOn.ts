import { createMerging } from '../../src/app/merge/here';
import type { MergeWork } from '../../src/app/merge/work';
import { newWorkbookBlob } from '../../src/app/newWorkbook';
import { planFile } from '../../src/app/planFile';
import { createSession, type Session } from '../../src/app/session/session';
import { FIRST_PREFERENCES, type Preferences, type SavedFile } from '../../src/app/session/surroundings';
import { checkedOf, type Checked, type SessionState } from '../../src/app/session/state';
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
  /** Files that were given to the person, in this order. */
  readonly saved: readonly SavedFile[];
}

/** The test looked for a result before there was one. */
class NotCheckedError extends Error {
  constructor(phase: string) {
    super(`There is no result in the phase ${phase}`);
    this.name = 'NotCheckedError';
  }
}

export interface SessionSetting {
  readonly preferences?: Partial<Preferences>;
  readonly clipboardRefuses?: boolean;
  readonly merge?: MergeWork;
  /** A part of the program that is loaded later cannot be had. */
  readonly isPartMissing?: boolean;
}

/** What `import()` throws in the browser where the server does not give a part of the program. */
function partMissing(): Error {
  const error = new Error('Loading chunk word failed.');
  error.name = 'ChunkLoadError';
  return error;
}

const TODAY = '2024-11-20';

const settled = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

export function sessionOn(host: FileHost, setting: SessionSetting = {}): TestSession {
  let kept: Preferences = { ...FIRST_PREFERENCES, ...setting.preferences };
  const copied: string[] = [];
  const saved: SavedFile[] = [];
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
    today: () => TODAY,
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
    saveFile(file) {
      saved.push(file);
    },
    async planFile({ reading, check }) {
      if (setting.isPartMissing === true) throw partMissing();
      return new Blob([(await planFile(reading.image, check, TODAY)).slice().buffer]);
    },
    newBook: (extras) => Promise.resolve(newWorkbookBlob([], extras)),
    merge: setting.merge ?? createMerging(),
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
    saved,
  };
}
