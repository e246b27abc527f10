import fc from 'fast-check';
import { decodeCellText, encodeCellText } from '../../../../src/hosts/file/xml/cellText';
import { escapeXml, unescapeXml } from '../../../../src/hosts/file/xml/escape';
import { parseXml } from '../../../../src/hosts/file/xml/tree';

describe('unescapeXml', () => {
  it.each([
    ['&lt;&gt;&amp;&quot;&apos;', '<>&"\''],
    ['&amp;lt;', '&lt;'],
    ['&#272;&#x1EA1;t', 'Đạt'],
    ['&#x1F600;', '😀'],
    ['&khac; & &#0; &#x110000;', '&khac; & &#0; &#x110000;'],
  ])('makes %p to %p', (xml, text) => {
    expect(unescapeXml(xml)).toBe(text);
  });
});

describe('escapeXml', () => {
  it('drops what XML cannot hold', () => {
    expect(escapeXml('a\u0000\u0008b\uffff\ud800c😀')).toBe('abc😀');
  });

  it('gives any other text back through a parser, in an attribute as in an element', () => {
    const sign = fc.oneof(
      fc.constantFrom('<', '>', '&', '"', "'", '\n', '\r', '\t', ' ', ']]>', 'Đạt', '😀'),
      fc.integer({ min: 0x20, max: 0xd7ff }).map((code) => String.fromCharCode(code)),
    );
    fc.assert(
      fc.property(fc.array(sign), (signs) => {
        const text = signs.join('');
        const escaped = escapeXml(text);
        expect(unescapeXml(escaped)).toBe(text);
        const root = parseXml(`<a b="${escaped}">${escaped}</a>`);
        expect([root.attributes.get('b'), root.text]).toEqual([text, text]);
      }),
    );
  });
});

describe('a cell text', () => {
  it.each([
    ['một_x000D_hai', 'một\rhai'],
    ['_x005F_x0041_', '_x0041_'],
    ['_x41_ _y0041_ _x0041', '_x41_ _y0041_ _x0041'],
  ])('written %p is %p', (written, text) => {
    expect(decodeCellText(written)).toBe(text);
  });

  it('comes back as it was written, whatever signs it holds', () => {
    const sign = fc.oneof(
      fc.constantFrom('_', 'x', '_x0041_', '_x005F_', '<', '&', '\n', '\r', '\t', '\u0001', '\ufffe'),
      fc.integer({ min: 0, max: 0xd7ff }).map((code) => String.fromCharCode(code)),
    );
    fc.assert(
      fc.property(fc.array(sign), (signs) => {
        const text = signs.join('');
        expect(decodeCellText(parseXml(`<t>${encodeCellText(text)}</t>`).text)).toBe(text);
      }),
    );
  });
});
