import type { Grade } from '../criteria/level';
import { phraseTable } from './phrase';
import type { Token } from './token';

export interface GradeAt {
  readonly grade: Grade;
  readonly end: number;
}

export interface DegreeAt {
  readonly degree: number;
  readonly end: number;
}

const gradeLeadAt = phraseTable([
  [
    true,
    [
      'đạt',
      'loại',
      'xếp loại',
      'đạt loại',
      'được xếp loại',
      'đánh giá loại',
      'đạt mức',
      'mức',
      'hạng',
      'xếp hạng',
      'từ',
      'từ loại',
      'từ mức',
      'đạt từ',
      'đạt từ loại',
      'đạt từ mức',
      'xếp loại từ',
      'tối thiểu',
      'tối thiểu loại',
    ],
  ],
]);

const gradeAt = phraseTable<Grade>([
  ['yeu', ['yếu']],
  ['trung-binh', ['trung bình', 'tb']],
  ['kha', ['khá']],
  ['tot', ['tốt']],
  ['xuat-sac', ['xuất sắc']],
]);

const degreeLeadAt = phraseTable([
  [true, ['đạt', 'đạt chuẩn', '≥', '>=', 'từ', 'đạt từ', 'tối thiểu', 'ít nhất', 'đạt tối thiểu']],
]);
const degreeWordAt = phraseTable([[true, ['mức độ', 'mức', 'mđ', 'mức độ số']]]);
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** "Khá", "Xếp loại Khá". */
export function readGrade(tokens: readonly Token[], at: number): GradeAt | undefined {
  const start = at + (gradeLeadAt(tokens, at)?.length ?? 0);
  const match = gradeAt(tokens, start);
  return match && { grade: match.value, end: start + match.length };
}

/** "Mức độ 3", "mức 2", "MĐ2", "Mức độ III". */
export function readDegree(tokens: readonly Token[], at: number): DegreeAt | undefined {
  const start = at + (degreeLeadAt(tokens, at)?.length ?? 0);
  const word = degreeWordAt(tokens, start);
  if (word === undefined) return undefined;
  const token = tokens[start + word.length];
  const digits = token?.kind === 'number' && /^0?[1-9]$/.test(token.text) ? Number(token.text) : undefined;
  const degree = digits ?? ROMAN[token?.plain ?? ''];
  return degree === undefined ? undefined : { degree, end: start + word.length + 1 };
}

const upAt = phraseTable([[true, ['trở lên']]]);

/** The place behind "trở lên"; `at` itself where it does not stand. */
export const skipUpwards = (tokens: readonly Token[], at: number): number =>
  at + (upAt(tokens, at)?.length ?? 0);
