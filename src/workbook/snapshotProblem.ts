/** Why two snapshots cannot be compared, or one cannot be kept. */
export type SnapshotProblem =
  | { readonly code: 'none' }
  | { readonly code: 'no-earlier'; readonly date: string }
  | { readonly code: 'unknown'; readonly date: string; readonly days: readonly string[] }
  | { readonly code: 'not-after'; readonly from: string; readonly to: string }
  | { readonly code: 'too-many'; readonly limit: number }
  | { readonly code: 'settings-frozen' };
