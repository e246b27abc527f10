import { runsOf, type PlanRun } from '../../messages/plan';
import type { PlanHead, PlanSignature } from '../../messages/planHead';

export type ParagraphKind =
  | 'body'
  /** "I. …" and "1. …" */
  | 'section'
  | 'subsection'
  /** "(Chi tiết theo biểu kèm theo)." */
  | 'aside'
  | 'annex-title'
  | 'annex-aside'
  | 'annex-note';

interface PlanParagraph {
  readonly code: 'paragraph';
  readonly kind: ParagraphKind;
  readonly runs: readonly PlanRun[];
}

export interface PlanTable {
  readonly code: 'table';
  /** Shares of the width. */
  readonly widths: readonly number[];
  readonly heading: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns whose texts stand in the middle. */
  readonly centred: readonly number[];
}

export type PlanBlock = PlanParagraph | PlanTable;

/** A paper as data: what becomes of it is decided where it is written. */
export interface PlanDocument {
  readonly head: PlanHead;
  /** Under "KẾ HOẠCH". */
  readonly about: string;
  readonly body: readonly PlanBlock[];
  readonly signature: PlanSignature;
  /** Each begins on a page of its own, across. */
  readonly annexes: readonly (readonly PlanBlock[])[];
}

export const paragraph = (kind: ParagraphKind, text: string): PlanParagraph => ({
  code: 'paragraph',
  kind,
  runs: runsOf(text),
});
