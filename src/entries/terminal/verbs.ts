import path from 'node:path';
import type { Outcome } from '../../app/outcome';
import { progressReport } from '../../app/snapshots/report';
import { EXPORT_SHEETS } from '../../app/export/sheet';
import { whole } from '../../app/useCases/build';
import { exportBook, planDraft } from '../../app/useCases/export';
import { progress, snapshot } from '../../app/useCases/snapshot';
import { doneLines } from '../../app/outcomeText';
import type { Verb } from '../../messages/command';
import { PLAN_DRAFT_LINE } from '../../messages/terminal';
import { VIETNAMESE } from '../../messages/text';
import type { Asked } from './arguments';
import { check, report } from './check';
import { merge } from './merge';
import { jsonText } from './output';
import { perform } from './perform';
import { progressLines } from './progressLines';
import { renderCheck, renderCount } from './render';
import { check as checkSets, diff, exportSets, importSets } from './sets/hand';
import { list, show } from './sets/look';
import { union } from './union';
import type { Output } from './work';

type Run = (asked: Asked, output: Output) => Promise<number>;

const notesOf = (outcome: Outcome): readonly string[] => doneLines(VIETNAMESE, outcome);

/** What each command does: but for those of many files, one of the use cases of pane and page on one file. */
export const RUNS = {
  check,
  build: (asked, output) =>
    perform(
      asked,
      {
        useCase: whole,
        request: EXPORT_SHEETS,
        tell(built, { file: { check: checked, reading }, isUnchanged, print }) {
          const { assessment } = checked;
          if (asked.json) report(asked.file, assessment, { alone: true }, output);
          else if (asked.verbose) print([renderCheck(asked.file, assessment, reading.image, output.columns)]);
          else print([renderCount(asked.file, assessment)]);
          // what the notes say to be drawn stands there already
          if (!asked.json && !isUnchanged) print(notesOf(built));
        },
      },
      output,
    ),
  plan: (asked, output) =>
    perform(
      asked,
      {
        useCase: planDraft,
        request: undefined,
        ending: '.docx',
        tell(_, { print }) {
          print([PLAN_DRAFT_LINE]);
        },
      },
      output,
    ),
  export: (asked, output) => perform(asked, { useCase: exportBook, request: asked, ending: '.xlsx' }, output),
  snapshot: (asked, output) =>
    // an earlier one of that day is named when it goes
    perform(asked, { useCase: snapshot, request: { date: asked.date ?? '', replaces: true } }, output),
  progress: (asked, output) =>
    perform(
      asked,
      {
        useCase: progress,
        request: asked,
        tell(compared, { print }) {
          const { progress: told } = compared;
          if (asked.json) print([jsonText(progressReport(path.basename(asked.file), told), 2)]);
          else print([...progressLines(told), ...(isWritten(asked) ? notesOf(compared) : [])]);
        },
      },
      output,
    ),
  merge,
  union,
  'sets list': list,
  'sets show': show,
  'sets export': exportSets,
  'sets import': importSets,
  'sets diff': diff,
  'sets check': checkSets,
} as const satisfies Record<Exclude<Verb, 'demo'>, Run>;

const isWritten = ({ output, inPlace }: Asked): boolean => inPlace || output !== undefined;
