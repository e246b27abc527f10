import { doneLines, leftLines } from '../../app/outcomeText';
import type { Outcome } from '../../app/outcome';
import { checkFile, spared, workOnFile, type CheckedFile } from '../../app/useCases/onFile';
import type { Gift, UseCase } from '../../app/useCases/useCase';
import { endingOf } from '../../hosts/file/ending';
import { patchable } from '../../hosts/file/patchable';
import { sameBytes } from '../../hosts/file/zip/bytes';
import { settingsNoteText } from '../../messages/host';
import { problemMessage } from '../../messages/problem';
import {
  notCarriedLine,
  readingLine,
  SNAPSHOT_HINT,
  unchangedLine,
  writtenLine,
} from '../../messages/terminal';
import { VIETNAMESE } from '../../messages/text';
import type { NotCarried } from '../../workbook/notCarried';
import type { FileProblem } from '../../workbook/problem';
import type { Asked } from './arguments';
import { readBytes } from './disk';
import { cleanUp } from './heap';
import { openBytes } from './opening';
import { startProgress } from './progress';
import {
  EXIT,
  guarded,
  levelsOf,
  optionsFor,
  outputProblem,
  refuse,
  refuseUnjudged,
  replaceableOf,
  today,
  written,
  type Levels,
  type Output,
} from './work';

/** How a use case is done by a command. */
interface Performance<Request, Done extends Outcome, Refused extends Outcome> {
  readonly useCase: UseCase<Request, Done, Refused>;
  readonly request: Request;
  /** Of what is made beside the workbook; a copy of the workbook has the workbook's own. */
  readonly ending?: '.xlsx' | '.docx';
  /** Prints what was done; otherwise it is said as the screens say it. */
  readonly tell?: (done: Done, told: Told) => void;
}

interface Told {
  readonly file: CheckedFile;
  /** What the outcome says to be there was there already. */
  readonly isUnchanged: boolean;
  readonly print: (lines: readonly string[]) => void;
}

/** What is written of a gift. */
export const bytesOf = async (gift: Gift): Promise<Uint8Array> =>
  gift.code === 'text' ? new TextEncoder().encode(gift.text) : new Uint8Array(await gift.blob.arrayBuffer());

function refused(outcome: Outcome, output: Output): number {
  const hint = outcome.code === 'snapshot-refused' && outcome.problem.code === 'none' ? [SNAPSHOT_HINT] : [];
  output.error(`${[...doneLines(VIETNAMESE, outcome), ...hint].join(' ')}\n`);
  return EXIT.unusable;
}

interface Judged {
  readonly checked: CheckedFile;
  readonly notCarried: readonly NotCarried[];
}

/** Nothing that was opened is held when this is done but what the use cases of commands look at. */
async function openJudged(
  bytes: Uint8Array,
  asked: Asked,
  levels: Levels,
  ending: string | undefined,
): Promise<Judged | { readonly problem: FileProblem }> {
  const { file, inPlace, output: target } = asked;
  const opened = await openBytes(bytes);
  const isPackage = opened.kind === 'package';
  if (inPlace && !isPackage) return refuse({ code: 'not-in-place' });
  const problem =
    inPlace || target === undefined ? undefined : outputProblem(target, [file], ending ?? endingOf(opened));
  if (problem !== undefined) return { problem };
  const { notCarried, ...workbook } = patchable(opened);
  const options = optionsFor(asked, levels, file);
  const checked = checkFile(workbook, options);
  return { checked: isPackage ? spared(checked, options) : checked, notCarried };
}

/** A use case on the file of a command: the whole result is written, or nothing. Without a target it is only told. */
export async function perform<Request, Done extends Outcome, Refused extends Outcome>(
  asked: Asked,
  { useCase, request, ending, tell }: Performance<Request, Done, Refused>,
  output: Output,
): Promise<number> {
  const { file, inPlace, json } = asked;
  const target = inPlace ? file : asked.output;
  const levels = await levelsOf(asked, output);
  if (levels === undefined) return EXIT.unusable;
  return guarded(file, output, async () => {
    const bytes = await readBytes(file);
    const progress = startProgress(3, bytes.length);
    progress.step(readingLine(file));
    const judged = await openJudged(bytes, asked, levels, ending);
    if ('problem' in judged) {
      output.error(`${problemMessage(judged.problem, target ?? file)}\n`);
      return EXIT.unusable;
    }
    const { notCarried, checked } = judged;
    cleanUp();
    const worked = await workOnFile(checked, useCase, request, today());
    progress.stop();
    if (worked.code === 'nothing-judged') return refuseUnjudged(worked, output);
    if (worked.code === 'refused') return refused(worked.outcome, output);
    const { outcome, gift } = worked;
    const result = gift === undefined ? checked.host.bytes() : await bytesOf(gift);
    if (target !== undefined) {
      const code = await written(target, result, replaceableOf(asked, bytes), output);
      if (code !== EXIT.nothing) return code;
    }
    const isUnchanged = gift === undefined && sameBytes(result, bytes);
    const print = (lines: readonly string[]): void => {
      output.out(lines.map((line) => `${line}\n`).join(''));
    };
    if (tell === undefined) print(doneLines(VIETNAMESE, outcome));
    else tell(outcome, { file: checked, isUnchanged, print });
    if (target !== undefined && !json) print([isUnchanged ? unchangedLine(target) : writtenLine(target)]);
    const left = [
      ...checked.check.settingsNotes.map((note) => settingsNoteText(VIETNAMESE, note)),
      ...(target === undefined ? [] : leftLines(VIETNAMESE, outcome)),
      ...(target === undefined || notCarried.length === 0 ? [] : [notCarriedLine(notCarried)]),
    ];
    for (const line of left) output.error(`${line}\n`);
    return EXIT.nothing;
  });
}
