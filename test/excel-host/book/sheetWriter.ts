import { areaName, cellName, WHOLE_SHEET } from './area';
import { isError, type Cell, type Row } from './cell';
import { SECTION_ORDER, usedArea, type ConditionalRule, type Sheet } from './sheet';
import { escapeXml, writeXml, type XmlElement } from './xml';

/** The shared texts of the workbook being written, each once. */
export interface TextTable {
  readonly index: (text: string, rich: XmlElement | undefined) => number;
}

/** Signs that XML cannot hold, and texts that look like their escape. */
const escapeText = (text: string): string =>
  escapeXml(
    text.replace(/_(?=x[0-9A-Fa-f]{4}_)|\p{Cc}/gu, (sign) =>
      sign === '\n' || sign === '\t'
        ? sign
        : `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    ),
  );

export const textItem = (text: string): string => `<si><t xml:space="preserve">${escapeText(text)}</t></si>`;

function writeCell(name: string, cell: Cell, texts: TextTable): string {
  const style = cell.style === 0 ? '' : ` s="${String(cell.style)}"`;
  const formula =
    cell.formula === undefined
      ? ''
      : `<f${cell.array === undefined ? '' : ` t="array" ref="${cell.array}"`}>${escapeText(cell.formula)}</f>`;
  const { value } = cell;
  if (value === null) {
    if (formula !== '') return `<c r="${name}"${style}>${formula}</c>`;
    return style === '' ? '' : `<c r="${name}"${style}/>`;
  }
  if (typeof value === 'number') return `<c r="${name}"${style}>${formula}<v>${String(value)}</v></c>`;
  if (typeof value === 'boolean')
    return `<c r="${name}"${style} t="b">${formula}<v>${value ? '1' : '0'}</v></c>`;
  if (isError(value)) return `<c r="${name}"${style} t="e">${formula}<v>${escapeXml(value.error)}</v></c>`;
  if (formula !== '') return `<c r="${name}"${style} t="str">${formula}<v>${escapeText(value)}</v></c>`;
  return `<c r="${name}"${style} t="s"><v>${String(texts.index(value, cell.rich))}</v></c>`;
}

function writeRow(number: number, row: Row, texts: TextTable): string {
  const attributes = [...row.attributes].map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('');
  const cells = [...row.cells]
    .sort(([a], [b]) => a - b)
    .map(([column, cell]) => writeCell(cellName(number, column), cell, texts))
    .join('');
  return `<row r="${String(number + 1)}"${attributes}>${cells}</row>`;
}

function writeConditional(rule: ConditionalRule, dxfId: (dxf: XmlElement) => number): string {
  const attributes = new Map(rule.element.attributes);
  if (rule.dxf.children.length > 0) attributes.set('dxfId', String(dxfId(rule.dxf)));
  const references = rule.areas.map(areaName).join(' ');
  return `<conditionalFormatting sqref="${references}">${writeXml({ ...rule.element, attributes })}</conditionalFormatting>`;
}

/** The text of a worksheet's part. */
export function writeSheet(sheet: Sheet, texts: TextTable, dxfId: (dxf: XmlElement) => number): string {
  const rows = [...sheet.rows].sort(([a], [b]) => a - b);
  const used = usedArea(sheet, WHOLE_SHEET, false);
  const body = SECTION_ORDER.map((name) => {
    switch (name) {
      case 'dimension':
        return `<dimension ref="${used === undefined ? 'A1' : areaName(used)}"/>`;
      case 'sheetData':
        return `<sheetData>${rows.map(([number, row]) => writeRow(number, row, texts)).join('')}</sheetData>`;
      case 'mergeCells':
        return sheet.merges.length === 0
          ? ''
          : `<mergeCells count="${String(sheet.merges.length)}">${sheet.merges.map((m) => `<mergeCell ref="${areaName(m)}"/>`).join('')}</mergeCells>`;
      case 'conditionalFormatting':
        return sheet.conditional.map((rule) => writeConditional(rule, dxfId)).join('');
      case 'hyperlinks':
        return sheet.links.size === 0
          ? ''
          : `<hyperlinks>${[...sheet.links.values()].map(writeXml).join('')}</hyperlinks>`;
      default:
        return (sheet.sections.get(name) ?? []).map(writeXml).join('');
    }
  }).join('');
  const root = writeXml({ name: 'worksheet', attributes: sheet.rootAttributes, children: [] });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.slice(0, -2)}>${body}</worksheet>`;
}
