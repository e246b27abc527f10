import type { Verdict, DeclaredVerdict } from '../assessment/verdict';
import { FINDING_KINDS, type FindingKind } from '../assessment/kind';
import type { OwnSheet } from '../workbook/plan';

/** What the program calls its own sheets where the name is free. */
export const OWN_SHEET_TITLES = {
  roadmap: 'Lộ trình',
  matrix: 'Biểu lộ trình',
  summary: 'Tổng hợp',
  issues: 'Danh sách tồn tại',
  progress: 'Tiến độ',
  sources: 'Nguồn',
  union: 'Cách tính',
} as const satisfies Record<OwnSheet, string>;

/** What the sheets are called that a Word file's tables become. */
export const wordTableName = (place: number): string => `Bảng ${place + 1}`;

export const VERDICT_NAMES = {
  met: 'đạt',
  unmet: 'chưa đạt',
  missing: 'thiếu kết quả',
  unreadable: 'không đọc được',
  'not-applicable': 'không áp dụng',
  undecided: 'chưa kết luận được',
} as const satisfies Record<Verdict, string>;

export const DECLARED_NAMES = {
  met: 'Đạt',
  unmet: 'Chưa đạt',
  'not-applicable': 'Không áp dụng',
} as const satisfies Record<DeclaredVerdict, string>;

/** The words for findings, on paper, screen and terminal alike. */
export const KIND_NAMES = {
  unmet: 'Chưa đạt',
  wrong: 'Sai số liệu',
  open: 'Thiếu, chưa rõ',
  remark: 'Lưu ý',
} as const satisfies Record<FindingKind, string>;

/** "Chưa đạt: 8; Sai số liệu: 5; Lưu ý: 2." */
export const countsText = (counts: Readonly<Record<FindingKind, number>>): string =>
  `${FINDING_KINDS.filter((kind) => counts[kind] > 0)
    .map((kind) => `${KIND_NAMES[kind]}: ${counts[kind]}`)
    .join('; ')}.`;

const WITH_ITS_TYPE = /^(?:thị trấn|phường|tt\.)\s/iu;

/** "Vũ Sơn" → "xã Vũ Sơn"; "Thị trấn Bắc Sơn" stays. */
export const communeTitle = (name: string): string => (WITH_ITS_TYPE.test(name) ? name : `xã ${name}`);

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** An abbreviation ("NTM") keeps its letters. */
export const uncapitalised = (text: string): string =>
  /^\p{Lu}\p{Lu}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
