import type { Session } from '../session/session';
import { checkedOf } from '../session/state';
import { settings, type SettingsChange } from '../useCases/settings';

/** Keeps a setting and judges anew by it. False where that is not done, or not read back yet. */
export async function changeSettings(session: Session, change: SettingsChange): Promise<boolean> {
  const outcome = await session.perform(settings, change);
  await session.refresh();
  return outcome?.code === 'settings-stored' && checkedOf(session.getState())?.since === 'nothing';
}
