import type { RegionKey } from '../../src/criteria/set';
import type { WorkbookImage } from '../../src/workbook/image';
import { HALVES } from '../accuracy/halves';
import { randomOf } from '../accuracy/random';
import { spoilt } from '../accuracy/spoil';
import { checkedImage, findingsIn, verdictsIn } from '../support/judged';
import { transposedImage } from '../support/transposed';

export interface Book {
  readonly image: WorkbookImage;
  readonly fileName: string;
  readonly region: RegionKey | undefined;
}

/** What a workbook is told to say: each verdict, and each finding as often as it is made. */
export function toldFrom({ image, fileName, region }: Book): readonly string[] {
  const { assessment } = checkedImage(image, { fileName, region });
  const verdicts = Object.entries(verdictsIn(assessment)).map(([of, verdict]) => `${of}: ${verdict}`);
  return [...verdicts, ...findingsIn(assessment)];
}

/** A hidden row is a hidden column of the workbook turned round; of a cell in both the row is said, each time. */
const onNoAxis = (told: string): string => told.replace(/"hidden":"(?:row|column)"/u, '"hidden"');

/** What a workbook and the same one with rows for columns do not both say, the first few of it. */
export function turningDifferences(book: Book): readonly string[] {
  const before = toldFrom(book).map(onNoAxis);
  const after = toldFrom({ ...book, image: transposedImage(book.image) }).map(onNoAxis);
  const only = (some: readonly string[], others: readonly string[], sign: string): readonly string[] => {
    const counted = new Set(others);
    return some.filter((one) => !counted.has(one)).map((one) => `${sign} ${one.slice(0, 160)}`);
  };
  const length = before.length === after.length ? [] : [`${String(before.length)} → ${String(after.length)}`];
  return [...length, ...only(before, after, '-').slice(0, 8), ...only(after, before, '+').slice(0, 8)];
}

/** Every form of every layout, in both halves. */
export const FORMS = HALVES.flatMap(({ key, makers }) => makers.map((maker) => ({ ...maker, key })));

/** One workbook of a form; every other one with defects. */
export function bookOf({ make }: (typeof FORMS)[number], seed: number): Book {
  const random = randomOf(seed);
  const made = make(random);
  return seed % 2 === 0 ? made : spoilt(random, made);
}
