import { readUnit } from '../text/quantity';
import { placeOf, readMarkCell, readResultCell } from './cellReading';
import type { CommuneColumns } from './communeColumns';
import type { IdentifiedLine } from './line';
import { styledMark, type MarkStyle } from './markStyle';
import type { CommuneReading, CriterionMark, DeclaredTotal, MarkReading, Observation } from './reading';
import { scoreMark } from './scoreMark';
import type { SetIndex } from './setIndex';
import type { SheetView } from './sheetView';
import { readTotalCell } from './total';

/** Everything that is needed to read one commune's cells. */
export interface Context {
  readonly view: SheetView;
  readonly index: SetIndex;
  readonly lines: readonly IdentifiedLine[];
  readonly style: MarkStyle;
  /** The rows are criteria, without any of their indicators. */
  readonly criteriaOnly: boolean;
  /** Where the unit of each row stands. */
  readonly unitColumn: number | undefined;
}

export const ownColumns = (owner: CommuneColumns): readonly number[] => [
  ...owner.results,
  ...owner.declared,
  ...owner.scores,
  ...[owner.tickedMet, owner.tickedUnmet].filter((column) => column !== undefined),
];

/** A column in which nobody has ticked anything yet: its blanks say nothing. */
const untouched = ({ view, lines }: Context, columns: readonly number[]): ReadonlySet<number> =>
  new Set(columns.filter((column) => lines.every(({ at }) => view.text(at, column) === '')));

/** The verdict cells of a row, in the light of how the table is filled in. */
function declaredAt(
  { view, style }: Context,
  owner: CommuneColumns,
  row: number,
  silent: ReadonlySet<number>,
): readonly MarkReading[] {
  const marks = owner.declared.map((column) => {
    const mark = readMarkCell(view, row, column);
    return silent.has(column) ? mark : styledMark(mark, style);
  });
  const { tickedMet, tickedUnmet, fullScore } = owner;
  const ticked: MarkReading[] = [];
  if (tickedMet !== undefined && tickedUnmet !== undefined) {
    const met = readMarkCell(view, row, tickedMet);
    const unmet = readMarkCell(view, row, tickedUnmet);
    if (met.text !== '') ticked.push({ ...met, mark: { verdict: 'met', sign: 'tick' } });
    if (unmet.text !== '') ticked.push({ ...unmet, mark: { verdict: 'unmet', sign: 'tick' } });
  }
  const scored =
    fullScore === undefined
      ? []
      : owner.scores
          .map((column) => scoreMark(view, row, column, fullScore))
          .filter((mark) => mark !== undefined)
          // points in part say nothing beside a result that can be judged by itself
          .filter(({ mark }) => mark !== undefined || owner.results.length === 0);
  return [...marks, ...ticked, ...scored];
}

/** Among indicators a blank says nothing of the criterion; where only criteria are ticked it does. */
function criterionMarksAt(
  context: Context,
  owner: CommuneColumns,
  row: number,
  silent: ReadonlySet<number>,
): readonly MarkReading[] {
  const declared = declaredAt(context, owner, row, silent);
  if (!context.criteriaOnly) return declared.filter(({ implied }) => !implied);
  const { view, style } = context;
  const marked = owner.results
    .filter((column) => !silent.has(column))
    .map((column) => styledMark(readMarkCell(view, row, column), style));
  return [...marked, ...declared];
}

export function readCommune(context: Context, owner: CommuneColumns): CommuneReading {
  const { view, lines, index } = context;
  const observations: Observation[] = [];
  const criterionMarks: CriterionMark[] = [];
  const totals: DeclaredTotal[] = [];
  const columns = ownColumns(owner);
  const firstColumn = Math.min(...columns);
  const silent = untouched(context, columns);
  for (const { at: row, identity } of lines) {
    if (identity.code === 'total') {
      const total = columns
        .filter((column) => !owner.scores.includes(column))
        .map((column) => readTotalCell(view, row, column, index.set.criteria.length))
        .find((one) => one !== undefined);
      if (total !== undefined) totals.push(total);
    }
    if (identity.code === 'criterion') {
      const declared = criterionMarksAt(context, owner, row, silent);
      const says = context.criteriaOnly || declared.some(({ mark }) => mark !== undefined);
      if (owner.scores.length === 0 && declared.length > 0 && says) {
        criterionMarks.push({ criterion: identity.number, declared });
      }
    }
    if (identity.code !== 'indicator' && identity.code !== 'part') continue;
    const unit = context.unitColumn === undefined ? undefined : readUnit(view.text(row, context.unitColumn));
    const results = owner.results.map((column) => readResultCell(view, row, column, unit));
    const result = results.find(({ reading }) => reading.code !== 'blank') ?? results[0];
    observations.push({
      code: identity.indicator,
      ...(identity.code === 'part' ? { part: identity.name } : {}),
      place: placeOf(view, row, firstColumn),
      result,
      declared: declaredAt(context, owner, row, silent),
    });
  }
  return {
    name: owner.name,
    key: owner.key,
    place: owner.heading === undefined ? undefined : placeOf(view, owner.heading.row, owner.heading.column),
    observations: withoutEmptyParents(observations),
    criterionMarks,
    totals,
  };
}

/** A split indicator ("2.2" above "a" and "b") usually has nothing in its own row: the parts speak for it. */
function withoutEmptyParents(observations: readonly Observation[]): readonly Observation[] {
  const split = new Set(observations.filter(({ part }) => part !== undefined).map(({ code }) => code));
  if (split.size === 0) return observations;
  return observations.filter(
    (one) =>
      one.part !== undefined ||
      !split.has(one.code) ||
      (one.result !== undefined && one.result.reading.code !== 'blank') ||
      one.declared.some(({ mark, implied }) => mark !== undefined && !implied),
  );
}
