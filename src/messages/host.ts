import type { HostProblem } from '../workbook/host';
import type { BuildNote } from '../workbook/note';
import type { Skipped } from '../workbook/plan';
import type { SettingsNote } from '../workbook/settingsNote';
import { OWN_SHEET_TITLES } from './names';
import type { UiText } from './text';

const SHOWN_CELLS = 10;

/** What Excel or the file refused, and what to do about it. */
export function hostProblemText(t: UiText, problem: HostProblem): string {
  switch (problem.code) {
    case 'protected':
      return problem.sheet === undefined
        ? t('problem.protected')
        : t('problem.protected-sheet', { sheet: problem.sheet });
    case 'sheet-hidden':
      return t('problem.sheet-hidden', { sheet: problem.sheet });
    case 'excel-error':
      return t('problem.excel-error', { detail: problem.detail });
    default:
      return t(`problem.${problem.code}`);
  }
}

/** By which others can help: Excel's own code where it has one. */
export const hostProblemCode = (problem: HostProblem): string =>
  problem.code === 'excel-error' ? problem.detail : problem.code;

/** What a build did beside its findings. */
export function noteText(t: UiText, note: BuildNote): string {
  switch (note.code) {
    case 'roadmap-drawn':
      return t('note.roadmap-drawn', { rows: note.rows });
    case 'roadmap-updated':
      return note.changed === 0 && note.added === 0
        ? t('note.roadmap-unchanged')
        : t('note.roadmap-updated', { changed: note.changed, added: note.added });
    case 'roadmap-kept-cells': {
      const shown = note.cells.slice(0, SHOWN_CELLS).map(({ address }) => address);
      const cells = shown.join(', ');
      const more = note.cells.length - shown.length;
      return more > 0
        ? t('note.roadmap-kept-cells.more', { cells, more })
        : t('note.roadmap-kept-cells', { cells });
    }
    case 'roadmap-unrecognised':
      return t('note.roadmap-unrecognised', { sheet: note.sheet });
    case 'roadmap-not-needed':
      return t('note.roadmap-not-needed');
    case 'settings-frozen':
      return t('note.settings-frozen');
    case 'sheet-drawn':
      return t('note.sheet-drawn', { sheet: OWN_SHEET_TITLES[note.own] });
    case 'sheet-unmarked':
      return t('note.sheet-unmarked', { sheet: note.sheet });
    case 'sheet-edited':
      return t('note.sheet-edited', { sheet: note.sheet });
  }
}

/** What of a plan was left out. */
export function skippedText(t: UiText, skipped: Skipped): string {
  switch (skipped.code) {
    case 'sheet-protected':
      return t('skipped.sheet-protected', { sheet: skipped.sheet });
    case 'structure-protected':
      return t('skipped.structure-protected');
    case 'cell-bound':
      return t(`skipped.${skipped.by}`, { address: skipped.address, sheet: skipped.sheet });
    case 'signature-void':
      return t('skipped.signature-void');
  }
}

/** What is to be told of the settings that the workbook keeps. */
export function settingsNoteText(t: UiText, note: SettingsNote): string {
  switch (note.code) {
    case 'settings-unread': {
      const parts = note.parts.map(({ part, count }) =>
        part === 'whole' || part === 'region'
          ? t(`settings.part.${part}`)
          : t(`settings.part.${part}`, { count }),
      );
      return t('settings.unread', { parts: parts.join(', ') });
    }
    case 'settings-frozen':
      return t(`settings.${note.reason}`);
  }
}
