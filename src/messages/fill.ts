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

/** `{name}` in the texts of a table is filled in. */
export const filled =
  <Texts extends Table>(table: Readonly<Record<keyof Texts, string>>): Filled<Texts> =>
  (key, ...values) => {
    const given: Readonly<Record<string, string | number>> | undefined = values[0];
    return table[key].replace(/\{(\w+)\}/g, (_, name: string) => String(given?.[name] ?? ''));
  };
