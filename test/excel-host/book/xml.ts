import { SaxesParser } from 'saxes';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly children: (XmlElement | string)[];
}

export const element = (
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: (XmlElement | string)[] = [],
): XmlElement => ({ name, attributes: new Map(Object.entries(attributes)), children });

/**
 * The tree of a part. An element for which `consume` says true is handed over whole and then left out of the
 * tree, so that a large sheet is never held twice.
 */
export function parseXml(text: string, consume?: (value: XmlElement) => boolean): XmlElement {
  const parser = new SaxesParser();
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const value: XmlElement = {
      name: tag.name,
      attributes: new Map(Object.entries(tag.attributes)),
      children: [],
    };
    open.push(value);
  });
  const text_ = (value: string): void => {
    open.at(-1)?.children.push(value);
  };
  parser.on('text', text_);
  parser.on('cdata', text_);
  parser.on('closetag', () => {
    const value = open.pop();
    if (value === undefined) return;
    const parent = open.at(-1);
    if (parent === undefined) root = value;
    else if (consume?.(value) !== true) parent.children.push(value);
  });
  parser.write(text).close();
  if (root === undefined) throw new Error('A part of the package is empty');
  return root;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

export function writeXml(value: XmlElement | string): string {
  if (typeof value === 'string') return escapeXml(value);
  let tag = `<${value.name}`;
  for (const [name, content] of value.attributes) tag += ` ${name}="${escapeXml(content)}"`;
  return value.children.length === 0
    ? `${tag}/>`
    : `${tag}>${value.children.map(writeXml).join('')}</${value.name}>`;
}

export const xmlDocument = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${writeXml(root)}`;

export const isElement = (value: XmlElement | string): value is XmlElement => typeof value !== 'string';

export const elementsOf = (parent: XmlElement, name?: string): XmlElement[] =>
  parent.children.filter(isElement).filter((child) => name === undefined || child.name === name);

export const childOf = (parent: XmlElement, name: string): XmlElement | undefined =>
  elementsOf(parent, name)[0];

export const textOf = (value: XmlElement): string =>
  value.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

/** A copy that shares nothing with the original. */
export const copyOf = (value: XmlElement): XmlElement => ({
  name: value.name,
  attributes: new Map(value.attributes),
  children: value.children.map((child) => (typeof child === 'string' ? child : copyOf(child))),
});

/** The child of that name, added where it is missing: after the last of `before` that is there. */
export function ensureChild(parent: XmlElement, name: string, before: readonly string[] = []): XmlElement {
  const existing = childOf(parent, name);
  if (existing !== undefined) return existing;
  const added = element(name);
  let place = 0;
  parent.children.forEach((child, index) => {
    if (isElement(child) && before.includes(child.name)) place = index + 1;
  });
  parent.children.splice(place, 0, added);
  return added;
}

export function removeChildren(parent: XmlElement, name: string): void {
  const kept = parent.children.filter((child) => !isElement(child) || child.name !== name);
  parent.children.splice(0, parent.children.length, ...kept);
}
