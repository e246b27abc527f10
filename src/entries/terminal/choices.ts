import path from 'node:path';
import type { LeftOut, MergeChoice } from '../../app/merge/work';
import { readBytes } from './disk';
import { problemOf } from './work';

/** Files in different folders may be called alike. */
function titles(files: readonly string[]): readonly string[] {
  const names = files.map((file) => path.basename(file));
  return files.map((file, place) => {
    const name = names[place] ?? file;
    return names.filter((other) => other === name).length > 1 ? file : name;
  });
}

/** The files of a command that takes many; those that cannot be read are told with the others that have no table. */
export async function choicesOf(
  files: readonly string[],
): Promise<{ readonly choices: readonly MergeChoice[]; readonly unopened: readonly LeftOut[] }> {
  const choices: MergeChoice[] = [];
  const unopened: LeftOut[] = [];
  const names = titles(files);
  for (const [place, file] of files.entries()) {
    const name = names[place] ?? file;
    try {
      choices.push({ key: String(place), name, blob: new Blob([(await readBytes(file)).slice().buffer]) });
    } catch (error) {
      unopened.push({ file: name, problem: problemOf(error) });
    }
  }
  return { choices, unopened };
}
