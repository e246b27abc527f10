import { isFulfilled } from '../../assessment/verdict';
import type { SetKey } from '../../criteria/set';
import { setOf } from '../../criteria/sets';
import { dayText } from '../../messages/day';
import {
  MOST_MONTHS,
  RULE_PARTS,
  STANDARD_RULE,
  type CriterionChoice,
  type DeadlineRule,
  type RoadmapChoices,
} from '../../roadmap/choices';
import { standardProposal } from '../../roadmap/proposals';
import { readTypedDay } from '../../workbook/date';
import type { OfficeLevel } from '../../messages/proposal';
import type { Check } from '../check';
import { withPaper } from '../cover';
import { officesOf, paperOf } from '../paper';
import { checkedOf } from '../session/state';
import type { Session } from '../session/session';
import { changeSettings } from './settings';

/** A field of the form: what stands in it, and what the program would put there. */
export interface ChoiceField {
  readonly id: string;
  readonly text: string;
  readonly isDay: boolean;
  /** Other than what is kept. */
  readonly isChanged: boolean;
  /** Something was typed that is no day, or no number of months. */
  readonly isBad: boolean;
}

interface CommuneChoices {
  readonly key: string;
  readonly name: string;
  /** Kept from before; no table names this commune any more. */
  readonly isGone: boolean;
  readonly deadline: ChoiceField;
}

export const CRITERION_FIELDS = ['deadline', 'agency', 'partners', 'measure'] as const;
type CriterionField = (typeof CRITERION_FIELDS)[number];

export interface CriterionChoices {
  readonly set: SetKey;
  readonly number: number;
  readonly name: string;
  /** Communes that do not fulfil it. */
  readonly open: number;
  /** Something is kept that is not the program's own proposal. */
  readonly isChosen: boolean;
  readonly fields: Readonly<Record<CriterionField, ChoiceField>>;
}

/** "Đề xuất cho lộ trình" as it stands: what is kept in the workbook, with what was typed over it. */
export interface ChoicesForm {
  readonly deadline: ChoiceField;
  /** A day was decided for everything that has none of its own. */
  readonly isDeadlineChosen: boolean;
  /** The rule by which days are proposed where nobody decided one. */
  readonly rule: Readonly<Record<keyof DeadlineRule, ChoiceField>>;
  readonly communes: readonly CommuneChoices[];
  readonly criteria: readonly CriterionChoices[];
  readonly isChanged: boolean;
  readonly isBad: boolean;
}

const DEADLINE = 'choices/deadline';
const ruleField = (part: keyof DeadlineRule): string => `choices/rule/${part}`;
const communeField = (key: string): string => `choices/commune/${key}`;
const criterionField = (set: SetKey, number: number, field: CriterionField): string =>
  `choices/criterion/${set}/${String(number)}/${field}`;

const shownDay = (day: string | undefined): string => (day === undefined ? '' : dayText(day));

/** One line of text, as it goes into a cell. */
const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

type Typed = ReadonlyMap<string, string>;

function dayField(id: string, kept: string | undefined, typed: Typed): ChoiceField {
  const text = typed.get(id) ?? shownDay(kept);
  const isChanged = text !== shownDay(kept);
  const isBad = isChanged && text.trim() !== '' && readTypedDay(text) === undefined;
  return { id, text, isDay: true, isChanged, isBad };
}

function textField(id: string, kept: string, typed: Typed): ChoiceField {
  const text = typed.get(id) ?? kept;
  return { id, text, isDay: false, isChanged: text !== kept, isBad: false };
}

/** Whole months of a rule; `undefined` for what is none. */
function monthsIn(text: string): number | undefined {
  const months = /^\d{1,3}$/u.test(text.trim()) ? Number(text.trim()) : Infinity;
  return months <= MOST_MONTHS ? months : undefined;
}

function monthsField(id: string, kept: number, typed: Typed): ChoiceField {
  const text = typed.get(id) ?? String(kept);
  return {
    id,
    text,
    isDay: false,
    isChanged: text !== String(kept),
    isBad: text.trim() !== '' && monthsIn(text) === undefined,
  };
}

const choiceOf = ({ criteria }: RoadmapChoices, set: SetKey, number: number): CriterionChoice | undefined =>
  criteria.find((one) => one.set === set && one.criterion === number);

/** The day of a field: what was typed there, else what is kept. */
const dayIn = ({ text, isChanged }: ChoiceField, kept: string | undefined): string | undefined =>
  isChanged ? readTypedDay(text) : kept;

export function choicesForm(check: Check, typed: Typed): ChoicesForm {
  const { assessment, settings } = check;
  const { choices } = settings;
  const offices = officesOf(paperOf(check));
  const deadline = dayField(DEADLINE, choices.deadline, typed);
  const months = (part: keyof DeadlineRule): ChoiceField =>
    monthsField(ruleField(part), choices.rule[part], typed);
  const rule = {
    open: months('open'),
    near: months('near'),
    middle: months('middle'),
    far: months('far'),
    works: months('works'),
  };
  const names = new Map(assessment.communes.map(({ key, name }) => [key, name]));
  const gone = choices.communes.filter(({ key }) => !names.has(key));
  const communes = [
    ...[...names].map(([key, name]) => ({ key, name, isGone: false })),
    ...gone.map(({ key, commune }) => ({ key, name: commune, isGone: true })),
  ].map((one): CommuneChoices => {
    const kept = choices.communes.find(({ key }) => key === one.key)?.deadline;
    return { ...one, deadline: dayField(communeField(one.key), kept, typed) };
  });
  const sets = new Set(assessment.communes.map(({ set }) => set));
  const criteria = [...sets].flatMap((set) =>
    setOf(assessment.sets, set).criteria.map(({ number, name }): CriterionChoices => {
      const proposal = standardProposal(set, number, offices);
      const choice = choiceOf(choices, set, number);
      const field = (name: CriterionField): string => criterionField(set, number, name);
      return {
        set,
        number,
        name,
        open: assessment.communes.filter(
          (commune) =>
            commune.set === set &&
            commune.criteria.some((one) => one.number === number && !isFulfilled(one.verdict)),
        ).length,
        isChosen: choice !== undefined,
        fields: {
          deadline: dayField(field('deadline'), choice?.deadline, typed),
          agency: textField(field('agency'), choice?.agency ?? proposal.agency, typed),
          partners: textField(field('partners'), choice?.partners ?? proposal.partners, typed),
          measure: textField(field('measure'), choice?.measure ?? proposal.measure, typed),
        },
      };
    }),
  );
  const fields = [
    deadline,
    ...RULE_PARTS.map((part) => rule[part]),
    ...communes.map((one) => one.deadline),
    ...criteria.flatMap((one) => CRITERION_FIELDS.map((name) => one.fields[name])),
  ];
  return {
    deadline,
    isDeadlineChosen: choices.deadline !== undefined,
    rule,
    communes,
    criteria,
    isChanged: fields.some(({ isChanged }) => isChanged),
    isBad: fields.some(({ isBad }) => isBad),
  };
}

/** The choices with every field that was typed put over those that are kept. */
function withTyped(check: Check, typed: Typed): RoadmapChoices {
  const { choices } = check.settings;
  const form = choicesForm(check, typed);
  const offices = officesOf(paperOf(check));
  const communes = form.communes.flatMap(({ key, name, deadline }) => {
    const chosen = dayIn(deadline, choices.communes.find((one) => one.key === key)?.deadline);
    return chosen === undefined ? [] : [{ key, commune: name, deadline: chosen }];
  });
  const touched = form.criteria.filter(({ fields }) =>
    CRITERION_FIELDS.some((name) => fields[name].isChanged),
  );
  const others = choices.criteria.filter(
    (one) => !touched.some(({ set, number }) => set === one.set && number === one.criterion),
  );
  const changed = touched.flatMap(
    (one) => criterionChoice(one, choiceOf(choices, one.set, one.number)?.deadline, offices) ?? [],
  );
  return {
    deadline: dayIn(form.deadline, choices.deadline),
    // an emptied field goes back to the program's own
    rule: {
      open: monthsIn(form.rule.open.text) ?? STANDARD_RULE.open,
      near: monthsIn(form.rule.near.text) ?? STANDARD_RULE.near,
      middle: monthsIn(form.rule.middle.text) ?? STANDARD_RULE.middle,
      far: monthsIn(form.rule.far.text) ?? STANDARD_RULE.far,
      works: monthsIn(form.rule.works.text) ?? STANDARD_RULE.works,
    },
    communes,
    criteria: [...others, ...changed],
  };
}

/** What differs from the program's proposal; `undefined` where nothing does. */
function criterionChoice(
  { set, number, fields }: CriterionChoices,
  keptDay: string | undefined,
  offices: OfficeLevel,
): CriterionChoice | undefined {
  const proposal = standardProposal(set, number, offices);
  const deadline = dayIn(fields.deadline, keptDay);
  const own = (name: 'agency' | 'partners' | 'measure', proposed: string): Partial<CriterionChoice> => {
    const text = tidy(fields[name].text);
    return text === proposed ? {} : { [name]: text };
  };
  const choice = {
    ...own('agency', proposal.agency),
    ...own('partners', proposal.partners),
    ...own('measure', proposal.measure),
    ...(deadline === undefined ? {} : { deadline }),
  };
  return Object.keys(choice).length === 0 ? undefined : { set, criterion: number, ...choice };
}

async function keep(
  session: Session,
  isMeant: (field: string) => boolean,
  change: (check: Check) => RoadmapChoices,
): Promise<void> {
  const fields = new Map([...session.getState().forms.typed].filter(([field]) => isMeant(field)));
  const image = checkedOf(session.getState())?.reading.image;
  const isKept = await changeSettings(session, (settings, check) => ({
    ...settings,
    choices: change(image === undefined ? check : withPaper(image, check)),
  }));
  // what could not be kept, or is not read back yet, stays in the form as it was typed
  if (isKept) session.dispatch({ code: 'fields-kept', fields });
}

/** Keeps in the workbook what was typed; to be asked only where every day is one. */
export function keepChoices(session: Session): Promise<void> {
  const { typed } = session.getState().forms;
  return keep(
    session,
    (field) => field.startsWith('choices/'),
    (check) => withTyped(check, typed),
  );
}

/** "Trả về đề xuất ban đầu" for one criterion. */
export const dropCriterionChoice = (session: Session, set: SetKey, number: number): Promise<void> =>
  keep(
    session,
    (field) => CRITERION_FIELDS.some((name) => field === criterionField(set, number, name)),
    ({ settings: { choices } }) => ({
      ...choices,
      criteria: choices.criteria.filter((one) => one.set !== set || one.criterion !== number),
    }),
  );

/** "Trả về đề xuất ban đầu" for the day of all. */
export const dropDeadline = (session: Session): Promise<void> =>
  keep(
    session,
    (field) => field === DEADLINE,
    ({ settings: { choices } }) => ({ ...choices, deadline: undefined }),
  );
