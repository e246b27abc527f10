import { levelsOfPack, regionOfPack } from '../../criteria/pack/pack';
import type { LevelOverrides } from '../../criteria/override';
import type { CriteriaSet, RegionKey } from '../../criteria/set';
import { criteriaProblemMessage, moreProblems } from '../../messages/criteriaProblem';
import { criteriaFileLine } from '../../messages/terminal';
import { sourceInFile } from './sets/source';

export type LevelsFile =
  | {
      readonly code: 'ok';
      readonly levels: LevelOverrides;
      readonly sets: readonly CriteriaSet[];
      /** The one for which a pack holds. */
      readonly packRegion?: RegionKey | undefined;
    }
  | { readonly code: 'unusable'; readonly message: string };

/** Reads the file of `--criteria`: a pack, whole sets, confirmed levels, or a workbook that keeps such. */
export async function readLevels(name: string | undefined): Promise<LevelsFile> {
  if (name === undefined) return { code: 'ok', levels: [], sets: [] };
  const found = await sourceInFile(name);
  switch (found.code) {
    case 'found': {
      const { pack, levels, sets } = found.source;
      if (pack === undefined) return { code: 'ok', levels, sets };
      return { code: 'ok', levels: levelsOfPack(pack), sets, packRegion: regionOfPack(pack) };
    }
    case 'unusable':
      return found;
    case 'faulty': {
      const [first] = found.problems;
      const more = found.problems.length - 1;
      const told = first === undefined ? '' : criteriaProblemMessage(first);
      return { code: 'unusable', message: criteriaFileLine(name, moreProblems(told, more)) };
    }
  }
}
