import { isOverlap } from '../workbook/address';
import { saidOf, withSaid, type Said, type TableCorrection } from './correction';
import type { Doubt, Rival, TableReading } from './reading';

type Choice = Omit<Rival, 'table'>;

/** The doubts that are between two readings, the gravest first. */
const CHOICES: readonly Doubt['code'][] = [
  'set-unsure',
  'commune-conflict',
  'marks-unclear',
  'mark-legend',
  'period-chosen',
  'column-unknown',
];

const choice = (doubt: Doubt, ours: Said, theirs: Said): Choice => ({ doubt: doubt.code, ours, theirs });

function choiceOf(doubt: Doubt): Choice | undefined {
  switch (doubt.code) {
    case 'set-unsure':
      return choice(doubt, { set: doubt.chosen }, { set: doubt.other });
    case 'commune-conflict':
      return choice(doubt, { commune: doubt.name }, { commune: doubt.other });
    case 'marks-unclear':
    case 'mark-legend':
      return choice(doubt, { crosses: 'unmet' }, { crosses: 'met' });
    case 'period-chosen': {
      const [other] = doubt.others;
      return other && choice(doubt, { period: doubt.chosen }, { period: other });
    }
    case 'column-unknown': {
      const { column, holds } = doubt;
      return choice(doubt, { columns: [{ column, role: 'ignore' }] }, { columns: [{ column, role: holds }] });
    }
    default:
      return undefined;
  }
}

/**
 * The tables with their runners-up, which are read as if a user had said so: a correction is evidence that outweighs
 * all other, so each runner-up is one.
 * @param said what users have said of these tables
 * @param read the tables of the same sheet, by these corrections
 */
export function withRivals(
  tables: readonly TableReading[],
  said: readonly TableCorrection[],
  read: (corrections: readonly TableCorrection[]) => readonly TableReading[],
): readonly TableReading[] {
  const asked = tables.flatMap((table) => {
    const { doubts } = table;
    const before = saidOf(said, table);
    if (before?.confirmed === true) return [];
    const doubt = CHOICES.flatMap((code) => doubts.filter((one) => one.code === code))[0];
    const between = doubt && choiceOf(doubt);
    if (between === undefined) return [];
    return [{ table, between, correction: withSaid(table, between.theirs, before) }];
  });
  if (asked.length === 0) return tables;
  const others = read(asked.map(({ correction }) => correction));
  return tables.map((table) => {
    const own = asked.find((one) => one.table === table);
    const other = own && others.find(({ area }) => isOverlap(area, table.area));
    return own === undefined || other === undefined
      ? table
      : { ...table, rival: { ...own.between, table: other } };
  });
}
