import { communeKey, isSpoken, readCommuneName } from '../text/commune';
import { headerRole } from './headerRole';
import { headingPeriod } from './headingPeriod';
import { headingRegion } from './headingRegion';
import type { Heading } from './heading';
import { isTotalKey } from './line';
import type { SheetView } from './sheetView';

/** Whose a column is, or in a table turned round a row. */
export interface Owner {
  readonly name: string;
  readonly key: string;
  /** Where the name stands, as the view counts. */
  readonly row: number;
  readonly column: number;
}

/** What stands beside the owners' names tells who they are. */
export type OwnerKind = 'commune' | 'village' | 'district' | 'other';

export interface Owners {
  readonly of: ReadonlyMap<number, Owner>;
  readonly kind: OwnerKind;
  /** "Xã" stands before the names or above them. */
  readonly said: boolean;
  /** Villages, men and women: parts of the commune that the title names. */
  readonly parts: ReadonlySet<number>;
}

const NAMED_COMMUNE =
  /^(?:(?:\d{1,3}|[IVX]{1,5})[.)]?\s*)?(?:ubnd\s+)?(?:xã|x\.|thị trấn|phường|đặc khu)[\s:]/iu;
const VILLAGE = /^(?:\d{1,3}[.)]?\s*)?(?:thôn|ấp|buôn|khu phố|tổ dân phố|tdp|xóm|khóm|sóc)\s+\S/iu;
/** "Bản Phố" is a commune, "Bản Bồ Lũng" between two "Thôn …" is none. */
const VILLAGE_BESIDE = /^(?:bản|làng|khu|tổ|plei|phum)\s+\S/iu;
const PERSONS =
  /^(?:nam|nu|nam gioi|nu gioi|lao dong nam|lao dong nu|kinh|dan toc khac|dan toc thieu so|dtts)$/u;
const PARTS_ABOVE = /\b(?:cac thon|cac ban|theo thon|theo ban|cac ap|khu dan cu|gioi tinh)\b/u;
const SMALL_NAME = /^[Xx]ã \p{Ll}/u;
const DISTRICT = /^(?:[IVX]+[.)]?\s*|\d+[.)]?\s*)?((?:huyện|thị xã|thành phố|tp\.?|quận)\s+\p{L}.*)$/iu;
const STATUS = /\(((?:cũ|mới)|(?:trước|sau) sắp xếp)\)\s*$/iu;
const SUMMARY = /\b(?:binh quan|trung binh|chung|tong|cong|toan|tat ca|so xa|nhom)\b/u;
/** "Số TC" heads the numbers of criteria. */
const NUMBERS_OF = /^(?:so|ma) (?:tc|ct|tieu chi|chi tieu|hieu)$/u;
const FEW_WORDS = /^\p{L}+(?: \p{L}+){1,3}$/u;
const TITLE_CASE = /^\p{Lu}\p{L}*(?: \p{Lu}\p{L}*){1,3}$/u;
const NUMBER = /^\d{1,4}$/u;

const LABELS: readonly (readonly [OwnerKind, RegExp])[] = [
  ['village', /^(?:ten )?(?:cac )?(?:thon|ban|ap|buon|xom|to dan pho|khu dan cu|thon ban)\b/u],
  [
    'commune',
    /^(?:ten )?(?:cac )?(?:(?:tinh|huyen|quan|thi xa|thanh pho) (?:va )?)*(?:xa|phuong|thi tran)\b(?!.*\b(?:dat|tieu chi)\b)|^(?:ten )?(?:don vi|dia phuong|dia ban)\b(?! tinh)|^danh sach (?:cac )?xa\b/u,
  ],
  ['district', /^(?:ten )?(?:cac )?(?:quan )?(?:huyen|thi xa|thanh pho|tinh)\b/u],
  [
    'other',
    /\bho (?:va )?ten\b|\bchu ho\b|^(?:ten )?(?:lop|truong|can bo|nguoi|doanh nghiep|hop tac xa|htx|co quan|cong trinh|du an)\b/u,
  ],
];

/** What a label beside or above names says that they are the names of. */
export const ownerKind = (key: string): OwnerKind | undefined =>
  LABELS.find(([, pattern]) => pattern.test(key))?.[0];

export const isVillage = (text: string): boolean => VILLAGE.test(text);

/** "Buôn Choáh", "Thôn Mòn" are communes' names too, "Thôn 3" is none. */
const VILLAGE_OR_COMMUNE = /^(?:xã )?(?:buôn|thôn) \p{Lu}\p{Ll}/iu;
const FEW_OF = 4;
/** "Tên xã", "1. Tên xã" */
const COMMUNE_LABEL = /^(?:\d{1,2} )?(?:ten )?(?:cac )?xa(?: (?:phuong|thi tran))*$/u;

export const isDistrict = (text: string): boolean => DISTRICT.test(text);

export const isTypedCommune = (text: string): boolean => NAMED_COMMUNE.test(text);

interface Named {
  readonly at: number;
  readonly heading: Heading;
  readonly name: string;
  readonly isTyped: boolean;
}

interface Context {
  readonly view: SheetView;
  readonly stacks: ReadonlyMap<number, readonly Heading[]>;
  /** The corner's words about each row of headings. */
  readonly labels: ReadonlyMap<number, readonly string[]>;
  /** Averages are nobody's to be judged: with verdicts below it "Trung Bình" is a commune. */
  readonly isJudged: (heading: Heading) => boolean;
}

/** Below "Mức quy định" stand "Xã miền núi" and "Xã còn lại": whose level it is, and no commune. */
const isLevelOf = ({ view, stacks }: Context, at: number, { row }: Heading): boolean =>
  (stacks.get(at) ?? []).some((one) => one.row < row && headerRole(view.keyOf(one.text)) === 'required');

function namedIn(context: Context, at: number, heading: Heading): Named | undefined {
  const { view, labels } = context;
  const { text } = heading;
  if (isLevelOf(context, at, heading)) return undefined;
  const name = DISTRICT.test(text) ? undefined : readCommuneName(text);
  if (name === undefined) return undefined;
  const key = view.keyOf(text);
  const isTyped = NAMED_COMMUNE.test(text);
  if (/^xa (?:nhom|loai|khu vuc) /u.test(key)) return undefined;
  // "Phú Trạch" below "Tên xã" is no "phụ trách"
  const isLabelled = (labels.get(heading.row) ?? []).some((label) => ownerKind(label) === 'commune');
  const tells =
    (isLabelled ? undefined : headerRole(key)) ??
    headingPeriod(key) ??
    headingRegion(key) ??
    (PERSONS.test(key) ? 'person' : undefined);
  return isTyped || tells === undefined ? { at, heading, name, isTyped } : undefined;
}

interface Row {
  readonly row: number;
  readonly named: Named[];
  readonly kind: OwnerKind | undefined;
  readonly names: Set<string>;
  typed: number;
}

/** The row of headings in which the communes' names stand: where most of them do, before all where "xã" is said. */
function rowOfNames(context: Context): Row | undefined {
  const rows = new Map<number, Row>();
  for (const [at, stack] of context.stacks) {
    for (const heading of stack) {
      const named = namedIn(context, at, heading);
      if (named === undefined) continue;
      const kinds = (context.labels.get(heading.row) ?? []).map(ownerKind);
      const own: Row = rows.get(heading.row) ?? {
        row: heading.row,
        named: [],
        kind: kinds.find((kind) => kind !== undefined),
        names: new Set(),
        typed: 0,
      };
      rows.set(heading.row, own);
      own.named.push(named);
      own.names.add(named.name);
      if (named.isTyped) own.typed += 1;
    }
  }
  const rank = ({ kind, typed }: Row): number =>
    kind === 'commune' ? 3 : typed > 0 ? 2 : kind === undefined ? 1 : 0;
  return [...rows.values()].sort(
    (a, b) => rank(b) - rank(a) || b.names.size - a.names.size || b.row - a.row,
  )[0];
}

/** There is a commune "An Ninh": between other communes' names what is a criterion elsewhere is one too. */
function oddName(context: Context, stack: readonly Heading[], row: number): Named | undefined {
  const heading = stack.find((one) => one.row === row);
  if (heading === undefined) return undefined;
  const { text } = heading;
  const key = context.view.keyOf(text);
  if (
    isTotalKey(key) ||
    NUMBERS_OF.test(key) ||
    headingPeriod(key) !== undefined ||
    headingRegion(key) !== undefined
  )
    return undefined;
  if (headerRole(key) !== undefined || VILLAGE.test(text) || PERSONS.test(key) || DISTRICT.test(text))
    return undefined;
  const isNumbered = stack.some((one) => one.row < row && NUMBER.test(one.text));
  const possible =
    isNumbered || context.isJudged(heading)
      ? FEW_WORDS.test(text)
      : TITLE_CASE.test(text) && !SUMMARY.test(key);
  const name = possible && isSpoken(text) ? readCommuneName(`Xã ${text}`) : undefined;
  return name === undefined ? undefined : { at: heading.column, heading, name, isTyped: false };
}

/** The commune of each column (or row), as its headings tell. */
export function ownersOf(context: Context): Owners {
  const { view, stacks } = context;
  const villages = villagesIn(context);
  const parts = partsOf(context, villages);
  const best = rowOfNames(context);
  const of = new Map<number, Owner>();
  if (best === undefined) return { of, kind: 'other', said: false, parts };
  let district: string | undefined;
  const found: { readonly at: number; readonly named: Named; readonly district: string | undefined }[] = [];
  for (const [at, stack] of stacks) {
    const said = stack
      .filter(({ text }) => headerRole(view.keyOf(text)) === undefined)
      .map(({ text }) => DISTRICT.exec(text)?.[1])
      .find((text) => text !== undefined);
    if (said !== undefined) district = said;
    if (parts.has(at)) continue;
    const heading = stack.findLast((one) => one.row === best.row);
    const typed = [...stack].reverse().find(({ text }) => NAMED_COMMUNE.test(text));
    const named =
      (heading === undefined ? undefined : namedIn(context, at, heading)) ??
      (typed === undefined ? undefined : namedIn(context, at, typed)) ??
      oddName(context, stack, best.row);
    if (named === undefined) continue;
    found.push({ at, named, district: besideDistrict(context, stack) ?? district });
  }
  // "Xã cung cấp" alone above a column says who told it
  const isOffice = found.every(({ named }) => SMALL_NAME.test(named.heading.text));
  const names = new Set(found.map(({ named }) => named.name));
  if (isOffice && names.size === 1 && best.kind !== 'commune') {
    return { of, kind: 'other', said: false, parts };
  }
  for (const { at, named } of toldApart(found)) {
    const { row, column } = named.heading;
    of.set(at, { name: named.name, key: communeKey(named.name), row, column });
  }
  const isVillage = best.kind === 'village' || best.named.some(({ heading }) => villages.has(heading.text));
  const kind = best.typed > 0 ? 'commune' : isVillage ? 'village' : (best.kind ?? 'commune');
  return { of, kind, said: best.typed > 0 || best.kind === 'commune', parts };

  function besideDistrict(_: Context, stack: readonly Heading[]): string | undefined {
    const heading = stack.find((one) =>
      (context.labels.get(one.row) ?? []).some((key) => ownerKind(key) === 'district'),
    );
    if (heading === undefined) return undefined;
    return /^(?:huyện|thị xã|thành phố)/iu.test(heading.text)
      ? heading.text
      : `huyện ${view.text(heading.row, heading.column)}`;
  }
}

/** Two districts may each have a "Hòa Bình", and a merged commune the name of an old one. */
function toldApart<Found extends { readonly named: Named; readonly district: string | undefined }>(
  found: readonly Found[],
): readonly Found[] {
  const ways = new Map<
    string,
    { readonly districts: Set<string | undefined>; readonly states: Set<string> }
  >();
  const stateOf = ({ named }: Found): string => (STATUS.exec(named.heading.text)?.[1] ?? '').toLowerCase();
  for (const one of found) {
    const key = communeKey(one.named.name);
    const way = ways.get(key) ?? { districts: new Set(), states: new Set() };
    ways.set(key, way);
    way.districts.add(one.district);
    way.states.add(stateOf(one));
  }
  return found.map((one) => {
    const way = ways.get(communeKey(one.named.name));
    const { district } = one;
    const state = stateOf(one);
    const addition =
      way !== undefined && way.states.size > 1 && state !== ''
        ? state
        : way !== undefined && way.districts.size > 1 && district !== undefined
          ? `${district.charAt(0).toLowerCase()}${district.slice(1)}`
          : undefined;
    return addition === undefined
      ? one
      : { ...one, named: { ...one.named, name: `${one.named.name} (${addition})` } };
  });
}

/** Headings that are villages. Few among many names below "Tên xã", or between "Xã …", are communes called so. */
function villagesIn({ view, stacks, labels }: Context): ReadonlySet<string> {
  const headings = [...stacks.values()].flat();
  const villages = new Set(headings.flatMap(({ text }) => (VILLAGE.test(text) ? [text] : [])));
  if (villages.size === 0 || ![...villages].every((text) => VILLAGE_OR_COMMUNE.test(text))) return villages;
  const typed = new Set(headings.flatMap(({ row, text }) => (NAMED_COMMUNE.test(text) ? [row] : [])));
  const labelled = new Set([
    ...typed,
    ...[...labels].flatMap(([row, keys]) => (keys.some((key) => COMMUNE_LABEL.test(key)) ? [row] : [])),
  ]);
  const names = new Set(
    headings.flatMap(({ row, text }) => (labelled.has(row) && view.keyOf(text) !== '' ? [text] : [])),
  );
  const areNames = [...villages].every((text) => names.has(text));
  return areNames && villages.size * FEW_OF <= names.size ? new Set() : villages;
}

/** Columns for a village, for men or women: their figures are not the commune's. */
function partsOf({ view, stacks }: Context, villages: ReadonlySet<string>): ReadonlySet<number> {
  const all = [...stacks];
  const anyVillage = villages.size > 0;
  return new Set(
    all
      .filter(
        ([, stack]) =>
          stack.every(({ text }) => !NAMED_COMMUNE.test(text)) &&
          stack.some(({ text }) => {
            const key = view.keyOf(text);
            return (
              villages.has(text) ||
              PERSONS.test(key) ||
              PARTS_ABOVE.test(key) ||
              (anyVillage && VILLAGE_BESIDE.test(text))
            );
          }),
      )
      .map(([at]) => at),
  );
}
