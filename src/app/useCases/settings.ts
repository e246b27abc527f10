import type { Check } from '../check';
import type { OutcomeOf } from '../outcome';
import type { Settings } from '../settings';
import type { UseCase } from './useCase';

export type SettingsChange = (settings: Settings, check: Check) => Settings;

/** Keeps a setting in the workbook; refuses where nothing may be written over. */
export const settings: UseCase<
  SettingsChange,
  OutcomeOf<'settings-stored'>,
  OutcomeOf<'settings-refused'>
> = {
  name: 'settings',
  needs: 'workbook',
  async make({ check }, change) {
    if (check.settings.frozen !== undefined) return { refused: { code: 'settings-refused' } };
    const { writeSettings } = await import(/* webpackChunkName: "engine" */ '../settings');
    const changed = writeSettings(change(check.settings, check), check.assessment.sets);
    return {
      plan: { operations: [{ code: 'store-settings', settings: changed }] },
      outcome: ({ skipped }) => ({ code: 'settings-stored', skipped }),
    };
  },
};
