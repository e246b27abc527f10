import type { Severity } from '../workbook/plan';
import type { Finding, FindingCode } from './finding';

/**
 * What a finding is to the person who has to deal with it; the order is that of lists.
 * - unmet: a fact about the commune, nobody's mistake
 * - wrong: what stands in the table cannot be so
 * - open: nobody can say yet
 * - remark: worth knowing, nothing to do
 */
export const FINDING_KINDS = ['unmet', 'wrong', 'open', 'remark'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

const KINDS = {
  unmet: 'unmet',
  'unmet-criterion': 'unmet',
  contradiction: 'wrong',
  'tables-disagree': 'wrong',
  duplicate: 'wrong',
  unreadable: 'wrong',
  'suspicious-figure': 'wrong',
  averaged: 'wrong',
  'wrong-total': 'wrong',
  'wrong-criterion-mark': 'wrong',
  'level-mismatch': 'wrong',
  'stricter-level': 'wrong',
  'unreadable-level': 'wrong',
  'turned-level': 'wrong',
  missing: 'open',
  'open-criterion': 'open',
  'not-reviewed': 'open',
  'no-figure': 'open',
  'part-missing': 'open',
  'unverified-level': 'open',
  'no-level': 'open',
  'unknown-indicator': 'open',
} as const satisfies Record<FindingCode, FindingKind>;

/** The colour of a kind in lists is that of the marks in the review table. */
export const KIND_SEVERITIES = {
  unmet: 'error',
  wrong: 'error',
  open: 'warning',
  remark: 'remark',
} as const satisfies Record<FindingKind, Severity>;

export function kindOf(finding: Finding): FindingKind {
  if (finding.severity === 'remark') return 'remark';
  // a mark that nobody can read is there, and wrong
  if (finding.code === 'open-criterion' && finding.verdict === 'unreadable') return 'wrong';
  return KINDS[finding.code];
}

/** How many findings there are of each kind. */
export function countKinds(findings: readonly Finding[]): Readonly<Record<FindingKind, number>> {
  const counts = { unmet: 0, wrong: 0, open: 0, remark: 0 };
  for (const finding of findings) counts[kindOf(finding)] += 1;
  return counts;
}
