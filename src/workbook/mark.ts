import type { Severity } from './plan';

export const SEVERITIES = ['error', 'warning', 'remark'] as const satisfies readonly Severity[];

export interface MarkStyle {
  /** RRGGBB */
  readonly fill: string;
  /** RRGGBB */
  readonly color: string;
  /** Colour is never the only sign. */
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
}

export const MARK_STYLES = {
  error: { fill: 'FFC7CE', color: '9C0006', bold: true, italic: false, underline: false },
  warning: { fill: 'FFEB9C', color: '7F6000', bold: false, italic: true, underline: false },
  remark: { fill: 'E4DFEC', color: '403151', bold: false, italic: false, underline: true },
} as const satisfies Record<Severity, MarkStyle>;

/** Stands in every rule of ours, and in no cell's own format. */
export const MARK_TAG = 'rasoat-ntm:';

/** A condition that is always true and tells whose rule it is, without stored state. */
export const markFormula = (severity: Severity): string => `LEN("${MARK_TAG}${severity}")>0`;

/** True for a rule of ours, however another program spaced or capitalised it when saving. */
export const isMarkFormula = (formula: string): boolean => formula.toLowerCase().includes(`"${MARK_TAG}`);
