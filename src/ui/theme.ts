import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';

export type ThemeName = 'light' | 'dark' | 'contrast';

export const THEMES = {
  light: webLightTheme,
  dark: webDarkTheme,
  contrast: teamsHighContrastTheme,
} as const satisfies Record<ThemeName, Theme>;

const HALF = 128;

/** "#1f1f1f" or "1f1f1f" to a brightness of 0…255; `undefined` for anything else. */
function brightness(color: string | undefined): number | undefined {
  const match = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color ?? '');
  if (match === null) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114;
}

/** The theme that fits Office's: by its body colour, unless the system forces its own colours. */
export function themeFor(
  officeTheme: { readonly bodyBackgroundColor?: string } | undefined,
  system: { readonly forcedColors: boolean; readonly dark: boolean },
): ThemeName {
  if (system.forcedColors) return 'contrast';
  const body = brightness(officeTheme?.bodyBackgroundColor);
  if (body === undefined) return system.dark ? 'dark' : 'light';
  return body < HALF ? 'dark' : 'light';
}
