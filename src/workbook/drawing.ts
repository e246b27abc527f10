import { withNumbers } from './cellContent';
import type {
  CellContent,
  CellLink,
  CellStyle,
  CellWrite,
  OwnSheet,
  PlainCell,
  PlainContent,
  PlainSheet,
  SheetContent,
} from './plan';
import { resolveOwnReferences } from './ownSheet';
import { MAX_COLUMNS } from './units';

/** The workbook in which something is drawn, as it will be. */
export interface DrawnIn {
  /** What own sheets are called. */
  readonly own: (own: OwnSheet) => string | undefined;
  readonly has: (sheet: string) => boolean;
  /** Days are counted from 1904. */
  readonly date1904: boolean;
}

const LINK_COLOR = '0563C1';
const PLAIN: CellStyle = { size: 11 };
/** What Excel takes as a screen tip. */
const LONGEST_TIP = 255;

/** Formulas with the names that own sheets have; where there is no such sheet, the result alone. Days as numbers. */
export function drawnCells(cells: readonly CellWrite[], book: DrawnIn): readonly PlainCell[] {
  if (cells.every(isPlain)) return cells;
  return cells.map((cell) => {
    if (isPlain(cell)) return cell;
    const { row, column, style } = cell;
    const content = plainContent(cell.content, book);
    return style === undefined ? { row, column, content } : { row, column, content, style };
  });
}

/** Nothing in it has to be found out. */
const isPlain = (cell: CellWrite): cell is PlainCell => typeof cell.content !== 'object';

function plainContent(content: CellContent, { own, date1904 }: DrawnIn): PlainContent {
  const plain = withNumbers(content, date1904);
  if (typeof plain !== 'object') return plain;
  const formula = resolveOwnReferences(plain.formula, own);
  return formula === undefined ? plain.result : { ...plain, formula };
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
export function drawnContent(content: SheetContent, book: DrawnIn): PlainSheet {
  const cells = drawnCells(content.cells, book);
  const { links: wanted = [] } = content;
  if (wanted.length === 0) return { ...content, cells, links: [] };
  const places = new Set(wanted.map(keyOf));
  const written = new Set<number>();
  for (const cell of content.cells) {
    const key = keyOf(cell);
    if (cell.content !== undefined && cell.content !== '' && places.has(key)) written.add(key);
  }
  const links = wanted
    .filter((link) => book.has(link.target.sheet) && written.has(keyOf(link)))
    .map((link) => ({ ...link, tip: link.tip.slice(0, LONGEST_TIP) }));
  const linked = new Set(links.map(keyOf));
  const styleOf = linkStyles();
  return {
    ...content,
    cells: cells.map((cell) => {
      if (!linked.has(keyOf(cell))) return cell;
      const { row, column, content: written } = cell;
      return { row, column, content: written, style: styleOf(cell.style) };
    }),
    links,
  };
}
