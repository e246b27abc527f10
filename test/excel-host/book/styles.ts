import { getFormatFromId } from 'numfmt';
import { childOf, copyOf, element, elementsOf, ensureChild, writeXml, type XmlElement } from './xml';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** What to change in a cell's look; every function gets a copy that it may change. */
export interface FormatChange {
  readonly numberFormat?: string;
  readonly font?: (font: XmlElement) => void;
  readonly fill?: (fill: XmlElement) => void;
  readonly border?: (border: XmlElement) => void;
  readonly alignment?: (alignment: XmlElement) => void;
  readonly protection?: (protection: XmlElement) => void;
  readonly quotePrefix?: boolean;
}

const SECTIONS = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs'];
const FIRST_CUSTOM_FORMAT = 164;

const emptyStyles = (): XmlElement =>
  element('styleSheet', { xmlns: MAIN }, [
    element('fonts', {}, [
      element('font', {}, [element('sz', { val: '11' }), element('name', { val: 'Calibri' })]),
    ]),
    element('fills', {}, [
      element('fill', {}, [element('patternFill', { patternType: 'none' })]),
      element('fill', {}, [element('patternFill', { patternType: 'gray125' })]),
    ]),
    element('borders', {}, [
      element(
        'border',
        {},
        ['left', 'right', 'top', 'bottom', 'diagonal'].map((side) => element(side)),
      ),
    ]),
    element('cellStyleXfs', {}, [element('xf', { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0' })]),
    element('cellXfs', {}, [
      element('xf', { numFmtId: '0', fontId: '0', fillId: '0', borderId: '0', xfId: '0' }),
    ]),
    element('cellStyles', {}, [element('cellStyle', { name: 'Normal', xfId: '0', builtinId: '0' })]),
    element('dxfs'),
  ]);

/** The workbook's cell formats. Equal looks share one index, as in Excel. */
export class Styles {
  readonly root: XmlElement;
  private readonly known = new Map<string, Map<string, number>>();

  constructor(root: XmlElement = emptyStyles()) {
    this.root = root;
  }

  private list(name: string): XmlElement {
    return ensureChild(this.root, name, SECTIONS.slice(0, SECTIONS.indexOf(name)));
  }

  private intern(listName: string, value: XmlElement): number {
    let index = this.known.get(listName);
    if (index === undefined) {
      index = new Map();
      for (const [place, item] of elementsOf(this.list(listName)).entries()) {
        const key = writeXml(item);
        if (!index.has(key)) index.set(key, place);
      }
      this.known.set(listName, index);
    }
    const key = writeXml(value);
    const existing = index.get(key);
    if (existing !== undefined) return existing;
    const list = this.list(listName);
    const place = elementsOf(list).length;
    list.children.push(value);
    list.attributes.set('count', String(place + 1));
    index.set(key, place);
    return place;
  }

  private item(listName: string, index: number): XmlElement | undefined {
    return this.items(listName)[index];
  }

  private readonly cache = new Map<string, { length: number; items: XmlElement[] }>();
  private items(listName: string): XmlElement[] {
    const list = this.list(listName);
    const cached = this.cache.get(listName);
    if (cached?.length === list.children.length) return cached.items;
    const items = elementsOf(list);
    this.cache.set(listName, { length: list.children.length, items });
    return items;
  }

  private xf(style: number): XmlElement {
    const xf = this.item('cellXfs', style);
    if (xf === undefined) throw new Error(`The workbook has no cell format ${String(style)}`);
    return xf;
  }

  numberFormat(style: number): string {
    const id = Number(this.xf(style).attributes.get('numFmtId') ?? '0');
    const custom = this.items('numFmts').find((item) => item.attributes.get('numFmtId') === String(id));
    return custom?.attributes.get('formatCode') ?? getFormatFromId(id);
  }

  private numberFormatId(code: string): string {
    for (let id = 0; id < 50; id += 1) {
      const builtin = id >= 5 && id <= 8 ? '' : getFormatFromId(id);
      if (builtin === code && (id === 0 || code !== 'General')) return String(id);
    }
    const items = this.items('numFmts');
    const existing = items.find((item) => item.attributes.get('formatCode') === code);
    if (existing !== undefined) return existing.attributes.get('numFmtId') ?? '0';
    const used = items.map((item) => Number(item.attributes.get('numFmtId')));
    const id = String(Math.max(FIRST_CUSTOM_FORMAT - 1, ...used) + 1);
    const list = this.list('numFmts');
    list.children.push(element('numFmt', { numFmtId: id, formatCode: code }));
    list.attributes.set('count', String(items.length + 1));
    return id;
  }

  part(style: number, name: 'font' | 'fill' | 'border'): XmlElement {
    const index = Number(this.xf(style).attributes.get(`${name}Id`) ?? '0');
    return this.item(`${name}s`, index) ?? element(name);
  }

  alignment(style: number): XmlElement | undefined {
    return childOf(this.xf(style), 'alignment');
  }

  isLocked(style: number): boolean {
    const locked = childOf(this.xf(style), 'protection')?.attributes.get('locked');
    return locked !== '0' && locked !== 'false';
  }

  hasQuotePrefix(style: number): boolean {
    return ['1', 'true'].includes(this.xf(style).attributes.get('quotePrefix') ?? '');
  }

  /** The index of the same look with a change; adds it where the workbook does not have it yet. */
  derive(style: number, change: FormatChange): number {
    const xf = copyOf(this.xf(style));
    if (change.numberFormat !== undefined) {
      xf.attributes.set('numFmtId', this.numberFormatId(change.numberFormat));
      xf.attributes.set('applyNumberFormat', '1');
    }
    for (const [name, apply] of [
      ['font', change.font],
      ['fill', change.fill],
      ['border', change.border],
    ] as const) {
      if (apply === undefined) continue;
      const part = copyOf(this.part(style, name));
      apply(part);
      xf.attributes.set(`${name}Id`, String(this.intern(`${name}s`, part)));
      xf.attributes.set(`apply${name.charAt(0).toUpperCase()}${name.slice(1)}`, '1');
    }
    if (change.alignment !== undefined) {
      change.alignment(ensureChild(xf, 'alignment'));
      xf.attributes.set('applyAlignment', '1');
    }
    if (change.protection !== undefined) {
      change.protection(ensureChild(xf, 'protection', ['alignment']));
      xf.attributes.set('applyProtection', '1');
    }
    if (change.quotePrefix === true) xf.attributes.set('quotePrefix', '1');
    if (change.quotePrefix === false) xf.attributes.delete('quotePrefix');
    return this.intern('cellXfs', xf);
  }

  differential(index: number): XmlElement | undefined {
    return this.item('dxfs', index);
  }

  /** The index of a `<dxf>`. */
  internDifferential(dxf: XmlElement): number {
    return this.intern('dxfs', dxf);
  }
}
