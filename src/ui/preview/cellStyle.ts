import { MARK_STYLES } from '../../workbook/mark';
import type { Severity } from '../../workbook/plan';
import type { CellLook, Line, TileCell } from '../../workbook/preview';

/** Excel's own lines between cells. */
const GRID = '1px solid #d9d9d9';
const INDENT = 9;

const WIDTHS = {
  thin: '1px solid',
  thick: '2px solid',
  dashed: '1px dashed',
  double: '3px double',
} as const;

const lineCss = ({ kind, color }: Line): string | undefined =>
  kind === 'none' ? undefined : `${WIDTHS[kind]} #${color ?? '000000'}`;

/** Lines of the neighbours, which share theirs with the cell. */
export interface Neighbours {
  readonly above: CellLook | undefined;
  readonly before: CellLook | undefined;
}

/** The look of a cell as style text. Every value in it is of our making: colours are checked, font names are letters. */
export function cellCss(
  cell: TileCell,
  look: CellLook,
  mark: Severity | undefined,
  { above, before }: Neighbours,
): string {
  const marked = mark === undefined ? undefined : MARK_STYLES[mark];
  const fill = marked?.fill ?? look.fill;
  const color = marked?.color ?? look.color;
  const underline = look.underline || marked?.underline === true;
  const horizontal = look.horizontal === 'general' ? cell.align : look.horizontal;
  const parts = [
    `font-size:${look.size}pt`,
    `text-align:${horizontal}`,
    `vertical-align:${look.vertical}`,
    `border-right:${lineCss(look.right) ?? (fill === undefined ? GRID : `1px solid #${fill}`)}`,
    `border-bottom:${lineCss(look.bottom) ?? (fill === undefined ? GRID : `1px solid #${fill}`)}`,
  ];
  const left = lineCss(look.left);
  const top = lineCss(look.top);
  if (left !== undefined && (before === undefined || before.right.kind === 'none')) {
    parts.push(`border-left:${left}`);
  }
  if (top !== undefined && (above === undefined || above.bottom.kind === 'none')) {
    parts.push(`border-top:${top}`);
  }
  if (fill !== undefined) parts.push(`background:#${fill}`);
  if (color !== undefined) parts.push(`color:#${color}`);
  if (look.font !== undefined) parts.push(`font-family:"${look.font}",var(--sheet-font)`);
  if (look.bold || marked?.bold === true) parts.push('font-weight:700');
  if (look.italic || marked?.italic === true) parts.push('font-style:italic');
  if (underline || look.strike) {
    parts.push(`text-decoration:${underline ? 'underline' : ''}${look.strike ? ' line-through' : ''}`);
  }
  if (look.indent > 0) {
    parts.push(`padding-${horizontal === 'right' ? 'right' : 'left'}:${look.indent * INDENT}px`);
  }
  if (look.turned) parts.push('writing-mode:vertical-rl');
  return parts.join(';');
}
