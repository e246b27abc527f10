import { checkWorkbook, type Check, type CheckOptions } from '../../src/app/check';
import { EMPTY_SETTINGS, writeSettings } from '../../src/app/settings';
import type { Assessment } from '../../src/assessment/assessment';
import type { TableCorrection } from '../../src/tables/correction';
import type { WorkbookImage } from '../../src/workbook/image';
import { CHECK_OPTIONS } from './bookFile';
import { SETS } from './shippedSets';

/** The check of a workbook in which people have kept what they said of its tables. */
export const checkedImage = (
  image: WorkbookImage,
  options: Partial<CheckOptions> = {},
  corrections: readonly TableCorrection[] = [],
): Check =>
  checkWorkbook(
    corrections.length === 0
      ? image
      : { ...image, settings: writeSettings({ ...EMPTY_SETTINGS, corrections }, SETS) },
    { ...CHECK_OPTIONS, ...options },
  );

/** All verdicts, without the cells where they stand. */
export const verdictsIn = ({ communes }: Assessment): Readonly<Record<string, string>> =>
  Object.fromEntries(
    communes.flatMap(({ set, name, criteria, indicators }) => [
      ...criteria.map(({ number, verdict }) => [`${set} ${name} ${String(number)}.`, verdict]),
      ...indicators.map(({ code, verdict }) => [`${set} ${name} ${code}`, verdict]),
    ]),
  );

/** All findings as texts in one order, without the cells that they point at. */
export const findingsIn = ({ findings }: Assessment): readonly string[] =>
  findings
    .map((finding) =>
      JSON.stringify(finding, (key, value: unknown) =>
        key === 'place' || key === 'places' ? undefined : value,
      ),
    )
    .sort();
