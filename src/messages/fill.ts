/** The names that stand in braces. */
type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

type Table = Readonly<Record<string, string>>;

type Values<Texts extends Table, Key extends keyof Texts> = [Names<Texts[Key]>] extends [never]
  ? []
  : [values: Readonly<Record<Names<Texts[Key]>, string | number>>];

/** Texts that stand as they are. */
export type PlainKeys<Texts extends Table> = {
  [Key in keyof Texts]: [Names<Texts[Key]>] extends [never] ? Key : never;
}[keyof Texts];

/** A text of a table with its values filled in. */
export type Filled<Texts extends Table> = <Key extends keyof Texts>(
  key: Key,
  ...values: Values<Texts, Key>
) => string;

/** Vietnamese nouns have one form; of the languages here only English has two. */
const ENGLISH_PLURALS = new Intl.PluralRules('en');

/** What `{name}` or `{name|one|other}` stands for: the value, and behind a number the noun in its form. */
const valueOf = (value: string | number, one: string | undefined, other = ''): string =>
  one === undefined
    ? String(value)
    : `${String(value)} ${ENGLISH_PLURALS.select(Number(value)) === 'one' ? one : other}`;

/** `{name}` in the texts of a table is filled in; English writes `{count|commune|communes}` where it counts. */
export const filled =
  <Texts extends Table>(table: Readonly<Record<keyof Texts, string>>): Filled<Texts> =>
  (key, ...values) => {
    const given: Readonly<Record<string, string | number>> | undefined = values[0];
    if (given === undefined) return table[key];
    return table[key].replace(
      /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g,
      (_, name: string, one?: string, other?: string) => valueOf(given[name] ?? '', one, other),
    );
  };

/** The texts of a part of the program that is loaded with both its languages. */
export const inLanguages =
  <Texts extends Table>(vi: Texts, en: Readonly<Record<keyof Texts, string>>) =>
  (language: 'vi' | 'en'): Filled<Texts> =>
    filled<Texts>(language === 'vi' ? vi : en);
