import { plainKey } from '../text/key';
import type { WrittenUnit } from '../text/quantity';
import { markIn, placeAt, readMarkCell, readResultCell } from './cellReading';
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
import type { CellRole } from './slot';
import type { CellRoles } from './slots';
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

/** A cell of a subject, by the place of its field among a commune's fields. */
interface PlannedCell {
  readonly line: number;
  readonly place: number;
  readonly role: CellRole;
  readonly slot: number;
  /** Known words say what it holds. */
  readonly isHeaded: boolean;
}

/** What a subject's cells are: the same for all communes whose fields say the same. */
interface SubjectPlan {
  readonly subject: Subject;
  readonly cells: readonly PlannedCell[];
  readonly results: readonly PlannedCell[];
  /** Several results, and no word that tells which of them counts. */
  readonly isOpen: boolean;
  readonly declared: readonly PlannedCell[];
  readonly ticked: readonly PlannedCell[];
  /** Some are ticked under "đạt", others under "chưa đạt". */
  readonly hasPair: boolean;
  readonly scores: readonly PlannedCell[];
  /** Where the most points stand, among the commune's own. */
  readonly full: number | undefined;
}

const CHECKED = /\b(?:tham tra|tham dinh|kiem tra|phuc tra|phuc tham)\b/u;

/** "Đoàn thẩm tra | Kết quả kiểm tra" goes before "Xã tự đánh giá | Kết quả". */
const rankOf = (field: Field | undefined): number =>
  field?.headings.some(({ text }) => CHECKED.test(plainKey(text))) === true ? 1 : 0;

function planOf({ roles }: Gathering, subject: Subject, fields: readonly Field[]): SubjectPlan {
  const cells = subject.lines.flatMap((line) =>
    fields.map((field, place): PlannedCell => ({
      line,
      place,
      role: roles.roleAt(line, field),
      slot: roles.slotAt(line, field),
      isHeaded: roles.isWorded(line, field),
    })),
  );
  const of = (...wanted: readonly CellRole[]): readonly PlannedCell[] =>
    cells.filter(({ role }) => wanted.includes(role));
  // where a user has said which column is the result, the others are not
  const saidFirst = (results: readonly PlannedCell[]): readonly PlannedCell[] => {
    const said = results.filter(({ place }) => fields[place]?.isSaid === true);
    return said.length > 0 ? said : results;
  };
  const ticked = of('ticked-met', 'ticked-unmet');
  // what was found on checking stands for what was reported before
  const results = saidFirst(
    [...of('result')].sort((a, b) => rankOf(fields[b.place]) - rankOf(fields[a.place])),
  );
  const isWorded = ({ line, place }: PlannedCell): boolean => {
    const field = fields[place];
    return field === undefined || field.isSaid || roles.isWorded(line, field) || rankOf(field) > 0;
  };
  return {
    subject,
    cells,
    results,
    isOpen: new Set(results.map(({ place }) => place)).size > 1 && !results.some(isWorded),
    declared: of('declared'),
    ticked,
    hasPair: ticked.some(({ role }) => role === 'ticked-met'),
    scores: of('score'),
    full: of('full-score')[0]?.place,
  };
}

/** Most rows of a table without verdicts have none; one value for all of them. */
const NO_MARKS: readonly MarkReading[] = [];

export type CommuneReader = (
  owner: Pick<Owner, 'name' | 'key'>,
  fields: readonly Field[],
  heading: CommuneReading['place'],
) => CommuneReading;

/** Reads a table's communes one after the other: what their cells are is decided once for all that are alike. */
export function communeReader(gathering: Gathering): CommuneReader {
  const plans = new Map<string, readonly SubjectPlan[]>();
  return (owner, fields, heading) => {
    const kind = fields.map(gathering.roles.kindOf).join();
    const plan = plans.get(kind) ?? gathering.subjects.map((subject) => planOf(gathering, subject, fields));
    plans.set(kind, plan);
    return readCommune(gathering, plan, owner, fields, heading);
  };
}

function readCommune(
  { view, index, style, criteriaOnly, shared, unitOf }: Gathering,
  plan: readonly SubjectPlan[],
  owner: Pick<Owner, 'name' | 'key'>,
  fields: readonly Field[],
  heading: CommuneReading['place'],
): CommuneReading {
  const columns = fields.map(({ at }) => at);
  const columnOf = ({ place }: PlannedCell): number => columns[place] ?? 0;
  const [firstColumn] = columns;
  // where ticks stand a blank is "unmet", but only among cells of which the commune has filled some
  const touched = new Set<number>();
  if (style.ticks) {
    for (const { subject, cells } of plan) {
      if (subject.identity.code === 'total') continue;
      for (const cell of cells) {
        if (touched.has(cell.slot)) continue;
        // the empty boxes of a form are printed, whoever has filled it in
        if (markIn(view, view.value(cell.line, columnOf(cell))).text !== '') touched.add(cell.slot);
      }
    }
  }
  const observations: Observation[] = [];
  const criterionMarks: CriterionMark[] = [];
  const totals: DeclaredTotal[] = [];
  for (const planned of plan) {
    const { subject, cells, scores } = planned;
    const { identity } = subject;
    switch (identity.code) {
      case 'total': {
        const total = cells
          .filter(({ role }) => role !== 'score')
          .map((cell) => readTotalCell(view, cell.line, columnOf(cell), index.set.criteria.length))
          .find((one) => one !== undefined);
        if (total !== undefined) totals.push(total);
        break;
      }
      case 'criterion': {
        const declared =
          scores.length === 0 ? criterionDeclared(planned, identity.number) : concludedBeside(planned);
        const says = criteriaOnly || declared.some(({ mark }) => mark !== undefined);
        if (declared.length > 0 && says) {
          criterionMarks.push({ criterion: identity.number, declared });
        }
        break;
      }
      case 'indicator':
      case 'part': {
        const [firstLine] = subject.lines;
        if (firstLine === undefined || firstColumn === undefined) break;
        const result = resultOf(planned);
        const declared = declaredOf(planned);
        const place = placeAt(view, firstLine, firstColumn, result?.place ?? declared[0]?.place);
        const code = identity.indicator;
        observations.push(
          identity.code === 'part'
            ? { code, part: identity.name, place, result, declared }
            : { code, place, result, declared },
        );
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

  function resultOf({ results, isOpen }: SubjectPlan): ValueReading | undefined {
    let blank: ValueReading | undefined;
    const filled: ValueReading[] = [];
    for (const cell of results) {
      const reading = readResultCell(view, cell.line, columnOf(cell), unitOf(cell.line));
      if (reading.reading.code === 'blank') blank ??= reading;
      else filled.push(reading);
      if (filled.length > 0 && !isOpen) break;
    }
    return isOpen ? (severalOf(filled) ?? blank) : (filled[0] ?? blank);
  }

  function markAt(cell: PlannedCell): MarkReading {
    const mark = readMarkCell(view, cell.line, columnOf(cell));
    return style.ticks && !touched.has(cell.slot) ? mark : styledMark(mark, style);
  }

  /** The verdict cells of a subject, in the light of how the table is filled in. */
  function declaredOf(planned: SubjectPlan): readonly MarkReading[] {
    const marks = planned.declared.length === 0 ? NO_MARKS : planned.declared.map(markAt);
    if (planned.ticked.length === 0 && planned.scores.length === 0) return marks;
    return [...marks, ...tickedIn(planned), ...scoredIn(planned)];
  }

  /** Points say nothing of a criterion; what somebody concluded beside them in words or signs does. */
  function concludedBeside(planned: SubjectPlan): readonly MarkReading[] {
    return [...planned.declared.map(markAt), ...tickedIn(planned)].filter(
      ({ mark, implied }) => mark !== undefined && mark.sign !== 'digit' && !implied,
    );
  }

  function tickedIn({ ticked, hasPair }: SubjectPlan): readonly MarkReading[] {
    return ticked.flatMap((cell): readonly MarkReading[] => {
      const mark = readMarkCell(view, cell.line, columnOf(cell));
      if (mark.text === '' || mark.mark?.verdict === 'unmet') return [];
      if (!hasPair && mark.mark === undefined && mark.box === undefined) return [];
      return [{ ...mark, mark: { verdict: cell.role === 'ticked-met' ? 'met' : 'unmet', sign: 'tick' } }];
    });
  }

  function scoredIn({ scores, full: own, results }: SubjectPlan): readonly MarkReading[] {
    const full = own === undefined ? shared[0]?.at : columns[own];
    if (full === undefined) return [];
    return (
      scores
        .map((cell) => scoreMark(view, cell.line, columnOf(cell), full))
        .filter((mark) => mark !== undefined)
        // points in part say nothing beside a result that can be judged by itself
        .filter(({ mark }) => mark !== undefined || results.length === 0)
    );
  }

  /** Among indicators a blank says nothing of the criterion; where only criteria are marked it does. */
  function criterionDeclared(planned: SubjectPlan, number: number): readonly MarkReading[] {
    const declared = declaredOf(planned);
    if (!criteriaOnly) return declared.filter(({ implied }) => !implied);
    const indicators = index.criterion(number)?.indicators.length ?? 0;
    // figures and sentences beside the criterion's own verdict are what it rests on
    const isSaid = declared.some(({ mark, implied }) => mark !== undefined && !implied);
    const marked = planned.results.flatMap((cell): readonly MarkReading[] => {
      const mark = criterionMark(view, cell.line, columnOf(cell), indicators) ?? markAt(cell);
      return isSaid && cell.isHeaded && mark.mark === undefined ? [] : [mark];
    });
    return [...marked, ...declared];
  }
}

/**
 * "Lần 1 | Lần 2": figures of which nobody knows which counts are all judged, verdicts that differ tell nothing. A
 * verdict beside a figure is no rival of it.
 */
function severalOf(filled: readonly ValueReading[]): ValueReading | undefined {
  const [first] = filled;
  if (first === undefined) return undefined;
  const figures = filled.flatMap(({ reading }) => (reading.code === 'figure' ? [reading.figure] : []));
  const [figure] = figures;
  const values = [...new Set(figures.map(({ value }) => value))];
  const verdicts = filled.map(({ reading }) => (reading.code === 'mark' ? reading.verdict : undefined));
  const isOpen =
    values.length > 1 || (new Set(verdicts).size > 1 && verdicts.every((verdict) => verdict !== undefined));
  if (!isOpen) return first;
  const text = filled.map((one) => one.text).join(' | ');
  const { place } = first;
  return figure !== undefined && figures.every(({ unit }) => unit === figure.unit)
    ? { place, text, byFormat: false, reading: { code: 'ambiguous', values, unit: figure.unit } }
    : { place, text, byFormat: false, reading: { code: 'unreadable' } };
}

/** A split indicator ("2.2" above "a" and "b") usually has nothing in its own row: the parts speak for it. */
function withoutEmptyParents(observations: readonly Observation[]): readonly Observation[] {
  if (observations.every(({ part }) => part === undefined)) return observations;
  const split = new Set(observations.filter(({ part }) => part !== undefined).map(({ code }) => code));
  return observations.filter(
    (one) =>
      one.part !== undefined ||
      !split.has(one.code) ||
      (one.result !== undefined && one.result.reading.code !== 'blank') ||
      one.declared.some(({ mark, implied }) => mark !== undefined && !implied),
  );
}
