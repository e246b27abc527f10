import { scopeOf, withLevels, type LevelOverrides } from '../../criteria/override';
import { createListeners } from '../../workbook/listeners';
import type { Session } from '../session/session';
import { isBusy } from '../session/state';
import { settings } from '../useCases/settings';

/** Whether what was confirmed stands in the workbook. */
type Keeping = 'kept' | 'keeping' | 'failed';

export interface LevelKeeper {
  readonly getState: () => Keeping;
  readonly subscribe: (listener: () => void) => () => void;
  /** What somebody has confirmed since they began; what is no longer among it was taken back. */
  readonly keep: (confirmed: LevelOverrides) => void;
  /** Once nothing waits to be written: whether all of it was. Tries again what failed. */
  readonly settled: () => Promise<boolean>;
}

/**
 * The levels of a workbook with those that somebody confirms put in. A level that was taken back stands as it did
 * before; what others confirmed meanwhile stays.
 * @param touched all that were confirmed at some time, taken back or not
 */
export function levelsWith(
  now: LevelOverrides,
  before: LevelOverrides,
  touched: LevelOverrides,
  confirmed: LevelOverrides,
): LevelOverrides {
  const scopes = new Set(touched.map(scopeOf));
  const isTouched = (level: LevelOverrides[number]): boolean => scopes.has(scopeOf(level));
  return withLevels([...now.filter((level) => !isTouched(level)), ...before.filter(isTouched)], confirmed);
}

/** Resolves when nothing that a person waits for runs any more. */
function idle({ getState, subscribe }: Session): Promise<void> {
  if (!isBusy(getState())) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = subscribe(() => {
      if (isBusy(getState())) return;
      stop();
      resolve();
    });
  });
}

/** How long a confirmation waits for others: a writing reads the workbook anew, and nobody's keys should feel it. */
const INTERVAL = 4_000;

/**
 * Writes levels into the workbook a moment after they are confirmed, so that whoever is called away loses nothing. One
 * writing at a time: what is confirmed meanwhile goes with the next, and nobody waits.
 * @param before the workbook's own when somebody began
 */
export function createLevelKeeper(session: Session, before: LevelOverrides): LevelKeeper {
  const { subscribe, tell } = createListeners();
  let state: Keeping = 'kept';
  let wanted: LevelOverrides = [];
  let touched: LevelOverrides = [];
  let isDirty = false;
  let running: Promise<void> | undefined;
  let callOff: (() => void) | undefined;

  const say = (next: Keeping): void => {
    if (next === state) return;
    state = next;
    tell();
  };

  /** In one step: what is confirmed as soon as this is told begins a writing of its own. */
  function ended(as: Keeping): void {
    running = undefined;
    say(as);
  }

  async function write(): Promise<void> {
    await idle(session);
    isDirty = false;
    const outcome = await session.perform(
      settings,
      (kept) => ({ ...kept, levels: levelsWith(kept.levels, before, touched, wanted) }),
      { isQuiet: true },
    );
    if (outcome?.code === 'settings-stored' && outcome.skipped.length === 0) {
      await session.refresh();
      ended(isDirty ? 'keeping' : 'kept');
      return;
    }
    isDirty = true;
    // something else began before it
    if (outcome === undefined && isBusy(session.getState())) return write();
    ended('failed');
  }

  function start(): Promise<void> {
    callOff?.();
    callOff = undefined;
    running ??= write();
    return running;
  }

  return {
    getState: () => state,
    subscribe,
    keep(confirmed) {
      wanted = confirmed;
      touched = withLevels(touched, confirmed);
      isDirty = true;
      say('keeping');
      callOff ??= session.surroundings.later(() => {
        callOff = undefined;
        void start();
      }, INTERVAL);
    },
    async settled() {
      await running;
      while (isDirty) {
        await start();
        if (state === 'failed') return false;
      }
      return true;
    },
  };
}
