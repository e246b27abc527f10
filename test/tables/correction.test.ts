import { indicatorsOf } from '../../src/criteria/indicators';
import { parseCorrections, type TableCorrection } from '../../src/tables/correction';
import { JUDGED, SURE, type TableReading } from '../../src/tables/reading';
import { formatAddress, formatArea } from '../../src/workbook/address';
import type { WorkbookImage } from '../../src/workbook/image';
import { sheetImage, workbookImage, type RowSource } from '../support/image';
import { criteriaSet, readShipped } from '../support/shippedSets';

const NTM = indicatorsOf(criteriaSet('ntm'));

/** A table whose headings say little: nobody can tell its commune, nor the column "KL". */
function oddWorkbook(): WorkbookImage {
  const rows: RowSource[] = [
    ['BIỂU TỔNG HỢP KẾT QUẢ'],
    [],
    ['TT', 'Nội dung tiêu chí', 'Yêu cầu', 'Kết quả', 'KL'],
    ...NTM.map(({ code, name }): RowSource => [code, name, 'Đạt', 'Đạt', 'Chưa đạt']),
    ['', 'Nội dung riêng của tỉnh', '', 'Đạt', 'Đạt'],
    ['19.3', 'Có mô hình riêng của tỉnh', '', 'Đạt', 'Đạt'],
    ['19.4', name('19.2'), '', 'Đạt', 'Đạt'],
  ];
  return workbookImage(sheetImage('Biểu 1', rows));
}

function name(code: string): string {
  return NTM.find((indicator) => indicator.code === code)?.name ?? '';
}

function tableWith(correction: Partial<TableCorrection>, image = oddWorkbook()): TableReading | undefined {
  const said: TableCorrection = { sheet: 'Biểu 1', area: 'A3:E63', ...correction };
  return readShipped(image, { corrections: [said] }).tables[0];
}

describe('a reading that the user corrects', () => {
  it('is not judged before, because nobody is named', () => {
    const { tables, unjudged } = readShipped(oddWorkbook());
    expect(tables).toEqual([]);
    expect(unjudged).toEqual([
      {
        sheet: 'Biểu 1',
        area: { top: 2, left: 0, bottom: 62, right: 4 },
        title: 'BIỂU TỔNG HỢP KẾT QUẢ',
        reason: { code: 'no-commune', set: 'ntm', confidence: expect.any(Number) as unknown },
      },
    ]);
  });

  it('is read anyway where the user wants it, stays unsure and says why', () => {
    const table = tableWith({ anyway: true });
    expect(table?.confidence).toBe(JUDGED);
    expect(table?.doubts).toContainEqual({ code: 'commune-unknown' });
    expect(table?.doubts).toContainEqual({
      code: 'column-unknown',
      column: 4,
      text: 'KL',
      holds: 'declared',
    });
    expect(table?.unknownRows.map(({ text }) => text)).toContain('Có mô hình riêng của tỉnh');
  });

  it('takes the name of the commune', () => {
    const table = tableWith({ commune: 'Vũ Sơn' });
    expect(table?.communes.map((commune) => commune.name)).toEqual(['Vũ Sơn']);
    expect(table?.confidence).toBeGreaterThanOrEqual(SURE);
  });

  it('takes the roles of columns', () => {
    const table = tableWith({
      columns: [
        { column: 3, role: 'ignore' },
        { column: 4, role: 'result' },
      ],
    });
    const first = table?.communes[0]?.observations[0];
    expect(first?.result?.place).toMatchObject({ column: 4 });
    expect(first?.result?.reading).toEqual({ code: 'mark', verdict: 'unmet' });
  });

  it('takes columns for communes', () => {
    const table = tableWith({
      columns: [
        { column: 3, role: 'result', commune: 'Vũ Sơn' },
        { column: 4, role: 'result', commune: 'Nhất Tiến' },
      ],
    });
    expect(table?.layout).toBe('indicators-by-communes');
    expect(table?.communes.map((commune) => commune.name)).toEqual(['Vũ Sơn', 'Nhất Tiến']);
  });

  it('takes the set', () => {
    expect(tableWith({ set: 'nangcao' })?.set).toBe('nangcao');
  });

  it('takes rows for indicators, and for none', () => {
    const table = tableWith({ lines: [{ at: 61, indicator: '' }] });
    expect(table?.unknownRows.map(({ text }) => text)).not.toContain('Có mô hình riêng của tỉnh');
  });

  it('takes the heading rows', () => {
    const rows: RowSource[] = [
      ['Một dòng lạ', 'với chữ', 'không ai', 'hiểu được'],
      ...NTM.map((indicator): RowSource => [indicator.code, indicator.name, 'Đạt', 'Chưa đạt']),
    ];
    const image = workbookImage(sheetImage('Biểu 1', rows));
    const table = tableWith(
      {
        area: 'A1:D58',
        heading: { from: 0, to: 0 },
        columns: [
          { column: 2, role: 'result', commune: 'Vũ Sơn' },
          { column: 3, role: 'result', commune: 'Nhất Tiến' },
        ],
      },
      image,
    );
    expect(table && formatArea(table.area)).toBe('A1:D58');
    expect(table?.communes.map(({ observations }) => observations.length)).toEqual([57, 57]);
    expect(formatAddress(table?.communes[1]?.observations[0]?.place ?? { row: 0, column: 0 })).toBe('D2');
  });

  it('is left out where the user says that it is no review table', () => {
    const { tables, passed } = readShipped(oddWorkbook(), {
      corrections: [{ sheet: 'Biểu 1', area: 'A3:E63', ignored: true }],
    });
    expect(tables).toEqual([]);
    expect(passed).toEqual([{ sheet: 'Biểu 1', reason: 'no-table' }]);
  });

  it('is sure once the user has confirmed it', () => {
    expect(tableWith({ confirmed: true })?.confidence).toBe(1);
  });

  it('stays as it was for corrections of another sheet or another table', () => {
    const before = readShipped(oddWorkbook());
    expect(
      readShipped(oddWorkbook(), { corrections: [{ sheet: 'Biểu 2', area: 'A3:E63', set: 'nangcao' }] }),
    ).toEqual(before);
    expect(
      readShipped(oddWorkbook(), { corrections: [{ sheet: 'Biểu 1', area: 'H1:K2', set: 'nangcao' }] }),
    ).toEqual(before);
  });
});

describe('corrections from outside', () => {
  const whole: TableCorrection = {
    sheet: 'Biểu 1',
    area: 'A3:E63',
    confirmed: true,
    anyway: true,
    set: 'ntm',
    heading: { from: 2, to: 3 },
    commune: 'Vũ Sơn',
    columns: [{ column: 3, role: 'result', commune: 'Vũ Sơn' }],
    lines: [{ at: 5, indicator: '2.1' }],
  };

  it('come back as they went through JSON', () => {
    expect(parseCorrections(JSON.parse(JSON.stringify([whole])))).toEqual([whole]);
    expect(parseCorrections([])).toEqual([]);
  });

  it.each([
    ['no list', whole],
    ['an area that is none', [{ ...whole, area: 'everywhere' }]],
    ['a set that is none', [{ ...whole, set: 'Tỉnh' }]],
    ['a role that is none', [{ ...whole, columns: [{ column: 3, role: 'verdict' }] }]],
    ['a column outside every sheet', [{ ...whole, columns: [{ column: 20_000, role: 'result' }] }]],
    ['a heading upside down', [{ ...whole, heading: { from: 4, to: 3 } }]],
    ['something added', [{ ...whole, script: 'x' }]],
    ['nothing at all', null],
  ])('are not believed with %s', (_, input) => {
    expect(parseCorrections(input)).toBeUndefined();
  });
});
