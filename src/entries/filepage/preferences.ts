import { uiLanguage, type UiLanguage } from '../../messages/text';
import { themeFor, type ThemeName } from '../../ui/theme';

const LANGUAGE = 'rasoat-ntm.language';
const THEME = 'rasoat-ntm.theme';
export const FORCED = '(forced-colors: active)';
export const DARK = '(prefers-color-scheme: dark)';

/** Browsers may refuse their storage: then nothing is remembered. */
export function storedText(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

export function store(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // nothing that a person could do about it
  }
}

/** Vietnamese until somebody asks for English: browsers in Vietnam are often English. */
export const chosenLanguage = (): UiLanguage => uiLanguage(storedText(LANGUAGE));

export const chooseLanguage = (language: UiLanguage): void => {
  store(LANGUAGE, language);
};

/** As the system has it, unless somebody chose otherwise; forced colours go before both. */
export function chosenTheme(): ThemeName {
  const chosen = storedText(THEME);
  const system = themeFor(undefined, {
    forcedColors: matchMedia(FORCED).matches,
    dark: matchMedia(DARK).matches,
  });
  return system !== 'contrast' && (chosen === 'light' || chosen === 'dark') ? chosen : system;
}

export const chooseTheme = (theme: ThemeName): void => {
  store(THEME, theme);
};
