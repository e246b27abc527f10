import { parseCode } from '../criteria/code';
import type { Finding } from './finding';

/** The number of the criterion that a finding is about; `undefined` where it is about none, or about several. */
export function criterionOf(finding: Finding): number | undefined {
  if ('criterion' in finding) return finding.criterion;
  return 'indicator' in finding ? parseCode(finding.indicator)?.criterion : undefined;
}

/** What findings say the same of, whatever the commune: "10 thiếu kết quả" of twenty-four communes is one. */
export const sameKey = (finding: Finding): string =>
  JSON.stringify([
    finding.set,
    finding.code,
    'indicator' in finding ? finding.indicator : undefined,
    'criterion' in finding ? finding.criterion : undefined,
    finding.code === 'unknown-indicator' ? finding.text : undefined,
  ]);
