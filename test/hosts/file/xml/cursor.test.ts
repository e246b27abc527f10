import fc from 'fast-check';
import { XmlCursor } from '../../../../src/hosts/file/xml/cursor';
import { escapeXml } from '../../../../src/hosts/file/xml/escape';
import { MalformedXmlError } from '../../../../src/hosts/file/xml/malformed';
import { parseXml, type XmlElement } from '../../../../src/hosts/file/xml/tree';

/** The tokens in short: `<a`, `a>` and texts, with their depth. */
function tokens(xml: string): readonly string[] {
  const cursor = new XmlCursor(xml);
  const seen: string[] = [];
  while (cursor.next() !== 'end') {
    if (cursor.kind === 'open') seen.push(`<${cursor.name} ${String(cursor.depth)}`);
    else if (cursor.kind === 'close') seen.push(`> ${String(cursor.depth)}`);
    else seen.push(cursor.text);
  }
  return seen;
}

describe('XmlCursor', () => {
  it.each([
    ['<a/>', ['<a 1', '> 0']],
    ['<a><b/>x</a >', ['<a 1', '<b 2', '> 1', 'x', '> 0']],
    ['<?xml version="1.0"?>\n<!-- <z> -->\n<x:a/>\n', ['\n', '\n', '<a 1', '> 0', '\n']],
    ['<a>1<!-- 2 -->3<?p 4?>5</a>', ['<a 1', '1', '3', '5', '> 0']],
    ['<a>&lt;<![CDATA[<&lt;]]>&#272;&#x1EA1;t</a>', ['<a 1', '<', '<&lt;', 'Đạt', '> 0']],
    ['<a>một\r\nhai\rba</a>', ['<a 1', 'một\nhai\nba', '> 0']],
    ['<a b=">" c=\'"/>\'><d\n/></a>', ['<a 1', '<d 2', '> 1', '> 0']],
  ])('walks through %p', (xml, expected) => {
    expect(tokens(xml)).toEqual(expected);
  });

  it('tells attributes by their whole name, in any order and quote, references resolved', () => {
    const cursor = new XmlCursor(`<c x:r="1" t = 's' r='A"1' ref="B&amp;2"/>`);
    cursor.next();
    expect([
      cursor.attribute('r'),
      cursor.attribute('t'),
      cursor.attribute('ref'),
      cursor.attribute('s'),
    ]).toEqual(['A"1', 's', 'B&2', undefined]);
    expect(cursor.localAttribute('r')).toBe('1');
  });

  it.each([
    '<a>',
    '<a',
    '<a b',
    '<a b=',
    '<a b="1',
    '<a b=1/>',
    '<a "b"/>',
    '<a></b>',
    '<a></ab>',
    '<ab></a>',
    '<a><b></a></b>',
    '</a>',
    '<a/></a>',
    'x',
    '<a/>x',
    '<a><!-- </a>',
    '<a><![CDATA[</a>',
    '<![CDATA[x]]>',
    '<!DOCTYPE a><a/>',
    '<!doctype a><a/>',
    '<a><!ENTITY b "c"></a>',
    '<>x</>',
    '<a<b/>',
    '<x:x:a/>',
    '<a>'.repeat(1000),
  ])('refuses %p', (xml) => {
    expect(() => tokens(xml)).toThrow(MalformedXmlError);
  });

  it('reads the rest of an element as one piece where it is one', () => {
    const cursor = new XmlCursor('<r><v>12</v><v/><v>1<!-- -->2</v><v><b>1</b>2</v><v>&lt;</v></r>');
    const pieces: [boolean, string, number][] = [];
    cursor.next();
    while (cursor.nextWithin(1)) {
      if (cursor.opens('v')) pieces.push([cursor.readPiece(), cursor.piece, cursor.depth]);
    }
    expect(pieces).toEqual([
      [true, '12', 1],
      [true, '', 1],
      [false, '12', 1],
      [false, '12', 1],
      [true, '<', 1],
    ]);
  });

  it('sees what a parser by the book sees', () => {
    const name = fc.constantFrom('a', 'b', 'long-name');
    const text = fc.string({ unit: fc.constantFrom('x', 'Đ', '<', '&', '"', "'", '\n', ' ', ']') });
    const { element } = fc.letrec<{ element: string }>((tie) => ({
      element: fc
        .tuple(
          name,
          fc.dictionary(name, text),
          fc.array(fc.oneof(text.map(escapeXml), tie('element')), { maxLength: 4 }),
        )
        .map(([tag, attributes, content]) => {
          const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
          return `<${tag}${written.join('')}>${content.join('<!-- -->')}</${tag}>`;
        }),
    }));
    fc.assert(
      fc.property(element, (xml) => {
        expect(asTree(new XmlCursor(xml))).toEqual(asPlain(parseXml(xml)));
      }),
    );
  });
});

interface Plain {
  readonly name: string;
  readonly a: string | undefined;
  readonly text: string;
  readonly children: readonly Plain[];
}

function asTree(cursor: XmlCursor): Plain | undefined {
  cursor.next();
  return restOf(cursor);
}

function restOf(cursor: XmlCursor): Plain {
  const { name, depth } = cursor;
  const a = cursor.attribute('a');
  const children: Plain[] = [];
  let text = '';
  while (cursor.nextWithin(depth)) {
    if (cursor.kind === 'open') children.push(restOf(cursor));
    else if (cursor.kind === 'text') text += cursor.text;
  }
  return { name, a, text, children };
}

const asPlain = ({ name, attributes, text, children }: XmlElement): Plain => ({
  name,
  a: attributes.get('a'),
  text,
  children: children.map(asPlain),
});
