import * as z from 'zod/mini';
import { ADMINISTRATIONS, FACT_LISTS, FACT_TEXTS, NO_FACTS, type PaperFacts } from '../tables/paper/facts';
import { isDay } from '../workbook/date';
import { readOne, shaped, type Refuse } from './settingsPieces';

const LONGEST = 300;
const MOST = 40;

const text = z.string().check(z.maxLength(LONGEST));
const list = z.array(text).check(z.maxLength(MOST));
/** A day, or a month whose day nobody knows yet; "" takes away what the workbook says. */
export const isPaperDate = (date: string): boolean =>
  date === '' || isDay(date.length === 7 ? `${date}-01` : date);
const dateShape = z.string().check(z.refine(isPaperDate));
const shape = z.looseObject({});

/** What people said of their papers; each field is believed, or refused, on its own. */
export function readPaper(stored: unknown, refuse: Refuse): PaperFacts {
  if (stored === undefined) return NO_FACTS;
  const fields = shape.safeParse(stored);
  if (!fields.success) {
    refuse('paper', stored);
    return NO_FACTS;
  }
  const { administration, date, ...rest } = fields.data;
  const known: ReadonlySet<string> = new Set([...FACT_TEXTS, ...FACT_LISTS]);
  const later = Object.entries(rest).filter(([name]) => !known.has(name));
  if (later.length > 0) refuse('paper', Object.fromEntries(later));
  return inOrder({
    administration: readOne(administration, 'paper', shaped(z.enum(ADMINISTRATIONS)), refuse),
    date: readOne(date, 'paper', shaped(dateShape), refuse),
    ...Object.fromEntries(
      FACT_TEXTS.map((name) => [name, readOne(rest[name], 'paper', shaped(text), refuse)] as const),
    ),
    ...Object.fromEntries(
      FACT_LISTS.map((name) => [name, readOne(rest[name], 'paper', shaped(list), refuse)] as const),
    ),
  });
}

type Said = { readonly [Name in keyof PaperFacts]: PaperFacts[Name] | undefined };

/** The fields in one order, so that the same facts always give the same text; nothing where nobody said anything. */
const inOrder = (said: Said): PaperFacts =>
  Object.fromEntries(
    (['administration', 'date', ...FACT_TEXTS, ...FACT_LISTS] as const).flatMap((name) => {
      const value = said[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );

/** `undefined` where nobody said anything, so that nothing is stored. */
export const storedPaper = (paper: PaperFacts): PaperFacts | undefined =>
  Object.keys(paper).length === 0 ? undefined : inOrder(paper);
