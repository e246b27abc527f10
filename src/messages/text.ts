import { filled, type Filled, type PlainKeys } from './fill';
import { VI } from './vi/screen';

export type UiLanguage = 'vi' | 'en';
type UiKey = keyof typeof VI;

/** Texts that stand as they are. */
export type PlainKey = PlainKeys<typeof VI>;

/** A text of the screens with its values filled in. */
export type UiText = Filled<typeof VI>;

type Texts = Readonly<Record<UiKey, string>>;

/** Most people never see English: it comes when somebody's Office speaks it. */
const LOADED = new Map<UiLanguage, Texts>([['vi', VI]]);

/** Texts were asked for in a language that nobody has loaded. */
class LanguageNotLoadedError extends Error {
  constructor(language: UiLanguage) {
    super(`The texts of the screens in "${language}" have not been loaded`);
    this.name = 'LanguageNotLoadedError';
  }
}

/** Loads the texts in a language: gives it back, or Vietnamese where they cannot be had (no line to the server). */
export async function loadLanguage(language: UiLanguage): Promise<UiLanguage> {
  if (LOADED.has(language)) return language;
  try {
    const { EN } = await import(/* webpackChunkName: "english" */ './en/screen');
    LOADED.set('en', EN satisfies Texts);
    return 'en';
  } catch {
    return 'vi';
  }
}

/** What sheets, papers and the terminal say, whatever the screens speak. */
export const VIETNAMESE: UiText = filled<typeof VI>(VI);

/** @throws {LanguageNotLoadedError} */
export function uiText(language: UiLanguage): UiText {
  const texts = LOADED.get(language);
  if (texts === undefined) throw new LanguageNotLoadedError(language);
  return filled<typeof VI>(texts);
}

/** Vietnamese for everybody whose Office does not say that it speaks something else. */
export const uiLanguage = (locale: string | undefined): UiLanguage =>
  locale === undefined || locale === '' || /^vi\b/i.test(locale) ? 'vi' : 'en';
