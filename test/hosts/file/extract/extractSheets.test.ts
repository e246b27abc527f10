import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { openArchive, readTextPart, writeArchive } from '../../../../src/hosts/file/archive';
import { extractSheets } from '../../../../src/hosts/file/extract/extractSheets';
import { keepChart } from '../../../../src/hosts/file/extract/chart';
import { needsLeftOut, type LeftOut } from '../../../../src/hosts/file/extract/leftOut';
import { readPackage } from '../../../../src/hosts/file/readPackage';
import { UnknownSheetError } from '../../../../src/workbook/sheetName';
import { build, openBook, openSample } from '../../../support/bookFile';
import { describeWith, run } from '../../../support/external';
import { sampleBytes } from '../../../support/samples';
import { workbookOf, type WorkbookSource } from '../../../support/workbooks';

const leftOut: LeftOut = { sheets: new Set(['biểu 02', 'kinh phí']), names: new Set(['kinhphi', 'bang1']) };

describe('whether a formula needs what is left out', () => {
  it.each([
    ["'Biểu 02'!A1", true],
    ["SUM('kinh phí'!A1:B2)", true],
    ["'Biểu 01'!A1", false],
    ['A1+B2', false],
    ['KinhPhi*2', true],
    ['KinhPhi2', false],
    ['KINHPHI(1)', false],
    ['SUM(Bang1[Số tiền])', true],
    ['"Biểu 02"&A1', false],
    ["'[1]Biểu 02'!A1", false],
    ["SUM('Biểu 01:Biểu 03'!A1)", true],
    ['SUM(Jan:Mar!A1)', true],
    ['INDIRECT(A1)', true],
    ['Data!A1', false],
  ])('%s: %s', (formula, expected) => {
    expect(needsLeftOut(formula, leftOut)).toBe(expected);
  });

  it('never does where nothing is left out', () => {
    expect(needsLeftOut('INDIRECT(A1)', { sheets: new Set(), names: new Set() })).toBe(false);
  });
});

const SOURCE: WorkbookSource = {
  sheets: [
    {
      name: 'A',
      rows:
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>2</v></c></row>' +
        '<row r="2"><c r="A2"><f>B1*2</f><v>4</v></c><c r="B2"><f>B!A1+1</f><v>8</v></c>' +
        '<c r="C2" t="str"><f>Ten&amp;"x"</f><v>yx</v></c><c r="D2"><f>B!A1</f></c></row>' +
        '<row r="3"><c r="A3"><f t="shared" ref="A3:A4" si="0">B!A1</f><v>7</v></c></row>' +
        '<row r="4"><c r="A4"><f t="shared" si="0"/><v>9</v></c></row>' +
        '<row r="5"><c r="A5"><f t="shared" ref="A5:A6" si="1">B1</f><v>2</v></c></row>' +
        '<row r="6"><c r="A6"><f t="shared" si="1"/><v>4</v></c></row>',
      behind:
        '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>B!A1&gt;1</formula></cfRule>' +
        '<cfRule type="expression" priority="2"><formula>B1&gt;1</formula></cfRule></conditionalFormatting>' +
        '<dataValidations count="2"><dataValidation type="list" sqref="A1"><formula1>B!$A$1:$A$3</formula1></dataValidation>' +
        '<dataValidation type="list" sqref="A2"><formula1>"Đạt,Chưa đạt"</formula1></dataValidation></dataValidations>' +
        '<hyperlinks><hyperlink ref="A1" location="B!A1"/></hyperlinks>',
    },
    { name: 'B', rows: '<row r="1"><c r="A1"><v>7</v></c><c r="B1" t="s"><v>1</v></c></row>' },
    { name: 'C', attributes: 'state="hidden"', rows: '<row r="1"><c r="A1"><f>A!B1</f><v>2</v></c></row>' },
  ],
  strings: '<si><t>giữ lại</t></si><si><t>bí mật của B</t></si>',
  before: '<bookViews><workbookView activeTab="1" firstSheet="1"/></bookViews>',
  behind:
    '<definedNames><definedName name="Ten">B!$A$1</definedName><definedName name="Khac">Ten</definedName>' +
    '<definedName name="O">A!$A$1</definedName><definedName name="Print" localSheetId="1">B!$A$1</definedName>' +
    '<definedName name="Print" localSheetId="2">\'C\'!$A$1</definedName></definedNames>',
};
const book = (): ReturnType<typeof openArchive> => openArchive(workbookOf(SOURCE));

function extracted(names: readonly string[], values = false) {
  const result = extractSheets(book(), names, { values });
  const archive = openArchive(result.bytes);
  return {
    ...result,
    archive,
    image: readPackage(archive),
    part: (name: string) => readTextPart(archive, name) ?? '',
  };
}

const cellsOf = (image: ReturnType<typeof readPackage>, sheet: string) =>
  (image.sheets.find(({ name }) => name === sheet)?.rows ?? []).flatMap(({ cells }) =>
    cells.map(({ value, formula }) => (formula === undefined ? value : `=${formula}`)),
  );

describe('some sheets of a workbook as a new one', () => {
  it('settles what needs other sheets, and leaves the rest alive', () => {
    const { image, settled, blank } = extracted(['A']);
    expect(cellsOf(image, 'A')).toEqual(['giữ lại', 2, '=B1*2', 8, 'yx', 7, 9, '=B1', '=']);
    expect([settled, blank]).toEqual([5, 1]);
  });

  it('settles everything where values are asked for', () => {
    const { image, settled, blank } = extracted(['A'], true);
    expect(cellsOf(image, 'A')).toEqual(['giữ lại', 2, 4, 8, 'yx', 7, 9, 2, 4]);
    expect([settled, blank]).toEqual([8, 1]);
  });

  it('leaves out names, rules, lists and links that lead to other sheets', () => {
    const { part, image } = extracted(['A']);
    expect(image.names.map(({ name }) => name)).toEqual(['O']);
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet.match(/<cfRule/g)).toHaveLength(1);
    expect(sheet).toContain('<dataValidations count="1">');
    expect(sheet).not.toContain('hyperlink');
  });

  it('counts the places of sheets anew', () => {
    const { image, part } = extracted(['A', 'C']);
    expect(image.names).toContainEqual({ name: 'Print', formula: "'C'!$A$1", hidden: false, sheet: 'C' });
    expect(part('xl/workbook.xml')).toContain('<workbookView activeTab="0"/>');
    expect(cellsOf(image, 'C')).toEqual(['=A!B1']);
  });

  it('shows a sheet where all that stay were hidden', () => {
    expect(extracted(['C']).image.sheets.map(({ visibility }) => visibility)).toEqual(['visible']);
  });

  it('carries no text along that only other sheets had', () => {
    const { part, archive } = extracted(['A']);
    expect(part('xl/sharedStrings.xml')).toContain('giữ lại');
    for (const { name } of archive.entries) expect(part(name)).not.toContain('bí mật');
    expect(archive.byName.has('xl/worksheets/sheet2.xml')).toBe(false);
  });

  it('knows a sheet by its name in any letter case', () => {
    expect(extracted(['a']).image.sheets.map(({ name }) => name)).toEqual(['A']);
  });

  it('refuses a sheet that is not there', () => {
    expect(() => extractSheets(book(), ['D'], { values: false })).toThrow(UnknownSheetError);
  });

  it('keeps the values, formats and merges of whatever sheets of the sample are asked for', () => {
    const { after } = build(openSample('bac-son-2024.xlsx'));
    const names = after.image.sheets.map(({ name }) => name);
    fc.assert(
      fc.property(fc.subarray(names, { minLength: 1 }), fc.boolean(), (wanted, values) => {
        const { image } = openBook(extractSheets(after.archive, wanted, { values }).bytes);
        expect(image.sheets.map(({ name }) => name)).toEqual(wanted);
        for (const sheet of image.sheets) {
          const source = after.image.sheets.find(({ name }) => name === sheet.name);
          expect(sheet.merges).toEqual(source?.merges);
          const shown = (rows: typeof sheet.rows | undefined) =>
            rows?.flatMap(({ row, cells }) =>
              cells
                // a formula whose result is an empty text shows nothing, and becomes a blank cell
                .filter(({ value }) => value !== null && value !== '')
                .map(({ column, value, format }) => [row, column, value, format]),
            );
          expect(shown(sheet.rows)).toEqual(shown(source?.rows));
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe('a chart whose data stay behind', () => {
  const numbers = (formula: string): string =>
    `<c:val><c:numRef><c:f>${formula}</c:f><c:numCache><c:ptCount val="1"/><c:pt idx="0"><c:v>5</c:v></c:pt></c:numCache></c:numRef></c:val>`;
  const title = (formula: string): string =>
    `<c:ser><c:tx><c:strRef><c:f>${formula}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>Năm 2024</c:v></c:pt></c:strCache></c:strRef></c:tx></c:ser>`;

  it('shows the figures that it showed last', () => {
    expect(keepChart(numbers("'Biểu 02'!A1"), leftOut)).toBe(
      '<c:val><c:numLit><c:ptCount val="1"/><c:pt idx="0"><c:v>5</c:v></c:pt></c:numLit></c:val>',
    );
    expect(keepChart(title("'Biểu 02'!A1"), leftOut)).toBe('<c:ser><c:tx><c:v>Năm 2024</c:v></c:tx></c:ser>');
  });

  it('is left alone where they come along', () => {
    expect(keepChart(numbers("'Biểu 01'!A1"), leftOut)).toBe(numbers("'Biểu 01'!A1"));
  });
});

describeWith('openpyxl', 'an extracted workbook in another program', () => {
  it('opens with its sheets, print titles, comments and chart', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'rasoat-extract-'));
    try {
      const file = path.join(folder, 'a.xlsx');
      const source = openArchive(sampleBytes('bac-son-2024.xlsx'));
      writeFileSync(file, extractSheets(source, ['Biểu 02', 'Kinh phí'], { values: false }).bytes);
      const script = [
        'import sys, openpyxl',
        'book = openpyxl.load_workbook(sys.argv[1])',
        'print([(s.title, s.print_title_rows, len(s._charts), sum(c.comment is not None for r in s.iter_rows() for c in r)) for s in book])',
      ].join('\n');
      expect(run('/usr/bin/python3', ['-c', script, file]).trim()).toBe(
        "[('Biểu 02', '5:6', 0, 1), ('Kinh phí', None, 1, 0)]",
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

it('leaves out thousands of parts that nothing leads to, with what is said of them', () => {
  const names = Array.from({ length: 5_000 }, (_, place) => `xl/la/la${String(place)}.xml`);
  const archive = openArchive(workbookOf(SOURCE));
  const types = readTextPart(archive, '[Content_Types].xml') ?? '';
  const overrides = names.map((name) => `<Override PartName="/${name}" ContentType="application/xml"/>`);
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
  const full = writeArchive(
    archive,
    new Map([
      ...names.map((name) => [name, utf8('<la/>')] as const),
      ['[Content_Types].xml', utf8(types.replace('</Types>', `${overrides.join('')}</Types>`))] as const,
    ]),
  );
  const lean = openArchive(extractSheets(openArchive(full), ['A'], { values: false }).bytes);
  expect(lean.entries.filter(({ name }) => name.includes('la/'))).toEqual([]);
  expect(readTextPart(lean, '[Content_Types].xml')).not.toContain('/la/');
});
