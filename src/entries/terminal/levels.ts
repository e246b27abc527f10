import { readCriteriaText } from '../../criteria/criteriaFile';
import type { LevelOverrides } from '../../criteria/override';
import { shippedSets } from '../../criteria/library';
import { levelsOfPack, setsOfPack } from '../../criteria/pack/pack';
import type { CriteriaSet } from '../../criteria/set';
import { criteriaProblemMessage, moreProblems } from '../../messages/criteriaProblem';
import { criteriaFileLine } from '../../messages/terminal';
import { readBytes } from './disk';

export type LevelsFile =
  | { readonly code: 'ok'; readonly levels: LevelOverrides; readonly sets: readonly CriteriaSet[] }
  | { readonly code: 'unusable'; readonly message: string };

/** Reads the file of `--criteria`: a pack, whole sets or confirmed levels. */
export async function readLevels(name: string | undefined): Promise<LevelsFile> {
  if (name === undefined) return { code: 'ok', levels: [], sets: [] };
  const text = new TextDecoder().decode(await readBytes(name));
  const parsed = readCriteriaText(text, shippedSets());
  switch (parsed.code) {
    case 'pack':
      return { code: 'ok', levels: levelsOfPack(parsed.pack), sets: setsOfPack(parsed.pack) };
    case 'sets':
      return { code: 'ok', levels: [], sets: parsed.sets };
    case 'overrides':
      return { code: 'ok', levels: parsed.overrides, sets: [] };
    case 'invalid': {
      const [first] = parsed.problems;
      const more = parsed.problems.length - 1;
      const told = first === undefined ? '' : criteriaProblemMessage(first);
      return {
        code: 'unusable',
        message: criteriaFileLine(name, moreProblems(told, more)),
      };
    }
  }
}
