import type { TableChoice } from '../assessment/choices';
import type { CriteriaSets } from '../criteria/sets';
import type { Said } from '../tables/correction';
import type { Doubt, Period, UnjudgedReason } from '../tables/reading';
import { columnName, formatAddress } from '../workbook/address';
import { periodName } from './day';
import { EN } from './en/tables';
import { inLanguages, type Filled } from './fill';
import { capitalised } from './names';
import { screenSetName } from './screenSetName';
import { VI } from './vi/tables';

/** A text about how tables were read, with its values filled in. */
export type TablesText = Filled<typeof VI>;

export const tablesText = inLanguages(VI, EN);

export function periodText(w: TablesText, period: Period): string {
  if (w('set.language') === 'vi') return periodName(period);
  const { year, month } = period;
  return month === undefined ? String(year) : `${month}/${year}`;
}

/** Why a table's reading is not sure; `sets`: those of its reading. */
export function doubtText(w: TablesText, doubt: Doubt, sets: CriteriaSets): string {
  switch (doubt.code) {
    case 'set-unsure':
      return w('doubt.set-unsure', {
        chosen: screenSetName(w, sets, doubt.chosen),
        other: screenSetName(w, sets, doubt.other),
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
        chosen: periodText(w, doubt.chosen),
        others: doubt.others.map((period) => periodText(w, period)).join(', '),
      });
    case 'estimate':
      return w('doubt.estimate', { text: doubt.text });
  }
}

/** One of two ways to read a table. */
function saidText(
  w: TablesText,
  { set, commune, period, crosses, columns = [] }: Said,
  sets: CriteriaSets,
): string {
  return [
    ...(set === undefined ? [] : [w('said.set', { set: screenSetName(w, sets, set) })]),
    ...(commune === undefined ? [] : [w('said.commune', { commune })]),
    ...(period === undefined ? [] : [w('said.period', { period: periodText(w, period) })]),
    ...(crosses === undefined ? [] : [w(`said.crosses.${crosses}`)]),
    ...columns.map(({ column, role = 'ignore' }) =>
      w('said.column', { column: columnName(column), role: w(`correct.role.${role}`) }),
    ),
  ].join(', ');
}

/** Between which two readings a table stands, and what the second would change. */
export interface ChoiceText {
  readonly title: string;
  readonly ours: string;
  readonly theirs: string;
}

export function choiceText(
  w: TablesText,
  { ours, theirs, differing, cells }: TableChoice,
  sets: CriteriaSets,
): ChoiceText {
  const told = [...cells.map(formatAddress), ...(differing > cells.length ? ['…'] : [])].join(', ');
  return {
    title:
      cells.length === 0
        ? w('choice.title.no-cells', { count: differing })
        : w('choice.title', { count: differing, cells: told }),
    ours: w('choice.ours', { what: capitalised(saidText(w, ours, sets)) }),
    theirs: capitalised(saidText(w, theirs, sets)),
  };
}

/** Why a table that may be a review is not judged. */
export function unjudgedText(w: TablesText, reason: UnjudgedReason, sets: CriteriaSets): string {
  switch (reason.code) {
    case 'unsure':
    case 'other-words':
    case 'no-results':
      return w(`unjudged.${reason.code}`, { set: screenSetName(w, sets, reason.set) });
    case 'other-set':
      return w('unjudged.other-set', { name: reason.name, criteria: reason.criteria });
    case 'no-commune':
    case 'district':
    case 'village':
    case 'other-list':
      return w(`unjudged.${reason.code}`);
  }
}

/** Between which two readings a table stands, in one line. */
export function choiceLine(w: TablesText, choice: TableChoice, sets: CriteriaSets): string {
  const { title, ours, theirs } = choiceText(w, choice, sets);
  return `${title} ${ours} / ${theirs}`;
}
