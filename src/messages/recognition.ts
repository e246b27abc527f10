import type { Answer, Condition } from '../assessment/recognition';
import type { CriteriaSet } from '../criteria/set';
import { setTitle } from './setTitle';

export const CONDITION_NAMES = {
  criteria: 'Đạt đủ tiêu chí',
  'no-arrears': 'Không có nợ đọng xây dựng cơ bản',
  satisfaction: 'Sự hài lòng của người dân',
  security: 'An ninh, trật tự',
} as const satisfies Record<Condition, string>;

const ANSWER_NAMES = {
  yes: 'Đạt',
  no: 'Chưa đạt',
  unknown: 'chưa có',
} as const satisfies Record<Answer | 'unknown', string>;

/** What is open of the criteria is in the tables, and not to be asked for. */
export const conditionAnswer = (condition: Condition, answer: Answer | 'unknown'): string =>
  condition === 'criteria' && answer === 'unknown' ? 'chưa kết luận được' : ANSWER_NAMES[answer];

/** "Điều kiện công nhận theo Quyết định số 18/2022/QĐ-TTg: Bộ tiêu chí xã nông thôn mới" */
export const recognitionTitle = (set: CriteriaSet): string =>
  `Điều kiện công nhận theo Quyết định số 18/2022/QĐ-TTg: ${setTitle(set)}`;
