import { repairsIn, type Repair } from '../../src/assessment/repairs';
import { checkWorkbook } from '../../src/app/check';
import { formatAddress, parseAddress } from '../../src/workbook/address';
import type { SheetImage } from '../../src/workbook/image';
import { CHECK_OPTIONS } from '../support/bookFile';
import { workbookImage, type CellSource } from '../support/image';
import { reviewSheet, type Answer, type ReviewSource } from '../support/reviewSheet';
import { criteriaSet } from '../support/shippedSets';
import { indicatorsOf } from '../../src/criteria/indicators';

const COMMUNES = ['Vũ Sơn', 'Nhất Tiến'] as const;

function repairsOf(
  source: Partial<ReviewSource>,
  ...others: readonly Partial<ReviewSource>[]
): readonly Repair[] {
  const sheets = [source, ...others].map((one, place) => {
    const built = reviewSheet({ communes: COMMUNES, sheet: `Biểu 0${String(place + 1)}`, ...one });
    return built.sheet;
  });
  const image = workbookImage(...sheets);
  return repairsIn(checkWorkbook(image, CHECK_OPTIONS).assessment, image);
}

const told = (repairs: readonly Repair[]): readonly unknown[] =>
  repairs.map(({ kind, before, after, asks }) => [kind, before, after, asks]);

/** What is proposed for one result of indicator `code`. */
const proposed = (code: string, result: CellSource): readonly unknown[] =>
  told(repairsOf({ answers: { [code]: [[result, 'Đạt']] } }));

describe('a result that may be put right', () => {
  it.each<readonly [why: string, code: string, result: CellSource, expected: readonly unknown[]]>([
    ['money with its unit', '10', '43,5 triệu đồng', ['unit', '43,5 triệu đồng', 43.5, false]],
    ['money with a short unit', '10', '43,5 tr.đ', ['unit', '43,5 tr.đ', 43.5, false]],
    ['a percent with its sign', '17.1', '96,5%', ['unit', '96,5%', 96.5, false]],
    ['a number typed as text', '10', '45', ['number', '45', 45, false]],
    ['a decimal comma typed as text', '17.1', '96,5', ['number', '96,5', 96.5, false]],
    ['an O among digits is asked', '17.1', '9O%', ['letter', '9O%', 90, true]],
    ['an l among digits is asked', '17.1', '9l,5', ['letter', '9l,5', 91.5, true]],
    [
      'hundredths where the cell shows percents',
      '17.1',
      { value: '96%', format: '0%' },
      ['unit', '96%', 0.96, false],
    ],
  ])('%s', (_, code, result, expected) => {
    expect(proposed(code, result)).toEqual([expected]);
  });

  it.each<readonly [why: string, code: string, result: CellSource]>([
    ['a number', '10', 45],
    ['a mark', '17.1', 'Đạt'],
    ['money in another unit', '10', '43.500 nghìn đồng'],
    ['two readings', '10', '43.500'],
    ['a figure with the sign of a footnote, which would be lost', '10', '43,5 triệu đồng (*)'],
    ['money where a percent is asked', '17.1', '96 triệu đồng'],
    ['a percent where money is asked', '10', '96%'],
    ['a mistyped percent where money is asked', '10', '9O%'],
    ['a share', '17.1', '450/500 hộ (90%)'],
    ['a verdict beside the figure', '17.1', '96,5% (đạt)'],
    ['a cell that Excel keeps as text', '10', { value: '45', format: '@' }],
    ['what a formula gives', '10', { value: '45', formula: 'A1&""' }],
    ['half a percent, or half of all', '17.1', '0,5%'],
    ['words', '17.1', 'chưa có số liệu'],
    ['a letter alone', '17.1', 'O'],
  ])('is not %s', (_, code, result) => {
    expect(proposed(code, result)).toEqual([]);
  });

  it('is named by its cell', () => {
    const source: ReviewSource = {
      communes: COMMUNES,
      answers: { '10': [[45], ['43,5 triệu đồng', 'Đạt']] },
    };
    const built = reviewSheet(source);
    const [repair] = repairsOf(source);
    expect(repair && formatAddress(repair.place)).toBe(built.cell('10', 'result', 1));
  });
});

describe('a table that writes every figure with its unit', () => {
  it('has nothing to put right about that', () => {
    const usual = indicatorsOf(criteriaSet('ntm')).filter(({ kind }) => kind === 'percent');
    const answers = Object.fromEntries(
      usual.map(({ code }) => [code, COMMUNES.map((): Answer => ['96%', 'Đạt'])]),
    );
    const withMistake = { ...answers, '17.1': [['9O%', 'Đạt'] as const] };
    expect(told(repairsOf({ answers: withMistake }))).toEqual([['letter', '9O%', 90, true]]);
  });
});

describe('the number of an indicator', () => {
  /** 2 April and 4 February 2024, as Excel keeps them. */
  it.each([45_384, 45_326])('that became a date is its number again: %i', (day) => {
    const { sheet, cell } = reviewSheet({ communes: COMMUNES });
    const { row } = parseAddress(cell('4.2'));
    const dated: SheetImage = {
      ...sheet,
      rows: sheet.rows.map((one) =>
        one.row === row
          ? {
              ...one,
              cells: one.cells.map((each) =>
                each.column === 0 ? { ...each, value: day, format: { numberFormat: 'd-mmm' } } : each,
              ),
            }
          : one,
      ),
    };
    const image = workbookImage(dated);
    const repairs = repairsIn(checkWorkbook(image, CHECK_OPTIONS).assessment, image);
    expect(repairs.map(({ kind, after, place }) => [kind, after, place.row, place.column])).toEqual([
      ['code', '4.2', row, 0],
    ]);
  });
});

describe('one commune in two writings', () => {
  it('is written as it is most often', () => {
    const repairs = repairsOf(
      { communes: ['Hòa Bình', 'Vũ Sơn'] },
      { communes: ['Hoà Bình', 'Vũ Sơn'] },
      { communes: ['Hòa Bình', 'Vũ Sơn'] },
    );
    expect(told(repairs)).toEqual([
      ['spelling', expect.stringContaining('Hoà Bình'), expect.stringContaining('Hòa Bình'), false],
    ]);
    expect(repairs.map(({ place }) => place.sheet)).toEqual(['Biểu 02']);
  });

  it('is not two communes', () => {
    expect(repairsOf({ communes: ['Hòa Bình', 'Hóa Bình'] })).toEqual([]);
  });
});
