import { createArchive } from '../../src/hosts/file/archive';
import { columnName } from '../../src/workbook/address';

export const BENCH_ROWS = 5000;
export const BENCH_COLUMNS = 60;
const HEADING_ROWS = 6;
const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const INDICATORS = [
  'Tỷ lệ đường xã được nhựa hóa hoặc bê tông hóa, đảm bảo ô tô đi lại thuận tiện quanh năm',
  'Tỷ lệ hộ được sử dụng nước sạch theo quy chuẩn',
  'Tỷ lệ hộ có nhà ở kiên cố hoặc bán kiên cố',
  'Nhà tạm, dột nát',
  'Thu nhập bình quân đầu người (triệu đồng/người)',
  'Tỷ lệ nghèo đa chiều giai đoạn 2021 - 2025',
  'Có mô hình hợp tác xã hoạt động hiệu quả',
  'Tỷ lệ lao động qua đào tạo (áp dụng đạt cho cả nam và nữ)',
];
const MARKS = ['Đạt', 'Chưa đạt', 'Không có', 'x'];

/** Repeatable: the same numbers on every machine and every day. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A workbook of 300,000 filled cells like officials' tables: codes, names, figures, percents, marks, formulas. */
export function generateWorkbook(rows = BENCH_ROWS, columns = BENCH_COLUMNS): Uint8Array {
  const strings = new Map<string, number>();
  const sheet = sheetXml(rows, columns, (text) => {
    const index = strings.get(text) ?? strings.size;
    strings.set(text, index);
    return index;
  });
  const parts = new Map<string, string>([
    ['[Content_Types].xml', contentTypes()],
    ['_rels/.rels', relationships([['officeDocument', 'xl/workbook.xml']])],
    ['xl/workbook.xml', workbookXml()],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ],
    ['xl/worksheets/sheet1.xml', sheet],
    ['xl/styles.xml', stylesXml()],
    ['xl/sharedStrings.xml', sharedStringsXml([...strings.keys()])],
  ]);
  const encoder = new TextEncoder();
  return createArchive(new Map([...parts].map(([name, xml]) => [name, encoder.encode(xml)])));
}

function sheetXml(rows: number, columns: number, shared: (text: string) => number): string {
  const random = numbers(318);
  const lines: string[] = [];
  for (let row = 1; row <= rows; row += 1) {
    const cells: string[] = [];
    for (let column = 0; column < columns; column += 1) {
      cells.push(cellXml(row, column, shared, random));
    }
    lines.push(`<row r="${String(row)}" spans="1:${String(columns)}" ht="18.75">${cells.join('')}</row>`);
  }
  const merges = Array.from({ length: Math.floor((columns - 4) / 2) }, (_, pair) => {
    const left = 4 + pair * 2;
    return `<mergeCell ref="${columnName(left)}5:${columnName(left + 1)}5"/>`;
  });
  return `${HEAD}<worksheet xmlns="${NAMESPACE}" xmlns:r="${RELATIONSHIPS}"><dimension ref="A1:${columnName(columns - 1)}${String(rows)}"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="7" customWidth="1"/><col min="2" max="2" width="62" customWidth="1"/></cols><sheetData>${lines.join('')}</sheetData><mergeCells count="${String(merges.length)}">${merges.join('')}</mergeCells></worksheet>`;
}

function cellXml(
  row: number,
  column: number,
  shared: (text: string) => number,
  random: () => number,
): string {
  const address = columnName(column) + String(row);
  const text = (value: string, style: number): string =>
    `<c r="${address}" s="${String(style)}" t="s"><v>${String(shared(value))}</v></c>`;
  const figure = (value: string, style: number): string =>
    `<c r="${address}" s="${String(style)}"><v>${value}</v></c>`;
  if (row <= HEADING_ROWS) return text(heading(row, column), 1);
  if (column === 0) return text(`${String((row % 19) + 1)}.${String((row % 5) + 1)}`, 2);
  if (column === 1) return text(`${INDICATORS[row % INDICATORS.length] ?? ''} (mục ${String(row)})`, 3);
  if (column === 2) return text('%', 2);
  if (column === 3) return text(`≥ ${String(50 + (row % 50))}%`, 2);
  if (column % 2 === 1) return text(MARKS[Math.floor(random() * MARKS.length)] ?? '', 2);
  if (column === 58) {
    return `<c r="${address}" s="4"><f>SUM(E${String(row)}:G${String(row)})</f><v>${(random() * 300).toFixed(1)}</v></c>`;
  }
  return random() < 0.5 ? figure((random() * 100).toFixed(1), 4) : figure(String(random()), 5);
}

function heading(row: number, column: number): string {
  if (row === 1 && column === 0) return 'BIỂU RÀ SOÁT TIÊU CHÍ NÔNG THÔN MỚI';
  return column < 4 ? 'Nội dung tiêu chí' : `Xã số ${String(Math.floor((column - 2) / 2))}`;
}

const sharedStringsXml = (strings: readonly string[]): string =>
  `${HEAD}<sst xmlns="${NAMESPACE}" uniqueCount="${String(strings.length)}">${strings
    .map((text) => `<si><t>${text}</t></si>`)
    .join('')}</sst>`;

const stylesXml = (): string =>
  `${HEAD}<styleSheet xmlns="${NAMESPACE}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><sz val="13"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="6">${[0, 0, 49, 0, 164, 10].map((format, index) => `<xf numFmtId="${String(format)}" fontId="${index === 0 ? '0' : '1'}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`).join('')}</cellXfs></styleSheet>`;

const workbookXml = (): string =>
  `${HEAD}<workbook xmlns="${NAMESPACE}" xmlns:r="${RELATIONSHIPS}"><sheets><sheet name="Biểu 01" sheetId="1" r:id="rId1"/></sheets></workbook>`;

const relationships = (targets: readonly (readonly [string, string])[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${String(index + 1)}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const contentTypes = (): string =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${CONTENT}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${CONTENT}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${CONTENT}.sharedStrings+xml"/></Types>`;
