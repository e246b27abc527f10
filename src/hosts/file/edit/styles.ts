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
  retag,
} from './edit';
import { digitWidthOf } from './digitWidth';
import { attributesOf, childrenOf, prefixOf, rootOf, startTagOf, textOf, type Element } from './element';
import { freeNumber } from './freeNumber';
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
  /** An index was handed out, old or new. */
  readonly isUsed: () => boolean;
  /** The part's text: as it came where nothing had to be added. */
  readonly xml: () => string;
}

/** In the order of the schema, with the elements that each counts. */
const SECTIONS = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'dxfs'] as const;
type Section = (typeof SECTIONS)[number];

const ITEMS = {
  numFmts: 'numFmt',
  fonts: 'font',
  fills: 'fill',
  borders: 'border',
  cellStyleXfs: 'xf',
  cellXfs: 'xf',
  dxfs: 'dxf',
} as const satisfies Readonly<Record<Section, string>>;

const DEFAULT_CELL = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
const NO_FILL = '<fill><patternFill patternType="none"/></fill>';
const GRAY_FILL = '<fill><patternFill patternType="gray125"/></fill>';

/**
 * What the first places of a list mean to Excel whatever stands there: cells without a style have them. The font
 * stays unsaid, as it was in a workbook without fonts.
 */
const FIRST: Readonly<Record<Section, readonly string[]>> = {
  numFmts: [],
  fonts: ['<font/>'],
  fills: [NO_FILL, GRAY_FILL],
  borders: [borderXml(false)],
  cellStyleXfs: [DEFAULT_CELL],
  cellXfs: [DEFAULT_CELL.replace('/>', ' xfId="0"/>')],
  dxfs: [],
};

interface List {
  readonly element: Element | undefined;
  readonly count: number;
  readonly indexes: Map<string, number>;
  readonly added: string[];
}

const FIRST_CUSTOM_FORMAT = 164;
/** Excel keeps the number of a format in 16 bits. */
const LAST_CUSTOM_FORMAT = 65_535;

const CALIBRI = '<font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/></font>';

export const emptyStyles = (dialect: Dialect, font = CALIBRI): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${dialect.main}">` +
  `<fonts count="1">${font}</fonts>` +
  `<fills count="2">${FIRST.fills.join('')}</fills>` +
  `<borders count="1">${borderXml(false)}</borders>` +
  `<cellStyleXfs count="1">${FIRST.cellStyleXfs.join('')}</cellStyleXfs>` +
  `<cellXfs count="1">${FIRST.cellXfs.join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';

/** @param namedStyles how many styles the cells need that are there: damaged workbooks may have fewer */
export function createStyleBook(original: string, namedStyles: () => number = () => 0): StyleBook {
  const xml = opened(original);
  const root = rootOf(xml);
  const prefix = prefixOf(xml, root);
  const sections = childrenOf(xml, root);
  const lists = new Map<Section, List>();

  const listOf = (section: Section): List => {
    const known = lists.get(section);
    if (known !== undefined) return known;
    const element = sections.find(({ name }) => name === section);
    const children = (element === undefined ? [] : childrenOf(xml, element)).filter(
      ({ name }) => name === ITEMS[section],
    );
    const indexes = new Map<string, number>();
    children.forEach((child, index) => {
      const text = textOf(xml, child);
      if (!indexes.has(text)) indexes.set(text, index);
    });
    const list = { element, count: children.length, indexes, added: [] };
    lists.set(section, list);
    return list;
  };

  const append = (list: List, text: string): number => {
    const index = list.count + list.added.length;
    if (!list.indexes.has(text)) list.indexes.set(text, index);
    list.added.push(text);
    return index;
  };

  /** Fills the first places of a list, and those that cells name already, before anything else gets one. */
  const withFirst = (section: Section): List => {
    const list = listOf(section);
    if (list.added.length > 0) return list;
    const first = FIRST[section].map((text) => withPrefix(text, prefix));
    for (const text of first.slice(list.count)) append(list, text);
    if (section === 'cellXfs') {
      const [usual = first[0] ?? ''] = list.indexes.keys();
      for (let missing = namedStyles() - list.count - list.added.length; missing > 0; missing -= 1) {
        append(list, usual);
      }
    }
    return list;
  };

  let isUsed = false;
  const indexOf = (section: Section, own: string): number => {
    isUsed = true;
    const text = withPrefix(own, prefix);
    const known = listOf(section).indexes.get(text);
    if (known !== undefined) return known;
    const list = withFirst(section);
    return list.indexes.get(text) ?? append(list, text);
  };

  /** A cell's style names places of these lists. */
  const cellStyle = (own: string): number => {
    for (const section of ['fonts', 'fills', 'borders', 'cellStyleXfs'] as const) {
      if (listOf(section).count === 0) withFirst(section);
    }
    return indexOf('cellXfs', own);
  };

  const formats = formatIds(xml, sections);
  const usedIds = [...xml.matchAll(/\bnumFmtId\s*=\s*["'](\d{1,9})/g)].map(([, id]) => Number(id));
  const formatId = (code: string): number => {
    const known = formats.get(code);
    if (known !== undefined) return known;
    const id = freeNumber(usedIds, FIRST_CUSTOM_FORMAT, LAST_CUSTOM_FORMAT);
    usedIds.push(id);
    formats.set(code, id);
    indexOf('numFmts', numberFormatXml(id, code));
    return id;
  };

  const given = { plain: new Map<CellStyle, number>(), quoted: new Map<CellStyle, number>() };

  const madeFormat = (style: CellStyle, quoted: boolean): number => {
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
    return cellStyle(`<xf${attributes.join('')}>${alignmentXml(style)}</xf>`);
  };

  return {
    cellFormat(style, quoted) {
      const known = given[quoted ? 'quoted' : 'plain'];
      const index = known.get(style) ?? madeFormat(style, quoted);
      known.set(style, index);
      return index;
    },
    plain({ numberFormat, fontName }, wrapped) {
      const format = formatId(numberFormat);
      const font = fontName === undefined ? 0 : indexOf('fonts', plainFontXml(fontName));
      if (format === 0 && font === 0 && !wrapped) return 0;
      const open =
        `<xf numFmtId="${String(format)}" fontId="${String(font)}" fillId="0" borderId="0" xfId="0"` +
        `${format === 0 ? '' : ' applyNumberFormat="1"'}${font === 0 ? '' : ' applyFont="1"'}`;
      const alignment = ' applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>';
      return cellStyle(`${open}${wrapped ? alignment : '/>'}`);
    },
    differential: (dxf) => indexOf('dxfs', dxf),
    digitWidth: digitWidthOf(xml),
    isUsed: () => isUsed,
    xml: () => {
      const edits = SECTIONS.flatMap((section) => growth(xml, root, section, listOf(section)));
      return edits.length === 0 ? original : applyEdits(xml, edits);
    },
  };
}

/** The part with a root that has room for lists. */
function opened(xml: string): string {
  const root = rootOf(xml);
  return root.selfClosing ? applyEdits(xml, [appendTo(xml, root, '')]) : xml;
}

/**
 * The number of each code, as a reader sees it: a list may say anew what a number below 164 means. Such a number is
 * passed over, since programs differ in whether they believe the list.
 */
function formatIds(xml: string, sections: readonly Element[]): Map<string, number> {
  const section = sections.find(({ name }) => name === 'numFmts');
  const codes = new Map(BUILT_IN_FORMATS);
  const told = new Map<number, string>();
  for (const child of section === undefined ? [] : childrenOf(xml, section)) {
    const attributes = attributesOf(xml, child);
    const code = attributes.get('formatCode') ?? '';
    const id = Number(attributes.get('numFmtId'));
    if (!Number.isInteger(id) || code === '') continue;
    if (id < FIRST_CUSTOM_FORMAT) {
      if (codes.get(id) !== code) codes.delete(id);
    } else told.set(id, code);
  }
  const ids = new Map<string, number>();
  for (const [id, code] of [...codes, ...told]) if (!ids.has(code)) ids.set(code, id);
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
  if (element.selfClosing) {
    const tag = withAttributes(startTagOf(xml, element), { count });
    return [replacement(element, `${openTag(tag)}${added}</${prefixOf(xml, element)}${element.name}>`)];
  }
  return [retag(xml, element, { count }), appendTo(xml, element, added)];
}
