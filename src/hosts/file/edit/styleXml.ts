import { MARK_STYLES } from '../../../workbook/mark';
import { FONT_NAME } from '../../../workbook/paper';
import type { CellStyle, ConditionalStyle, Severity } from '../../../workbook/plan';
import { escapeXml } from '../xml/escape';

/** Children in the order in which Excel writes them. */
export function fontXml(style: CellStyle): string {
  return [
    '<font>',
    style.bold === true ? '<b/>' : '',
    style.italic === true ? '<i/>' : '',
    style.underline === true ? '<u/>' : '',
    `<sz val="${String(style.size)}"/>`,
    style.color === undefined ? '' : `<color rgb="${opaque(style.color)}"/>`,
    `<name val="${FONT_NAME}"/><family val="1"/></font>`,
  ].join('');
}

export const plainFontXml = (name: string): string =>
  `<font><sz val="11"/><name val="${escapeXml(name)}"/></font>`;

export const fillXml = (color: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${opaque(color)}"/><bgColor indexed="64"/></patternFill></fill>`;

export function borderXml(drawn: boolean): string {
  const sides = ['left', 'right', 'top', 'bottom'].map((side) =>
    drawn ? `<${side} style="thin"><color indexed="64"/></${side}>` : `<${side}/>`,
  );
  return `<border>${sides.join('')}<diagonal/></border>`;
}

export function alignmentXml(style: CellStyle): string {
  const horizontal = style.align === undefined ? '' : ` horizontal="${style.align}"`;
  const wrap = style.wrap === false ? '' : ' wrapText="1"';
  return `<alignment${horizontal} vertical="center"${wrap}/>`;
}

/** In differential formats the colour of a solid fill is its background colour. */
const differentialFill = (color: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${opaque(color)}"/><bgColor rgb="${opaque(color)}"/></patternFill></fill>`;

export function markDxf(severity: Severity): string {
  const style = MARK_STYLES[severity];
  const signs = `${style.bold ? '<b/>' : ''}${style.italic ? '<i/>' : ''}`;
  const line = style.underline ? '<u/>' : '';
  return `<dxf><font>${signs}${line}<color rgb="${opaque(style.color)}"/></font>${differentialFill(style.fill)}</dxf>`;
}

export const conditionalDxf = (style: ConditionalStyle): string =>
  `<dxf><font><color rgb="${opaque(style.color)}"/></font>${differentialFill(style.fill)}</dxf>`;

export const numberFormatXml = (id: number, code: string): string =>
  `<numFmt numFmtId="${String(id)}" formatCode="${escapeXml(code)}"/>`;

const opaque = (color: string): string => `FF${color.toUpperCase()}`;
