import { assess } from '../assessment/assess';
import { withHidden } from '../assessment/hidden';
import type { ReadingOptions } from '../tables/find';
import type { WorkbookReading } from '../tables/reading';
import type { WorkbookImage } from '../workbook/image';
import type { Check, CheckOptions } from './check';
import type { StoredSettings } from './settings';

/** How a workbook is read that keeps these settings. */
export const readingOptions = (
  { sets, settings: { corrections } }: StoredSettings,
  fileName: string | undefined,
): ReadingOptions => ({ sets, fileName, corrections });

/** The verdicts on tables that have been read, with the levels that the workbook keeps. */
export function judgeReading(
  reading: WorkbookReading,
  { settings, notes: settingsNotes }: Pick<StoredSettings, 'settings' | 'notes'>,
  options: CheckOptions,
  image: WorkbookImage,
): Check {
  const occasion = {
    region: options.region ?? settings.region ?? options.packRegion,
    year: options.year ?? settings.year,
    date: options.date ?? settings.date,
    special: [...settings.special, ...(options.special ?? [])],
  };
  // the last of equals counts: the named file comes after what the workbook keeps
  const assessment = assess(reading, { ...options, ...occasion }, [...settings.levels, ...options.levels]);
  return {
    assessment: { ...assessment, findings: withHidden(assessment.findings, image) },
    settings,
    settingsNotes,
  };
}
