import type { CellReference } from './address';

/** What the user should hear about a build beside the findings. */
export type BuildNote =
  | { readonly code: 'roadmap-drawn'; readonly rows: number }
  | { readonly code: 'roadmap-updated'; readonly changed: number; readonly added: number }
  | { readonly code: 'roadmap-kept-cells'; readonly cells: readonly CellReference[] }
  | { readonly code: 'roadmap-unrecognised'; readonly sheet: string }
  | { readonly code: 'roadmap-not-needed' }
  | { readonly code: 'summary-drawn' }
  | { readonly code: 'summary-edited'; readonly sheet: string }
  | { readonly code: 'progress-drawn'; readonly communes: number }
  | { readonly code: 'progress-edited'; readonly sheet: string };
