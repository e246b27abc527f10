import type { Session } from '../session/session';
import { writeSettings, type Settings } from '../settings';

/** Keeps a setting in the workbook and judges anew by it; refuses where nothing may be written over. */
export async function changeSettings(
  session: Session,
  change: (settings: Settings) => Settings,
): Promise<void> {
  let isRefused = false;
  await session.write('settings', ({ check: { settings } }) => {
    isRefused = settings.frozen !== undefined;
    if (isRefused) return undefined;
    return {
      plan: { operations: [{ code: 'store-settings', settings: writeSettings(change(settings)) }] },
      outcome: (skipped) => ({ code: 'settings-stored', skipped }),
    };
  });
  if (isRefused) session.dispatch({ code: 'told', outcome: { code: 'settings-refused' } });
  await session.refresh();
}
