import type { NotCarried } from '../workbook/notCarried';
import { EN } from './en/page';
import { inLanguages, type Filled } from './fill';
import { VI } from './vi/page';

/** A text of the file page with its values filled in. */
export type PageText = Filled<typeof VI>;

export const pageText = inLanguages(VI, EN);

/** What a copy of an older format lacks, as a list in a sentence. */
export const lostParts = (t: PageText, lost: readonly NotCarried[]): string =>
  lost.map((part) => t(`lost.${part}`)).join(', ');
