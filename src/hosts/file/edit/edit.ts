import { escapeXml } from '../xml/escape';
import { attributeRange, prefixOf, startTagOf, tagAttributes, type Element } from './element';

/** A piece of a text to be replaced; all that lies between edits stays as it is. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies edits that do not overlap; insertions at one place come in the order given. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((one, other) => one.start - other.start || one.end - other.end);
  const pieces: string[] = [];
  let at = 0;
  for (const edit of ordered) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

export const insertion = (at: number, text: string): Edit => ({ start: at, end: at, text });
export const deletion = ({ start, end }: Element): Edit => ({ start, end, text: '' });
export const replacement = ({ start, end }: Element, text: string): Edit => ({ start, end, text });

/** Adds text as an element's last content, opening an element that closes itself. */
export function appendTo(xml: string, parent: Element, text: string): Edit {
  if (!parent.selfClosing) return insertion(parent.contentEnd, text);
  return replacement(
    parent,
    `${openTag(startTagOf(xml, parent))}${text}</${prefixOf(xml, parent)}${parent.name}>`,
  );
}

/** The start tag without the "/" that closes the element at once. */
export const openTag = (tag: string): string => (tag.endsWith('/>') ? `${tag.slice(0, -2).trimEnd()}>` : tag);

function withAddition(tag: string, text: string): string {
  const end = tag.endsWith('/>') ? '/>' : '>';
  return `${tag.slice(0, -end.length).trimEnd()}${text}${end}`;
}

/** The tag with some attributes set (or taken out: `undefined`); the others stay as they are written. */
export function withAttributes(tag: string, values: Readonly<Record<string, string | undefined>>): string {
  const present = tagAttributes(tag);
  let result = tag;
  for (const [name, value] of Object.entries(values)) {
    if (present.get(name) === value) continue;
    const text = value === undefined ? '' : ` ${name}="${escapeXml(value)}"`;
    const written = attributeRange(result, name);
    result =
      written === undefined
        ? withAddition(result, text)
        : result.slice(0, written.start) + text + result.slice(written.end);
  }
  return result;
}

/** An element's start tag with some attributes set or taken out, what is inside as it stands. */
export const retag = (
  xml: string,
  element: Element,
  values: Readonly<Record<string, string | undefined>>,
): Edit => ({
  start: element.start,
  end: element.openEnd,
  text: withAttributes(startTagOf(xml, element), values),
});

/** A list without some of its children; where none is left, without the list: an empty one is against the schema. */
export const withoutChildren = (
  list: Element,
  all: readonly Element[],
  unwanted: readonly Element[],
): readonly Edit[] => (unwanted.length === all.length ? [deletion(list)] : unwanted.map(deletion));

/** Gives the elements of our own XML the prefix that a part uses for its namespace. */
export const withPrefix = (xml: string, prefix: string): string =>
  prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, (_, slash: string) => `<${slash}${prefix}`);
