import { XmlCursor } from './cursor';
import { MalformedXmlError } from './malformed';

/** Where an element stands in its text, in UTF-16 units. */
export interface ElementRange {
  /** Without prefix. */
  readonly name: string;
  /** The "<" of the start tag. */
  readonly start: number;
  /** Behind the ">" of the start tag. */
  readonly openEnd: number;
  /** The "<" of the end tag; `end` for a self-closing element. */
  readonly contentEnd: number;
  /** Behind the element's last ">". */
  readonly end: number;
  readonly selfClosing: boolean;
}

/**
 * The direct children of the root, or of the element that begins at `parentStart`, in their order.
 * @throws {MalformedXmlError}
 */
export function childElements(xml: string, parentStart?: number): readonly ElementRange[] {
  const children: ElementRange[] = [];
  const cursor = new XmlCursor(xml);
  if (parentStart !== undefined) cursor.end = parentStart;
  while (cursor.depth === 0) if (cursor.next() === 'end') throw new MalformedXmlError(cursor.end);
  while (cursor.nextWithin(1)) {
    if (cursor.kind !== 'open') continue;
    children.push(restOfElement(cursor));
  }
  return children;
}

/** The root element itself, with its prefix-free name. */
export function rootElement(xml: string): ElementRange {
  const cursor = new XmlCursor(xml);
  while (cursor.depth === 0) if (cursor.next() === 'end') throw new MalformedXmlError(cursor.end);
  return restOfElement(cursor);
}

function restOfElement(cursor: XmlCursor): ElementRange {
  const { name, start, end: openEnd, selfClosing, depth } = cursor;
  while (cursor.nextWithin(depth));
  return {
    name,
    start,
    openEnd,
    contentEnd: selfClosing ? openEnd : cursor.start,
    end: cursor.end,
    selfClosing,
  };
}
