import { createArchive } from '../../src/hosts/file/archive';
import { escapeXml } from '../../src/hosts/file/xml/escape';
import { columnName } from '../../src/workbook/address';
import { householdSheet, reviewSheet, type BenchCell, type BenchSheet } from './sheets';

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TARGET_CELLS = 300_000;

const cellsOf = ({ rows }: BenchSheet): number => rows.reduce((sum, row) => sum + row.length, 0);

/** A district's workbook of 300,000 cells: six review tables, and lists that are none. */
export function districtBook(): readonly BenchSheet[] {
  const reviews = Array.from({ length: 6 }, (_, number) => reviewSheet(number));
  const rest = TARGET_CELLS - reviews.reduce((sum, sheet) => sum + cellsOf(sheet), 0);
  return [...reviews, householdSheet(Math.ceil(rest / 12))];
}

/** A province's workbook of 300,000 cells, every one of them in a review table. */
export function provinceBook(target = TARGET_CELLS): readonly BenchSheet[] {
  const sheets: BenchSheet[] = [];
  for (let cells = 0; cells < target;) {
    const sheet = reviewSheet(sheets.length);
    sheets.push(sheet);
    cells += cellsOf(sheet);
  }
  return sheets;
}

/** The workbook as Excel would write it: shared strings, styles on every cell. */
export function workbookBytes(sheets: readonly BenchSheet[]): Uint8Array {
  const strings = new Map<string, number>();
  const shared = (text: string): number => {
    const index = strings.get(text) ?? strings.size;
    strings.set(text, index);
    return index;
  };
  const parts = new Map<string, string>([
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml(sheets)],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${String(index + 1)}.xml`] as const),
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ],
    ...sheets.map(
      (sheet, index) => [`xl/worksheets/sheet${String(index + 1)}.xml`, sheetXml(sheet, shared)] as const,
    ),
    ['xl/styles.xml', STYLES],
    ['xl/sharedStrings.xml', ''],
  ]);
  parts.set('xl/sharedStrings.xml', sharedStringsXml([...strings.keys()]));
  const encoder = new TextEncoder();
  return createArchive(new Map([...parts].map(([name, xml]) => [name, encoder.encode(xml)])));
}

function sheetXml({ rows }: BenchSheet, shared: (text: string) => number): string {
  const lines = rows.map((row, index) => {
    const number = String(index + 1);
    const cells = row.map((value, column) => cellXml(columnName(column) + number, value, shared));
    return `<row r="${number}" ht="18.75">${cells.join('')}</row>`;
  });
  return `${HEAD}<worksheet xmlns="${NAMESPACE}" xmlns:r="${RELATIONSHIPS}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData>${lines.join('')}</sheetData></worksheet>`;
}

function cellXml(address: string, value: BenchCell, shared: (text: string) => number): string {
  if (value === undefined) return `<c r="${address}" s="2"/>`;
  return typeof value === 'string'
    ? `<c r="${address}" s="2" t="s"><v>${String(shared(value))}</v></c>`
    : `<c r="${address}" s="4"><v>${String(value)}</v></c>`;
}

const sharedStringsXml = (strings: readonly string[]): string =>
  `${HEAD}<sst xmlns="${NAMESPACE}" uniqueCount="${String(strings.length)}">${strings
    .map((text) => `<si><t>${escapeXml(text)}</t></si>`)
    .join('')}</sst>`;

const STYLES = `${HEAD}<styleSheet xmlns="${NAMESPACE}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><sz val="13"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6">${[
  0, 0, 49, 0, 164, 10,
]
  .map(
    (format, index) =>
      `<xf numFmtId="${String(format)}" fontId="${index === 0 ? '0' : '1'}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`,
  )
  .join('')}</cellXfs></styleSheet>`;

const workbookXml = (sheets: readonly BenchSheet[]): string =>
  `${HEAD}<workbook xmlns="${NAMESPACE}" xmlns:r="${RELATIONSHIPS}"><sheets>${sheets
    .map(
      ({ name }, index) =>
        `<sheet name="${escapeXml(name)}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"/>`,
    )
    .join('')}</sheets></workbook>`;

const relationships = (targets: readonly (readonly [string, string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${String(index + 1)}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const contentTypes = (sheets: number): string =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/>${Array.from(
    { length: sheets },
    (_, index) =>
      `<Override PartName="/xl/worksheets/sheet${String(index + 1)}.xml" ContentType="${CONTENT}.worksheet+xml"/>`,
  ).join(
    '',
  )}<Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${CONTENT}.sharedStrings+xml"/></Types>`;
