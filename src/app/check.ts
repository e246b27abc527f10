import { assess } from '../assessment/assess';
import type { Assessment } from '../assessment/assessment';
import { withHidden } from '../assessment/hidden';
import type { Repair } from '../assessment/repairs';
import type { AssessmentOptions } from '../assessment/circumstances';
import type { LevelOverrides } from '../criteria/override';
import type { RegionKey } from '../criteria/set';
import type { CriteriaSets } from '../criteria/sets';
import { readTables, type ReadingOptions } from '../tables/find';
import type { PaperFacts } from '../tables/paper/facts';
import type { TableReading, WorkbookReading } from '../tables/reading';
import type { WorkbookImage } from '../workbook/image';
import { proposedFacts } from './paper';
import { readSettings, type Settings, type StoredSettings } from './settings';
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
  /** What the workbook says of the papers that belong to it. */
  readonly paper: PaperFacts;
  /** Found where the cells are, for a reading that does not hold them. */
  readonly repairs?: readonly Repair[];
}

/** The whole check of one workbook: settings, tables, verdicts. */
export function checkWorkbook(image: WorkbookImage, options: CheckOptions): Check {
  const stored = readSettings(image.settings, options.sets);
  return judgeReading(readTables(image, readingOptions(stored, options.fileName)), stored, options, image);
}

/** The tables of a workbook as its check reads them. */
export function tablesIn(image: WorkbookImage, { sets, fileName }: CheckOptions): readonly TableReading[] {
  return readTables(image, readingOptions(readSettings(image.settings, sets), fileName)).tables;
}

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
    unions: settings.unions,
    heads: settings.heads,
  };
  // the last of equals counts: the named file comes after what the workbook keeps
  const assessment = assess(reading, { ...options, ...occasion }, [...settings.levels, ...options.levels]);
  return {
    assessment: { ...assessment, findings: withHidden(assessment.findings, image) },
    settings,
    settingsNotes,
    paper: proposedFacts(image, reading.tables),
  };
}
