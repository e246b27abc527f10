import {
  answersOf,
  ASKED_CONDITIONS,
  withAnswer,
  type Answer,
  type Recognition,
} from '../../assessment/recognition';
import { CONDITION_NAMES, conditionAnswer } from '../../messages/recognition';
import type { Difference } from './differences';
import type { MergedCommune } from './merge';

interface Answered {
  readonly file: string;
  readonly recognition: Recognition;
}

/** What was answered of each commune's recognition; answers in which files differ are left open, and told. */
export function mergeRecognition(
  communes: readonly Pick<MergedCommune, 'set' | 'key' | 'name'>[],
  files: readonly Answered[],
): { readonly recognition: Recognition; readonly differences: readonly Difference[] } {
  // of communes whose table is in none of the files too: nothing that somebody said is lost
  const subjects = new Map(
    [...files.flatMap(({ recognition }) => recognition), ...communes].map((one) => [
      `${one.set}|${one.key}`,
      { name: one.key, ...one },
    ]),
  );
  const differences: Difference[] = [];
  let recognition: Recognition = [];
  for (const { set, key, name } of subjects.values()) {
    for (const condition of ASKED_CONDITIONS) {
      const said = files.flatMap(
        ({ file, recognition: own }): readonly { file: string; answer: Answer }[] => {
          const answer = answersOf(own, { set, key })[condition];
          return answer === undefined ? [] : [{ file, answer }];
        },
      );
      const [first] = said;
      if (first === undefined) continue;
      if (said.every(({ answer }) => answer === first.answer)) {
        recognition = withAnswer(recognition, { set, key }, condition, first.answer);
        continue;
      }
      const detail = said.map(({ file, answer }) => `${file}: ${conditionAnswer(condition, answer)}`);
      differences.push({
        kind: 'recognition',
        set,
        commune: name,
        subject: CONDITION_NAMES[condition],
        detail: detail.join('; '),
      });
    }
  }
  return { recognition, differences };
}
