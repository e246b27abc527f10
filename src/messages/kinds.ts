import { FINDING_KINDS, type FindingKind } from '../assessment/kind';
import { KIND_NAMES } from './names';

/** "Chưa đạt: 8; Sai số liệu: 5; Lưu ý: 2." */
export const countsText = (counts: Readonly<Record<FindingKind, number>>): string =>
  `${FINDING_KINDS.filter((kind) => counts[kind] > 0)
    .map((kind) => `${KIND_NAMES[kind]}: ${counts[kind]}`)
    .join('; ')}.`;
