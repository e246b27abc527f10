import { childElements, rootElement, type ElementRange } from '../xml/childElements';
import { XmlCursor } from '../xml/cursor';
import { escapeXml, unescapeXml } from '../xml/escape';
import { MalformedXmlError } from '../xml/malformed';

/** Where an element stands in its part's text; the text itself is never rebuilt from a tree. */
export type Element = ElementRange;

/** Reads only the ends of a well-formed text: sheets are long, and their roots are asked for often. */
export function rootOf(xml: string): Element {
  const cursor = new XmlCursor(xml);
  while (cursor.depth === 0) if (cursor.next() === 'end') throw new MalformedXmlError(cursor.end);
  const { name, start, end: openEnd } = cursor;
  const contentEnd = xml.lastIndexOf('</');
  const end = xml.indexOf('>', contentEnd) + 1;
  const isPlain = !cursor.selfClosing && contentEnd >= openEnd && xml.slice(end).trim() === '';
  return isPlain ? { name, start, openEnd, contentEnd, end, selfClosing: false } : rootElement(xml);
}

/** Every element inside, down to no further level. */
export const childrenOf = (xml: string, parent: Element): readonly Element[] =>
  parent.selfClosing ? [] : childElements(xml, parent.start);

export const childOf = (xml: string, parent: Element, name: string): Element | undefined =>
  childrenOf(xml, parent).find((child) => child.name === name);

export const textOf = (xml: string, value: Element): string => xml.slice(value.start, value.end);
export const startTagOf = (xml: string, value: Element): string => xml.slice(value.start, value.openEnd);

/** "x:" or "": how the part writes the namespace of this element. */
export const prefixOf = (xml: string, value: Element): string =>
  /^<([^\s:/>]+:)/.exec(startTagOf(xml, value))?.[1] ?? '';

const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>/g;

/** The characters inside an element that has no child elements. */
export const contentOf = (xml: string, value: Element): string =>
  value.selfClosing
    ? ''
    : unescapeXml(
        xml.slice(value.openEnd, value.contentEnd).replace(CDATA, (_, raw: string) => escapeXml(raw)),
      );

const ATTRIBUTE = /\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** By their names as written, with prefix; values unescaped. */
export const attributesOf = (xml: string, value: Element): ReadonlyMap<string, string> =>
  tagAttributes(startTagOf(xml, value));

export const tagAttributes = (tag: string): ReadonlyMap<string, string> =>
  new Map(
    [...tag.matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [
      name,
      unescapeXml(double ?? single ?? ''),
    ]),
  );

/** Where an attribute stands in its tag, with the blank before it. */
export function attributeRange(
  tag: string,
  name: string,
): { readonly start: number; readonly end: number } | undefined {
  for (const { 0: text, 1: written, index } of tag.matchAll(ATTRIBUTE)) {
    if (written === name) return { start: index, end: index + text.length };
  }
  return undefined;
}

export const attributeOf = (xml: string, value: Element, name: string): string | undefined =>
  attributesOf(xml, value).get(name);
