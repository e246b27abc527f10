import { filled, type Filled } from '../fill';
import type { UiLanguage } from '../screen/text';
import { EN } from './en';
import { VI } from './vi';

export type FormKey = keyof typeof VI;

/** A text of the forms with its values filled in. */
export type FormText = Filled<typeof VI>;

const TABLES = { vi: VI, en: EN } as const satisfies Record<UiLanguage, Record<FormKey, string>>;

export const formText = (language: UiLanguage): FormText => filled<typeof VI>(TABLES[language]);
