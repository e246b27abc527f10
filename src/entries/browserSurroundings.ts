import {
  FIRST_PREFERENCES,
  WHOLE_PARTS,
  type Preferences,
  type PreferenceStore,
  type Surroundings,
} from '../app/session/surroundings';
import { ownPacks } from './ownPacks';
import { isoDay } from '../workbook/date';
import type { WorkbookHost } from '../workbook/host';

const KEY = 'rasoat-ntm';

const flag = (value: unknown, otherwise: boolean): boolean =>
  typeof value === 'boolean' ? value : otherwise;

/** What an earlier version kept has fewer fields; each that is missing or strange is as at first. */
function preferencesIn(stored: unknown): Preferences {
  if (typeof stored !== 'object' || stored === null) return FIRST_PREFERENCES;
  const {
    hasCheckedBefore,
    autoCheck,
    renewsMarks,
    wholeParts,
  }: Partial<Record<keyof Preferences, unknown>> = stored;
  return {
    hasCheckedBefore: flag(hasCheckedBefore, FIRST_PREFERENCES.hasCheckedBefore),
    autoCheck: flag(autoCheck, FIRST_PREFERENCES.autoCheck),
    renewsMarks: flag(renewsMarks, FIRST_PREFERENCES.renewsMarks),
    wholeParts: Array.isArray(wholeParts)
      ? WHOLE_PARTS.filter((part) => wholeParts.includes(part))
      : FIRST_PREFERENCES.wholeParts,
  };
}

/** Browsers may refuse their storage: then nothing is remembered. */
const preferences: PreferenceStore = {
  load() {
    try {
      return preferencesIn(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
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
  ownPacks,
});
