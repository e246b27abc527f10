import { readLevel } from '../text/level';
import { readCodeCell, type CodeReading } from './code';
import { headingsOf, type Heading } from './columns';
import { headingPeriod } from './headingPeriod';
import { headerRole, type HeaderRole } from './headerRole';
import { isTotalKey, type IdentityCell, type Line } from './line';
import type { Period } from './reading';
import { bestCriterionFit, bestFit } from './setIndex';
import type { SheetView } from './sheetView';

/** One column of a table with communes in rows. */
export interface UnitColumn {
  readonly column: number;
  readonly role: HeaderRole | undefined;
  readonly period: Period | undefined;
}

/** The columns of one indicator, or one criterion, with what the headings say it is. */
export interface Unit {
  readonly columns: readonly UnitColumn[];
  readonly line: Line;
  /** The criterion that a heading names, by number or name. */
  readonly heading: Heading | undefined;
}

export interface ColumnHeader {
  readonly units: readonly Unit[];
  readonly totals: readonly number[];
  readonly district: number | undefined;
}

const VALUE_ROLES: ReadonlySet<HeaderRole> = new Set([
  'result',
  'declared',
  'ticked-met',
  'ticked-unmet',
  'score',
  'full-score',
  'plan',
]);
const LONGEST_ROLE = 40;
const NAME_FIT = 0.8;
const WORDING_FIT = 0.5;

const namesCriterion = ({ sets }: SheetView, text: string): boolean =>
  bestCriterionFit(sets, text) >= NAME_FIT;

const namesIndicator = ({ sets }: SheetView, text: string): boolean => bestFit(sets, text) >= WORDING_FIT;

interface ReadHeading {
  readonly heading: Heading;
  readonly code: CodeReading | undefined;
  /** The text behind the code, or the whole text. */
  readonly words: string;
}

function readHeading(view: SheetView, heading: Heading): ReadHeading {
  const cell = view.cell(heading.row, heading.column);
  const code = cell === undefined ? undefined : readCodeCell(cell, heading.text);
  const telling = code?.code === 'indicator' || code?.code === 'criterion' ? code : undefined;
  const numeric = typeof cell?.value === 'number';
  return { heading, code: telling, words: telling?.rest ?? (numeric ? '' : heading.text) };
}

/** "Kết quả", "Đánh giá" below an indicator: what the column holds, not whose it is. */
function isRole(view: SheetView, { heading, code }: ReadHeading): boolean {
  const { text } = heading;
  if (code !== undefined || text.length > LONGEST_ROLE) return false;
  const key = view.keyOf(text);
  const role = headerRole(key);
  const telling = (role !== undefined && VALUE_ROLES.has(role)) || headingPeriod(key) !== undefined;
  return telling && !namesCriterion(view, text) && !namesIndicator(view, text);
}

interface Draft {
  readonly columns: UnitColumn[];
  readonly stack: readonly ReadHeading[];
}

/** Reads the headings of a table with communes in rows: which columns are which indicator's. */
export function readColumnHeader(
  view: SheetView,
  headingRows: readonly number[],
  columns: readonly number[],
): ColumnHeader {
  const stacks = headingsOf(view, headingRows, columns);
  const drafts = new Map<string, Draft>();
  const totals: number[] = [];
  let district: number | undefined;
  for (const column of columns) {
    const stack = (stacks.get(column) ?? []).map((heading) => readHeading(view, heading));
    const own = stack.filter((one) => !isRole(view, one));
    const lowest = own.at(-1);
    if (lowest === undefined) continue;
    const keys = stack.map(({ heading }) => view.keyOf(heading.text));
    if (lowest.code === undefined && keys.some(isTotalKey)) {
      totals.push(column);
      continue;
    }
    if (keys.some((key) => /^(?:ten )?(?:quan )?huyen(?:\b|$)/u.test(key))) district ??= column;
    const roles = stack.filter((one) => !own.includes(one)).map(({ heading }) => view.keyOf(heading.text));
    const unit: UnitColumn = {
      column,
      role: roles.includes('plan') ? 'plan' : roles.map(headerRole).findLast((role) => role !== undefined),
      period: roles.map(headingPeriod).find((period) => period !== undefined),
    };
    const place = `${String(lowest.heading.row)}:${String(lowest.heading.column)}`;
    const draft = drafts.get(place) ?? { columns: [], stack: own };
    draft.columns.push(unit);
    drafts.set(place, draft);
  }
  const over = new Map<Heading, number>();
  for (const { stack } of drafts.values()) {
    for (const { heading } of stack) over.set(heading, (over.get(heading) ?? 0) + 1);
  }
  const shared = new Set([...over].filter(([, count]) => count > 1).map(([heading]) => heading));
  const units = [...drafts.values()].map(({ columns: own, stack }) => ({
    columns: own,
    line: lineOf(own[0]?.column ?? 0, stack, shared),
    heading: stack.at(-1)?.heading,
  }));
  return { units, totals, district };
}

const LETTERS = /\p{L}{2}/u;

/** A row of levels below the headings, "≥ 80%": it says nothing of what the column is about. */
const isLevel = ({ code, words }: ReadHeading): boolean =>
  code === undefined &&
  (!LETTERS.test(words) || (words.length <= LONGEST_ROLE && readLevel(words) !== undefined));

/** A heading that stands over several units says of what they all are; the lowest is always the unit's own. */
function lineOf(at: number, stack: readonly ReadHeading[], shared: ReadonlySet<Heading>): Line {
  const telling = stack.filter((one) => !isLevel(one));
  const cells = telling.map(({ code, words, heading }, place): IdentityCell => ({
    code,
    words,
    shared: place < telling.length - 1 && shared.has(heading),
  }));
  return { at, cells, isTotal: false };
}
