import { withLevels } from '../criteria/override';
import { levelsOfPack, regionOfPack, type CriteriaPack } from '../criteria/pack/pack';
import type { Settings } from './settings';

/**
 * The settings of a workbook with a pack put in, whole: its sets take the places of those of the same key, its levels
 * of those of the same scope. What else was confirmed stays, and so does the region, where somebody has named one.
 */
export const withPack = (settings: Settings, pack: CriteriaPack): Settings => ({
  ...settings,
  region: settings.region ?? regionOfPack(pack),
  sets: [...settings.sets.filter(({ key }) => pack.sets.every((own) => own.key !== key)), ...pack.sets],
  levels: withLevels(settings.levels, levelsOfPack(pack)),
});
