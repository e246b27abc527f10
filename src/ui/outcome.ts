import type { Outcome } from '../app/session/state';
import { hostProblemText, noteText, skippedText } from '../messages/screen/host';
import type { UiText } from '../messages/screen/text';

/** The sentences about what a piece of work did; none for what the screen itself shows. */
export function outcomeLines(t: UiText, outcome: Outcome): readonly string[] {
  switch (outcome.code) {
    case 'checked':
    case 'rechecked':
      return [];
    case 'cancelled':
      return [t('done.cancelled')];
    case 'marked':
      return [
        t('done.marked', { count: outcome.cells }),
        ...outcome.skipped.map((one) => skippedText(t, one)),
      ];
    case 'cleared':
      return [t('done.cleared'), ...outcome.skipped.map((one) => skippedText(t, one))];
    case 'built':
      return [
        // a sheet that could not be added was not drawn up
        ...(outcome.skipped.some(({ code }) => code === 'structure-protected')
          ? []
          : outcome.notes.map((note) => noteText(t, note))),
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
    case 'exported':
      return [t('done.exported')];
    case 'copied':
      return [t('done.copied')];
    case 'copy-refused':
      return [t('problem.clipboard')];
    case 'not-selected':
    case 'not-opened':
      return [hostProblemText(t, outcome.problem)];
  }
}

/** Something was left out or refused: worth a warning rather than a tick. */
export const isWarning = (outcome: Outcome): boolean =>
  outcome.code === 'copy-refused' ||
  outcome.code === 'settings-refused' ||
  outcome.code === 'not-selected' ||
  outcome.code === 'not-opened' ||
  ('skipped' in outcome && outcome.skipped.length > 0);
