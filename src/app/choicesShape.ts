import * as z from 'zod/mini';
import { setKeyShape } from '../criteria/shape';
import {
  MOST_MONTHS,
  NO_CHOICES,
  RULE_PARTS,
  STANDARD_RULE,
  type CriterionChoice,
  type DeadlineRule,
  type RoadmapChoices,
} from '../roadmap/choices';
import { isDay } from '../workbook/date';
import { readEach, readOne, shaped, type Refuse } from './settingsPieces';

const LONGEST = 2_000;
const MOST = 15_000;

const text = z.string().check(z.maxLength(LONGEST));
const day = z.string().check(z.refine(isDay));

const criterionShape = z.strictObject({
  set: setKeyShape,
  criterion: z.int().check(z.minimum(1), z.maximum(99)),
  agency: z.optional(text),
  partners: z.optional(text),
  measure: z.optional(text),
  deadline: z.optional(day),
});
const months = z.int().check(z.minimum(0), z.maximum(MOST_MONTHS));
const ruleShape = z.strictObject({
  open: months,
  near: months,
  middle: months,
  far: months,
  works: months,
});
const communeShape = z.strictObject({ key: text, commune: text, deadline: day });
const shape = z.looseObject({});

type Stored = z.infer<typeof criterionShape>;

/** The fields in one order, so that the same choices always give the same text. */
const choiceOf = ({ set, criterion, agency, partners, measure, deadline }: Stored): CriterionChoice => ({
  set,
  criterion,
  ...(agency === undefined ? {} : { agency }),
  ...(partners === undefined ? {} : { partners }),
  ...(measure === undefined ? {} : { measure }),
  ...(deadline === undefined ? {} : { deadline }),
});

/** What people decided for the roadmap; each decision is believed, or refused, on its own. */
export function readChoices(stored: unknown, refuse: Refuse): RoadmapChoices {
  if (stored === undefined) return NO_CHOICES;
  const fields = shape.safeParse(stored);
  if (!fields.success) {
    refuse('choices', stored);
    return NO_CHOICES;
  }
  const { deadline, rule, criteria, communes, ...later } = fields.data;
  if (Object.keys(later).length > 0) refuse('choices', later);
  return {
    deadline: readOne(deadline, 'choices', shaped(day), refuse),
    rule: readOne(rule, 'choices', shaped(ruleShape), refuse) ?? STANDARD_RULE,
    criteria: readEach(criteria, 'choices', shaped(criterionShape), refuse, MOST).map(choiceOf),
    communes: readEach(communes, 'choices', shaped(communeShape), refuse, MOST),
  };
}

const isStandard = (rule: DeadlineRule): boolean =>
  RULE_PARTS.every((part) => rule[part] === STANDARD_RULE[part]);

/** `undefined` where nothing was decided, so that nothing is stored. */
export const storedChoices = ({ deadline, rule, criteria, communes }: RoadmapChoices) =>
  deadline === undefined && isStandard(rule) && criteria.length === 0 && communes.length === 0
    ? undefined
    : {
        deadline,
        rule: isStandard(rule)
          ? undefined
          : { open: rule.open, near: rule.near, middle: rule.middle, far: rule.far, works: rule.works },
        criteria: criteria.map(choiceOf),
        communes: communes.map(({ key, commune, deadline: day }) => ({ key, commune, deadline: day })),
      };
