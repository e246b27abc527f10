import type { Assessment } from '../assessment/assessment';
import type { Repair } from '../assessment/repairs';
import type { AssessmentOptions } from '../assessment/circumstances';
import type { LevelOverrides } from '../criteria/override';
import type { RegionKey } from '../criteria/set';
import type { CriteriaSets } from '../criteria/sets';
import { readTables } from '../tables/find';
import type { PaperFacts } from '../tables/paper/facts';
import type { TableReading } from '../tables/reading';
import type { WorkbookImage } from '../workbook/image';
import { judgeReading, readingOptions } from './judging';
import { readSettings, type Settings } from './settings';
import { withAveraged } from './unionCheck';
import type { SettingsNote } from '../workbook/settingsNote';

export interface CheckOptions extends AssessmentOptions {
  readonly fileName: string | undefined;
  /** Levels from a file that the user names; they go before those kept in the workbook. */
  readonly levels: LevelOverrides;
  /** Sets from such a file: they take the places of those that ship, or stand beside them. */
  readonly sets?: CriteriaSets;
  /** Of the province whose pack that file is: holds where neither the user nor the workbook names a region. */
  readonly packRegion?: RegionKey | undefined;
}

export interface Check {
  readonly assessment: Assessment;
  readonly settings: Settings;
  readonly settingsNotes: readonly SettingsNote[];
  /** Found where the cells are, for a reading that does not hold them. */
  readonly repairs?: readonly Repair[];
  /** What the workbook says of the papers that belong to it; as with repairs. */
  readonly paper?: PaperFacts;
}

/** The whole check of one workbook: settings, tables, verdicts. */
export function checkWorkbook(image: WorkbookImage, options: CheckOptions): Check {
  const stored = readSettings(image.settings, options.sets);
  const reading = readTables(image, readingOptions(stored, options.fileName));
  return withAveraged(judgeReading(reading, stored, options, image), reading, image);
}

/** The tables of a workbook as its check reads them. */
export function tablesIn(image: WorkbookImage, { sets, fileName }: CheckOptions): readonly TableReading[] {
  return readTables(image, readingOptions(readSettings(image.settings, sets), fileName)).tables;
}
