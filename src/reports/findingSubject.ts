import type { Finding } from '../assessment/finding';

/** The code of the indicator or the number of the criterion that a finding is about; "" where it is neither. */
export function findingSubject(finding: Finding): string {
  if ('indicator' in finding) return finding.indicator;
  return 'criterion' in finding ? String(finding.criterion) : '';
}
