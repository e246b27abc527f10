import { unescapeXml } from './escape';
import { MalformedXmlError } from './malformed';

export type TokenKind = 'open' | 'close' | 'text' | 'end';

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const EQUALS = 61;
const COLON = 58;
const EXCLAMATION = 33;
const QUESTION = 63;
const QUOTE = 34;
const APOSTROPHE = 39;
const SPACE = 32;
const MAX_DEPTH = 200;
/** Where an attribute's name and value begin and end: four numbers each. */
const FIELDS = 4;

const isSpace = (code: number): boolean => code <= SPACE && (code === SPACE || (code >= 9 && code <= 13));

/**
 * Walks through XML tag by tag without building anything: made for sheets of millions of tags, where a
 * general parser takes several times as long as unzipping. Comments and processing instructions are
 * passed over; end tags must match; a DOCTYPE is refused.
 */
export class XmlCursor {
  kind: TokenKind = 'text';
  /** Elements open around the token: 1 behind the root's start tag, 0 behind its end tag. */
  depth = 0;
  /** Where the token begins, and where the next one does. */
  start = 0;
  end = 0;
  /** Behind the name's prefix. */
  nameStart = 0;
  nameEnd = 0;
  selfClosing = false;
  attributeCount = 0;
  pieceStart = 0;
  pieceEnd = 0;
  private readonly fields: number[] = [];
  private readonly openNames: number[] = [];
  private textStart = 0;
  private textEnd = 0;
  private isRaw = false;
  private closePending = false;
  private pieceText: string | undefined;

  constructor(readonly xml: string) {}

  /** @throws {MalformedXmlError} */
  next(): TokenKind {
    if (this.closePending) {
      this.closePending = false;
      this.start = this.end;
      this.depth -= 1;
      return (this.kind = 'close');
    }
    const { xml } = this;
    for (;;) {
      const at = this.end;
      if (at >= xml.length) return this.finish();
      this.start = at;
      if (xml.charCodeAt(at) !== LESS) return this.readText(at);
      const second = xml.charCodeAt(at + 1);
      if (second === SLASH) return this.readEndTag(at + 2);
      if (second === QUESTION) this.end = this.behind('?>', at + 2);
      else if (second !== EXCLAMATION) return this.readStartTag(at + 1);
      else if (xml.startsWith('<!--', at)) this.end = this.behind('-->', at + 4);
      else if (xml.startsWith('<![CDATA[', at) && this.depth > 0) {
        this.end = this.behind(']]>', at + 9);
        return this.setText(at + 9, this.end - 3, true);
      } else throw new MalformedXmlError(at);
    }
  }

  /** The next token as long as it lies inside the element of that depth; false at the element's end. */
  nextWithin(depth: number): boolean {
    this.next();
    return this.depth >= depth;
  }

  /** True where what comes next lies directly inside the element of that depth. */
  isDirectlyInside(depth: number): boolean {
    return this.depth === depth && !this.closePending;
  }

  /** True for a start tag of this name, whatever its prefix. */
  opens(name: string): boolean {
    if (this.kind !== 'open' || this.nameEnd - this.nameStart !== name.length) return false;
    for (let index = 0; index < name.length; index += 1) {
      if (this.xml.charCodeAt(this.nameStart + index) !== name.charCodeAt(index)) return false;
    }
    return true;
  }

  get name(): string {
    return this.xml.slice(this.nameStart, this.nameEnd);
  }

  /** The value of an attribute without prefix. */
  attribute(name: string): string | undefined {
    for (let index = 0; index < this.attributeCount; index += 1) {
      const start = this.field(index, 0);
      if (this.field(index, 1) - start === name.length && this.xml.startsWith(name, start)) {
        return unescapeXml(this.xml.slice(this.valueStart(index), this.valueEnd(index)));
      }
    }
    return undefined;
  }

  /** The value of an attribute with any prefix or none. */
  localAttribute(name: string): string | undefined {
    for (let index = 0; index < this.attributeCount; index += 1) {
      const whole = this.xml.slice(this.field(index, 0), this.field(index, 1));
      if (whole.slice(whole.indexOf(':') + 1) === name) {
        return unescapeXml(this.xml.slice(this.valueStart(index), this.valueEnd(index)));
      }
    }
    return undefined;
  }

  /** The code of a name of one letter; 0 for longer names. */
  attributeLetter(index: number): number {
    const start = this.field(index, 0);
    return this.field(index, 1) - start === 1 ? this.xml.charCodeAt(start) : 0;
  }

  valueStart(index: number): number {
    return this.field(index, 2);
  }

  valueEnd(index: number): number {
    return this.field(index, 3);
  }

  /** All text inside the element whose start tag was just read, up to its end tag. */
  textContent(): string {
    const inside = this.depth;
    let text = '';
    while (this.nextWithin(inside)) if (this.kind === 'text') text += this.text;
    return text;
  }

  /**
   * Reads up to the end tag of the element whose start tag was just read. True where the content is one
   * plain piece without comments or CDATA: it stands between `pieceStart` and `pieceEnd`, references
   * unresolved. `piece` is its text in either case.
   */
  readPiece(): boolean {
    this.pieceStart = this.pieceEnd = this.end;
    this.pieceText = undefined;
    if (this.closePending) {
      this.next();
      return true;
    }
    const found = this.xml.indexOf('<', this.end);
    if (found >= 0 && this.xml.charCodeAt(found + 1) === SLASH) {
      this.pieceEnd = found;
      this.start = found;
      this.readEndTag(found + 2);
      return true;
    }
    this.pieceText = this.textContent();
    return false;
  }

  get piece(): string {
    return this.pieceText ?? this.plainText(this.pieceStart, this.pieceEnd, false);
  }

  get text(): string {
    return this.plainText(this.textStart, this.textEnd, this.isRaw);
  }

  private plainText(start: number, end: number, isRaw: boolean): string {
    const raw = this.xml.slice(start, end);
    const plain = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
    return isRaw ? plain : unescapeXml(plain);
  }

  private field(index: number, field: number): number {
    return this.fields[index * FIELDS + field] ?? 0;
  }

  private finish(): TokenKind {
    if (this.depth > 0) throw new MalformedXmlError(this.end);
    this.start = this.end;
    return (this.kind = 'end');
  }

  private behind(mark: string, from: number): number {
    const found = this.xml.indexOf(mark, from);
    if (found < 0) throw new MalformedXmlError(from);
    return found + mark.length;
  }

  private readText(at: number): TokenKind {
    const found = this.xml.indexOf('<', at);
    this.end = found < 0 ? this.xml.length : found;
    if (this.depth === 0 && this.xml.slice(at, this.end).trim() !== '') throw new MalformedXmlError(at);
    return this.setText(at, this.end, false);
  }

  private setText(from: number, to: number, raw: boolean): TokenKind {
    this.textStart = from;
    this.textEnd = to;
    this.isRaw = raw;
    return (this.kind = 'text');
  }

  private readEndTag(at: number): TokenKind {
    const { xml, openNames } = this;
    if (this.depth === 0) throw new MalformedXmlError(at);
    let opened = openNames[this.depth - 1] ?? 0;
    let next = at;
    for (let code = xml.charCodeAt(next); code === xml.charCodeAt(opened); code = xml.charCodeAt(next)) {
      if (code === GREATER || isSpace(code)) break;
      next += 1;
      opened += 1;
    }
    const after = xml.charCodeAt(opened);
    if (after !== GREATER && after !== SLASH && !isSpace(after)) throw new MalformedXmlError(at);
    while (isSpace(xml.charCodeAt(next))) next += 1;
    if (xml.charCodeAt(next) !== GREATER) throw new MalformedXmlError(at);
    this.end = next + 1;
    this.depth -= 1;
    return (this.kind = 'close');
  }

  private readStartTag(at: number): TokenKind {
    const { xml } = this;
    let next = at;
    this.nameStart = at;
    for (; next < xml.length; next += 1) {
      const code = xml.charCodeAt(next);
      if (code === COLON) {
        // a name has one prefix; with two, no other program opens what is written beside it
        if (this.nameStart !== at) throw new MalformedXmlError(next);
        this.nameStart = next + 1;
      } else if (code === GREATER || code === SLASH || isSpace(code)) break;
      else if (code === LESS) throw new MalformedXmlError(next);
    }
    if (next === this.nameStart || this.depth >= MAX_DEPTH) throw new MalformedXmlError(at);
    this.nameEnd = next;
    this.openNames[this.depth] = at;
    this.depth += 1;
    if (xml.charCodeAt(next) === GREATER) {
      this.attributeCount = 0;
      this.selfClosing = false;
      this.end = next + 1;
    } else this.readAttributes(next);
    return (this.kind = 'open');
  }

  private readAttributes(from: number): void {
    const { xml, fields } = this;
    let next = from;
    let count = 0;
    for (;;) {
      while (isSpace(xml.charCodeAt(next))) next += 1;
      const code = xml.charCodeAt(next);
      if (code === GREATER || code === SLASH) break;
      fields[count] = next;
      next = this.attributeNameEnd(next);
      fields[count + 1] = next;
      while (isSpace(xml.charCodeAt(next))) next += 1;
      if (xml.charCodeAt(next) !== EQUALS) throw new MalformedXmlError(next);
      next += 1;
      while (isSpace(xml.charCodeAt(next))) next += 1;
      const quote = xml.charCodeAt(next);
      if (quote !== QUOTE && quote !== APOSTROPHE) throw new MalformedXmlError(next);
      next += 1;
      fields[count + 2] = next;
      next = this.valueEndFrom(next, quote);
      fields[count + 3] = next;
      next += 1;
      count += FIELDS;
    }
    this.attributeCount = count / FIELDS;
    this.selfClosing = xml.charCodeAt(next) === SLASH;
    this.closePending = this.selfClosing;
    if (this.selfClosing) next += 1;
    if (xml.charCodeAt(next) !== GREATER) throw new MalformedXmlError(next);
    this.end = next + 1;
  }

  private valueEndFrom(from: number, quote: number): number {
    const { xml } = this;
    let next = from;
    for (let code = xml.charCodeAt(next); code !== quote; code = xml.charCodeAt((next += 1))) {
      if (code === LESS || next >= xml.length) throw new MalformedXmlError(next);
    }
    return next;
  }

  private attributeNameEnd(from: number): number {
    const { xml } = this;
    let next = from;
    for (; next < xml.length; next += 1) {
      const code = xml.charCodeAt(next);
      if (code === EQUALS || isSpace(code)) break;
      if (code === LESS || code === GREATER || code === QUOTE) throw new MalformedXmlError(next);
    }
    if (next === from || next >= xml.length) throw new MalformedXmlError(next);
    return next;
  }
}
