import * as z from 'zod/mini';
import { SET_KEYS } from '../criteria/library';
import type { CriterionChoice, RoadmapChoices } from '../roadmap/choices';
import { isDay } from '../workbook/date';

const LONGEST = 2_000;
const MOST = 15_000;

const text = z.string().check(z.maxLength(LONGEST));
const day = z.string().check(z.refine(isDay));

/** The part of the stored settings that keeps what people decided for the roadmap. */
export const choicesShape = z.object({
  deadline: z.optional(day),
  criteria: z.optional(
    z
      .array(
        z.object({
          set: z.enum(SET_KEYS),
          criterion: z.int().check(z.minimum(1), z.maximum(99)),
          agency: z.optional(text),
          partners: z.optional(text),
          measure: z.optional(text),
          deadline: z.optional(day),
        }),
      )
      .check(z.maxLength(MOST)),
  ),
  communes: z.optional(
    z.array(z.object({ key: text, commune: text, deadline: day })).check(z.maxLength(MOST)),
  ),
});

type Stored = NonNullable<z.infer<typeof choicesShape>['criteria']>[number];

/** The fields in one order, so that the same choices always give the same text. */
const choiceOf = ({ set, criterion, agency, partners, measure, deadline }: Stored): CriterionChoice => ({
  set,
  criterion,
  ...(agency === undefined ? {} : { agency }),
  ...(partners === undefined ? {} : { partners }),
  ...(measure === undefined ? {} : { measure }),
  ...(deadline === undefined ? {} : { deadline }),
});

export const readChoices = (stored: z.infer<typeof choicesShape> = {}): RoadmapChoices => ({
  deadline: stored.deadline,
  criteria: (stored.criteria ?? []).map(choiceOf),
  communes: stored.communes ?? [],
});

/** `undefined` where nothing was decided, so that nothing is stored. */
export const storedChoices = ({
  deadline,
  criteria,
  communes,
}: RoadmapChoices): RoadmapChoices | undefined =>
  deadline === undefined && criteria.length === 0 && communes.length === 0
    ? undefined
    : {
        deadline,
        criteria: criteria.map(choiceOf),
        communes: communes.map(({ key, commune, deadline: day }) => ({ key, commune, deadline: day })),
      };
