import type { CellReference } from './address';
import type { DrawnSheet, OwnSheet } from './plan';

/** What the user should hear about a build beside the findings. */
export type BuildNote =
  | { readonly code: 'roadmap-drawn'; readonly rows: number }
  | { readonly code: 'roadmap-updated'; readonly changed: number; readonly added: number }
  | { readonly code: 'roadmap-kept-cells'; readonly cells: readonly CellReference[] }
  | { readonly code: 'roadmap-unrecognised'; readonly sheet: string }
  | { readonly code: 'roadmap-not-needed' }
  /** Nothing could be remembered of a sheet, so none was drawn: the stored settings may not be written over. */
  | { readonly code: 'settings-frozen' }
  /** A sheet that people have no part in was drawn anew. */
  | { readonly code: 'sheet-drawn'; readonly own: DrawnSheet }
  /** `sheet` is ours by what stands in it, but another program lost its mark: it stays, the new one stands beside it. */
  | { readonly code: 'sheet-unmarked'; readonly own: OwnSheet; readonly sheet: string }
  /** People had changed `sheet`: it stays, and the new one stands beside it. */
  | { readonly code: 'sheet-edited'; readonly own: DrawnSheet; readonly sheet: string };
