import { EN } from './en';
import { VI } from './vi';

export type UiLanguage = 'vi' | 'en';
export type UiKey = keyof typeof VI;

/** The names that stand in braces. */
type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;
type Values<Key extends UiKey> = [Names<(typeof VI)[Key]>] extends [never]
  ? []
  : [values: Readonly<Record<Names<(typeof VI)[Key]>, string | number>>];

/** Texts that stand as they are. */
export type PlainKey = { [Key in UiKey]: [Names<(typeof VI)[Key]>] extends [never] ? Key : never }[UiKey];

/** A text of the screens with its values filled in. */
export type UiText = <Key extends UiKey>(key: Key, ...values: Values<Key>) => string;

const TABLES = { vi: VI, en: EN } as const satisfies Record<UiLanguage, Record<UiKey, string>>;

export const uiText =
  (language: UiLanguage): UiText =>
  (key, ...values) => {
    const filled: Readonly<Record<string, string | number>> | undefined = values[0];
    return TABLES[language][key].replace(/\{(\w+)\}/g, (_, name: string) => String(filled?.[name] ?? ''));
  };

/** Vietnamese for everybody whose Office does not say that it speaks something else. */
export const uiLanguage = (locale: string | undefined): UiLanguage =>
  locale === undefined || locale === '' || /^vi\b/i.test(locale) ? 'vi' : 'en';
