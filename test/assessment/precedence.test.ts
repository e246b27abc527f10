import { specifyPrecedence } from '../support/precedence';

// 15.1 has a sourced level (≥ 90%), 17.8 an unverified one (≥ 70%), 2.1 none: the province sets it.
describe('required level, in this order', () => {
  specifyPrecedence([
    [
      '(1) confirmed by the user, before the table',
      { code: '15.1', level: '≥ 85%', answer: [91], confirmed: '≥ 92%' },
      'confirmed ≥ 92%',
      'unmet',
      'level-mismatch level',
      'unmet result',
    ],
    [
      '(1) confirmed, before a sourced level',
      { code: '15.1', level: '', answer: [91], confirmed: '≥ 92%' },
      'confirmed ≥ 92%',
      'unmet',
      'unmet result',
    ],
    [
      '(1) confirmed, where nothing else is known',
      { code: '2.1', level: '', answer: [61], confirmed: '≥ 60%' },
      'confirmed ≥ 60%',
      'met',
    ],
    [
      '(1) confirmed, where the table states one that nobody can read',
      { code: '15.1', level: 'theo quy định', answer: [91], confirmed: '≥ 92%' },
      'confirmed ≥ 92%',
      'unmet',
      'unreadable-level level',
      'unmet result',
    ],
    [
      '(2) stated in the table, before a sourced level',
      { code: '15.1', level: '≥ 85%', answer: [87] },
      'table ≥ 85%',
      'met',
      'level-mismatch level',
    ],
    [
      '(2) stated in the table, before an unverified level',
      { code: '17.8', level: '≥ 60%', answer: [61] },
      'table ≥ 60%',
      'met',
      'unverified-level level',
    ],
    [
      '(3) the set’s sourced level for the region',
      { code: '15.3', level: '', answer: [20] },
      'sourced ≤ 24%',
      'met',
    ],
    [
      '(3) the sourced level of another region',
      { code: '15.3', level: '', answer: [20], region: 'dbsh' },
      'sourced ≤ 16,5%',
      'unmet',
      'unmet result',
    ],
    [
      '(4) an unverified level advises',
      { code: '17.8', level: '', answer: [61] },
      'unverified ≥ 70%',
      'undecided',
      'unverified-level result',
    ],
    [
      '(4) a level concluded from another advises too',
      { code: '11', level: '', answer: [14] },
      'inferred ≤ 13%',
      'undecided',
      'unverified-level result',
    ],
    ['(5) none', { code: '2.1', level: '', answer: [61] }, 'none', 'undecided', 'no-level result'],
    [
      'a level that the table states and nobody can read is not replaced by another',
      { code: '15.1', level: 'theo quy định', answer: [61] },
      'none',
      'undecided',
      'unreadable-level level',
      'no-level result',
    ],
    [
      'a level turned round decides nothing, whatever the set says of it',
      { code: '17.8', level: '≤ 70%', answer: [61] },
      'none',
      'undecided',
      'turned-level level',
      'no-level result',
    ],
  ]);
});

describe('a level in the table beside a sourced one', () => {
  specifyPrecedence([
    [
      'looser: a level mismatch',
      { code: '15.1', level: '≥ 85%', answer: [95] },
      'table ≥ 85%',
      'met',
      'level-mismatch level',
    ],
    [
      'stricter: only a remark',
      { code: '15.1', level: '≥ 95%', answer: [96] },
      'table ≥ 95%',
      'met',
      'stricter-level level',
    ],
  ]);
});

describe('15.4 after 211/QĐ-TTg of 01/3/2024', () => {
  const AT = (when: string): string => `KẾT QUẢ RÀ SOÁT BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI (${when})`;
  specifyPrecedence([
    [
      'a review of 2023 has the percentage',
      { code: '15.4', level: '', answer: [60], title: AT('năm 2023') },
      'sourced ≥ 50%',
      'met',
    ],
    [
      'one of February 2024 too',
      { code: '15.4', level: '', answer: [45], title: AT('tháng 02/2024') },
      'sourced ≥ 50%',
      'unmet',
      'unmet result',
    ],
    [
      'one of March 2024 asks for "Đạt": a share decides nothing',
      { code: '15.4', level: '', answer: [45], title: AT('tháng 3/2024') },
      'unverified Đạt',
      'undecided',
      'no-level result',
    ],
    [
      'and a mark decides',
      { code: '15.4', level: '', answer: ['Đạt'], title: AT('tháng 9/2024') },
      'unverified Đạt',
      'met',
    ],
    [
      '"năm 2024" alone leaves it open: the old level only advises',
      { code: '15.4', level: '', answer: [45], title: AT('năm 2024') },
      'unverified ≥ 50%',
      'undecided',
      'unverified-level result',
    ],
    [
      'a review of 2025 has the mark',
      { code: '15.4', level: '', answer: ['Chưa đạt'], title: AT('năm 2025') },
      'unverified Đạt',
      'unmet',
      'unmet result',
    ],
  ]);
});
