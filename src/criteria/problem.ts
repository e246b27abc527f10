/**
 * What is wrong in a criteria file; `messages/` makes the sentence.
 * - not-a-criteria-file: neither a set, nor several sets, nor a list of confirmed levels, nor a pack
 * - not-allowed: none of the values that the field knows
 * - kind-mismatch: the level cannot be one of an indicator of this kind (or unit)
 * - op-mismatch: the level asks for little where the indicator wants much, or the reverse
 * - status-mismatch: the status says that there is no national level, yet there is one
 * - unknown-dimension: the level differs by something that the set does not declare
 * - unknown-commune-group: none of the set's commune groups
 * - too-long: more letters, or more pieces of a list, than any decision has
 * - nothing-filled: a pack without a set and without a level
 * - unreadable-level, unreadable-day: what somebody typed says neither, or could say two things
 * - no-direction: a figure of an indicator that nobody knows, without ≥ or ≤
 * - gap: a number of the sequence is missing or out of order
 */
export type CriteriaProblemCode =
  | 'not-json'
  | 'not-a-criteria-file'
  | 'missing'
  | 'wrong-type'
  | 'wrong-format'
  | 'not-allowed'
  | 'unknown-field'
  | 'empty'
  | 'too-long'
  | 'out-of-range'
  | 'duplicate'
  | 'gap'
  | 'code-outside-criterion'
  | 'unknown-group'
  | 'unknown-decision'
  | 'unknown-indicator'
  | 'unknown-dimension'
  | 'unknown-commune-group'
  | 'no-source'
  | 'no-indicators'
  | 'nothing-filled'
  | 'unreadable-level'
  | 'no-direction'
  | 'unreadable-day'
  | 'kind-mismatch'
  | 'op-mismatch'
  | 'status-mismatch';

export interface CriteriaProblem {
  /** The indicator's code ("17.10"), the criterion's number ("17"), or "" for the file itself. */
  readonly row: string;
  /** The field inside the row, dotted: "levels.0.level.value"; "" for the row itself. */
  readonly path: string;
  readonly problem: CriteriaProblemCode;
  /** On a sheet: its cell, which says more than a path. */
  readonly cell?: { readonly sheet: string; readonly address: string };
  /** What the field may hold: "0–100", "percent | money". */
  readonly expected?: string;
  /** What it holds, as far as it is short. */
  readonly found?: string;
}
