import { placeOf } from './cellReading';
import { listedCriteria } from './criterionCell';
import { frameArea, type Frame } from './frame';
import type { CommuneReading, CriterionMark } from './reading';
import type { Outcome, Surroundings } from './table';
import { heldBy } from './held';
import { periodInTitle, setInTitle, tableTitle } from './title';
import { readTotalCell } from './total';
import { sheetArea } from './turnedView';
import { FEWEST_LISTED, UNSURE_LIST } from './weights';

/** The criteria of one commune that a cell lists under "Tiêu chí chưa đạt", and all others. */
function marksFrom(
  { view }: Frame,
  line: number,
  at: number,
  criteria: readonly number[],
  isUnmet: boolean,
  isAll: boolean,
): readonly CriterionMark[] {
  const listed = listedCriteria(view, line, at, criteria.length) ?? (isAll ? [] : undefined);
  if (listed === undefined) return [];
  return criteria.map((criterion): CriterionMark => {
    const verdict = listed.includes(criterion) === isUnmet ? 'unmet' : 'met';
    const mark = { verdict, sign: 'word' } as const;
    return {
      criterion,
      declared: [{ place: placeOf(view, line, at), text: view.text(line, at), mark, implied: false }],
    };
  });
}

/** A table that lists each commune's criteria: "Tiêu chí chưa đạt: 10, 11, 17"; `undefined` for any other. */
export function readList(frame: Frame, { titles }: Surroundings, title: string): Outcome | undefined {
  const { view, lines, facets } = frame;
  const listing = lines.find(({ at, cells }) => {
    const role = facets.get(at)?.role;
    return cells.length === 0 && (role === 'ticked-unmet' || role === 'ticked-met');
  });
  const key = setInTitle(title);
  const set = view.sets.find((one) => one.key === key) ?? view.sets[0];
  const owners = heldBy(frame);
  // beside columns of criteria it is their count
  const isAlone = lines.every(({ cells }) => cells.every(({ code }) => code === undefined));
  if (listing === undefined || set === undefined || owners.length === 0 || !isAlone) return undefined;
  const numbers = set.criteria.map(({ number }) => number);
  const isUnmet = facets.get(listing.at)?.role === 'ticked-unmet';
  let [filled, read, agreed, named] = [0, 0, 0, 0];
  const communes = owners.map(({ name, key: own, place, fields }): CommuneReading => {
    const [field] = fields;
    const at = field?.at ?? 0;
    const totals = lines
      .filter(({ isTotal }) => isTotal)
      .map((line) => readTotalCell(view, line.at, at, numbers.length))
      .filter((total) => total !== undefined);
    // nothing listed beside "19/19"
    const isAll =
      isUnmet && view.text(listing.at, at) === '' && totals.some(({ met: all }) => all === numbers.length);
    const criterionMarks = marksFrom(frame, listing.at, at, numbers, isUnmet, isAll);
    if (view.text(listing.at, at) !== '') filled += 1;
    if (criterionMarks.length > 0) read += 1;
    if (listedCriteria(view, listing.at, at, numbers.length)?.length !== 0) named += 1;
    const met = criterionMarks.filter(({ declared: [first] }) => first?.mark?.verdict === 'met').length;
    if (totals.some((total) => total.met === met)) agreed += 1;
    return { name, key: own, place, observations: [], criterionMarks, totals };
  });
  if (named === 0 || read < FEWEST_LISTED * filled) return undefined;
  const last = Math.max(...lines.map(({ at }) => at));
  const right = Math.max(...owners.flatMap(({ fields }) => fields.map(({ at }) => at)));
  return {
    code: 'table',
    worth: read,
    table: {
      sheet: view.name,
      area: sheetArea(view, frameArea(frame, last, right)),
      layout: view.turned ? 'communes-by-criteria' : 'indicators-by-communes',
      set: set.key,
      title: tableTitle(titles),
      period: periodInTitle(titles),
      confidence: agreed === read ? 1 : UNSURE_LIST,
      doubts: [],
      requirements: new Map(),
      communes,
      unknownRows: [],
      absent: [],
      hasFigures: false,
    },
  };
}
