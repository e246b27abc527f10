import type { RegionKey, SetKey } from '../../src/criteria/set';
import type { SheetImage, WorkbookImage } from '../../src/workbook/image';
import { criterionTruth, type Review, type ReviewedCommune, type Truth } from './review';
import { criteriaSet } from '../support/shippedSets';

export interface CommuneTruth {
  readonly set: SetKey;
  readonly name: string;
  /** Empty where the table only marks criteria. */
  readonly indicators: ReadonlyMap<string, Truth>;
  readonly criteria: ReadonlyMap<number, Truth>;
}

/** A workbook with everything that must be read from it. */
export interface Scenario {
  readonly image: WorkbookImage;
  readonly fileName: string;
  readonly region: RegionKey | undefined;
  readonly communes: readonly CommuneTruth[];
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
