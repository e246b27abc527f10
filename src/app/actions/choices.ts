import { isFulfilled } from '../../assessment/verdict';
import type { SetKey } from '../../criteria/set';
import { setOf } from '../../criteria/sets';
import { dayText } from '../../messages/day';
import type { CriterionChoice, RoadmapChoices } from '../../roadmap/choices';
import { standardProposal } from '../../roadmap/proposals';
import { readTypedDay } from '../../workbook/date';
import type { Check } from '../check';
import type { Session } from '../session/session';
import { changeSettings } from './settings';

/** A field of the form: what stands in it, and what the program would put there. */
export interface ChoiceField {
  readonly id: string;
  readonly text: string;
  readonly isDay: boolean;
  /** Other than what is kept. */
  readonly isChanged: boolean;
  /** Something was typed that is no day. */
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
  readonly communes: readonly CommuneChoices[];
  readonly criteria: readonly CriterionChoices[];
  readonly isChanged: boolean;
  readonly isBad: boolean;
}

const DEADLINE = 'choices/deadline';
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

/** The day of what nobody decided anything for: the end of the year after the review's figures. */
const usualDeadline = ({ assessment }: Check, today: string): string =>
  `${(assessment.years.at(-1) ?? Number(today.slice(0, 4)) - 1) + 1}-12-31`;

const choiceOf = ({ criteria }: RoadmapChoices, set: SetKey, number: number): CriterionChoice | undefined =>
  criteria.find((one) => one.set === set && one.criterion === number);

/** The day of a field: what was typed there, else what is kept. */
const dayIn = ({ text, isChanged }: ChoiceField, kept: string | undefined): string | undefined =>
  isChanged ? readTypedDay(text) : kept;

/** `today` is an ISO day. */
export function choicesForm(check: Check, typed: Typed, today: string): ChoicesForm {
  const { assessment, settings } = check;
  const { choices } = settings;
  const deadline = dayField(DEADLINE, choices.deadline ?? usualDeadline(check, today), typed);
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
      const proposal = standardProposal(set, number);
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
    ...communes.map((one) => one.deadline),
    ...criteria.flatMap((one) => CRITERION_FIELDS.map((name) => one.fields[name])),
  ];
  return {
    deadline,
    isDeadlineChosen: choices.deadline !== undefined,
    communes,
    criteria,
    isChanged: fields.some(({ isChanged }) => isChanged),
    isBad: fields.some(({ isBad }) => isBad),
  };
}

/** The choices with every field that was typed put over those that are kept. */
function withTyped(check: Check, typed: Typed, today: string): RoadmapChoices {
  const { choices } = check.settings;
  const form = choicesForm(check, typed, today);
  const day = dayIn(form.deadline, choices.deadline);
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
    (one) => criterionChoice(one, choiceOf(choices, one.set, one.number)?.deadline) ?? [],
  );
  return {
    deadline: day === usualDeadline(check, today) ? undefined : day,
    communes,
    criteria: [...others, ...changed],
  };
}

/** What differs from the program's proposal; `undefined` where nothing does. */
function criterionChoice(
  { set, number, fields }: CriterionChoices,
  keptDay: string | undefined,
): CriterionChoice | undefined {
  const proposal = standardProposal(set, number);
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
  const isKept = await changeSettings(session, (settings, check) => ({
    ...settings,
    choices: change(check),
  }));
  // what could not be kept, or is not read back yet, stays in the form as it was typed
  if (isKept) session.dispatch({ code: 'fields-kept', fields });
}

/** Keeps in the workbook what was typed; to be asked only where every day is one. */
export function keepChoices(session: Session): Promise<void> {
  const { typed } = session.getState().forms;
  const today = session.surroundings.today();
  return keep(
    session,
    (field) => field.startsWith('choices/'),
    (check) => withTyped(check, typed, today),
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
