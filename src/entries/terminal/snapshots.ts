import path from 'node:path';
import type { CheckOptions } from '../../app/check';
import { progressOf } from '../../app/snapshots/plan';
import { progressReport } from '../../app/snapshots/report';
import { checkFile, workOnFile, type CheckedFile } from '../../app/useCases/onFile';
import { progress as progressCase, snapshot as snapshotCase } from '../../app/useCases/snapshot';
import { missingFor } from '../../app/useCases/useCase';
import { endingOf } from '../../hosts/file/ending';
import type { OpenedWorkbook } from '../../hosts/file/open';
import { patchable } from '../../hosts/file/patchable';
import { noteText, skippedText } from '../../messages/host';
import { snapshotKeptText, snapshotText } from '../../messages/snapshot';
import { notCarriedLine, SNAPSHOT_HINT, writtenLine } from '../../messages/terminal';
import { VIETNAMESE } from '../../messages/text';
import { progressLines } from '../../reports/progress/text';
import type { NotCarried } from '../../workbook/notCarried';
import type { Skipped } from '../../workbook/plan';
import type { SnapshotProblem } from '../../workbook/snapshotProblem';
import type { Command, Target } from './arguments';
import { readBytes } from './disk';
import { jsonText } from './output';
import type { Replaceable } from './replacing';
import {
  EXIT,
  guarded,
  levelsOf,
  openBytes,
  optionsFor,
  outputProblem,
  refuse,
  refuseUnjudged,
  replaceableOf,
  today,
  written,
  type Output,
} from './work';

/** Where the copy goes; the reason is thrown where it cannot go there. */
function targetOf(file: string, { output, inPlace }: Target, opened: OpenedWorkbook): string {
  if (inPlace && opened.kind === 'legacy') return refuse({ code: 'not-in-place' });
  if (inPlace || output === undefined) return file;
  const problem = outputProblem(output, [file], endingOf(opened));
  return problem === undefined ? output : refuse(problem);
}

/** A workbook that was changed, and what is to be told of it. */
interface Changed {
  readonly opened: OpenedFile;
  readonly lines: readonly string[];
  readonly skipped: readonly Skipped[];
}

async function give(
  target: string,
  { opened: { host, notCarried }, lines, skipped: left }: Changed,
  replaceable: Replaceable,
  output: Output,
): Promise<number> {
  const code = await written(target, host.bytes(), replaceable, output);
  if (code !== EXIT.nothing) return code;
  output.out([...lines, writtenLine(target), ''].join('\n'));
  for (const skipped of left) output.error(`${skippedText(VIETNAMESE, skipped)}\n`);
  if (notCarried.length > 0) output.error(`${notCarriedLine(notCarried)}\n`);
  return EXIT.nothing;
}

interface OpenedFile extends CheckedFile {
  /** As they stand in the file. */
  readonly bytes: Uint8Array;
  /** Where the copy goes. */
  readonly target: string;
  readonly notCarried: readonly NotCarried[];
}

async function openTarget(
  command: Extract<Command, { code: 'snapshot' | 'progress' }>,
  options: CheckOptions,
): Promise<OpenedFile> {
  const { file, output, inPlace } = command;
  const bytes = await readBytes(file);
  const opened = await openBytes(bytes);
  const target = inPlace || output !== undefined ? targetOf(file, command, opened) : file;
  const { notCarried, ...workbook } = patchable(opened);
  return { ...checkFile(workbook, options), bytes, target, notCarried };
}

function refuseSnapshot(problem: SnapshotProblem, output: Output): number {
  const hint = problem.code === 'none' ? ` ${SNAPSHOT_HINT}` : '';
  output.error(`${snapshotText(VIETNAMESE, problem)}${hint}\n`);
  return EXIT.unusable;
}

/** `rasoat snapshot FILE --date DAY`: today's verdicts kept in the workbook. */
export async function snapshot(
  command: Extract<Command, { code: 'snapshot' }>,
  output: Output,
): Promise<number> {
  const { file, date } = command;
  const levels = await levelsOf(command, output);
  if (levels === undefined) return EXIT.unusable;
  return guarded(file, output, async () => {
    const opened = await openTarget(command, optionsFor(command, levels, file));
    // an earlier one of that day is named when it goes
    const kept = await workOnFile(opened, snapshotCase, { date, replaces: true }, today());
    if (kept.code === 'nothing-judged') return refuseUnjudged(kept, output);
    if (kept.code === 'snapshot-refused') return refuseSnapshot(kept.problem, output);
    if (kept.code === 'snapshot-there') return EXIT.unusable;
    const { communes, replaced, skipped } = kept;
    const lines = [snapshotKeptText(VIETNAMESE, { date, communes, replaced })];
    return give(opened.target, { opened, lines, skipped }, replaceableOf(command, opened.bytes), output);
  });
}

/** `rasoat progress FILE`: what was gained and lost, told or drawn as the sheet "Tiến độ". */
export async function progress(
  command: Extract<Command, { code: 'progress' }>,
  output: Output,
): Promise<number> {
  const { file, json, from, to } = command;
  const levels = await levelsOf(command, output);
  if (levels === undefined) return EXIT.unusable;
  return guarded(file, output, async () => {
    const opened = await openTarget(command, optionsFor(command, levels, file));
    const span = { from, to };
    const missing = missingFor(progressCase, opened, span);
    if (missing !== undefined) return refuseUnjudged(missing, output);
    const compared = progressOf(opened.check, span);
    if (compared.code !== 'compared') return refuseSnapshot(compared, output);
    const told = json
      ? [jsonText(progressReport(path.basename(file), compared.progress), 2)]
      : progressLines(compared.progress);
    const tell = (): void => {
      output.out([...told, ''].join('\n'));
    };
    if (!command.inPlace && command.output === undefined) {
      tell();
      return EXIT.nothing;
    }
    const drawn = await workOnFile(opened, progressCase, span, today());
    if (drawn.code === 'nothing-judged') return refuseUnjudged(drawn, output);
    if (drawn.code === 'snapshot-refused') return refuseSnapshot(drawn.problem, output);
    const { notes, skipped } = drawn;
    const code = await give(
      opened.target,
      { opened, lines: [...told, ...notes.map((note) => noteText(VIETNAMESE, note))], skipped },
      replaceableOf(command, opened.bytes),
      json ? { ...output, out: () => undefined } : output,
    );
    if (json && code === EXIT.nothing) tell();
    return code;
  });
}
