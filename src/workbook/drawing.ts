import type { CellLink, CellStyle, CellWrite, OwnSheet, SheetContent } from './plan';
import { resolveOwnReferences } from './ownReference';
import { MAX_COLUMNS } from './units';

/** What sheets are called once a plan is carried out. */
export interface SheetNames {
  readonly own: (own: OwnSheet) => string | undefined;
  readonly has: (sheet: string) => boolean;
}

const LINK_COLOR = '0563C1';
const PLAIN: CellStyle = { size: 11 };
/** What Excel takes as a screen tip. */
const LONGEST_TIP = 255;

/** Formulas with the names that own sheets have; where there is no such sheet, the result alone. */
export function drawnCells(cells: readonly CellWrite[], { own }: SheetNames): readonly CellWrite[] {
  if (cells.every(({ content }) => typeof content !== 'object')) return cells;
  return cells.map((cell) => {
    if (typeof cell.content !== 'object') return cell;
    const { formula, result } = cell.content;
    const resolved = resolveOwnReferences(formula, own);
    return { ...cell, content: resolved === undefined ? result : { formula: resolved, result } };
  });
}

const keyOf = ({ row, column }: Pick<CellLink, 'row' | 'column'>): number => row * MAX_COLUMNS + column;

/** One object for all cells of a style, as it came. */
function linkStyles(): (style: CellStyle | undefined) => CellStyle {
  const known = new Map<CellStyle, CellStyle>();
  return (style = PLAIN) => {
    const linked = known.get(style) ?? { color: LINK_COLOR, ...style, underline: true };
    known.set(style, linked);
    return linked;
  };
}

/**
 * A sheet as every host draws it: links that lead somewhere and stand on a cell with content, which looks like a link;
 * formulas as in `drawnCells`.
 */
export function drawnContent(content: SheetContent, names: SheetNames): SheetContent {
  const cells = drawnCells(content.cells, names);
  const { links: wanted = [] } = content;
  if (wanted.length === 0) return { ...content, cells, links: [] };
  const places = new Set(wanted.map(keyOf));
  const written = new Set<number>();
  for (const cell of content.cells) {
    const key = keyOf(cell);
    if (cell.content !== undefined && cell.content !== '' && places.has(key)) written.add(key);
  }
  const links = wanted
    .filter((link) => names.has(link.target.sheet) && written.has(keyOf(link)))
    .map((link) => ({ ...link, tip: link.tip.slice(0, LONGEST_TIP) }));
  const linked = new Set(links.map(keyOf));
  const styleOf = linkStyles();
  return {
    ...content,
    cells: cells.map((cell) => (linked.has(keyOf(cell)) ? { ...cell, style: styleOf(cell.style) } : cell)),
    links,
  };
}
