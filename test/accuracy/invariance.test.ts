import fc from 'fast-check';
import type { SheetImage } from '../../src/workbook/image';
import { checkedImage, verdictsIn } from '../support/judged';
import { LAYOUTS } from './layouts/all';
import { randomOf } from './random';
import type { Scenario } from './scenario';
import {
  calculated,
  decomposed,
  inTcvn3,
  inVni,
  respelled,
  shifted,
  withBlankColumn,
  withBlankRows,
  withEth,
  withHidden,
  withOddSpaces,
  withoutMerges,
  type Spoiler,
} from './spoil';

const verdictsOf = ({ image, fileName, region }: Scenario): Readonly<Record<string, string>> =>
  verdictsIn(checkedImage(image, { fileName, region, defaultYear: 2023 }).assessment);

/** Formats that show the same, fonts that mean the same. */
const restyled: Spoiler = (_, sheet): SheetImage => ({
  ...sheet,
  rows: sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      cell.format.fontName === undefined
        ? { ...cell, format: { ...cell.format, fontName: 'Times New Roman' } }
        : cell,
    ),
  })),
});

const CHANGES: readonly (readonly [name: string, change: Spoiler])[] = [
  ['shifting it', shifted],
  ['inserting blank rows', withBlankRows],
  ['inserting a blank column', withBlankColumn],
  ['removing its merges', withoutMerges],
  ['hiding rows and columns', withHidden],
  ['restyling it', restyled],
  ['turning values into formulas with results', calculated],
  ['storing it decomposed (NFD)', decomposed],
  ['storing it with TCVN3 fonts', inTcvn3],
  ['storing it with VNI fonts', inVni],
  ['typing Ð for Đ', withEth],
  ['typing odd spaces', withOddSpaces],
];

describe.each(CHANGES)('%s', (_, change) => {
  it('changes no verdict of a workbook', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LAYOUTS), fc.nat(100_000), ({ make }, seed) => {
        const scenario = make(randomOf(seed));
        const before = verdictsOf(scenario);
        expect(verdictsOf(respelled(randomOf(seed + 1), scenario, change))).toEqual(before);
      }),
      { numRuns: 16, seed: 20_241 },
    );
  });
});

describe('reordering the sheets', () => {
  it('changes no verdict of a workbook', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LAYOUTS), fc.nat(100_000), ({ make }, seed) => {
        const scenario = make(randomOf(seed));
        const sheets = [...scenario.image.sheets].reverse();
        expect(verdictsOf({ ...scenario, image: { ...scenario.image, sheets } })).toEqual(
          verdictsOf(scenario),
        );
      }),
      { numRuns: 16, seed: 20_242 },
    );
  });
});
