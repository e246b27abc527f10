import type { Session } from '../session/session';
import { writeSettings, type Settings } from '../settings';

/** Keeps a setting in the workbook and judges anew by it. */
export async function changeSettings(
  session: Session,
  change: (settings: Settings) => Settings,
): Promise<void> {
  await session.write('settings', ({ check }) => ({
    plan: { operations: [{ code: 'store-settings', settings: writeSettings(change(check.settings)) }] },
    outcome: (skipped) => ({ code: 'settings-stored', skipped }),
  }));
  await session.refresh();
}
