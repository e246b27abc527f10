import fc from 'fast-check';
import { openArchive } from '../../../../src/hosts/file/archive';
import { buildPackage } from '../../../../src/hosts/file/build/buildPackage';
import { applyPlan } from '../../../../src/hosts/file/edit/applyPlan';
import { readPackage } from '../../../../src/hosts/file/readPackage';
import { GENERAL, type CellValue, type SheetImage, type WorkbookImage } from '../../../../src/workbook/image';
import { columnIndex, MAX_COLUMNS, MAX_ROWS, rowIndex } from '../../../../src/workbook/units';
import { areas, expectSchemaOrder, part, sheetContent } from '../edit/support';

const sheet = (name: string, image: Partial<SheetImage> = {}): SheetImage => ({
  name,
  visibility: 'visible',
  protected: false,
  rows: [],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  ...image,
});

const book = (...sheets: readonly SheetImage[]): WorkbookImage => ({
  sheets,
  names: [],
  date1904: false,
  structureProtected: false,
});

const column = (...values: readonly CellValue[]): SheetImage['rows'] =>
  values.map((value, row) => ({
    row: rowIndex(row),
    cells: [{ column: columnIndex(0), value, format: GENERAL }],
  }));

const rebuilt = (image: WorkbookImage): WorkbookImage =>
  readPackage(openArchive(buildPackage(image, []).bytes));

describe('a new workbook from an image', () => {
  const image = book(
    sheet('Biểu 01', {
      rows: [
        {
          row: rowIndex(4),
          cells: [
            { column: columnIndex(0), value: 'Đạt', format: GENERAL },
            { column: columnIndex(2), value: 0.853, format: { numberFormat: '0.0%' } },
            { column: columnIndex(3), value: 45292, format: { numberFormat: 'dd/mm/yyyy' } },
            { column: columnIndex(4), value: true, format: GENERAL },
            { column: columnIndex(5), value: { error: '#REF!' }, format: GENERAL },
            { column: columnIndex(6), value: '=1+1', format: { numberFormat: '@' } },
            {
              column: columnIndex(7),
              value: 'X· NhÊt TiÕn',
              format: { numberFormat: 'General', fontName: '.VnTime' },
            },
          ],
        },
      ],
      merges: areas('A1:C1', 'A5:B5'),
      hiddenRows: [{ from: 7, to: 9 }],
      hiddenColumns: [
        { from: 1, to: 1 },
        { from: 20, to: 22 },
      ],
    }),
    sheet('Ẩn', { visibility: 'very-hidden', rows: column('x') }),
    sheet('Bìa', { visibility: 'hidden' }),
  );
  const built = buildPackage(image, [
    {
      columns: [
        { column: columnIndex(0), width: 12 },
        { column: columnIndex(1), width: 5 },
      ],
      rows: [{ row: rowIndex(4), height: 33 }],
    },
  ]);
  const read = readPackage(openArchive(built.bytes));

  it('reads back with its sheets, values, formats, merges and what is hidden', () => {
    expect(read.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Biểu 01', 'visible'],
      ['Ẩn', 'very-hidden'],
      ['Bìa', 'hidden'],
    ]);
    const [first] = read.sheets;
    expect(first?.rows[0]?.cells.map(({ value }) => value)).toEqual([
      'Đạt',
      0.853,
      45292,
      true,
      { error: '#REF!' },
      '=1+1',
      'X· NhÊt TiÕn',
    ]);
    expect(first?.rows[0]?.cells.map(({ format }) => format.numberFormat)).toEqual([
      'General',
      '0.0%',
      'dd/mm/yyyy',
      'General',
      'General',
      '@',
      'General',
    ]);
    expect(first?.rows[0]?.cells.at(-1)?.format.fontName).toBe('.VnTime');
    expect(first?.merges).toEqual(areas('A1:C1', 'A5:B5'));
    expect(first?.hiddenRows).toEqual([{ from: 7, to: 9 }]);
    expect(first?.hiddenColumns).toEqual([
      { from: 1, to: 1 },
      { from: 20, to: 22 },
    ]);
  });

  it('carries widths and heights', () => {
    const xml = part(built.bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain(
      '<cols><col min="1" max="1" width="12.7109375" customWidth="1"/><col min="2" max="2" width="5.7109375" hidden="1" customWidth="1"/><col min="21" max="23" width="9.140625" hidden="1" customWidth="1"/></cols>',
    );
    expect(xml).toContain('<row r="5" ht="33" customHeight="1">');
    expectSchemaOrder(xml);
  });

  it('says what it never carries', () => {
    expect(built.notCarried).toEqual(
      expect.arrayContaining(['formulas', 'fonts', 'fills', 'charts', 'comments', 'validation']),
    );
    expect(built.notCarried).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/names|protection|merges|number-formats/)]),
    );
  });

  it('is the same for the same image', () => {
    expect(buildPackage(image, []).bytes).toEqual(buildPackage(image, []).bytes);
  });

  it('takes a plan like any workbook', () => {
    const archive = openArchive(built.bytes);
    const { bytes, skipped } = applyPlan(archive, read, {
      operations: [
        { code: 'mark', sheet: 'Biểu 01', severity: 'error', areas: areas('C5') },
        { code: 'add-sheet', own: 'roadmap', content: sheetContent() },
      ],
    });
    expect(skipped).toEqual([]);
    expect(readPackage(openArchive(bytes)).sheets.map(({ name }) => name)).toEqual([
      'Biểu 01',
      'Ẩn',
      'Bìa',
      'Lộ trình',
    ]);
  });
});

describe('a text that its neighbour would cut off', () => {
  const LONG = 'Tỷ lệ hộ được sử dụng nước sạch theo quy chuẩn';
  it.each<readonly [string, readonly (CellValue | undefined)[], boolean]>([
    ['is broken into lines', [LONG, 'Đạt'], true],
    ['but not beside a blank, where it is seen whole', [LONG, undefined, 'Đạt'], false],
    ['nor if it is short', ['Đạt', 'Đạt'], false],
    ['nor is a number', [123456789.123456, 'Đạt'], false],
    ['lines that a person broke stay lines', ['a\nb'], true],
  ])('%s', (_, values, wrapped) => {
    const cells = values.flatMap((value, at) =>
      value === undefined ? [] : [{ column: columnIndex(at), value, format: GENERAL }],
    );
    const { bytes } = buildPackage(book(sheet('A', { rows: [{ row: rowIndex(0), cells }] })), [
      { columns: [{ column: columnIndex(0), width: 20 }], rows: [] },
    ]);
    expect(part(bytes, 'xl/worksheets/sheet1.xml').includes('<c r="A1" s="1"')).toBe(wrapped);
    expect(part(bytes, 'xl/styles.xml').includes('wrapText="1"')).toBe(wrapped);
  });
});

describe('what Excel would not take', () => {
  it('merges that overlap are left out, and that is said', () => {
    const image = book(sheet('A', { merges: areas('A1:B2', 'B2:C3', 'D1', 'A3:A4', 'A4:A5') }));
    expect(rebuilt(image).sheets[0]?.merges).toEqual(areas('A1:B2', 'A3:A4'));
    expect(buildPackage(image, []).notCarried).toContain('overlapping-merges');
    expect(buildPackage(book(sheet('A', { merges: areas('D1') })), []).notCarried).not.toContain(
      'overlapping-merges',
    );
  });

  it('names of sheets are made legal and different, in the image too', () => {
    const { bytes, image, notCarried } = buildPackage(
      book(sheet('Biểu 1/2'), sheet('x'.repeat(40)), sheet('BIỂU 1 2')),
      [],
    );
    const names = ['Biểu 1 2', 'x'.repeat(31), 'BIỂU 1 2 (2)'];
    expect(image.sheets.map(({ name }) => name)).toEqual(names);
    expect(readPackage(openArchive(bytes)).sheets.map(({ name }) => name)).toEqual(names);
    expect(notCarried).toContain('sheet-names');
  });

  it('a number format that is none becomes General, and that is said', () => {
    const image = book(
      sheet('A', {
        rows: [
          {
            row: rowIndex(0),
            cells: [{ column: columnIndex(0), value: 1, format: { numberFormat: '[đỏ"0;;;;;' } }],
          },
        ],
      }),
    );
    expect(rebuilt(image).sheets[0]?.rows[0]?.cells[0]?.format.numberFormat).toBe('General');
    expect(buildPackage(image, []).notCarried).toContain('number-formats');
  });

  it('a workbook of hidden sheets shows its first', () => {
    const read = rebuilt(
      book(sheet('A', { visibility: 'hidden' }), sheet('B', { visibility: 'very-hidden' })),
    );
    expect(read.sheets.map(({ visibility }) => visibility)).toEqual(['visible', 'very-hidden']);
  });

  it('opens at a sheet that can be seen', () => {
    const { bytes } = buildPackage(book(sheet('A', { visibility: 'hidden' }), sheet('B')), []);
    expect(part(bytes, 'xl/workbook.xml')).toContain('<workbookView activeTab="1"/>');
  });

  it('an error that it does not know is a text, a formula without a result is blank', () => {
    const [first] = rebuilt(book(sheet('A', { rows: column({ error: '#BLOCKED!' }, null, 'x') }))).sheets;
    expect(first?.rows.map(({ row, cells }) => [row, cells[0]?.value])).toEqual([
      [0, '#BLOCKED!'],
      [2, 'x'],
    ]);
  });
});

describe('rows and columns that are hidden to the end of the sheet', () => {
  const image = book(
    sheet('A', {
      rows: column('x'),
      hiddenRows: [
        { from: 1, to: 1 },
        { from: 3, to: MAX_ROWS - 1 },
      ],
      hiddenColumns: [{ from: 2, to: MAX_COLUMNS - 1 }],
    }),
  );

  it('are hidden in few words', () => {
    const xml = part(buildPackage(image, []).bytes, 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/>');
    expect(xml).toContain('<col min="3" max="16384" width="9.140625" hidden="1" customWidth="1"/>');
    expect(xml).toContain('</row><row r="2" hidden="1"></row><row r="3"></row></sheetData>');
  });

  it('hidden around a column with a width, all are hidden', () => {
    const around = book(sheet('A', { hiddenColumns: [{ from: 1, to: 3 }] }));
    const { bytes } = buildPackage(around, [{ columns: [{ column: columnIndex(2), width: 8 }], rows: [] }]);
    const [first] = readPackage(openArchive(bytes)).sheets;
    expect(first?.hiddenColumns).toEqual([{ from: 1, to: 3 }]);
  });

  it('read back as they were', () => {
    const [first] = rebuilt(image).sheets;
    expect(first?.hiddenRows).toEqual(image.sheets[0]?.hiddenRows);
    expect(first?.hiddenColumns).toEqual(image.sheets[0]?.hiddenColumns);
  });
});

describe('what an image has and a copy does not', () => {
  it.each<readonly [string, WorkbookImage, string]>([
    [
      'names',
      { ...book(sheet('A')), names: [{ name: 'KinhPhi', formula: 'A!A1', hidden: false }] },
      'defined-names',
    ],
    ['a protected sheet', book(sheet('A', { protected: true })), 'protection'],
    ['a protected structure', { ...book(sheet('A')), structureProtected: true }, 'protection'],
  ])('is said: %s', (_, image, code) => {
    expect(buildPackage(image, []).notCarried).toContain(code);
  });

  it('dates count from 1904 where they did', () => {
    expect(rebuilt({ ...book(sheet('A')), date1904: true }).date1904).toBe(true);
  });
});

it('any values read back as they were', () => {
  const values = fc.oneof(
    fc.string({ unit: fc.constantFrom(...'aộ<>&"_x0041_ \n\t\u0001', '😀'), minLength: 1, maxLength: 10 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    fc.boolean(),
  );
  fc.assert(
    fc.property(fc.array(values, { minLength: 1, maxLength: 20 }), (list) => {
      const [first] = rebuilt(book(sheet('A', { rows: column(...list) }))).sheets;
      expect(first?.rows.map(({ cells }) => cells[0]?.value)).toEqual(list);
    }),
  );
});
