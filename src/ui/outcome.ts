import type { Outcome } from '../app/outcome';
import { dayText } from '../messages/day';
import { hostProblemText, noteText, skippedText } from '../messages/host';
import { snapshotKeptText, snapshotText } from '../messages/snapshot';
import type { UiText } from '../messages/text';
import type { Skipped } from '../workbook/plan';

const isLeftMarked = (skipped: Skipped): boolean =>
  skipped.code === 'sheet-protected' && skipped.operation === 'clear-marks';

/** The sentences about what a piece of work did; none for what the screen itself shows. */
export const outcomeLines = (t: UiText, outcome: Outcome): readonly string[] => [
  // a sheet that is left out twice, with its old marks and with its new ones, is told of once
  ...new Set(linesOf(t, outcome)),
];

function linesOf(t: UiText, outcome: Outcome): readonly string[] {
  switch (outcome.code) {
    case 'checked':
    case 'rechecked':
      return [];
    case 'cancelled':
      return [t('done.cancelled')];
    case 'marked':
      return [
        outcome.cells === 0 ? t('done.marked.none') : t('done.marked', { count: outcome.cells }),
        ...outcome.skipped.map((one) => skippedText(t, one)),
      ];
    case 'cleared':
      return [
        t(outcome.skipped.some(isLeftMarked) ? 'done.cleared.rest' : 'done.cleared'),
        ...outcome.skipped.map((one) => skippedText(t, one)),
      ];
    case 'built':
      return [
        ...outcome.notes.map((note) => noteText(t, note)),
        ...outcome.skipped.map((one) => skippedText(t, one)),
      ];
    case 'settings-stored':
      return [t('done.settings'), ...outcome.skipped.map((one) => skippedText(t, one))];
    case 'settings-refused':
      return [t('settings.refused')];
    case 'template-inserted':
      return outcome.skipped.length > 0
        ? outcome.skipped.map((one) => skippedText(t, one))
        : [t('template.done', { sheet: outcome.sheet, count: outcome.communes })];
    case 'snapshot-kept':
      return [snapshotKeptText(t, outcome), ...outcome.skipped.map((one) => skippedText(t, one))];
    case 'snapshot-there':
      return [t('snapshot.there', { day: dayText(outcome.date) })];
    case 'snapshot-refused':
      return [snapshotText(t, outcome.problem)];
    case 'merged': {
      const { files, communes, differences } = outcome;
      return [
        t('done.merged', { files, communes }),
        ...(differences === 0 ? [] : [t('done.merged.look', { count: differences })]),
      ];
    }
    case 'not-merged':
      return [t('done.not-merged', { file: outcome.file })];
    case 'file-saved':
      return [t('done.file', { name: outcome.name })];
    case 'exported':
      return [t('done.exported')];
    case 'copied':
      return [t('done.copied')];
    case 'copy-refused':
      return [t('problem.clipboard')];
    case 'selected-hidden': {
      const { address } = outcome.place;
      const values = { cell: address, row: address.replace(/^\D+/, '') };
      return [t(`selected.hidden.${outcome.hidden}`, values)];
    }
    case 'not-selected':
    case 'not-opened':
      return [hostProblemText(t, outcome.problem)];
  }
}

/** Something was left out or refused: worth a warning rather than a tick. */
export const isWarning = (outcome: Outcome): boolean =>
  outcome.code === 'copy-refused' ||
  outcome.code === 'settings-refused' ||
  outcome.code === 'snapshot-there' ||
  outcome.code === 'snapshot-refused' ||
  outcome.code === 'not-merged' ||
  (outcome.code === 'merged' && outcome.differences > 0) ||
  outcome.code === 'selected-hidden' ||
  outcome.code === 'not-selected' ||
  outcome.code === 'not-opened' ||
  ('skipped' in outcome && outcome.skipped.length > 0);
