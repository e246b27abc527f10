import { utils, write, type BookType, type WorkBook } from '@e965/xlsx';
import { createArchive } from '../../../src/hosts/file/archive';
import { openWorkbook, type OpenedWorkbook } from '../../../src/hosts/file/open';
import { formatArea } from '../../../src/workbook/address';
import { bytesOf, zipOf } from '../../support/zip';

const FORMATS = ['xls', 'xlsb', 'ods'] as const;

/** A small review table as older programs save it. */
function book(): WorkBook {
  const sheet = utils.aoa_to_sheet([
    ['BIỂU RÀ SOÁT'],
    ['TT', 'Nội dung', 'Xã Vũ Sơn'],
    ['2.1', 'Đường xã', 91.5],
    ['9', 'Nhà tạm', 0, true],
  ]);
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }];
  sheet['!cols'] = [{ wch: 7 }, { wch: 40 }, { wch: 12, hidden: true }];
  sheet['!rows'] = [{ hpt: 30 }, {}, { hidden: true }];
  sheet['C3'] = { t: 'n', v: 91.5, z: '0.0' };
  sheet['C5'] = { t: 'n', v: 91.5, f: 'SUM(C3:C4)' };
  sheet['D3'] = { t: 'e', v: 0x17 };
  sheet['!ref'] = 'A1:D5';
  const result = utils.book_new();
  utils.book_append_sheet(result, sheet, 'Biểu 01');
  utils.book_append_sheet(result, utils.aoa_to_sheet([['Đạt']]), 'Danh mục');
  result.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  return result;
}

const saved = (content: WorkBook, bookType: BookType): Uint8Array =>
  new Uint8Array(write(content, { type: 'array', bookType, compression: true }) satisfies ArrayBuffer);

async function opened(bytes: Uint8Array): Promise<Extract<OpenedWorkbook, { kind: 'legacy' }>> {
  const opening = await openWorkbook(bytes);
  if (opening.code === 'unusable') throw new Error(`Unusable: ${opening.problem.code}`);
  if (opening.workbook.kind !== 'legacy') throw new Error('Not read as an older format.');
  return opening.workbook;
}

describe.each(FORMATS)('a workbook in .%s', (format) => {
  it('gives its values, with results in place of formulas', async () => {
    const { format: found, image } = await opened(saved(book(), format));
    expect(found).toBe(format);
    const rows = image.sheets[0]?.rows.map(({ row, cells }) => [
      row,
      ...cells.map(({ column, value }) => [column, value]),
    ]);
    // The library that writes these files leaves errors out of .ods.
    const errors = format === 'ods' ? [] : [[3, { error: '#REF!' }]];
    expect(rows).toEqual([
      [0, [0, 'BIỂU RÀ SOÁT']],
      [1, [0, 'TT'], [1, 'Nội dung'], [2, 'Xã Vũ Sơn']],
      [2, [0, '2.1'], [1, 'Đường xã'], [2, 91.5], ...errors],
      [3, [0, '9'], [1, 'Nhà tạm'], [2, 0], [3, true]],
      [4, [2, 91.5]],
    ]);
    expect(image.sheets[0]?.rows.flatMap(({ cells }) => cells.map(({ formula }) => formula))).toEqual(
      Array.from({ length: format === 'ods' ? 12 : 13 }, () => undefined),
    );
  });

  it('gives its merges and number formats', async () => {
    const { image } = await opened(saved(book(), format));
    expect(image.sheets[0]?.merges.map(formatArea)).toEqual(['A1:C1']);
    expect(image.sheets[0]?.rows[2]?.cells[2]?.format.numberFormat).toBe('0.0');
    expect(image.sheets[0]?.rows[0]?.cells[0]?.format.numberFormat).toBe('General');
  });

  it('gives a cell far outside the range that it claims', async () => {
    const stale = book();
    const sheet = stale.Sheets['Danh mục'];
    if (sheet === undefined) throw new Error('No sheet.');
    sheet['C60'] = { t: 's', v: 'xa' };
    sheet['!ref'] = 'A1:C60';
    const { image } = await opened(saved(stale, format));
    expect(image.sheets[1]?.rows.map(({ row }) => row)).toEqual([0, 59]);
  });

  it('is damaged where its end is missing', async () => {
    const bytes = saved(book(), format);
    const opening = await openWorkbook(bytes.subarray(0, Math.floor(bytes.length / 2)));
    expect(opening).toMatchObject({ code: 'unusable', problem: { code: 'damaged' } });
  });
});

describe.each(['xls', 'xlsb'] as const)('a workbook in .%s', (format) => {
  it('gives what is hidden', async () => {
    const { image } = await opened(saved(book(), format));
    expect(image.sheets.map(({ visibility }) => visibility)).toEqual(['visible', 'hidden']);
    expect(image.sheets[0]?.hiddenColumns).toEqual([{ from: 2, to: 2 }]);
    expect(image.sheets.map((sheet) => sheet.protected)).toEqual([false, false]);
  });

  it('gives the widths of the columns in use', async () => {
    const { layout } = await opened(saved(book(), format));
    expect(layout).toHaveLength(2);
    expect(layout[0]?.columns.map(({ width }) => Math.round(width)).slice(0, 2)).toEqual([8, 41]);
    expect(layout[0]?.columns[2]).toMatchObject({ column: 2, hidden: true });
  });
});

describe('an OpenDocument sheet', () => {
  const MIMETYPE = {
    name: 'mimetype',
    content: 'application/vnd.oasis.opendocument.spreadsheet',
    stored: true,
  };
  const content = (rows: string): string =>
    `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="Biểu">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
  const cell =
    '<table:table-cell office:value-type="float" office:value="5"><text:p>5</text:p></table:table-cell>';

  it('may repeat blank rows to the end of the sheet', async () => {
    const rows = `<table:table-row>${cell}</table:table-row><table:table-row table:number-rows-repeated="1048575"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`;
    const { image } = await opened(zipOf([MIMETYPE, { name: 'content.xml', content: content(rows) }]));
    expect(image.sheets[0]?.rows).toHaveLength(1);
  });

  const sheetWith = (rows: string): Uint8Array =>
    zipOf([MIMETYPE, { name: 'content.xml', content: content(rows) }]);
  const repeated = (rows: string, columns: string, figure = cell): string =>
    `<table:table-row table:number-rows-repeated="${rows}">${figure.replace('<table:table-cell', `<table:table-cell table:number-columns-repeated="${columns}"`)}</table:table-row>`;
  const BARE = '<table:table-cell office:value-type="float" office:value="5"/>';

  it.each<[string, string, number]>([
    ['rows and columns to the end of the sheet', repeated('1048576', '16384'), 1_000_000],
    ['rows beyond it', repeated('2147483647', '1'), 1_000_000],
    ['rows without end', repeated('Infinity', '1'), 1_000_000],
    ['columns, by a number with letters behind', repeated('1', '2147483647x'), 1_000_000],
    ['cells without a text', repeated('1048576', '1', BARE), 1_000_000],
    ['more than anybody types', repeated('20000', '10'), 100_000],
    ['many rows, each a little', repeated('1000', '10').repeat(11), 100_000],
    [
      'the cells of a matrix',
      repeated(
        '1000000',
        '5',
        cell.replace('<table:table-cell', '<table:table-cell table:number-matrix-rows-spanned="9"'),
      ),
      1_000_000,
    ],
  ])('may not repeat %s', async (_, rows, limit) => {
    expect(await openWorkbook(sheetWith(rows))).toEqual({
      code: 'unusable',
      problem: { code: 'too-many-cells', limit },
    });
  });

  it.each([
    ['covered cells', '<table:covered-table-cell table:number-columns-repeated="2147483647"/>'],
    [
      'blank cells with a format',
      '<table:table-cell table:style-name="ce1" table:number-columns-repeated="2147483647"/>',
    ],
    [
      'cells of a spanned area',
      '<table:table-cell table:number-columns-spanned="2147483647" table:number-rows-spanned="2147483647"/>',
    ],
  ])('may claim any number of %s', async (_, claim) => {
    const { image } = await opened(
      sheetWith(`<table:table-row>${cell}${claim}</table:table-row>`.repeat(50)),
    );
    expect(image.sheets[0]?.rows).toHaveLength(50);
    expect(image.sheets[0]?.merges).toEqual([]);
  });

  it('gives cells that have a value and no text, as often as they are repeated', async () => {
    const rows = `<table:table-row table:number-rows-repeated="2">${BARE}<table:table-cell office:value-type="string" office:string-value="Đạt" table:number-columns-repeated="2"/></table:table-row>`;
    const { image } = await opened(sheetWith(rows));
    expect(image.sheets[0]?.rows.map(({ cells }) => cells.map(({ value }) => value))).toEqual([
      [5, 'Đạt', 'Đạt'],
      [5, 'Đạt', 'Đạt'],
    ]);
  });

  it.each(['NaN', 'Infinity', '1e309', 'A0', ''])('gives a number written “%s” as a text', async (number) => {
    const rows = `<table:table-row>${cell.replace('"5"', `"${number}"`)}</table:table-row>`;
    const { image } = await opened(sheetWith(rows));
    expect(typeof image.sheets[0]?.rows[0]?.cells[0]?.value).toBe('string');
  });

  it.each([
    [
      'with a password',
      [{ name: 'META-INF/manifest.xml', content: '<m:encryption-data/>' }],
      { code: 'encrypted' },
    ],
    ['without content', [], { code: 'damaged', part: 'content.xml' }],
    ['of broken XML', [{ name: 'content.xml', content: '<a>' }], { code: 'damaged', part: 'content.xml' }],
  ])('%s cannot be used', async (_, entries, problem) => {
    expect(await openWorkbook(zipOf([MIMETYPE, ...entries]))).toEqual({ code: 'unusable', problem });
  });

  it('shows numbers in a format with conditions as they are, not by the rule for zero', async () => {
    const styles =
      '<office:automatic-styles xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><number:number-style style:name="N1"><number:text>-</number:text><style:map style:condition="value()&gt;0" style:apply-style-name="N1P0"/></number:number-style><style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/></office:automatic-styles>';
    const xml = content(
      `<table:table-row>${cell.replace('<table:table-cell', '<table:table-cell table:style-name="ce1"')}</table:table-row>`,
    ).replace('<office:body>', `${styles}<office:body>`);
    const { image } = await opened(
      createArchive(
        new Map([
          ['mimetype', bytesOf(MIMETYPE.content)],
          ['content.xml', bytesOf(xml)],
        ]),
      ),
    );
    expect(image.sheets[0]?.rows[0]?.cells[0]).toMatchObject({
      value: 5,
      format: { numberFormat: 'General' },
    });
  });
});
