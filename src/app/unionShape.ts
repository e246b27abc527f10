import * as z from 'zod/mini';
import type { Headcounts } from '../assessment/union/amount';
import type { StatedUnion } from '../assessment/union/stated';
import { readEach, shaped, type Refuse } from './settingsPieces';

const LONGEST = 300;
const MOST = 15_000;
const MOST_MERGED = 100;

const text = z.string().check(z.minLength(1), z.maxLength(LONGEST));
const heads = z.exactOptional(z.number().check(z.gt(0), z.maximum(1e9)));
const headsShape = z.strictObject({ key: text, people: heads, households: heads });
const unionShape = z.strictObject({
  key: text,
  name: text,
  of: z.array(text).check(z.minLength(2), z.maxLength(MOST_MERGED)),
});

/** How many people and households a commune has. */
export interface CommuneHeads extends Headcounts {
  readonly key: string;
}

/** What people say of communes that become one. */
export interface Unions {
  readonly heads: readonly CommuneHeads[];
  readonly unions: readonly StatedUnion[];
}

export const NO_UNIONS: Unions = { heads: [], unions: [] };

/** @param stored the fields of the settings, each piece believed or refused on its own */
export const readUnions = (
  { heads: counts, unions }: Readonly<Record<keyof Unions, unknown>>,
  refuse: Refuse,
): Unions => ({
  heads: readEach(counts, 'heads', shaped(headsShape), refuse, MOST),
  unions: readEach(unions, 'unions', shaped(unionShape), refuse, MOST),
});

/** Nothing is stored of what nobody said; the fields of a piece in one order, whoever made it. */
export const storedUnions = ({ heads: counts, unions }: Unions) => ({
  heads:
    counts.length === 0
      ? undefined
      : counts.map(({ key, people, households }) => ({ key, people, households })),
  unions: unions.length === 0 ? undefined : unions.map(({ key, name, of }) => ({ key, name, of })),
});

/** What is said anew goes before what was said of the same commune. */
export const withHeads = (
  known: readonly CommuneHeads[],
  said: readonly CommuneHeads[],
): readonly CommuneHeads[] => [
  ...new Map([...known, ...said].map((one) => [one.key, one] as const)).values(),
];

export const withUnion = (known: readonly StatedUnion[], said: StatedUnion): readonly StatedUnion[] => [
  ...known.filter(({ key }) => key !== said.key),
  said,
];
