import fc from 'fast-check';
import type { RegionKey } from '../../src/criteria/set';
import type { WorkbookImage } from '../../src/workbook/image';
import { HALVES } from '../accuracy/halves';
import { randomOf } from '../accuracy/random';
import { spoilt } from '../accuracy/spoil';
import { openSample } from '../support/bookFile';
import { sheetImage, workbookImage } from '../support/image';
import { checkedImage, findingsIn, verdictsIn } from '../support/judged';
import { SAMPLES } from '../support/samples';
import { transposedImage, transposedSheet } from '../support/transposed';

// Red until one reader reads both axes: run it by its name with --testMatch.

interface Book {
  readonly image: WorkbookImage;
  readonly fileName: string;
  readonly region: RegionKey | undefined;
}

/** What a workbook is told to say: each verdict, and each finding as often as it is made. */
function toldFrom({ image, fileName, region }: Book): readonly string[] {
  const { assessment } = checkedImage(image, { fileName, region });
  const verdicts = Object.entries(verdictsIn(assessment)).map(([of, verdict]) => `${of}: ${verdict}`);
  return [...verdicts, ...findingsIn(assessment)];
}

/** What only one of the two says, the first few of it. */
function differences(before: readonly string[], after: readonly string[]): readonly string[] {
  const only = (some: readonly string[], others: readonly string[], sign: string): readonly string[] => {
    const counted = new Set(others);
    return some.filter((one) => !counted.has(one)).map((one) => `${sign} ${one.slice(0, 160)}`);
  };
  const length = before.length === after.length ? [] : [`${String(before.length)} → ${String(after.length)}`];
  return [...length, ...only(before, after, '-').slice(0, 8), ...only(after, before, '+').slice(0, 8)];
}

const OTHER_AXIS: Readonly<Record<string, string>> = { row: 'column', column: 'row' };

/** A hidden row is a hidden column of the workbook turned round. */
const onOtherAxis = (told: readonly string[]): readonly string[] =>
  told
    .map((one) =>
      one.replace(/"hidden":"(\w+)"/u, (_, axis: string) => `"hidden":"${OTHER_AXIS[axis] ?? axis}"`),
    )
    .sort();

const turned = (book: Book): Book => ({ ...book, image: transposedImage(book.image) });

/** Of each form of each layout, 83 in all. */
const WORKBOOKS = 5;
const MAKERS = HALVES.flatMap(({ key, makers }) => makers.map((maker) => ({ ...maker, key })));

describe('rows for columns and columns for rows', () => {
  describe.each(MAKERS)('in a workbook of the layout $name ($key)', ({ make }) => {
    it('give the same verdicts and the same findings', () => {
      fc.assert(
        fc.property(fc.nat(100_000), fc.boolean(), (seed, defects) => {
          const random = randomOf(seed);
          const made = make(random);
          const book = defects ? spoilt(random, made) : made;
          expect(differences(onOtherAxis(toldFrom(book)), [...toldFrom(turned(book))].sort())).toEqual([]);
        }),
        { numRuns: WORKBOOKS, seed: 20_261, endOnFailure: true },
      );
    });
  });

  it.each(SAMPLES)('give the same verdicts and the same findings in the sample %s', (name) => {
    const book: Book = { image: openSample(name).image, fileName: name, region: 'tdmnpb' };
    const told = toldFrom(book);
    expect(told.length).toBeGreaterThan(0);
    expect(differences(onOtherAxis(told), [...toldFrom(turned(book))].sort())).toEqual([]);
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
