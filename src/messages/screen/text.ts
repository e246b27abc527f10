import { filled, type Filled, type PlainKeys } from '../fill';
import { EN } from './en';
import { VI } from './vi';

export type UiLanguage = 'vi' | 'en';
export type UiKey = keyof typeof VI;

/** Texts that stand as they are. */
export type PlainKey = PlainKeys<typeof VI>;

/** A text of the screens with its values filled in. */
export type UiText = Filled<typeof VI>;

const TABLES = { vi: VI, en: EN } as const satisfies Record<UiLanguage, Record<UiKey, string>>;

export const uiText = (language: UiLanguage): UiText => filled<typeof VI>(TABLES[language]);

/** Vietnamese for everybody whose Office does not say that it speaks something else. */
export const uiLanguage = (locale: string | undefined): UiLanguage =>
  locale === undefined || locale === '' || /^vi\b/i.test(locale) ? 'vi' : 'en';
