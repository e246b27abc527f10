import { SaxesParser } from 'saxes';
import { MalformedXmlError } from './malformed';

/** An element of a part of modest size, without prefixes. */
export interface XmlElement {
  readonly name: string;
  readonly namespace: string;
  /** By name without prefix; where a prefixed attribute has the same one, the other is meant. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Of the element itself, not of its children. */
  readonly text: string;
}

interface Growing extends XmlElement {
  readonly children: Growing[];
  text: string;
}

const MAX_DEPTH = 200;

/**
 * Checks the text in full and builds its tree; for anything but sheets and shared strings.
 * @throws {MalformedXmlError} also for a DOCTYPE
 */
export function parseXml(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: Growing[] = [];
  let root: XmlElement | undefined;
  const refuse = (): never => {
    throw new MalformedXmlError(parser.position);
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('opentag', (tag) => {
    const element: Growing = {
      name: tag.local,
      namespace: tag.uri,
      attributes: attributesOf(Object.values(tag.attributes)),
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    if (open.push(element) > MAX_DEPTH) refuse();
  });
  parser.on('closetag', () => open.pop());
  const addText = (text: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(xml).close();
  return root ?? refuse();
}

function attributesOf(
  attributes: readonly { readonly local: string; readonly prefix: string; readonly value: string }[],
): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const { local, prefix, value } of attributes) {
    if (prefix === '' || !values.has(local)) values.set(local, value);
  }
  return values;
}

export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((candidate) => candidate.name === name);

export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((candidate) => candidate.name === name) ?? [];

/** An attribute of type xsd:boolean; absent is false. */
export const isTrue = (value: string | undefined): boolean =>
  value === '1' || value === 'true' || value === 'on';
