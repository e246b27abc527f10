import type { CriteriaSets } from '../../criteria/sets';
import type { Doubt, Period, UnjudgedReason } from '../../tables/reading';
import type { Said } from '../../tables/correction';
import { columnName } from '../../workbook/address';
import { screenSetName } from '../screen/setName';
import type { UiText } from '../screen/text';
import type { TablesText } from './text';

const timeText = ({ year, month }: Period): string =>
  month === undefined ? String(year) : `${String(month)}/${String(year)}`;

/** Why a table's reading is not sure; `sets`: those of its reading. */
export function doubtText(t: UiText, w: TablesText, doubt: Doubt, sets: CriteriaSets): string {
  switch (doubt.code) {
    case 'set-unsure':
      return w('doubt.set-unsure', {
        chosen: screenSetName(t, sets, doubt.chosen),
        other: screenSetName(t, sets, doubt.other),
      });
    case 'few-indicators':
      return w('doubt.few-indicators', { found: doubt.found, expected: doubt.expected });
    case 'commune-from-sheet-name':
    case 'commune-from-file-name':
      return w(`doubt.${doubt.code}`, { name: doubt.name });
    case 'commune-unknown':
    case 'marks-unclear':
    case 'region-needed':
      return w(`doubt.${doubt.code}`);
    case 'commune-conflict':
      return w('doubt.commune-conflict', { name: doubt.name, other: doubt.other });
    case 'mark-legend':
      return w('doubt.mark-legend', { text: doubt.text });
    case 'hidden':
      return w('doubt.hidden', { rows: doubt.rows, columns: doubt.columns });
    case 'column-unknown':
      return w('doubt.column-unknown', { column: columnName(doubt.column), text: doubt.text });
    case 'period-chosen':
      return w('doubt.period-chosen', {
        chosen: timeText(doubt.chosen),
        others: doubt.others.map(timeText).join(', '),
      });
    case 'estimate':
      return w('doubt.estimate', { text: doubt.text });
  }
}

/** One of two ways to read a table. */
export function saidText(
  t: UiText,
  w: TablesText,
  { set, commune, period, crosses, columns = [] }: Said,
  sets: CriteriaSets,
): string {
  return [
    ...(set === undefined ? [] : [w('said.set', { set: screenSetName(t, sets, set) })]),
    ...(commune === undefined ? [] : [w('said.commune', { commune })]),
    ...(period === undefined ? [] : [w('said.period', { period: timeText(period) })]),
    ...(crosses === undefined ? [] : [w(`said.crosses.${crosses}`)]),
    ...columns.map(({ column, role = 'ignore' }) =>
      w('said.column', { column: columnName(column), role: w(`correct.role.${role}`) }),
    ),
  ].join(', ');
}

/** Why a table that may be a review is not judged. */
export function unjudgedText(t: UiText, w: TablesText, reason: UnjudgedReason, sets: CriteriaSets): string {
  switch (reason.code) {
    case 'unsure':
    case 'other-words':
    case 'no-results':
      return w(`unjudged.${reason.code}`, { set: screenSetName(t, sets, reason.set) });
    case 'other-set':
      return w('unjudged.other-set', { name: reason.name, criteria: reason.criteria });
    case 'no-commune':
    case 'district':
    case 'village':
    case 'other-list':
      return w(`unjudged.${reason.code}`);
  }
}
