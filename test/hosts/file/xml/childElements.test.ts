import { childElements, rootElement } from '../../../../src/hosts/file/xml/childElements';
import { MalformedXmlError } from '../../../../src/hosts/file/xml/malformed';

describe('childElements', () => {
  const xml = '<?xml version="1.0"?><s><a x=">"/><x:b><c/></x:b ><!-- <d/> --><e>f</e></s>';

  it('tells where the children of the root stand, and not theirs', () => {
    const pieces = childElements(xml).map((element) => [
      element.name,
      xml.slice(element.start, element.end),
      xml.slice(element.openEnd, element.contentEnd),
      element.selfClosing,
    ]);
    expect(pieces).toEqual([
      ['a', '<a x=">"/>', '', true],
      ['b', '<x:b><c/></x:b >', '<c/>', false],
      ['e', '<e>f</e>', 'f', false],
    ]);
  });

  it('tells the children of any element by where it begins', () => {
    const inner = childElements(xml, xml.indexOf('<x:b>'));
    expect(inner.map(({ name, start }) => [name, start])).toEqual([['c', xml.indexOf('<c/>')]]);
  });

  it('tells where the root itself stands', () => {
    const root = rootElement(xml);
    expect(xml.slice(root.start, root.openEnd)).toBe('<s>');
    expect(xml.slice(root.contentEnd, root.end)).toBe('</s>');
  });

  it.each(['', '<!-- -->', '<a><b></a>', '<!DOCTYPE a><a/>'])('refuses %p', (broken) => {
    expect(() => childElements(broken)).toThrow(MalformedXmlError);
    expect(() => rootElement(broken)).toThrow(MalformedXmlError);
  });
});
