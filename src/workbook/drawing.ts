import type { CellLink, CellStyle, CellWrite, SheetContent } from './plan';
import { resolveOwnReferences } from './ownReference';
import type { PlanNames } from './planNames';

type Names = Pick<PlanNames, 'own' | 'has'>;

const LINK_COLOR = '0563C1';
const PLAIN: CellStyle = { size: 11 };
/** What Excel takes as a screen tip. */
const LONGEST_TIP = 255;

/** Formulas with the names that own sheets have; where there is no such sheet, the result alone. */
export const drawnCells = (cells: readonly CellWrite[], { own }: Names): readonly CellWrite[] =>
  cells.map((cell) => {
    if (typeof cell.content !== 'object') return cell;
    const { formula, result } = cell.content;
    const resolved = resolveOwnReferences(formula, own);
    return { ...cell, content: resolved === undefined ? result : { formula: resolved, result } };
  });

const keyOf = ({ row, column }: Pick<CellLink, 'row' | 'column'>): string => `${row}:${column}`;

/**
 * A sheet as every host draws it: links that lead somewhere and stand on a cell with content, which looks like a link;
 * formulas as in `drawnCells`.
 */
export function drawnContent(content: SheetContent, names: Names): SheetContent {
  const written = new Set(
    content.cells.filter((cell) => cell.content !== undefined && cell.content !== '').map(keyOf),
  );
  const links = (content.links ?? [])
    .filter((link) => names.has(link.target.sheet) && written.has(keyOf(link)))
    .map((link) => ({ ...link, tip: link.tip.slice(0, LONGEST_TIP) }));
  const linked = new Set(links.map(keyOf));
  const cells = drawnCells(content.cells, names).map((cell) =>
    linked.has(keyOf(cell))
      ? { ...cell, style: { color: LINK_COLOR, ...(cell.style ?? PLAIN), underline: true } }
      : cell,
  );
  return { ...content, cells, links };
}
