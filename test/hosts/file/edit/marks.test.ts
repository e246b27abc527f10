import { withoutMarks } from '../../../../src/hosts/file/edit/marks';
import { MARK_STYLES, markFormula, SEVERITIES } from '../../../../src/workbook/mark';
import type { Operation } from '../../../../src/workbook/plan';
import { SAMPLES, sampleBytes } from '../../../support/samples';
import {
  areas,
  changedParts,
  expectSchemaOrder,
  part,
  patch,
  sample,
  SHEET,
  sheetOf,
  smallPackage,
  worksheet,
} from './support';

const mark = (severity: 'error' | 'warning' | 'remark', ...references: readonly string[]): Operation => ({
  code: 'mark',
  sheet: 'Biểu',
  severity,
  areas: areas(...references),
});
const CLEAR: Operation = { code: 'clear-marks' };
const DATA = '<sheetData/>';

const formattingIn = (xml: string): readonly string[] =>
  xml.match(/<(?:\w+:)?conditionalFormatting[ >][\s\S]*?<\/(?:\w+:)?conditionalFormatting>/g) ?? [];

describe('marks in a real workbook', () => {
  const operations: readonly Operation[] = [
    { code: 'mark', sheet: 'Biểu 01', severity: 'warning', areas: areas('E11') },
    { code: 'mark', sheet: 'Biểu 01', severity: 'error', areas: areas('G41', 'G42', 'H46:I46') },
    { code: 'mark', sheet: 'Biểu 02', severity: 'remark', areas: areas('E11:E13') },
  ];

  describe.each(SAMPLES)('%s', (name) => {
    const before = sampleBytes(name);
    const marked = patch(before, ...operations);

    it('touch the marked sheets and the styles only', () => {
      expect(changedParts(before, marked.bytes)).toEqual([
        'xl/styles.xml',
        'xl/worksheets/sheet2.xml',
        'xl/worksheets/sheet3.xml',
      ]);
    });

    it('change nothing in a sheet but for the added rules, and no cell at all', () => {
      const xml = part(marked.archive, 'xl/worksheets/sheet2.xml');
      const added = formattingIn(xml).filter((text) => text.includes('rasoat-ntm'));
      const rest = added.reduce((text, rule) => text.replace(rule, ''), xml);
      expect(rest).toBe(part(before, 'xl/worksheets/sheet2.xml'));
    });

    it("come behind the official's own rule, one format for each severity", () => {
      const xml = part(marked.archive, 'xl/worksheets/sheet2.xml');
      expect(formattingIn(xml)).toEqual([
        expect.stringContaining('type="cellIs" priority="1"'),
        '<conditionalFormatting sqref="G41:G42 H46:I46"><cfRule type="expression" dxfId="1" priority="2"><formula>LEN(&quot;rasoat-ntm:error&quot;)&gt;0</formula></cfRule></conditionalFormatting>',
        '<conditionalFormatting sqref="E11"><cfRule type="expression" dxfId="2" priority="3"><formula>LEN(&quot;rasoat-ntm:warning&quot;)&gt;0</formula></cfRule></conditionalFormatting>',
      ]);
      expectSchemaOrder(xml);
    });

    it('drawn twice give the bytes that they give once', () => {
      expect(patch(marked.bytes, ...operations).bytes).toEqual(marked.bytes);
    });

    it('cleared give back the sheets byte for byte', () => {
      const cleared = patch(marked.bytes, CLEAR);
      for (const sheet of ['sheet2', 'sheet3']) {
        const file = `xl/worksheets/${sheet}.xml`;
        expect(part(cleared.archive, file)).toBe(part(before, file));
      }
      expect(changedParts(marked.bytes, cleared.bytes)).not.toContain('xl/styles.xml');
    });

    it('drawn elsewhere leave nothing of the older ones', () => {
      const moved = patch(marked.bytes, {
        code: 'mark',
        sheet: 'Biểu 02',
        severity: 'error',
        areas: areas('A1'),
      });
      expect(part(moved.archive, 'xl/worksheets/sheet2.xml')).toBe(part(before, 'xl/worksheets/sheet2.xml'));
      const xml = part(moved.archive, 'xl/worksheets/sheet3.xml');
      expect(xml.match(/rasoat-ntm:\w+/g)).toEqual(['rasoat-ntm:error']);
    });
  });

  it('clearing a workbook without marks changes no byte', () => {
    expect(patch(sample(), CLEAR).bytes).toEqual(sample());
  });
});

describe('the look of a mark', () => {
  it.each(SEVERITIES)('of severity %s is drawn by colour and by type', (severity) => {
    const style = MARK_STYLES[severity];
    const xml = part(patch(smallPackage(), mark(severity, 'A1')).archive, 'xl/styles.xml');
    const format = /<dxfs count="1">([\s\S]*)<\/dxfs>/.exec(xml)?.[1];
    expect(format).toContain(`<bgColor rgb="FF${style.fill}"/>`);
    expect(format).toContain(`<color rgb="FF${style.color}"/>`);
    expect([/<b\/>/, /<i\/>/, /<u\/>/].map((sign) => sign.test(format ?? ''))).toEqual([
      style.bold,
      style.italic,
      style.underline,
    ]);
  });
});

describe('where a mark stands in a sheet', () => {
  const RULE = /<(?:\w+:)?conditionalFormatting sqref="B2">/;

  it.each<readonly [string, string, string]>([
    ['the data is all there is', DATA, `${DATA}|`],
    ['page settings follow', `${DATA}<pageMargins left="1"/>`, `${DATA}|<pageMargins left="1"/>`],
    [
      'merges and validation stand around',
      `${DATA}<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><dataValidations/><extLst/>`,
      `${DATA}<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>|<dataValidations/><extLst/>`,
    ],
    [
      'a filter and reading aids stand before, links behind',
      `${DATA}<autoFilter ref="A1:B2"/><phoneticPr fontId="1"/><hyperlinks/>`,
      `${DATA}<autoFilter ref="A1:B2"/><phoneticPr fontId="1"/>|<hyperlinks/>`,
    ],
    [
      'alternate content stands between drawing and extensions',
      `${DATA}<drawing/><mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent><extLst/>`,
      `${DATA}|<drawing/><mc:AlternateContent xmlns:mc="urn:mc"><mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent><extLst/>`,
    ],
    [
      'comments hold markup',
      `<!-- <sheetData/> -->${DATA}\n<!-- <conditionalFormatting> -->\n<pageMargins left="1"/>`,
      `<!-- <sheetData/> -->${DATA}|\n<!-- <conditionalFormatting> -->\n<pageMargins left="1"/>`,
    ],
  ])('%s', (_, inside, expected) => {
    const { archive } = patch(sheetOf(inside), mark('error', 'B2'));
    const xml = part(archive, SHEET);
    const [rule = ''] = formattingIn(xml).filter((text) => RULE.test(text));
    expect(xml.replace(rule, '|')).toBe(worksheet(expected));
  });

  it('carries the prefix that the part gives to its elements', () => {
    const prefixed =
      '<?xml version="1.0"?>\r\n<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData></x:sheetData><x:pageMargins left="1"/></x:worksheet>';
    const { archive, bytes } = patch(smallPackage({ [SHEET]: prefixed }), mark('error', 'B2'));
    expect(part(archive, SHEET)).toContain(
      '</x:sheetData><x:conditionalFormatting sqref="B2"><x:cfRule type="expression" dxfId="0" priority="1"><x:formula>LEN(',
    );
    expect(part(patch(bytes, CLEAR).archive, SHEET)).toBe(prefixed);
  });

  it('keeps a byte order mark and the way lines end', () => {
    const text = `\ufeff<?xml version="1.0" encoding="UTF-8"?>\r\n${worksheet(`\r\n${DATA}\r\n`)}`;
    const { bytes } = patch(smallPackage({ [SHEET]: text }), mark('error', 'B2'));
    const cleared = patch(bytes, CLEAR);
    expect(changedParts(smallPackage({ [SHEET]: text }), cleared.bytes)).not.toContain(SHEET);
  });

  it('takes the next priority behind all rules, those of Excel 2010 too', () => {
    const inside =
      `${DATA}<conditionalFormatting sqref="A1"><cfRule type="expression" priority="7"><formula>1</formula></cfRule></conditionalFormatting>` +
      '<extLst><ext><x14:conditionalFormattings xmlns:x14="urn:x14"><x14:conditionalFormatting><x14:cfRule type="dataBar" priority="12"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';
    const { archive } = patch(sheetOf(inside), mark('error', 'B2'), mark('remark', 'C3'));
    expect(part(archive, SHEET).match(/priority="\d+"/g)).toEqual([
      'priority="7"',
      'priority="13"',
      'priority="14"',
      'priority="12"',
    ]);
  });
});

describe("clearing marks that another program has saved deletes exactly the program's own rules", () => {
  const OFFICIAL =
    '<cfRule type="cellIs" priority="1" operator="equal"><formula>"Chưa đạt"</formula></cfRule>';
  const own = (formula: string): string =>
    `<cfRule type="expression" priority="2" aboveAverage="0" text="" dxfId="1"><formula>${formula}</formula></cfRule>`;
  const formatting = (...rules: readonly string[]): string =>
    `<conditionalFormatting sqref="A1:B2">${rules.join('')}</conditionalFormatting>`;
  const x14 = (inside: string): string =>
    `<extLst><ext uri="{1}" xmlns:x14="urn:x14" xmlns:xm="urn:xm">${inside}</ext></extLst>`;
  const x14Own =
    '<x14:conditionalFormatting><x14:cfRule type="expression" priority="3" id="{2}"><xm:f>LEN("rasoat-ntm:error")&gt;0</xm:f><x14:dxf/></x14:cfRule><xm:sqref>A1</xm:sqref></x14:conditionalFormatting>';
  const x14Official =
    '<x14:conditionalFormatting><x14:cfRule type="dataBar" priority="4" id="{3}"/><xm:sqref>C1</xm:sqref></x14:conditionalFormatting>';

  it.each<readonly [string, string, string]>([
    ['as it was written', formatting(own('LEN("rasoat-ntm:error")&gt;0')), ''],
    ['with quotes as entities', formatting(own('LEN(&quot;rasoat-ntm:error&quot;)&gt;0')), ''],
    ['with other spacing and case', formatting(own('len( &#34;RASOAT-NTM:ERROR&#34; ) &gt; 0')), ''],
    ['in CDATA', formatting(own('<![CDATA[LEN("rasoat-ntm:error")>0]]>')), ''],
    [
      "in one element with an official's rule",
      formatting(OFFICIAL, own('LEN("rasoat-ntm:error")&gt;0')),
      formatting(OFFICIAL),
    ],
    [
      'split into several elements around others',
      formatting(own('LEN("rasoat-ntm:error")&gt;0')) +
        formatting(OFFICIAL) +
        formatting(own('LEN("rasoat-ntm:remark")&gt;0')),
      formatting(OFFICIAL),
    ],
    [
      'in the extension of Excel 2010, alone',
      x14(`<x14:conditionalFormattings>${x14Own}</x14:conditionalFormattings>`),
      '',
    ],
    [
      "in the extension, beside an official's rule",
      x14(`<x14:conditionalFormattings>${x14Own}${x14Official}</x14:conditionalFormattings>`),
      x14(`<x14:conditionalFormattings>${x14Official}</x14:conditionalFormattings>`),
    ],
    [
      'in the extension, beside sparklines',
      `<extLst><ext uri="{4}"><x14:sparklineGroups xmlns:x14="urn:x14"/></ext><ext uri="{1}" xmlns:x14="urn:x14" xmlns:xm="urn:xm"><x14:conditionalFormattings>${x14Own}</x14:conditionalFormattings></ext></extLst>`,
      '<extLst><ext uri="{4}"><x14:sparklineGroups xmlns:x14="urn:x14"/></ext></extLst>',
    ],
    [
      'but not one that speaks of the program otherwise',
      formatting(
        '<cfRule type="expression" priority="1"><formula>A1="xem rasoat-ntm: lỗi"</formula></cfRule>',
      ),
      formatting(
        '<cfRule type="expression" priority="1"><formula>A1="xem rasoat-ntm: lỗi"</formula></cfRule>',
      ),
    ],
  ])('%s', (_, before, after) => {
    const { archive } = patch(sheetOf(`${DATA}${before}`), CLEAR);
    expect(part(archive, SHEET)).toBe(worksheet(`${DATA}${after}`));
  });

  it('nowhere in the cells', () => {
    const inside = `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>"rasoat-ntm:error" cfRule</t></is></c></row></sheetData>`;
    expect(patch(sheetOf(inside), CLEAR).bytes).toEqual(sheetOf(inside));
  });
});

describe('a protected sheet', () => {
  const locked = (inside: string): Uint8Array => sheetOf(`${DATA}<sheetProtection sheet="1"/>${inside}`);
  const marked =
    '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>LEN("rasoat-ntm:error")&gt;0</formula></cfRule></conditionalFormatting>';

  it('is neither marked nor unmarked, and that is said once', () => {
    const result = patch(locked(''), mark('error', 'A1'), mark('remark', 'A2'));
    expect(result.bytes).toEqual(locked(''));
    expect(result.skipped).toEqual([{ code: 'sheet-protected', sheet: 'Biểu', operation: 'mark' }]);

    const cleared = patch(locked(marked), CLEAR);
    expect(cleared.bytes).toEqual(locked(marked));
    expect(cleared.skipped).toEqual([{ code: 'sheet-protected', sheet: 'Biểu', operation: 'clear-marks' }]);
  });

  it('without marks is nothing to speak of when marks are cleared', () => {
    expect(patch(locked(''), CLEAR).skipped).toEqual([]);
  });
});

describe('many marks', () => {
  const scattered = Array.from(
    { length: 10_000 },
    (_, index) => `${index % 2 === 0 ? 'B' : 'D'}${String(index * 2 + 1)}`,
  );

  it('10,000 areas that do not touch stand in rules of at most 8,192 areas', () => {
    const xml = part(patch(smallPackage(), mark('error', ...scattered)).archive, SHEET);
    const lists = [...xml.matchAll(/sqref="([^"]*)"/g)].map(([, cells = '']) => cells.split(' '));
    expect(lists.map(({ length }) => length)).toEqual([8192, 1808]);
    expect(lists.flat()).toEqual(scattered);
  });

  it('10,000 cells of one column are one area', () => {
    const column = Array.from({ length: 10_000 }, (_, index) => `B${String(index + 1)}`);
    const xml = part(patch(smallPackage(), mark('error', ...column)).archive, SHEET);
    expect(xml).toContain('<conditionalFormatting sqref="B1:B10000">');
  });
});

describe('a plan that does not fit the workbook', () => {
  it('throws for a sheet that is not there', () => {
    const plan: Operation = { code: 'mark', sheet: 'Biểu 99', severity: 'error', areas: areas('A1') };
    expect(() => patch(smallPackage(), plan)).toThrow(expect.objectContaining({ name: 'UnknownSheetError' }));
  });
});

it('are taken away where another program made 200,000 rules of them', () => {
  const rule = `<cfRule type="expression" priority="1"><formula>${markFormula('error').replaceAll('"', '&quot;').replace('>', '&gt;')}</formula></cfRule>`;
  const theirs = '<cfRule type="cellIs" priority="2"><formula>1</formula></cfRule>';
  const sheet = (rules: string): string =>
    `<worksheet><sheetData/><conditionalFormatting sqref="A1">${rules}</conditionalFormatting></worksheet>`;
  expect(withoutMarks(sheet(rule.repeat(200_000) + theirs))).toBe(sheet(theirs));
});
