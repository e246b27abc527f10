import fc from 'fast-check';
import { openSample } from '../support/bookFile';
import { sheetImage, workbookImage } from '../support/image';
import { SAMPLES } from '../support/samples';
import { transposedImage, transposedSheet } from '../support/transposed';
import { bookOf, FORMS, toldFrom, turningDifferences, type Book } from './turned';

/** Of each of the forms, more than 80; `npm run accuracy:turned` takes as many as one likes. */
const WORKBOOKS = 1;

describe('rows for columns and columns for rows', () => {
  describe.each(FORMS)('in a workbook of the layout $name ($key)', (form) => {
    it('give the same verdicts and the same findings', () => {
      fc.assert(
        fc.property(fc.nat(100_000), (seed) => {
          expect(turningDifferences(bookOf(form, seed))).toEqual([]);
        }),
        { numRuns: WORKBOOKS, seed: 20_261, endOnFailure: true },
      );
    });
  });

  it.each(SAMPLES)('give the same verdicts and the same findings in the sample %s', (name) => {
    const book: Book = { image: openSample(name).image, fileName: name, region: 'tdmnpb' };
    expect(toldFrom(book).length).toBeGreaterThan(0);
    expect(turningDifferences(book)).toEqual([]);
  });
});

describe('the turning itself', () => {
  const sheet = {
    ...sheetImage('Biểu 01', [
      ['TT', 'Tiêu chí'],
      ['1.1', '', 'Đạt'],
      [],
      ['', { value: 0.5, format: '0%' }],
    ]),
    hiddenRows: [{ from: 3, to: 3 }],
  };

  it('moves every cell with its format, and what is hidden', () => {
    const { rows, hiddenColumns, hiddenRows } = transposedSheet(sheet);
    expect(rows.map(({ row, cells }) => [row, cells.map(({ column, value }) => [column, value])])).toEqual([
      [
        0,
        [
          [0, 'TT'],
          [1, '1.1'],
        ],
      ],
      [
        1,
        [
          [0, 'Tiêu chí'],
          [3, 0.5],
        ],
      ],
      [2, [[1, 'Đạt']]],
    ]);
    expect(rows[1]?.cells[1]?.format).toEqual({ numberFormat: '0%' });
    expect([hiddenRows, hiddenColumns]).toEqual([[], [{ from: 3, to: 3 }]]);
  });

  it('done twice gives the workbook back', () => {
    const { image } = openSample(SAMPLES[0]);
    expect(transposedImage(transposedImage(image))).toEqual(image);
    const once = workbookImage(sheet);
    expect(transposedImage(transposedImage(once))).toEqual(once);
  });
});
