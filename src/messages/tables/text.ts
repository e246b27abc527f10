import { filled, type Filled } from '../fill';
import type { UiLanguage } from '../screen/text';
import { EN } from './en';
import { VI } from './vi';

/** A text of the list of tables with its values filled in. */
export type TablesText = Filled<typeof VI>;

const TEXTS = { vi: VI, en: EN } as const satisfies Record<UiLanguage, Record<keyof typeof VI, string>>;

export const tablesText = (language: UiLanguage): TablesText => filled<typeof VI>(TEXTS[language]);
