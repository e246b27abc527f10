import type { ReactElement } from 'react';

/** Strokes on a grid of 16 by 16, drawn for this project. */
const PATHS = {
  open: 'M2 13V4h4l1.5 2H14v7zM2 13l2-5h11',
  save: 'M8 2v8M5 7l3 3 3-3M3 11v2.5h10V11',
  place: 'M3 3h8l2 2v8H3zM5.5 3v3.5h4V3M5.5 13V9.5h5V13',
  undo: 'M6 3L3 6l3 3M3 6h6a4 4 0 010 8H6',
  redo: 'M10 3l3 3-3 3M13 6H7a4 4 0 000 8h3',
  print: 'M4.5 6V2.5h7V6M4.5 11.5H2.5V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  theme: 'M8 2.5a5.5 5.5 0 100 11zM8 2.5a5.5 5.5 0 010 11',
} as const;

export type PageIconName = keyof typeof PATHS;

/** Decoration inside a control that has a label of its own. */
export const PageIcon = ({ name }: { readonly name: PageIconName }): ReactElement => (
  <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path
      d={PATHS[name]}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
);
