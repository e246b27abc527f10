import type { RegionKey } from '../criteria/set';
import { communeKey } from '../text/commune';
import { plainKey } from '../text/key';
import type { ColumnCorrection } from './correction';
import { stacksOf, type Heading } from './heading';
import { headerRole, type HeaderRole } from './headerRole';
import { headingPeriod, timeOf } from './headingPeriod';
import { headingRegion } from './headingRegion';
import { ownersOf, type Owner, type Owners } from './owners';
import type { Period } from './reading';
import type { SheetView } from './sheetView';
import { FEWEST_REGIONS } from './weights';

/** One column of values (a row of them, where the view is turned), as its headings say. */
export interface Field {
  readonly at: number;
  /** From top to bottom; a heading over several columns counts for each. */
  readonly headings: readonly Heading[];
  /** What the headings say that the cells hold. */
  readonly role: HeaderRole | undefined;
  readonly owner: Owner | undefined;
  readonly period: Period | undefined;
  /** Of a column of levels. */
  readonly region: RegionKey | undefined;
  /** A village's, or only men's or women's. */
  readonly isPart: boolean;
  /** A user has said what it is. */
  readonly isSaid: boolean;
}

export interface Fields {
  readonly all: readonly Field[];
  readonly owners: Owners;
}

/** What heads the names of communes says whose the cells are, and not what they hold. */
const NAMES_OWNERS =
  /^(?:danh sach |ten |cac )*(?:xa|phuong|thi tran|don vi|dia phuong|dia ban)(?: (?:xa|phuong|thi tran|hanh chinh|dang ky|phan dau|thuc hien|duoc|ra soat|cong nhan|dat chuan|ntm|nong thon moi|nam|\d{4}|\d{1,2}))*$/u;

/** Words that count before those above and below them, whichever stand nearest to the cells. */
const FIRST: readonly HeaderRole[] = ['plan', 'note', 'opinion', 'estimate'];

/** What a stack of headings says that the cells below it hold. */
export function roleOf(view: SheetView, headings: readonly Heading[]): HeaderRole | undefined {
  const roles = [...headings].reverse().map(({ text }) => headerRole(view.keyOf(text)));
  return FIRST.find((role) => roles.includes(role)) ?? roles.find((role) => role !== undefined);
}

export const periodOf = (view: SheetView, headings: readonly Heading[]): Period | undefined =>
  [...headings]
    .reverse()
    .map(({ text }) => headingPeriod(view.keyOf(text)))
    .find((period) => period !== undefined);

const TIME_WORDS = /\b(?:nam|den|het|cuoi|dau|thang|quy|ky|ngay|i{1,3}|iv|\d+)\b/gu;

/** Whether a column's own heading has words that nobody listed, beside a name and a time. */
export function isStrange({ at, headings, owner }: Field): boolean {
  const own = headings.at(-1);
  if (own?.column !== at || (own.row === owner?.row && own.column === owner.column)) return false;
  const key = plainKey(own.text);
  return headerRole(key) === undefined && key.replace(TIME_WORDS, '').trim() !== '';
}

/** Reads the headings that stand in `heads` above the given columns. */
export function readFields(
  view: SheetView,
  heads: readonly number[],
  columns: readonly number[],
  labels: ReadonlyMap<number, readonly string[]>,
): Fields {
  const stacks = stacksOf(view, heads, columns);
  const judged = new Set<string>();
  for (const stack of stacks.values()) {
    if (!stack.some(({ text }) => headerRole(view.keyOf(text)) === 'declared')) continue;
    for (const { row, column } of stack) judged.add(`${String(row)}:${String(column)}`);
  }
  const owners = ownersOf({
    view,
    stacks,
    labels,
    isJudged: ({ row, column }) => judged.has(`${String(row)}:${String(column)}`),
  });
  const parted = columns.map((at): Parted => {
    const headings = stacks.get(at) ?? [];
    const owner = owners.of.get(at);
    // a heading that names a commune is no role: "Xã Yên Định" must not become "quy định"
    const others = headings.filter(
      ({ text, row, column }) =>
        (row !== owner?.row || column !== owner.column) &&
        (owner === undefined || row >= owner.row || !NAMES_OWNERS.test(view.keyOf(text))),
    );
    return { at, headings, owner, others };
  });
  const timeless = timelessHeads(view, parted, labels);
  const read = parted.map(({ at, headings, owner, others }): Field => ({
    at,
    headings,
    role: roleOf(view, others),
    owner,
    period: periodOf(
      view,
      others.filter(({ row }) => !timeless.has(row)),
    ),
    // beside a commune's own name the region is where it lies, and no level's
    region: owner?.column === at ? undefined : regionOf(view, others),
    isPart: owners.parts.has(at),
    isSaid: false,
  }));
  return { all: withRegions(read), owners };
}

interface Parted extends Pick<Field, 'at' | 'headings' | 'owner'> {
  /** Without the heading that names the owner. */
  readonly others: readonly Heading[];
}

const regionOf = (view: SheetView, headings: readonly Heading[]): RegionKey | undefined =>
  headings.map(({ text }) => headingRegion(view.keyOf(text))).findLast((region) => region !== undefined);

const BARE_NUMBER = /^\d{1,6}[.)]?$/u;

/**
 * What stands beside the communes and tells no time at which figures were taken: the running numbers 2000 to 2099,
 * or what each commune has but once, "Năm công nhận: 2015".
 */
function timelessHeads(
  view: SheetView,
  fields: readonly Parted[],
  labels: ReadonlyMap<number, readonly string[]>,
): ReadonlySet<number> {
  const found = new Map<number, { times: Map<string, Set<number>>; all: Set<number>; numbers: number }>();
  for (const head of labels.keys()) found.set(head, { times: new Map(), all: new Set(), numbers: 0 });
  for (const { owner, others } of fields) {
    if (owner === undefined) continue;
    for (const { text, row } of others) {
      const head = found.get(row);
      if (head === undefined) continue;
      const period = headingPeriod(view.keyOf(text));
      if (period === undefined) {
        if (BARE_NUMBER.test(text)) head.numbers += 1;
        continue;
      }
      head.numbers -= 1;
      const time = timeOf(period);
      head.all.add(time);
      head.times.set(owner.key, (head.times.get(owner.key) ?? new Set()).add(time));
    }
  }
  return new Set(
    [...found].flatMap(([at, { times, all, numbers }]) => {
      const isOrder = (labels.get(at) ?? []).some((key) => headerRole(key) === 'order');
      const isOwn = all.size > 1 && [...times.values()].every(({ size }) => size < 2);
      return isOrder || numbers > 0 || isOwn ? [at] : [];
    }),
  );
}

/** A single column that speaks of a region is the only one's: what its cells hold decides. */
function withRegions(fields: readonly Field[]): readonly Field[] {
  const regions = new Set(fields.flatMap(({ region }) => (region === undefined ? [] : [region])));
  const isRegional = regions.size >= FEWEST_REGIONS;
  return fields.map((field) => {
    if (field.region === undefined) return field;
    return isRegional ? { ...field, role: 'required', owner: undefined } : { ...field, region: undefined };
  });
}

/** The columns with what a user says of some of them. */
export function correctedFields(
  fields: readonly Field[],
  corrections: readonly ColumnCorrection[] | undefined,
  headingRow: number,
): readonly Field[] {
  if (corrections === undefined || corrections.length === 0) return fields;
  const said = new Map(corrections.map((one) => [one.column, one]));
  return fields.map((field): Field => {
    const own = said.get(field.at);
    if (own === undefined) return field;
    const role = own.role === 'ignore' ? 'note' : (own.role ?? field.role);
    const base = {
      ...field,
      role,
      period: undefined,
      region: undefined,
      isPart: false,
      isSaid: own.role !== undefined,
    };
    if (own.role === 'ignore') return { ...base, owner: undefined };
    if (own.commune === undefined) return { ...base, region: field.region };
    const place = { row: field.owner?.row ?? headingRow, column: field.at };
    return { ...base, owner: { name: own.commune, key: communeKey(own.commune), ...place } };
  });
}
