import { MalformedXmlError } from '../../../../src/hosts/file/xml/malformed';
import { child, childrenOf, isTrue, parseXml } from '../../../../src/hosts/file/xml/tree';

describe('parseXml', () => {
  it('gives elements and attributes without their prefixes', () => {
    const root = parseXml(
      '<w:a xmlns:w="urn:w" xmlns:r="urn:r" r:id="1" id="2" r:x="3">t<w:b/><b/><c>&lt;</c></w:a>',
    );
    expect([root.name, root.namespace, root.text]).toEqual(['a', 'urn:w', 't']);
    expect([root.attributes.get('id'), root.attributes.get('x')]).toEqual(['2', '3']);
    expect(childrenOf(root, 'b').map(({ namespace }) => namespace)).toEqual(['urn:w', '']);
    expect(child(root, 'c')?.text).toBe('<');
    expect(child(undefined, 'c')).toBeUndefined();
  });

  it.each([
    '',
    'x',
    '<a>',
    '<a></b>',
    '<a b="1" b="2"/>',
    '<a>&b;</a>',
    '<p:a/>',
    '<!DOCTYPE a><a/>',
    '<a/><b/>',
    '<a>'.repeat(1000),
  ])('refuses %p', (xml) => {
    expect(() => parseXml(xml)).toThrow(MalformedXmlError);
  });

  it.each([
    ['1', true],
    ['true', true],
    ['on', true],
    ['0', false],
    ['false', false],
    [undefined, false],
  ])('takes %p for %p', (value, expected) => {
    expect(isTrue(value)).toBe(expected);
  });
});
