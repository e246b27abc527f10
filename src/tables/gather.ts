import type { WrittenUnit } from '../text/quantity';
import { placeOf, readMarkCell, readResultCell } from './cellReading';
import { criterionMark } from './criterionCell';
import type { Field } from './fields';
import type { IdentifiedLine, LineIdentity } from './line';
import { styledMark, type MarkStyle } from './markStyle';
import type { Owner } from './owners';
import type {
  CommuneReading,
  CriterionMark,
  DeclaredTotal,
  MarkReading,
  Observation,
  ValueReading,
} from './reading';
import { scoreMark } from './scoreMark';
import type { SetIndex } from './setIndex';
import type { SheetView } from './sheetView';
import type { CellRole, CellRoles } from './slots';
import { readTotalCell } from './total';

/** The lines that speak of one thing, one below the other: "KQ" and "ĐG" of an indicator. */
export interface Subject {
  readonly identity: LineIdentity;
  readonly lines: readonly number[];
}

/** Everything that is needed to read one commune's cells. */
export interface Gathering {
  readonly view: SheetView;
  readonly index: SetIndex;
  readonly subjects: readonly Subject[];
  readonly roles: CellRoles;
  readonly style: MarkStyle;
  /** The lines are criteria, without any of their indicators. */
  readonly criteriaOnly: boolean;
  /** Nobody's columns: the most points, for all communes alike. */
  readonly shared: readonly Field[];
  /** What the table's column of units says. */
  readonly unitOf: (line: number) => WrittenUnit | undefined;
}

/** Lines below one heading become one subject. */
export function subjectsOf(
  lines: readonly IdentifiedLine[],
  all: readonly number[],
  homeOf: (line: number) => number,
): readonly Subject[] {
  const identities = new Map(lines.map(({ at, identity }) => [at, identity]));
  const homes = new Map<number, number[]>();
  for (const line of all) {
    const home = identities.has(line) ? line : homeOf(line);
    homes.set(home, [...(homes.get(home) ?? []), line]);
  }
  return [...homes].flatMap(([home, own]) => {
    const identity = identities.get(home);
    return identity === undefined ? [] : [{ identity, lines: own }];
  });
}

interface Cell {
  readonly line: number;
  readonly field: Field;
  readonly role: CellRole;
}

export function readCommune(
  gathering: Gathering,
  owner: Pick<Owner, 'name' | 'key'>,
  fields: readonly Field[],
  heading: CommuneReading['place'],
): CommuneReading {
  const { view, index, subjects, roles, style, criteriaOnly, shared } = gathering;
  const cellsOf = ({ lines }: Subject): readonly Cell[] =>
    lines.flatMap((line) => fields.map((field) => ({ line, field, role: roles.roleAt(line, field) })));
  const touched = new Set<number>();
  for (const subject of subjects) {
    if (subject.identity.code === 'total') continue;
    for (const line of subject.lines) {
      for (const field of fields) {
        const slot = roles.slotAt(line, field);
        if (touched.has(slot)) continue;
        const cell = view.value(line, field.at);
        if (cell !== undefined && view.textOf(cell) !== '') touched.add(slot);
      }
    }
  }
  const observations: Observation[] = [];
  const criterionMarks: CriterionMark[] = [];
  const totals: DeclaredTotal[] = [];
  for (const subject of subjects) {
    const { identity } = subject;
    const cells = cellsOf(subject);
    switch (identity.code) {
      case 'total': {
        const total = subject.lines
          .flatMap((line) => fields.map((field) => ({ line, field })))
          .filter(({ line, field }) => roles.roleAt(line, field) !== 'score')
          .map(({ line, field }) => readTotalCell(view, line, field.at, index.set.criteria.length))
          .find((one) => one !== undefined);
        if (total !== undefined) totals.push(total);
        break;
      }
      case 'criterion': {
        const declared = criterionDeclared(cells, identity.number);
        const says = criteriaOnly || declared.some(({ mark }) => mark !== undefined);
        if (declared.length > 0 && says && cells.every(({ role }) => role !== 'score')) {
          criterionMarks.push({ criterion: identity.number, declared });
        }
        break;
      }
      case 'indicator':
      case 'part': {
        const [first] = cells;
        if (first === undefined) break;
        observations.push({
          code: identity.indicator,
          ...(identity.code === 'part' ? { part: identity.name } : {}),
          place: placeOf(
            view,
            first.line,
            Math.min(
              ...fields.filter((field) => roles.roleAt(first.line, field) !== 'none').map(({ at }) => at),
              first.field.at,
            ),
          ),
          result: resultOf(cells),
          declared: declaredOf(cells),
        });
        break;
      }
      default:
    }
  }
  return {
    name: owner.name,
    key: owner.key,
    place: heading,
    observations: withoutEmptyParents(observations),
    criterionMarks,
    totals,
  };

  function resultOf(cells: readonly Cell[]): ValueReading | undefined {
    let blank: ValueReading | undefined;
    for (const { line, field, role } of cells) {
      if (role !== 'result') continue;
      const reading = readResultCell(view, line, field.at, gathering.unitOf(line));
      if (reading.reading.code !== 'blank') return reading;
      blank ??= reading;
    }
    return blank;
  }

  function markAt({ line, field }: Cell): MarkReading {
    const mark = readMarkCell(view, line, field.at);
    return touched.has(roles.slotAt(line, field)) ? styledMark(mark, style) : mark;
  }

  /** The verdict cells of a subject, in the light of how the table is filled in. */
  function declaredOf(cells: readonly Cell[]): readonly MarkReading[] {
    const marks = cells.filter(({ role }) => role === 'declared').map(markAt);
    const hasPair = cells.some(({ role }) => role === 'ticked-met');
    const ticked = cells.flatMap((cell): readonly MarkReading[] => {
      if (cell.role !== 'ticked-met' && cell.role !== 'ticked-unmet') return [];
      const mark = readMarkCell(view, cell.line, cell.field.at);
      if (mark.text === '' || mark.mark?.verdict === 'unmet') return [];
      if (!hasPair && mark.mark === undefined) return [];
      return [{ ...mark, mark: { verdict: cell.role === 'ticked-met' ? 'met' : 'unmet', sign: 'tick' } }];
    });
    const full = [
      ...cells.map(({ field, role }) => (role === 'full-score' ? field : undefined)),
      ...shared,
    ].find((field) => field !== undefined);
    const hasResult = cells.some(({ role }) => role === 'result');
    const scored =
      full === undefined
        ? []
        : cells
            .filter(({ role }) => role === 'score')
            .map(({ line, field }) => scoreMark(view, line, field.at, full.at))
            .filter((mark) => mark !== undefined)
            // points in part say nothing beside a result that can be judged by itself
            .filter(({ mark }) => mark !== undefined || !hasResult);
    return [...marks, ...ticked, ...scored];
  }

  /** Among indicators a blank says nothing of the criterion; where only criteria are marked it does. */
  function criterionDeclared(cells: readonly Cell[], number: number): readonly MarkReading[] {
    const declared = declaredOf(cells);
    if (!criteriaOnly) return declared.filter(({ implied }) => !implied);
    const marked = cells
      .filter(({ role }) => role === 'result')
      .map(
        (cell) =>
          criterionMark(view, cell.line, cell.field.at, index.criterion(number)?.indicators.length ?? 0) ??
          markAt(cell),
      );
    return [...marked, ...declared];
  }
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
