import type { CellFormat } from '../../../workbook/image';
import type { CellStyle } from '../../../workbook/plan';
import { BUILT_IN_FORMATS } from '../numberFormats';
import {
  appendTo,
  applyEdits,
  insertion,
  openTag,
  replacement,
  withAttributes,
  withPrefix,
  type Edit,
} from './edit';
import { digitWidthOf } from './digitWidth';
import { attributesOf, childrenOf, prefixOf, rootOf, startTagOf, textOf, type Element } from './element';
import type { Dialect } from './namespaces';
import { placeFor, STYLES_ORDER } from './schemaOrder';
import { alignmentXml, borderXml, fillXml, fontXml, numberFormatXml, plainFontXml } from './styleXml';

/** Hands out indexes into a workbook's lists of styles; lists only ever grow, at their ends. */
export interface StyleBook {
  /** `quoted` keeps a text that begins with "=", "+", "-" or "@" a text when a person edits the cell. */
  readonly cellFormat: (style: CellStyle, quoted: boolean) => number;
  /** The default cell with another number format and, where it is known, another font. */
  readonly plain: (format: CellFormat, wrapped: boolean) => number;
  readonly differential: (dxf: string) => number;
  /** Pixels of a digit of the workbook's default font. */
  readonly digitWidth: number;
  readonly hasGrown: () => boolean;
  /** The part's text: as it came where nothing had to be added. */
  readonly xml: () => string;
}

/** In the order of the schema. */
const SECTIONS = ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs'] as const;
type Section = (typeof SECTIONS)[number];

interface List {
  readonly element: Element | undefined;
  readonly count: number;
  readonly indexes: Map<string, number>;
  readonly added: string[];
}

const FIRST_CUSTOM_FORMAT = 164;

export const emptyStyles = (dialect: Dialect): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${dialect.main}">` +
  '<fonts count="1"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  `<borders count="1">${borderXml(false)}</borders>` +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

export function createStyleBook(xml: string): StyleBook {
  const root = rootOf(xml);
  const prefix = prefixOf(xml, root);
  const sections = childrenOf(xml, root);
  const lists = new Map<Section, List>();

  const listOf = (section: Section): List => {
    const known = lists.get(section);
    if (known !== undefined) return known;
    const element = sections.find(({ name }) => name === section);
    const children = element === undefined ? [] : childrenOf(xml, element);
    const indexes = new Map<string, number>();
    children.forEach((child, index) => {
      const text = textOf(xml, child);
      if (!indexes.has(text)) indexes.set(text, index);
    });
    const list = { element, count: children.length, indexes, added: [] };
    lists.set(section, list);
    return list;
  };

  const indexOf = (section: Section, own: string): number => {
    const text = withPrefix(own, prefix);
    const list = listOf(section);
    const known = list.indexes.get(text);
    if (known !== undefined) return known;
    const index = list.count + list.added.length;
    list.indexes.set(text, index);
    list.added.push(text);
    return index;
  };

  const formats = formatIds(xml, sections);
  const formatId = (code: string): number => {
    const known = formats.get(code);
    if (known !== undefined) return known;
    const id = Math.max(FIRST_CUSTOM_FORMAT - 1, ...formats.values()) + 1;
    formats.set(code, id);
    indexOf('numFmts', numberFormatXml(id, code));
    return id;
  };

  return {
    cellFormat(style, quoted) {
      const format = formatId(style.numberFormat ?? 'General');
      const font = indexOf('fonts', fontXml(style));
      const fill = style.fill === undefined ? 0 : indexOf('fills', fillXml(style.fill));
      const border = indexOf('borders', borderXml(style.border === true));
      const attributes = [
        ` numFmtId="${String(format)}" fontId="${String(font)}" fillId="${String(fill)}" borderId="${String(border)}"`,
        ' xfId="0"',
        quoted ? ' quotePrefix="1"' : '',
        format === 0 ? '' : ' applyNumberFormat="1"',
        ' applyFont="1"',
        fill === 0 ? '' : ' applyFill="1"',
        ' applyBorder="1" applyAlignment="1"',
      ];
      return indexOf('cellXfs', `<xf${attributes.join('')}>${alignmentXml(style)}</xf>`);
    },
    plain({ numberFormat, fontName }, wrapped) {
      const format = formatId(numberFormat);
      const font = fontName === undefined ? 0 : indexOf('fonts', plainFontXml(fontName));
      if (format === 0 && font === 0 && !wrapped) return 0;
      const open =
        `<xf numFmtId="${String(format)}" fontId="${String(font)}" fillId="0" borderId="0" xfId="0"` +
        `${format === 0 ? '' : ' applyNumberFormat="1"'}${font === 0 ? '' : ' applyFont="1"'}`;
      const alignment = ' applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>';
      return indexOf('cellXfs', `${open}${wrapped ? alignment : '/>'}`);
    },
    differential: (dxf) => indexOf('dxfs', dxf),
    digitWidth: digitWidthOf(xml),
    hasGrown: () => [...lists.values()].some(({ added }) => added.length > 0),
    xml: () =>
      applyEdits(
        xml,
        SECTIONS.flatMap((section) => growth(xml, root, section, listOf(section))),
      ),
  };
}

function formatIds(xml: string, sections: readonly Element[]): Map<string, number> {
  const section = sections.find(({ name }) => name === 'numFmts');
  const ids = new Map([...BUILT_IN_FORMATS].map(([id, code]) => [code, id]));
  for (const child of section === undefined ? [] : childrenOf(xml, section)) {
    const attributes = attributesOf(xml, child);
    const code = attributes.get('formatCode') ?? '';
    const id = Number(attributes.get('numFmtId'));
    if (Number.isInteger(id) && !ids.has(code)) ids.set(code, id);
  }
  return ids;
}

function growth(xml: string, root: Element, section: Section, list: List): readonly Edit[] {
  if (list.added.length === 0) return [];
  const count = String(list.count + list.added.length);
  const added = list.added.join('');
  if (list.element === undefined) {
    const prefix = prefixOf(xml, root);
    const text = `<${prefix}${section} count="${count}">${added}</${prefix}${section}>`;
    return [insertion(placeFor(root, childrenOf(xml, root), STYLES_ORDER, section), text)];
  }
  const { element } = list;
  const tag = withAttributes(startTagOf(xml, element), { count });
  if (element.selfClosing) {
    return [replacement(element, `${openTag(tag)}${added}</${prefixOf(xml, element)}${element.name}>`)];
  }
  return [{ start: element.start, end: element.openEnd, text: tag }, appendTo(xml, element, added)];
}
