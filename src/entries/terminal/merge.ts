import path from 'node:path';
import type { Difference } from '../../app/merge/differences';
import { mergedFile, mergeWorkbooks, type LeftOut, type MergeFile } from '../../app/merge/file';
import { differencesLine, differenceText, mergedLine } from '../../messages/merge';
import { problemMessage } from '../../messages/problem';
import { readingLine, writtenLine } from '../../messages/terminal';
import { referenceOf } from '../../workbook/address';
import type { Command } from './arguments';
import { jsonText } from './output';
import { startProgress } from './progress';
import {
  EXIT,
  levelsOf,
  openFile,
  outputProblem,
  problemOf,
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

const lineOf = ({ kind, commune, subject, detail }: Difference): string =>
  differenceText(kind, [commune, subject].filter((text) => text !== '').join(', '), detail);

/** `rasoat merge FILES… -o OUT.xlsx`: one workbook of all that can be read; the others are named here and in it. */
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
  const unopened: LeftOut[] = [];
  const progress = startProgress(files.length, 0);
  for (const [place, file] of files.entries()) {
    progress.step(readingLine(file));
    const name = names[place] ?? file;
    try {
      opened.push({ file: name, image: (await openFile(file)).image });
    } catch (error) {
      unopened.push({ file: name, problem: problemOf(error) });
    }
  }
  progress.stop();
  const merged = mergeWorkbooks(opened, { region, sets: levels.sets, unopened });
  for (const { file, problem: why } of merged.leftOut) output.error(`${problemMessage(why, file)}\n`);
  if (merged.code === 'no-review') {
    for (const one of merged.unjudged) output.error(`${lineOf(one)}\n`);
    return EXIT.unusable;
  }
  const code = await written(target, mergedFile(merged), replaceableOf(command), output);
  if (code !== EXIT.nothing) return code;
  const { communes, differences } = merged;
  if (json) {
    output.out(`${jsonText(reportOf(merged), 2)}\n`);
  } else {
    output.out(`${mergedLine(communes.length, files.length - merged.leftOut.length)}\n`);
    const told = differences.filter(({ kind }) => kind !== 'left-out');
    for (const one of told.slice(0, MOST_TOLD)) output.out(`  ! ${lineOf(one)}\n`);
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
