import { columnName, type Area } from './address';
import type { ConditionalStyle } from './plan';

/** What a rule over an area asks of another cell of each row, as its first row writes it: `$N5="đề xuất"`. */
export const besideFormula = (
  { top }: Area,
  { column, text }: Extract<ConditionalStyle['test'], { readonly code: 'beside' }>,
): string => `$${columnName(column)}${top + 1}="${text.replaceAll('"', '""')}"`;
