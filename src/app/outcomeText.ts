import { dayText } from '../messages/day';
import { hostProblemText, noteText, skippedText } from '../messages/host';
import { snapshotKeptText, snapshotText } from '../messages/snapshot';
import type { UiText } from '../messages/text';
import type { Skipped } from '../workbook/plan';
import type { Outcome, OutcomeOf } from './outcome';

const MOST_NAMED = 8;

/** A notice has room for so many; all of them stand on the sheet "Nguồn". */
const listed = (names: readonly string[]): string =>
  names.length <= MOST_NAMED ? names.join(', ') : `${names.slice(0, MOST_NAMED - 1).join(', ')}, …`;

function unitedLines(t: UiText, { name, of, counts, problems }: OutcomeOf<'united'>): readonly string[] {
  const averaged = problems.filter(({ code }) => code === 'averaged').length;
  return [
    t('done.united', { name, of: of.join(', ') }),
    ...counts.map(({ set, lines, open }) => t('done.united.set', { set, done: lines - open, lines, open })),
    ...(averaged === 0 ? [] : [t('done.united.averaged', { count: averaged })]),
  ];
}

function notUnitedText(t: UiText, refused: OutcomeOf<'not-united'>): string {
  const known = 'known' in refused ? refused.known.join(', ') : '';
  switch (refused.why) {
    case 'no-tables':
      return t('done.not-merged', { files: refused.leftOut.map(({ file }) => `“${file}”`).join(', ') });
    case 'unknown-commune':
      return t('union.unknown', { commune: refused.commune, known });
    case 'not-named':
      return t('union.not-named', { known });
    case 'too-few':
      return t('union.too-few', { known });
    case 'no-common-set':
      return t('union.no-common-set', { communes: refused.communes.join(', ') });
    case 'no-name':
      return t('union.no-name');
  }
}

const isLeftMarked = (skipped: Skipped): boolean =>
  skipped.code === 'sheet-protected' && skipped.operation === 'clear-marks';

/** What a piece of work did, or why it did nothing; none for what the screen itself shows. */
export function doneLines(t: UiText, outcome: Outcome): readonly string[] {
  switch (outcome.code) {
    case 'checked':
    case 'rechecked':
      return [];
    case 'cancelled':
      return [t('done.cancelled')];
    case 'marked':
      return [outcome.cells === 0 ? t('done.marked.none') : t('done.marked', { count: outcome.cells })];
    case 'cleared':
      return [t(outcome.skipped.some(isLeftMarked) ? 'done.cleared.rest' : 'done.cleared')];
    case 'built':
    case 'compared':
      return outcome.notes.map((note) => noteText(t, note));
    case 'repaired':
      return [outcome.cells === 0 ? t('done.repaired.none') : t('done.repaired', { count: outcome.cells })];
    case 'settings-stored':
      return [t('done.settings')];
    case 'settings-refused':
      return [t('settings.refused')];
    case 'template-inserted':
      return outcome.skipped.length > 0
        ? []
        : [t('template.done', { sheet: outcome.sheet, count: outcome.communes })];
    case 'snapshot-kept':
      return [snapshotKeptText(t, outcome)];
    case 'snapshot-there':
      return [t('snapshot.there', { day: dayText(outcome.date) })];
    case 'snapshot-refused':
      return [snapshotText(t, outcome.problem)];
    case 'merged': {
      const { files, communes, tables, differences } = outcome;
      return [
        t('done.merged', { files, communes: communes.length }),
        ...tables.map(({ sheet, communes: names }) =>
          t('done.merged.table', { sheet, count: names.length, names: listed(names) }),
        ),
        ...(differences.length === 0 ? [] : [t('done.merged.look', { count: differences.length })]),
      ];
    }
    case 'not-merged':
      return [t('done.not-merged', { files: outcome.leftOut.map(({ file }) => `“${file}”`).join(', ') })];
    case 'united':
      return unitedLines(t, outcome);
    case 'not-united':
      return [notUnitedText(t, outcome)];
    case 'file-saved':
      return [t('done.file', { name: outcome.name })];
    case 'exported':
      return [t('done.exported', { sheets: outcome.sheets.join(', ') })];
    case 'unknown-sheet':
      return [t('done.unknown-sheet', { sheet: outcome.sheet, known: outcome.known.join(', ') })];
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

/** What it left out. */
export function leftLines(t: UiText, outcome: Outcome): readonly string[] {
  const skipped = 'skipped' in outcome ? outcome.skipped.map((one) => skippedText(t, one)) : [];
  if (outcome.code === 'repaired' && outcome.left > 0) {
    return [t('done.repaired.left', { count: outcome.left }), ...skipped];
  }
  if (outcome.code !== 'exported') return skipped;
  const { settled, blank } = outcome;
  return [
    ...(settled === 0 ? [] : [t('done.exported.settled', { count: settled })]),
    ...(blank === 0 ? [] : [t('done.exported.blank', { count: blank })]),
    ...skipped,
  ];
}
