import fc from 'fast-check';
import { readStyles } from '../../../../src/hosts/file/readStyles';
import { createStyleBook, emptyStyles } from '../../../../src/hosts/file/edit/styles';
import { TRANSITIONAL } from '../../../../src/hosts/file/edit/namespaces';
import { conditionalDxf, markDxf } from '../../../../src/hosts/file/edit/styleXml';
import { childElements } from '../../../../src/hosts/file/xml/childElements';
import type { CellStyle } from '../../../../src/workbook/plan';
import { areas, part, sample } from './support';

const EMPTY = emptyStyles(TRANSITIONAL);
const STYLE: CellStyle = { size: 13 };

describe("a workbook's styles", () => {
  it('are the same text where nothing new was asked for', () => {
    const xml = part(sample(), 'xl/styles.xml');
    expect(createStyleBook(xml).xml()).toBe(xml);
  });

  it('give one index to one style, and the next to another', () => {
    const styles = createStyleBook(EMPTY);
    const indexes = [
      styles.cellFormat(STYLE, false),
      styles.cellFormat({ size: 13 }, false),
      styles.cellFormat({ size: 13 }, true),
      styles.cellFormat({ size: 14 }, false),
      styles.cellFormat({ size: 13, wrap: true }, false),
      styles.cellFormat({ size: 13, wrap: false }, false),
    ];
    expect(indexes).toEqual([1, 1, 2, 3, 1, 4]);
  });

  it('know again what they were given in an earlier run', () => {
    const first = createStyleBook(EMPTY);
    const ask = (styles: typeof first): readonly number[] => [
      styles.cellFormat(
        { ...STYLE, bold: true, fill: 'DDEBF7', border: true, numberFormat: '#,##0.0 "triệu"' },
        false,
      ),
      styles.differential(markDxf('error')),
      styles.plain({ numberFormat: '0.0%', fontName: '.VnTime' }, false),
    ];
    const indexes = ask(first);
    const second = createStyleBook(first.xml());
    expect(ask(second)).toEqual(indexes);
    expect(second.xml()).toBe(first.xml());
  });

  it.each<readonly [string, CellStyle, string]>([
    [
      'bold and italic',
      { size: 14, bold: true, italic: true },
      '<font><b/><i/><sz val="14"/><name val="Times New Roman"/>',
    ],
    ['a colour', { size: 13, color: '9c0006' }, '<sz val="13"/><color rgb="FF9C0006"/>'],
    ['a fill', { size: 13, fill: 'DDEBF7' }, '<patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/>'],
    ['borders', { size: 13, border: true }, '<left style="thin"><color indexed="64"/></left>'],
    [
      'centred text',
      { size: 13, align: 'center' },
      '<alignment horizontal="center" vertical="center" wrapText="1"/>',
    ],
    ['text on one line', { size: 13, wrap: false }, '<alignment vertical="center"/>'],
    ['a known number format', { size: 13, numberFormat: '0%' }, '<xf numFmtId="9" '],
    [
      'a number format of its own',
      { size: 13, numberFormat: '0.0 "%"' },
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.0 &quot;%&quot;"/></numFmts><fonts',
    ],
  ])('write %s', (_, style, text) => {
    const styles = createStyleBook(EMPTY);
    styles.cellFormat(style, false);
    expect(styles.xml()).toContain(text);
  });

  it('use the number of a format that is there, and the next free one for others', () => {
    const styles = createStyleBook(part(sample(), 'xl/styles.xml'));
    styles.cellFormat({ size: 13, numberFormat: '#,##0.0' }, false);
    styles.cellFormat({ size: 13, numberFormat: '0.000' }, false);
    expect(styles.xml()).toContain(
      '<numFmt numFmtId="165" formatCode="#,##0.0"/><numFmt numFmtId="166" formatCode="0.000"/>',
    );
    expect(styles.xml()).toContain('<xf numFmtId="165" ');
  });

  it.each([
    ['empty lists', '<fonts count="0"/><fills/><borders></borders><cellXfs/><dxfs count="0"/>'],
    ['no lists', ''],
    ['lists around', '<cellStyleXfs/><cellStyles/><tableStyles/><colors/><extLst/>'],
  ])('keep the order of the schema with %s', (_, inside) => {
    const styles = createStyleBook(`<styleSheet xmlns="urn:x">${inside}</styleSheet>`);
    const [area] = areas('A1');
    if (area === undefined) throw new Error('An area');
    styles.differential(
      conditionalDxf({ area, test: { code: 'equals', text: 'Đạt' }, fill: 'FFFFFF', color: '000000' }),
    );
    styles.cellFormat({ size: 13, numberFormat: '0.000', fill: 'FFFFFF' }, false);
    const order = [
      'numFmts',
      'fonts',
      'fills',
      'borders',
      'cellStyleXfs',
      'cellXfs',
      'cellStyles',
      'dxfs',
      'tableStyles',
      'colors',
      'extLst',
    ];
    const names = childElements(styles.xml()).map(({ name }) => name);
    expect(names).toEqual(order.filter((name) => names.includes(name)));
    expect(names).toEqual(
      expect.arrayContaining(['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'dxfs']),
    );
    // the default's and the new one
    expect(styles.xml().match(/<cellXfs count="(\d+)">/)?.[1]).toBe('2');
  });

  it('take the prefix of their part', () => {
    const styles = createStyleBook('<x:styleSheet xmlns:x="urn:x"><x:dxfs count="0"/></x:styleSheet>');
    expect(styles.differential(markDxf('error'))).toBe(0);
    expect(styles.xml()).toContain('<x:dxfs count="1"><x:dxf><x:font><x:b/>');
    expect(createStyleBook(styles.xml()).differential(markDxf('error'))).toBe(0);
  });
});

describe('the number of a number format', () => {
  const id = fc.oneof(fc.integer({ min: 0, max: 200 }), fc.constantFrom(65_534, 65_535, 4_294_967_295));
  const code = fc.constantFrom('General', '0%', '0.00', 'dd/mm/yyyy', '#,##0.0 "ha"', '@', '0.000');
  const withFormats = (entries: readonly (readonly [number, string])[]): string => {
    const list = entries
      .map(
        ([number, text]) =>
          `<numFmt numFmtId="${String(number)}" formatCode="${text.replaceAll('"', '&quot;')}"/>`,
      )
      .join('');
    const cells = entries.map(([number]) => `<xf numFmtId="${String(number)}"/>`).join('');
    return `<styleSheet xmlns="urn:x"><numFmts>${list}</numFmts><cellXfs><xf/>${cells}</cellXfs></styleSheet>`;
  };

  it('is never one that the workbook gave away, whatever the workbook lists and under which number', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(id, code), { selector: ([number]) => number }),
        fc.uniqueArray(fc.constantFrom('dd/mm/yyyy', '0%', '0.0000', '[h]:mm')),
        (entries, wanted) => {
          const before = withFormats(entries);
          const styles = createStyleBook(before);
          const given = wanted.map(
            (numberFormat) => [styles.cellFormat({ size: 13, numberFormat }, false), numberFormat] as const,
          );
          const read = readStyles(styles.xml()).map(({ numberFormat }) => numberFormat);
          const old = readStyles(before).map(({ numberFormat }) => numberFormat);
          expect(read.slice(0, old.length)).toEqual(old);
          expect(given.map(([place]) => read[place])).toEqual(given.map(([, text]) => text));
          const ids = [...styles.xml().matchAll(/<numFmt numFmtId="(\d+)"/g)].map(([, number]) => number);
          expect(new Set(ids).size).toBe(ids.length);
        },
      ),
    );
  });

  it('is not one that only a cell names', () => {
    const styles = createStyleBook(
      '<styleSheet xmlns="urn:x"><cellXfs count="2"><xf/><xf numFmtId="164"/></cellXfs></styleSheet>',
    );
    styles.cellFormat({ size: 13, numberFormat: 'dd/mm/yyyy' }, false);
    expect(styles.xml()).toContain('<numFmt numFmtId="165" formatCode="dd/mm/yyyy"/>');
  });
});

describe('the first places of lists', () => {
  const FIRSTS = {
    fonts: '<font/>',
    fills: '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
    borders: '<border><left/><right/><top/><bottom/><diagonal/></border>',
    cellStyleXfs: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>',
    cellXfs: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  } as const;

  it.each([
    ['a root that closes itself', '<styleSheet xmlns="urn:x"/>'],
    ['an empty root', '<styleSheet xmlns="urn:x"></styleSheet>'],
    [
      'lists that say more than they hold',
      '<styleSheet xmlns="urn:x"><fonts count="9"/><fills count="2"></fills><cellXfs count="7"/></styleSheet>',
    ],
  ])('are what cells without a style have, with %s', (_, xml) => {
    const styles = createStyleBook(xml);
    expect(styles.cellFormat({ size: 13, fill: 'DDEBF7', bold: true, border: true }, false)).toBe(1);
    for (const [section, first] of Object.entries(FIRSTS)) {
      expect(styles.xml()).toMatch(new RegExp(`<${section} count="\\d">${first}`));
    }
    expect(childElements(styles.xml()).map(({ name }) => name)).toEqual([
      'fonts',
      'fills',
      'borders',
      'cellStyleXfs',
      'cellXfs',
    ]);
    const again = createStyleBook(styles.xml());
    again.cellFormat({ size: 13, fill: 'DDEBF7', bold: true, border: true }, false);
    expect(again.xml()).toBe(styles.xml());
  });

  it('are filled up where a list has only one of two', () => {
    const styles = createStyleBook(
      '<styleSheet xmlns="urn:x"><fills count="1"><fill><patternFill patternType="none"/></fill></fills></styleSheet>',
    );
    styles.cellFormat({ size: 13, fill: 'DDEBF7' }, false);
    expect(styles.xml()).toContain('<fills count="3"><fill><patternFill patternType="none"/></fill><fill>');
  });

  it('stay as they were in a part of which nothing was asked', () => {
    expect(createStyleBook('<styleSheet/>').xml()).toBe('<styleSheet/>');
  });

  it('are followed by those that cells name and the list does not have', () => {
    const styles = createStyleBook(
      '<styleSheet xmlns="urn:x"><cellXfs><xf fontId="7"/></cellXfs></styleSheet>',
      () => 4,
    );
    expect(styles.cellFormat({ size: 13 }, false)).toBe(4);
    expect(styles.xml()).toContain(`<cellXfs count="5">${'<xf fontId="7"/>'.repeat(4)}<xf`);
  });
});
