import { assess } from '../assessment/assess';
import type { Assessment } from '../assessment/assessment';
import type { AssessmentOptions } from '../assessment/circumstances';
import type { LevelOverrides } from '../criteria/override';
import { readTables } from '../tables/find';
import type { WorkbookReading } from '../tables/reading';
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
  const settings = settingsOf(image);
  return judgeReading(readTables(image, options.fileName, settings.corrections), settings, options);
}

/** What the workbook keeps for the program; nothing where the part is not ours any more. */
export function settingsOf({ settings }: WorkbookImage): Settings {
  const read = readSettings(settings);
  return read.code === 'ok' ? read.settings : EMPTY_SETTINGS;
}

/** The verdicts on tables that have been read, with the levels that the workbook keeps. */
export function judgeReading(reading: WorkbookReading, settings: Settings, options: CheckOptions): Check {
  const region = options.region ?? settings.region;
  // the last of equals counts: the named file comes after what the workbook keeps
  const assessment = assess(reading, { ...options, region }, [...settings.levels, ...options.levels]);
  return { assessment, settings };
}
