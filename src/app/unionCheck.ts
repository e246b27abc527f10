import { byPlace } from '../assessment/assess';
import { withHidden } from '../assessment/hidden';
import { averagedFindings } from '../assessment/union/findings';
import type { WorkbookReading } from '../tables/reading';
import type { WorkbookImage } from '../workbook/image';
import type { Check } from './check';

/** The check of a workbook that says which communes became one, with the figures of the new ones that were averaged. */
export function withAveraged(check: Check, reading: WorkbookReading, image: WorkbookImage): Check {
  const averaged = averagedFindings(reading, check.settings);
  if (averaged.length === 0) return check;
  const { assessment } = check;
  const sheets = [...new Set(reading.tables.map(({ sheet }) => sheet))];
  const findings = [...assessment.findings, ...withHidden(averaged, image)].sort(byPlace(sheets));
  return { ...check, assessment: { ...assessment, findings } };
}
