import type { Check } from '../check';
import type { Session } from '../session/session';
import { checkedOf } from '../session/state';
import type { Settings } from '../settings';

/**
 * Keeps a setting in the workbook and judges anew by it; refuses where nothing may be written over. False where that is
 * not done, or not read back yet.
 */
export async function changeSettings(
  session: Session,
  change: (settings: Settings, check: Check) => Settings,
): Promise<boolean> {
  let isStored = false;
  await session.write('settings', async ({ check }) => {
    const { settings } = check;
    if (settings.frozen !== undefined) return { refused: { code: 'settings-refused' } };
    const { writeSettings } = await import(/* webpackChunkName: "engine" */ '../settings');
    const changed = writeSettings(change(settings, check), check.assessment.sets);
    return {
      plan: { operations: [{ code: 'store-settings', settings: changed }] },
      outcome: ({ skipped }) => {
        isStored = true;
        return { code: 'settings-stored', skipped };
      },
    };
  });
  await session.refresh();
  return isStored && checkedOf(session.getState())?.since === 'nothing';
}
