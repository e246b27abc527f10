import type { RegionKey, SetKey } from '../../src/criteria/set';
import type { SheetImage, WorkbookImage } from '../../src/workbook/image';
import { criterionTruth, type Review, type ReviewedCommune, type Truth } from './review';
import { criteriaSet } from '../support/shippedSets';

export interface CommuneTruth {
  readonly set: SetKey;
  readonly name: string;
  /** Other names under which it may be told of: "Si Ma Cai" for "Si Ma Cai (mới)". */
  readonly aliases?: readonly string[];
  /** "met|undecided": each of them is right. Empty where the table only marks criteria. */
  readonly indicators: ReadonlyMap<string, string>;
  readonly criteria: ReadonlyMap<number, string>;
}

/** A workbook with everything that must be read from it. */
export interface Scenario {
  readonly image: WorkbookImage;
  readonly fileName: string;
  readonly region: RegionKey | undefined;
  /** None of them where the workbook is no review, or one of a set that we do not have. */
  readonly communes: readonly CommuneTruth[];
  /** Communes that may be told of or not, by name. */
  readonly tolerated?: readonly string[];
  /** What is merged is said of every cell of the merge: without it the workbook says less. */
  readonly mergesCount?: boolean;
  /** Names of what was done to it since it was made. */
  readonly spoilt?: readonly string[];
}

export const workbookOf = (sheets: readonly SheetImage[]): WorkbookImage => ({
  sheets,
  names: [],
  date1904: false,
  structureProtected: false,
});

/** What one commune's entries come to, with some indicators left out of the table. */
export function truthOf(
  review: Review,
  commune: ReviewedCommune,
  absent: ReadonlySet<string> = new Set(),
): CommuneTruth {
  const truth = (code: string): Truth =>
    absent.has(code) ? 'missing' : (commune.entries.get(code)?.truth ?? 'missing');
  return {
    set: review.set,
    name: commune.name,
    indicators: new Map(review.items.map(({ indicator: { code } }) => [code, truth(code)])),
    criteria: new Map(
      criteriaSet(review.set).criteria.map(({ number, indicators }) => [
        number,
        criterionTruth(indicators.map(({ code }) => truth(code))),
      ]),
    ),
  };
}
