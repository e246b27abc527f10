import { communeKey, readCommuneName } from '../text/commune';
import { tryParseArea } from '../workbook/address';
import { bodiesOf, continues, type Body } from './body';
import { readCodeText } from './code';
import type { TableCorrection } from './correction';
import { headerRole, type HeaderRole } from './headerRole';
import { setIndex } from './setIndex';
import { narrowedView, rowsBetween, type SheetView } from './sheetView';

/** A table's rows with the view in which they stand alone. */
export interface Window {
  readonly view: SheetView;
  readonly body: Body;
  /** The columns that are its own, where others stand beside it: from the first, up to the second. */
  readonly columns?: readonly [left: number, right: number];
  /** It goes on with the table on its left or above, or that on its right or below with it: one list in two blocks. */
  readonly isBlock?: boolean;
}

const VALUES: ReadonlySet<HeaderRole> = new Set([
  'result',
  'declared',
  'required',
  'ticked-met',
  'score',
  'full-score',
]);

/** "Số TC | Tiêu chí | Kết quả" twice: what stands before the first name stands before the others too. */
function withLeads(view: SheetView, { to }: Body['header'], names: readonly number[]): readonly number[] {
  const [first = 0, ...others] = names;
  const isLead = (lead: number): boolean => {
    const text = first < lead ? '' : view.text(to, first - lead);
    return text !== '' && others.every((column) => view.text(to, column - lead) === text);
  };
  let lead = 0;
  while (isLead(lead + 1)) lead += 1;
  return names.map((column) => column - lead);
}

/** The columns in which tables side by side begin: each numbers or names its rows anew, with values between. */
function startsOf(view: SheetView, { header }: Body): readonly number[] {
  const orders = new Set<number>();
  const names = new Map<string, Set<number>>();
  const values = new Set<number>();
  let first = Number.POSITIVE_INFINITY;
  for (const { row, cells } of view.sheet.rows) {
    if (row < header.from || row > header.to) continue;
    for (const cell of cells) {
      const text = view.textOf(cell);
      const role = headerRole(view.keyOf(text));
      if (role !== undefined) first = Math.min(first, cell.column);
      if (role === 'order') orders.add(cell.column);
      else if (role === 'name') {
        const key = view.keyOf(text);
        names.set(key, (names.get(key) ?? new Set()).add(cell.column));
      } else if ((role !== undefined && VALUES.has(role)) || readCommuneName(text) !== undefined) {
        values.add(cell.column);
      }
    }
  }
  // what names the rows stands first: "Chỉ tiêu | Thực hiện" below each commune names none
  const naming = [...names.values()].find((columns) => columns.size >= 2 && columns.has(first));
  const repeated = naming && new Set(withLeads(view, header, [...naming]));
  const opening = orders.size < 2 ? repeated : orders;
  if (opening === undefined) return [];
  const starts: number[] = [];
  for (const column of [...opening].sort((a, b) => a - b)) {
    const last = starts.at(-1);
    if (last === undefined || [...values].some((value) => value > last && value < column))
      starts.push(column);
  }
  return starts;
}

/** The criteria of a heading, by their places in the order of criteria and indicators. */
function headedCriteria(view: SheetView, { header }: Body): readonly number[] {
  const texts = rowsBetween(view, header.from, header.to).flatMap(({ cells }) => cells.map(view.textOf));
  const coded = texts.flatMap((text) => {
    const code = readCodeText(text);
    if (code?.code === 'criterion') return [code.number];
    const [number, index] = (code?.code === 'indicator' ? (code.candidates[0] ?? '') : '').split('.');
    return index === undefined ? [] : [Number(number) + Number(index) / INDICATORS];
  });
  return coded.length > 0 ? coded : namedCriteria(view, texts);
}

const namedCriteria = ({ sets }: SheetView, texts: readonly string[]): readonly number[] =>
  sets
    .map((set) =>
      texts.flatMap((text) =>
        setIndex(set)
          .criterionRanking(text)
          .slice(0, 1)
          .flatMap(({ number, fit }) => (fit >= NAMED ? [number] : [])),
      ),
    )
    .reduce((most, numbers) => (numbers.length > most.length ? numbers : most), []);

/** A body with the criteria of its heading. */
interface Headed {
  readonly body: Body;
  readonly criteria: readonly number[];
}

/**
 * Too wide for its page, a list of communes was cut in two, one part below the other: the lower heading takes up the
 * criteria where the upper one stopped, above the same communes.
 */
function goesOnBelow(view: SheetView, above: Headed, below: Headed): boolean {
  const { criteria: upper } = above;
  const { criteria: lower } = below;
  if (upper.length < FEWEST_CUT || lower.length < FEWEST_CUT) return false;
  if (Math.min(...lower) <= Math.max(...upper)) return false;
  const named = communesIn(view, above.body);
  const again = [...communesIn(view, below.body)].filter((key) => named.has(key)).length;
  return again > 0 && 2 * again >= named.size;
}

const communesIn = (view: SheetView, { rows }: Body): ReadonlySet<string> =>
  new Set(
    rows.flatMap(({ cells }) =>
      cells.slice(0, NAMING_CELLS).flatMap((cell) => {
        const name = readCommuneName(view.textOf(cell));
        return name === undefined ? [] : [communeKey(name)];
      }),
    ),
  );

/** More than a criterion has indicators. */
const INDICATORS = 100;
const FEWEST_CUT = 3;
const NAMED = 0.9;
const NAMING_CELLS = 3;

/** The bodies of a sheet, those that stand side by side each for itself. */
export function windowsOf(view: SheetView, corrections: readonly TableCorrection[]): readonly Window[] {
  const bodies = correctedBodies(view, bodiesOf(view), corrections);
  const headed =
    bodies.length < 2 ? [] : bodies.map((body) => ({ body, criteria: headedCriteria(view, body) }));
  const cut = headed.map((one, place) => {
    const next = headed[place + 1];
    return next !== undefined && goesOnBelow(view, one, next);
  });
  return bodies.flatMap((body, place): readonly Window[] => {
    const starts = startsOf(view, body);
    const isBlock = cut[place - 1] === true || cut[place] === true;
    if (starts.length < 2) return [{ view, body, isBlock }];
    const end = Number(body.rows.at(-1)?.row ?? body.header.to);
    const windows = starts.flatMap((start, place) => {
      const left = place === 0 ? 0 : start;
      const right = starts[place + 1] ?? Number.POSITIVE_INFINITY;
      const narrowed = narrowedView(view, { top: body.header.from, bottom: end, left, right });
      return bodiesOf(narrowed)
        .filter(({ header }) => header.from >= body.header.from)
        .map((own): Window => ({ view: narrowed, body: own, columns: [left, right] }));
    });
    const goesOn = windows.map(({ body: { rows } }, place) => {
      const next = windows[place + 1];
      return next !== undefined && continues(view, rows, next.body.rows);
    });
    return windows.map((one, place) => ({
      ...one,
      isBlock: goesOn[place - 1] === true || goesOn[place] === true,
    }));
  });
}

/** The bodies, with the headings that a user has pointed at in place of those found. */
function correctedBodies(
  view: SheetView,
  found: readonly Body[],
  corrections: readonly TableCorrection[],
): readonly Body[] {
  const headings = corrections.flatMap(({ heading, area }) => {
    const bottom = tryParseArea(area)?.bottom;
    return heading === undefined || bottom === undefined ? [] : [{ ...heading, bottom: Number(bottom) }];
  });
  if (headings.length === 0) return found;
  const others = found.filter(
    ({ header }) => !headings.some(({ from, bottom }) => header.to >= from && header.from <= bottom),
  );
  const said = headings.map(({ from, to, bottom }): Body => ({
    header: { from, to },
    rows: view.sheet.rows.filter(({ row }) => row > to && row <= Math.max(bottom, to)),
  }));
  const first = Math.min(...headings.map(({ from }) => from));
  const cut = others.map((body) =>
    body.header.from < first ? { ...body, rows: body.rows.filter(({ row }) => row < first) } : body,
  );
  return [...cut, ...said].sort((a, b) => a.header.from - b.header.from);
}
