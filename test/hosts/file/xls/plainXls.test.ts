import { utils, write } from '@e965/xlsx';
import { openWorkbook, type Opening } from '../../../../src/hosts/file/open';
import { plainXls } from '../../../../src/hosts/file/xls/plainXls';
import { sameBytes, u32 } from '../../../../src/hosts/file/zip/bytes';
import { caseBytes } from '../../../support/cases';
import { nameRecord, record, recordsOf, withRecord, withRecords, xlsOf } from '../../../support/xls';

/** Several sectors long. */
function xls(): Uint8Array {
  const sheet = utils.aoa_to_sheet(
    Array.from({ length: 120 }, (_, row) => [`Chỉ tiêu ${String(row)}`, row, 'Đạt']),
  );
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, 'Biểu 01');
  return new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }) satisfies ArrayBuffer);
}

const whole = xls();

const valuesOf = (opening: Opening): unknown =>
  opening.code === 'ok'
    ? opening.workbook.image.sheets.map(({ rows }) =>
        rows.map(({ row, cells }) => [row, ...cells.map(({ value }) => value)]),
      )
    : opening.problem;

const namesOf = (opening: Opening): unknown =>
  opening.code === 'ok'
    ? opening.workbook.image.names.map(({ name, formula }) => `${name}=${formula}`)
    : opening.problem;

const NUMBER = 0x0203;

/** B1 as a formula of these tokens, which gave 7. */
const withFormula = (tokens: readonly number[]): Uint8Array =>
  withRecord(whole, NUMBER, (found) =>
    record(0x0006, [
      ...found.subarray(4, 10),
      ...[0, 0, 0, 0, 0, 0, 0x1c, 0x40],
      ...[0, 0, 0, 0, 0, 0],
      ...[tokens.length, 0, ...tokens],
    ]),
  );

describe('an .xls', () => {
  it.each<[string, readonly number[]]>([
    ['a sound formula', [0x25, 1, 0, 2, 0, 1, 0xc0, 1, 0xc0, 0x19, 0x10, 0, 0]],
    ['a token that there is not', [0xff, 0xff]],
    ['a token that reaches beyond the end', [0x1f, 0]],
    ['nothing', []],
  ])('gives the result of a cell whose formula is %s', async (_, tokens) => {
    const opening = await openWorkbook(withFormula(tokens));
    expect(opening).toMatchObject({ code: 'ok', workbook: { format: 'xls' } });
    expect(valuesOf(opening)).toEqual([
      Array.from({ length: 120 }, (_row, row) => [
        row,
        `Chỉ tiêu ${String(row)}`,
        row === 0 ? 7 : row,
        'Đạt',
      ]),
    ]);
  });

  it.each<[string, readonly number[], string]>([
    ['a whole number, as sorting in Excel leaves it', [0x1e, 255, 0], '255'],
    ['a number', [0x1f, 0, 0, 0, 0, 0, 0, 0xf8, 0x3f], '1.5'],
    ['a truth', [0x1d, 1], 'TRUE'],
    ['an error', [0x1c, 0x17], '#REF!'],
    ['nothing', [], ''],
    ['a list of numbers', [0x60, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0], ''],
    ['a function', [0x41, 0x4a, 0], ''],
    ['a name of another workbook', [0x39, 9, 0, 1, 0, 0, 0], ''],
    ['a token that there is not', [0xff, 0xff], ''],
    ['a token that reaches beyond the end', [0x1f, 0], ''],
    ['a text that reaches beyond the end', [0x17, 200, 0, 0x41], ''],
  ])('may hold a name for %s', async (_, tokens, formula) => {
    const opening = await openWorkbook(withRecords(whole, [nameRecord('_Order1', tokens)]));
    expect(namesOf(opening)).toEqual([`_Order1=${formula}`]);
    expect(valuesOf(opening)).toEqual(valuesOf(await openWorkbook(whole)));
  });

  it.each([
    ['notes without their text', record(0x001c, [0, 0, 0, 0, 0, 0, 9, 0, 1, 0, 0, 0x41])],
    ['an array formula of an older Excel', record(0x0221, [0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 9, 0, 0xff])],
    ['a kind of record that nobody knows', record(0x08ff, [1, 2, 3])],
  ])('may hold %s', async (_, more) => {
    expect(valuesOf(await openWorkbook(withRecords(whole, [more])))).toEqual(
      valuesOf(await openWorkbook(whole)),
    );
  });

  it.each(['Workbook', 'WORKBOOK', 'workbook'])('may call its stream %s', async (name) => {
    const opening = await openWorkbook(xlsOf(recordsOf(whole), name));
    expect(valuesOf(opening)).toEqual(valuesOf(await openWorkbook(whole)));
  });

  it.each<[string, Uint8Array]>([
    [
      'a record of the wrong length, behind which all passes for something else',
      caseBytes('hostile/05-rgce-loop.xls'),
    ],
    [
      'a record of another Excel',
      withRecord(whole, NUMBER, (found) => record(0x0003, [...found.subarray(4)])),
    ],
    [
      'a sheet that does not begin where it should',
      withRecord(whole, 0x0085, (found) => record(0x0085, [9, 0, ...found.subarray(6)])),
    ],
  ])('is damaged with %s', async (_, bytes) => {
    expect(await openWorkbook(bytes)).toEqual({ code: 'unusable', problem: { code: 'damaged' } });
  });

  it('stays as it is where its records are encrypted, or its sectors cannot be followed', () => {
    const encrypted = withRecords(whole, [record(0x002f, [0, 0, 1, 2, 3, 4])]);
    expect(plainXls(encrypted)).toBe(encrypted);
    const circle = whole.slice();
    // every sector of the table says that the first one follows
    const table = (u32(circle, 76) + 1) * 512;
    circle.fill(0, table, table + 512);
    expect(sameBytes(plainXls(circle), circle)).toBe(true);
  });

  it('is told to have a password where it has one', async () => {
    // the scheme of Excel 97 with a key that nobody has
    const encrypted = withRecords(whole, [
      record(0x002f, [1, 0, 1, 0, 1, 0, ...Array.from({ length: 48 }, (_, place) => place)]),
    ]);
    expect(await openWorkbook(encrypted)).toEqual({ code: 'unusable', problem: { code: 'encrypted' } });
  });
});
