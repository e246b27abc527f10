import type { SetKey } from '../criteria/set';
import type { Assessment, CommuneAssessment } from './assessment';
import { meetsAll } from './clear';
import { isFulfilled } from './verdict';

/**
 * The conditions under which a commune is recognised (Quyết định 18/2022/QĐ-TTg) that no review table tells: no arrears
 * of basic construction, the residents' satisfaction, security.
 */
export const ASKED_CONDITIONS = ['no-arrears', 'satisfaction', 'security'] as const;
export type AskedCondition = (typeof ASKED_CONDITIONS)[number];

/** All of them: that all criteria are met is told by the review itself. */
export const CONDITIONS = ['criteria', ...ASKED_CONDITIONS] as const;
export type Condition = (typeof CONDITIONS)[number];

export const ANSWERS = ['yes', 'no'] as const;
export type Answer = (typeof ANSWERS)[number];

/** What somebody said of one commune; what nobody has said is not there. */
export interface CommuneAnswers {
  readonly set: SetKey;
  /** Equal for two spellings of its name. */
  readonly key: string;
  readonly answers: Readonly<Partial<Record<AskedCondition, Answer>>>;
}

export type Recognition = readonly CommuneAnswers[];

export const NO_ANSWERS: Recognition = [];

/** One commune's checklist; "unknown" is never taken for an answer. */
export interface Checklist {
  readonly commune: CommuneAssessment;
  readonly conditions: Readonly<Record<Condition, Answer | 'unknown'>>;
}

/** Unmet only where a criterion is: what is still open may turn out to be met. */
export const criteriaAnswer = (commune: CommuneAssessment): Answer | 'unknown' => {
  if (meetsAll(commune)) return 'yes';
  const isOpen = commune.criteria.some(({ verdict }) => !isFulfilled(verdict) && verdict !== 'unmet');
  return isOpen && commune.criteria.every(({ verdict }) => verdict !== 'unmet') ? 'unknown' : 'no';
};

const isOf =
  ({ set, key }: Pick<CommuneAnswers, 'set' | 'key'>) =>
  (other: Pick<CommuneAnswers, 'set' | 'key'>): boolean =>
    other.set === set && other.key === key;

/** What was answered for a commune. */
export const answersOf = (
  recognition: Recognition,
  commune: Pick<CommuneAnswers, 'set' | 'key'>,
): CommuneAnswers['answers'] => recognition.find(isOf(commune))?.answers ?? {};

/** The answers with one put in, or taken back. */
export function withAnswer(
  recognition: Recognition,
  { set, key }: Pick<CommuneAnswers, 'set' | 'key'>,
  condition: AskedCondition,
  answer: Answer | undefined,
): Recognition {
  const before = answersOf(recognition, { set, key });
  const answers: CommuneAnswers['answers'] = Object.fromEntries(
    ASKED_CONDITIONS.flatMap((one) => {
      const said = one === condition ? answer : before[one];
      return said === undefined ? [] : [[one, said]];
    }),
  );
  const others = recognition.filter((one) => !isOf({ set, key })(one));
  return Object.keys(answers).length === 0 ? others : [...others, { set, key, answers }];
}

/** Of every commune of the sets in which anybody answered anything. */
export function checklistsIn(
  { communes }: Pick<Assessment, 'communes'>,
  recognition: Recognition,
): readonly Checklist[] {
  const answered = new Set(recognition.filter((one) => communes.some(isOf(one))).map(({ set }) => set));
  return communes
    .filter(({ set }) => answered.has(set))
    .map((commune) => {
      const answers = answersOf(recognition, commune);
      return {
        commune,
        conditions: {
          criteria: criteriaAnswer(commune),
          'no-arrears': answers['no-arrears'] ?? 'unknown',
          satisfaction: answers.satisfaction ?? 'unknown',
          security: answers.security ?? 'unknown',
        },
      };
    });
}
