import { filled, type Filled } from '../fill';
import type { UiLanguage } from '../screen/text';
import { EN } from './en';
import { VI } from './vi';

export type PageKey = keyof typeof VI;

/** A text of the file page with its values filled in. */
export type PageText = Filled<typeof VI>;

const TABLES = { vi: VI, en: EN } as const satisfies Record<UiLanguage, Record<PageKey, string>>;

export const pageText = (language: UiLanguage): PageText => filled<typeof VI>(TABLES[language]);
