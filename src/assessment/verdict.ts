export type Verdict = 'met' | 'unmet' | 'missing' | 'unreadable' | 'not-applicable' | 'undecided';

/** What a commune wrote itself. */
export type DeclaredVerdict = 'met' | 'unmet' | 'not-applicable';

/** Counts as met: a criterion needs all its indicators to be so, a commune all criteria (Quyết định 18/2022/QĐ-TTg). */
export const isFulfilled = (verdict: Verdict): boolean => verdict === 'met' || verdict === 'not-applicable';

/** What several rows or tables say of one thing, where they agree: "met" and "not applicable" do. */
export function commonVerdict(verdicts: readonly Verdict[]): Verdict | undefined {
  const [first] = verdicts;
  if (verdicts.every((verdict) => verdict === first)) return first;
  return verdicts.every(isFulfilled) ? 'met' : undefined;
}

/** Worst first: which verdict a criterion has whose indicators differ. */
const ORDER = ['unmet', 'missing', 'unreadable', 'undecided'] as const satisfies readonly Verdict[];

/** The verdict of a whole from the verdicts of its parts; "not applicable" only where all are. */
export function combined(verdicts: readonly Verdict[]): Verdict {
  const worst = ORDER.find((verdict) => verdicts.includes(verdict));
  if (worst !== undefined) return worst;
  if (verdicts.length === 0) return 'missing';
  return verdicts.every((verdict) => verdict === 'not-applicable') ? 'not-applicable' : 'met';
}
