import path from 'node:path';
import { mergedFile, mergeWorkbooks, type MergeFile } from '../../app/mergeFile';
import { differencesLine, differenceText, mergedLine } from '../../messages/merge';
import { problemMessage } from '../../messages/problem';
import { readingLine, writtenLine } from '../../messages/terminal';
import { referenceOf } from '../../workbook/address';
import type { Command } from './arguments';
import { jsonText } from './output';
import { startProgress } from './progress';
import {
  EXIT,
  guarded,
  levelsOf,
  openFile,
  outputProblem,
  refuse,
  replaceableOf,
  written,
  type Output,
} from './work';

const MOST_TOLD = 30;

/** Files in different folders may be called alike. */
function titles(files: readonly string[]): readonly string[] {
  const names = files.map((file) => path.basename(file));
  return files.map((file, place) => {
    const name = names[place] ?? file;
    return names.filter((other) => other === name).length > 1 ? file : name;
  });
}

/** `rasoat merge FILES… -o OUT.xlsx`: one workbook of all, or nothing. */
export async function merge(command: Extract<Command, { code: 'merge' }>, output: Output): Promise<number> {
  const { files, output: target, json, region } = command;
  const levels = await levelsOf(command, output);
  if (levels === undefined) return EXIT.unusable;
  const problem = outputProblem(target, files, '.xlsx');
  if (problem !== undefined) {
    output.error(`${problemMessage(problem, target)}\n`);
    return EXIT.unusable;
  }
  const opened: MergeFile[] = [];
  const names = titles(files);
  let worst: number = EXIT.nothing;
  const progress = startProgress(files.length, 0);
  for (const [place, file] of files.entries()) {
    progress.step(readingLine(file));
    const code = await guarded(file, output, async () => {
      const { image } = await openFile(file);
      opened.push({ file: names[place] ?? file, image });
      return EXIT.nothing;
    });
    worst = Math.max(worst, code);
  }
  progress.stop();
  if (worst !== EXIT.nothing) return worst;
  const merged = mergeWorkbooks(opened, { region, sets: levels.sets });
  if (merged.code === 'no-review') {
    return guarded(merged.file, output, () => Promise.resolve(refuse(merged.problem)));
  }
  const code = await written(target, mergedFile(merged), replaceableOf(command), output);
  if (code !== EXIT.nothing) return code;
  const { communes, differences } = merged;
  if (json) {
    output.out(`${jsonText(reportOf(merged), 2)}\n`);
  } else {
    output.out(`${mergedLine(communes.length, files.length)}\n`);
    for (const { kind, commune, subject, detail } of differences.slice(0, MOST_TOLD)) {
      output.out(
        `  ! ${differenceText(kind, [commune, subject].filter((text) => text !== '').join(', '), detail)}\n`,
      );
    }
    if (differences.length > 0) output.out(`${differencesLine(differences.length)}\n`);
    output.out(`${writtenLine(target)}\n`);
  }
  return differences.length === 0 ? EXIT.nothing : EXIT.findings;
}

type Merged = Extract<ReturnType<typeof mergeWorkbooks>, { readonly code: 'merged' }>;

const reportOf = ({ communes, differences }: Merged) => ({
  version: 1,
  communes: communes.map(({ name, set, appearances }) => ({
    name,
    set,
    sources: appearances.map(({ source, table: { sheet, area } }) => ({
      file: source.file,
      sheet,
      from: referenceOf({ sheet, row: area.top, column: area.left }).address,
      to: referenceOf({ sheet, row: area.bottom, column: area.right }).address,
    })),
  })),
  differences: differences.map(({ kind, set, commune, subject, detail }) => ({
    code: kind,
    ...(set === undefined ? {} : { set }),
    ...(commune === '' ? {} : { commune }),
    ...(subject === '' ? {} : { subject }),
    detail,
  })),
});
