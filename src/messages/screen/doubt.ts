import type { CriteriaSets } from '../../criteria/sets';
import type { Doubt, Period } from '../../tables/reading';
import { columnName } from '../../workbook/address';
import { screenSetName } from './setName';
import type { UiText } from './text';

const timeText = ({ year, month }: Period): string =>
  month === undefined ? String(year) : `${String(month)}/${String(year)}`;

/** Why a table's reading is not sure; `sets`: those of its reading. */
export function doubtText(t: UiText, doubt: Doubt, sets: CriteriaSets): string {
  switch (doubt.code) {
    case 'set-unsure':
      return t('doubt.set-unsure', {
        chosen: screenSetName(t, sets, doubt.chosen),
        other: screenSetName(t, sets, doubt.other),
      });
    case 'few-indicators':
      return t('doubt.few-indicators', { found: doubt.found, expected: doubt.expected });
    case 'commune-from-sheet-name':
    case 'commune-from-file-name':
      return t(`doubt.${doubt.code}`, { name: doubt.name });
    case 'commune-unknown':
    case 'marks-unclear':
    case 'region-needed':
      return t(`doubt.${doubt.code}`);
    case 'commune-conflict':
      return t('doubt.commune-conflict', { name: doubt.name, other: doubt.other });
    case 'mark-legend':
      return t('doubt.mark-legend', { text: doubt.text });
    case 'hidden':
      return t('doubt.hidden', { rows: doubt.rows, columns: doubt.columns });
    case 'column-unknown':
      return t('doubt.column-unknown', { column: columnName(doubt.column), text: doubt.text });
    case 'period-chosen':
      return t('doubt.period-chosen', {
        chosen: timeText(doubt.chosen),
        others: doubt.others.map(timeText).join(', '),
      });
    case 'estimate':
      return t('doubt.estimate', { text: doubt.text });
  }
}
