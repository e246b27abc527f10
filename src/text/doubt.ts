import { phraseTable } from './phrase';
import type { Token } from './token';

const doubtAt = phraseTable([
  [
    true,
    [
      '~',
      '≈',
      '?',
      'ước',
      'chưa',
      'chừng',
      'cơ bản',
      'dự kiến',
      'gần',
      'hầu hết',
      'kế hoạch',
      'khoảng',
      'không',
      'mục tiêu',
      'phấn đấu',
      'tạm tính',
      'ước tính',
      'vượt',
      'xấp xỉ',
    ],
  ],
]);

/** True where a word or sign makes what stands beside it unsure, planned or the contrary. */
export const doubtful = (tokens: readonly Token[]): boolean =>
  tokens.some((_, index) => doubtAt(tokens, index) !== undefined);
