import {
  FIRST_PREFERENCES,
  type Preferences,
  type PreferenceStore,
  type Surroundings,
} from '../app/session/surroundings';
import { isoDay } from '../workbook/date';
import type { WorkbookHost } from '../workbook/host';

const KEY = 'rasoat-ntm';

const isPreferences = (value: unknown): value is Preferences =>
  typeof value === 'object' &&
  value !== null &&
  'hasCheckedBefore' in value &&
  'autoCheck' in value &&
  typeof value.hasCheckedBefore === 'boolean' &&
  typeof value.autoCheck === 'boolean';

/** Browsers may refuse their storage: then nothing is remembered. */
const preferences: PreferenceStore = {
  load() {
    try {
      const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
      return isPreferences(stored) ? stored : FIRST_PREFERENCES;
    } catch {
      return FIRST_PREFERENCES;
    }
  },
  save(value) {
    try {
      localStorage.setItem(KEY, JSON.stringify(value));
    } catch {
      // nothing that a person could do about it
    }
  },
};

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** A message of its own lets the browser draw first, without the delay of a timer inside timers. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

/** What the pane and the file page have around them in every browser. */
export const browserSurroundings = (host: WorkbookHost): Surroundings => ({
  host,
  pause,
  later(work, milliseconds) {
    const timer = setTimeout(work, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
  today: () => isoDay(new Date()),
  copyText,
  preferences,
});
