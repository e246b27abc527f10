import * as z from 'zod/mini';
import type { Verdict } from '../../assessment/verdict';
import type { SetKey } from '../../criteria/set';
import { setKeyShape } from '../../criteria/shape';
import type { SnapshotCommune } from '../../reports/progress/progress';
import { grouped } from '../../reports/grouped';
import { communeKey } from '../../text/commune';
import { isDay } from '../../workbook/date';
import { readEach, type Refuse } from '../settingsPieces';
import { MOST_SNAPSHOTS, type DatedSnapshot } from './snapshots';

/** One letter a verdict: twenty-four communes with all their indicators take two thousand letters. */
const LETTERS = {
  met: 'm',
  unmet: 'u',
  missing: 'x',
  unreadable: 'r',
  'not-applicable': 'n',
  undecided: 'd',
} as const satisfies Record<Verdict, string>;

/** The code is there and this commune was not judged by it. */
const NONE = '-';

const VERDICTS: ReadonlyMap<string, Verdict> = new Map(
  Object.keys(LETTERS)
    .filter((key): key is Verdict => Object.hasOwn(LETTERS, key))
    .map((verdict) => [LETTERS[verdict], verdict]),
);

const MOST_COMMUNES = 15_000;
const MOST_CODES = 200;
const MOST_SETS = 20;

const letters = z.string().check(z.maxLength(MOST_CODES), z.regex(/^[muxrnd-]*$/u));
const codes = z
  .string()
  .check(z.maxLength(MOST_CODES * 6), z.regex(/^(?:\d{1,2}(?:\.\d{1,2})?(?: \d{1,2}(?:\.\d{1,2})?)*)?$/u));

/** Criteria and indicators are named once; every commune has one letter for each, in their order. */
const block = z.tuple([
  setKeyShape,
  codes,
  codes,
  z.array(z.tuple([z.string().check(z.maxLength(300)), letters, letters])).check(z.maxLength(MOST_COMMUNES)),
]);

/** As JSON in the settings: `[day, [[set, criteria, indicators, [[commune, letters, letters]…]]…]]` */
const snapshotShape = z.tuple([
  z.string().check(z.maxLength(10)),
  z.array(block).check(z.maxLength(MOST_SETS)),
]);

export type SnapshotText = z.infer<typeof snapshotShape>;
type Block = SnapshotText[1][number];

const listOf = (text: string): readonly string[] => (text === '' ? [] : text.split(' '));

const distinct = (values: readonly string[]): boolean => new Set(values).size === values.length;

function verdictsOf<Code>(list: readonly Code[], text: string): ReadonlyMap<Code, Verdict> | undefined {
  if (text.length !== list.length) return undefined;
  return new Map(
    list.flatMap((code, place): [Code, Verdict][] => {
      const verdict = VERDICTS.get(text[place] ?? NONE);
      return verdict === undefined ? [] : [[code, verdict]];
    }),
  );
}

function communesOf([set, criteria, indicators, rows]: Block): readonly SnapshotCommune[] | undefined {
  const numbers = listOf(criteria);
  const indicatorCodes = listOf(indicators);
  if (!distinct(numbers) || !distinct(indicatorCodes) || numbers.some((number) => number.includes('.'))) {
    return undefined;
  }
  const communes: SnapshotCommune[] = [];
  for (const [name, criteriaLetters, indicatorLetters] of rows) {
    const byNumber = verdictsOf(numbers.map(Number), criteriaLetters);
    const byCode = verdictsOf(indicatorCodes, indicatorLetters);
    if (byNumber === undefined || byCode === undefined) return undefined;
    communes.push({ set, name, key: communeKey(name), criteria: byNumber, indicators: byCode });
  }
  return distinct(communes.map(({ key }) => key)) ? communes : undefined;
}

/** `undefined` where it is not what `snapshotTexts` writes: somebody else's, or damaged. */
function readSnapshot(value: unknown): DatedSnapshot | undefined {
  const parsed = snapshotShape.safeParse(value);
  if (!parsed.success) return undefined;
  const [date, blocks] = parsed.data;
  if (!isDay(date) || !distinct(blocks.map(([set]) => set))) return undefined;
  const communes = blocks.map(communesOf);
  return communes.includes(undefined) ? undefined : { date, communes: communes.flatMap((one) => one ?? []) };
}

/** Snapshots ascending by day; one that is damaged, out of order or one too many does not take the others with it. */
export function readSnapshotTexts(value: unknown, refuse: Refuse): readonly DatedSnapshot[] {
  let last = '';
  const inOrder = (item: unknown): DatedSnapshot | undefined => {
    const snapshot = readSnapshot(item);
    if (snapshot === undefined || snapshot.date <= last) return undefined;
    last = snapshot.date;
    return snapshot;
  };
  return readEach(value, 'snapshots', inOrder, refuse, MOST_SNAPSHOTS);
}

function blockOf(set: SetKey, communes: readonly SnapshotCommune[]): Block {
  const numbers = [...new Set(communes.flatMap(({ criteria }) => [...criteria.keys()]))];
  const indicatorCodes = [...new Set(communes.flatMap(({ indicators }) => [...indicators.keys()]))];
  const letterOf = (verdict: Verdict | undefined): string =>
    verdict === undefined ? NONE : LETTERS[verdict];
  return [
    set,
    numbers.join(' '),
    indicatorCodes.join(' '),
    communes.map(({ name, criteria, indicators }) => [
      name,
      numbers.map((number) => letterOf(criteria.get(number))).join(''),
      indicatorCodes.map((code) => letterOf(indicators.get(code))).join(''),
    ]),
  ];
}

/** The compact form in which the settings keep snapshots. */
export const snapshotTexts = (snapshots: readonly DatedSnapshot[]): readonly SnapshotText[] =>
  snapshots.map(({ date, communes }) => [
    date,
    [...grouped(communes, ({ set }) => set)].map(([set, own]) => blockOf(set, own)),
  ]);
