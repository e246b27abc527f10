import type { FindingCode } from '../../assessment/finding';

/** The few kinds by which people filter; every finding code belongs to one. */
export const FINDING_KINDS = ['unmet', 'conflict', 'missing', 'figure', 'total', 'level', 'table'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

const KINDS = {
  unmet: 'unmet',
  'unmet-criterion': 'unmet',
  'open-criterion': 'missing',
  contradiction: 'conflict',
  'tables-disagree': 'conflict',
  duplicate: 'conflict',
  missing: 'missing',
  'not-reviewed': 'missing',
  'no-figure': 'missing',
  'part-missing': 'missing',
  unreadable: 'figure',
  'suspicious-figure': 'figure',
  'wrong-total': 'total',
  'wrong-criterion-mark': 'total',
  'level-mismatch': 'level',
  'stricter-level': 'level',
  'unverified-level': 'level',
  'unreadable-level': 'level',
  'turned-level': 'level',
  'no-level': 'level',
  'unknown-indicator': 'table',
} as const satisfies Record<FindingCode, FindingKind>;

export const kindOf = (code: FindingCode): FindingKind => KINDS[code];
