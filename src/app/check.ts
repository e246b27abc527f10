import { assess } from '../assessment/assess';
import type { Assessment } from '../assessment/assessment';
import type { AssessmentOptions } from '../assessment/circumstances';
import type { LevelOverrides } from '../criteria/override';
import { readTables } from '../tables/find';
import type { WorkbookImage } from '../workbook/image';
import { EMPTY_SETTINGS, readSettings, type Settings } from './settings';

export interface CheckOptions extends AssessmentOptions {
  readonly fileName: string | undefined;
  /** Levels from a file that the user names; they go before those kept in the workbook. */
  readonly levels: LevelOverrides;
}

export interface Check {
  readonly assessment: Assessment;
  readonly settings: Settings;
}

/** The whole check of one workbook: settings, tables, verdicts. */
export function checkWorkbook(image: WorkbookImage, options: CheckOptions): Check {
  const read = readSettings(image.settings);
  const settings = read.code === 'ok' ? read.settings : EMPTY_SETTINGS;
  const region = options.region ?? settings.region;
  const reading = readTables(image, options.fileName);
  // the last of equals counts: the named file comes after what the workbook keeps
  const assessment = assess(reading, { ...options, region }, [...settings.levels, ...options.levels]);
  return { assessment, settings };
}
