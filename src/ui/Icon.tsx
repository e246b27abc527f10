import type { ReactElement } from 'react';
import type { IconName } from '../app/actions/action';
import type { Severity } from '../workbook/plan';

/** Strokes on a grid of 16 by 16, drawn for this project. */
const PATHS = {
  check: 'M2.5 8.5l3.5 3.5 7.5-8',
  mark: 'M3 13h10M9.5 2.5l4 4-5 5h-3v-3z',
  'clear-marks': 'M6 13h7M3 10l6-6 4 4-5 5H6z',
  roadmap: 'M3 13V3M3 3.5h8l-2 2.5 2 2.5H3',
  summary: 'M2.5 3h11v10h-11zM2.5 6.5h11M6.5 3v10',
  issues: 'M2.5 4l1.2 1.2L6 3M2.5 8.5l1.2 1.2L6 7.5M2.5 13h3M8.5 4.5H14M8.5 9H14M8.5 13H14',
  export: 'M8 2v8M5 5l3-3 3 3M3 9.5V13h10V9.5',
  'copy-report': 'M5.5 5.5V3h7.5v7.5h-2.5M3 5.5h7.5V13H3z',
  choices: 'M3 4.5h4M10 4.5h3M8.5 3v3M3 11.5h2M8 11.5h5M6.5 10v3',
  progress: 'M2.5 13h11M4.5 13V9.5M8 13V6.5M11.5 13V3',
  merge: 'M3 3l5 5v5M13 3L8 8M5.8 10.8L8 13l2.2-2.2',
  next: 'M4 6l4 4 4-4',
  previous: 'M4 10l4-4 4 4',
  template: 'M3 2.5h7l3 3v8H3zM8 6.5v5M5.5 9h5',
  search: 'M7 3a4 4 0 100 8 4 4 0 000-8zM10 10l3.5 3.5',
  close: 'M4 4l8 8M12 4l-8 8',
  menu: 'M3 4.5h10M3 8h10M3 11.5h10',
  fold: 'M6 4l4 4-4 4',
  error: 'M8 1.8a6.2 6.2 0 100 12.4A6.2 6.2 0 008 1.8zM5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4',
  warning: 'M8 2.2l6.2 11.3H1.8zM8 6.2v3.6M8 11.6v.4',
  remark: 'M2 2.5h12v9H8l-3 2.5v-2.5H2zM8 5v2.6M8 9.2v.3',
  help: 'M8 1.8a6.2 6.2 0 100 12.4A6.2 6.2 0 008 1.8zM6.2 6.2a1.8 1.8 0 112.6 1.7c-.6.3-.8.6-.8 1.3M8 11.4v.4',
  refresh: 'M13 8a5 5 0 11-1.5-3.6M13 2v3h-3',
} as const satisfies Record<
  IconName | Severity | 'search' | 'close' | 'menu' | 'fold' | 'help' | 'refresh',
  string
>;

/** Decoration beside a text, or inside a control that has a label of its own. */
export const Icon = ({ name }: { readonly name: keyof typeof PATHS }): ReactElement => (
  <svg className={`icon icon-${name}`} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path
      d={PATHS[name]}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);
