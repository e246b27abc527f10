import { planDocument } from '../reports/plan/document';
import { wordFile } from '../reports/plan/word';
import type { WorkbookImage } from '../workbook/image';
import type { Check } from './check';
import { roadmapNow } from './roadmap';

/** The draft of the plan as a Word file (.docx), with the days that people typed. `today` is an ISO day. */
export const planFile = (image: WorkbookImage, check: Check, today: string): Promise<Uint8Array> =>
  wordFile(
    planDocument(check.assessment, roadmapNow(image, check, today).inForce, check.settings.recognition),
  );
