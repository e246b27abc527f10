import { planDocument } from '../reports/plan/document';
import { wordFile } from '../reports/plan/word';
import type { WorkbookImage } from '../workbook/image';
import type { Check } from './check';
import { withPaper } from './cover';
import { officesOf, paperOf } from './paper';
import { roadmapNow } from './roadmap';

/** The draft of the plan as a Word file (.docx), with the days that people typed. `today` is an ISO day. */
export function planFile(image: WorkbookImage, checked: Check, today: string): Promise<Uint8Array> {
  const check = withPaper(image, checked);
  const { inForce, reviewedYear } = roadmapNow(image, check, today);
  const facts = paperOf(check);
  return wordFile(
    planDocument(check.assessment, inForce, {
      recognition: check.settings.recognition,
      facts,
      offices: officesOf(facts),
      reviewedYear,
    }),
  );
}
