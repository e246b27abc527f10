import path from 'node:path';
import { progressFile, snapshotFile } from '../../app/snapshotsFile';
import { progressReport } from '../../app/snapshotsReport';
import { endingOf } from '../../hosts/file/ending';
import type { OpenedWorkbook } from '../../hosts/file/open';
import { noteText, skippedText } from '../../messages/host';
import { snapshotKeptText, snapshotText } from '../../messages/snapshot';
import { notCarriedLine, SNAPSHOT_HINT, writtenLine } from '../../messages/terminal';
import { VIETNAMESE } from '../../messages/text';
import { progressLines } from '../../reports/progressText';
import type { NotCarried } from '../../workbook/notCarried';
import type { Skipped } from '../../workbook/plan';
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

interface Changed {
  readonly bytes: Uint8Array;
  readonly skipped: readonly Skipped[];
  readonly notCarried: readonly NotCarried[];
}

async function give(
  target: string,
  changed: Changed,
  lines: readonly string[],
  replaceable: Replaceable,
  output: Output,
): Promise<number> {
  const code = await written(target, changed.bytes, replaceable, output);
  if (code !== EXIT.nothing) return code;
  output.out([...lines, writtenLine(target), ''].join('\n'));
  for (const skipped of changed.skipped) output.error(`${skippedText(VIETNAMESE, skipped)}\n`);
  if (changed.notCarried.length > 0) output.error(`${notCarriedLine(changed.notCarried)}\n`);
  return EXIT.nothing;
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
    const bytes = await readBytes(file);
    const opened = await openBytes(bytes);
    const target = targetOf(file, command, opened);
    const kept = snapshotFile(opened, optionsFor(command, levels, file), date);
    if (kept.code === 'nothing-judged') return refuseUnjudged(kept, output);
    if (kept.code !== 'kept') {
      output.error(`${snapshotText(VIETNAMESE, kept)}\n`);
      return EXIT.unusable;
    }
    return give(
      target,
      kept,
      [snapshotKeptText(VIETNAMESE, { date, communes: kept.communes, replaced: kept.replaced })],
      replaceableOf(command, bytes),
      output,
    );
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
    const bytes = await readBytes(file);
    const opened = await openBytes(bytes);
    const isDrawn = command.inPlace || command.output !== undefined;
    const target = isDrawn ? targetOf(file, command, opened) : file;
    const compared = progressFile(opened, optionsFor(command, levels, file), { from, to });
    if (compared.code === 'nothing-judged') return refuseUnjudged(compared, output);
    if (compared.code !== 'compared') {
      output.error(
        `${snapshotText(VIETNAMESE, compared)}${compared.code === 'none' ? ` ${SNAPSHOT_HINT}` : ''}\n`,
      );
      return EXIT.unusable;
    }
    const told = json
      ? [jsonText(progressReport(path.basename(file), compared.progress), 2)]
      : progressLines(compared.progress);
    if (!isDrawn) {
      output.out([...told, ''].join('\n'));
      return EXIT.nothing;
    }
    const quiet: Output = json ? { ...output, out: () => undefined } : output;
    const drawn = compared.draw();
    const code = await give(
      target,
      drawn,
      [...told, ...drawn.notes.map((note) => noteText(VIETNAMESE, note))],
      replaceableOf(command, bytes),
      quiet,
    );
    if (json && code === EXIT.nothing) output.out([...told, ''].join('\n'));
    return code;
  });
}
