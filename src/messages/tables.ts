import type { TableChoice } from '../assessment/choices';
import type { CriteriaSets } from '../criteria/sets';
import type { Statement } from '../tables/correctionPiece';
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
    case 'several-in-cell':
      return w('doubt.several-in-cell', { lines: doubt.lines });
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

/** A row, or a column where each column is an indicator, by its number or letter. */
export const lineName = (at: number, isTurned: boolean): string =>
  isTurned ? columnName(at) : String(at + 1);

/**
 * What is said of a table: one of two ways to read it, or a piece of a correction.
 * @param isTurned each column is an indicator
 */
export function statementText(
  w: TablesText,
  { ignored, anyway, set, commune, period, crosses, heading, columns = [], lines = [] }: Statement,
  sets: CriteriaSets,
  isTurned: boolean,
): string {
  return [
    ...(ignored === true ? [w('said.ignored')] : []),
    ...(anyway === true ? [w('said.anyway')] : []),
    ...(set === undefined ? [] : [w('said.set', { set: screenSetName(w, sets, set) })]),
    ...(commune === undefined ? [] : [w('said.commune', { commune })]),
    ...(period === undefined ? [] : [w('said.period', { period: periodText(w, period) })]),
    ...(crosses === undefined ? [] : [w(`said.crosses.${crosses}`)]),
    ...(heading === undefined ? [] : [w('said.heading', { from: heading.from + 1, to: heading.to + 1 })]),
    ...columns.flatMap(({ column: at, role, commune: owner }) => {
      const column = columnName(at);
      return [
        ...(role === undefined ? [] : [w('said.column', { column, role: w(`correct.role.${role}`) })]),
        ...(owner === undefined ? [] : [w('said.column-commune', { column, commune: owner })]),
      ];
    }),
    ...lines.map(({ at, indicator }) => {
      const line = lineName(at, isTurned);
      const kind = isTurned ? 'column' : 'line';
      return indicator === ''
        ? w(`said.${kind}-none`, { line })
        : w(`said.${kind}-indicator`, { line, indicator });
    }),
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
    ours: w('choice.ours', { what: capitalised(statementText(w, ours, sets, false)) }),
    theirs: capitalised(statementText(w, theirs, sets, false)),
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
