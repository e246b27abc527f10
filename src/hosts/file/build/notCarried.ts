import type { WorkbookImage } from '../../../workbook/image';
import type { NotCarried } from '../../../workbook/notCarried';

/** An image does not tell whether the workbook had them, and the copy never has. */
const NEVER_CARRIED = [
  'formulas',
  'fonts',
  'fills',
  'borders',
  'alignment',
  'charts',
  'pictures',
  'comments',
  'links',
  'validation',
  'conditional-formats',
  'filters',
  'frozen-panes',
  'print-settings',
  'macros',
] as const satisfies readonly NotCarried[];

/** What is never carried, and what this image had of that which is not. */
export const notCarriedFrom = (
  image: WorkbookImage,
  found: Readonly<Partial<Record<NotCarried, boolean>>>,
): readonly NotCarried[] => [
  ...NEVER_CARRIED,
  ...(image.names.length > 0 ? (['defined-names'] as const) : []),
  ...(image.structureProtected || image.sheets.some((sheet) => sheet.protected)
    ? (['protection'] as const)
    : []),
  ...(['number-formats', 'sheet-names', 'overlapping-merges'] as const).filter(
    (code) => found[code] === true,
  ),
];
