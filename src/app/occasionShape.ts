import * as z from 'zod/mini';
import { ANSWERS, ASKED_CONDITIONS, type CommuneAnswers, type Recognition } from '../assessment/recognition';
import { setKeyShape } from '../criteria/shape';
import { isDay } from '../workbook/date';
import { readEach, readOne, shaped, type Refuse } from './settingsPieces';

const LONGEST = 300;
const MOST = 15_000;

const key = z.string().check(z.minLength(1), z.maxLength(LONGEST));
const answersShape = z.strictObject({
  set: setKeyShape,
  key,
  answers: z.partialRecord(z.enum(ASKED_CONDITIONS), z.enum(ANSWERS)),
});

/** On which occasion a workbook is reviewed, as people say it, and what they say of its communes. */
export interface Occasion {
  /** Of the figures, where the tables do not say it right. */
  readonly year: number | undefined;
  /** The day of the review, ISO: it tells which amendment applies. */
  readonly date: string | undefined;
  /** Keys of communes in special difficulty or of a safe zone. */
  readonly special: readonly string[];
  /** Of the conditions of recognition. */
  readonly recognition: Recognition;
}

export const NO_OCCASION: Occasion = {
  year: undefined,
  date: undefined,
  special: [],
  recognition: [],
};

/** The answers in one order, so that the same ones always give the same text. */
const answersOf = ({ set, key: of, answers }: z.infer<typeof answersShape>): CommuneAnswers => ({
  set,
  key: of,
  answers: Object.fromEntries(
    ASKED_CONDITIONS.flatMap((condition) => {
      const answer = answers[condition];
      return answer === undefined ? [] : [[condition, answer]];
    }),
  ),
});

/** @param stored the fields of the settings, each believed or refused on its own */
export function readOccasion(
  { year, date, special, recognition }: Readonly<Record<keyof Occasion, unknown>>,
  refuse: Refuse,
): Occasion {
  return {
    year: readOne(year, 'year', shaped(z.int().check(z.minimum(2000), z.maximum(2100))), refuse),
    date: readOne(date, 'date', shaped(z.string().check(z.refine(isDay))), refuse),
    special: [...new Set(readEach(special, 'special', shaped(key), refuse, MOST))],
    recognition: readEach(recognition, 'recognition', shaped(answersShape), refuse, MOST).map(answersOf),
  };
}

/** Nothing is stored of what nobody said. */
export const storedOccasion = ({ year, date, special, recognition }: Occasion) => ({
  year,
  date,
  special: special.length === 0 ? undefined : special,
  recognition: recognition.length === 0 ? undefined : recognition.map(answersOf),
});
