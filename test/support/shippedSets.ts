import { shippedSets } from '../../src/criteria/library';
import type { CriteriaSet } from '../../src/criteria/set';
import { setOf } from '../../src/criteria/sets';
import { readTables, type ReadingOptions } from '../../src/tables/find';
import type { WorkbookReading } from '../../src/tables/reading';
import type { WorkbookImage } from '../../src/workbook/image';

export const SETS = shippedSets();

export const criteriaSet = (key: string): CriteriaSet => setOf(SETS, key);

/** A workbook read by the sets that ship. */
export const readShipped = (
  image: WorkbookImage,
  options: Omit<ReadingOptions, 'sets'> = {},
): WorkbookReading => readTables(image, { sets: SETS, ...options });
