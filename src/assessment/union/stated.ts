/** Communes that became one, as somebody said it. */
export interface StatedUnion {
  /** Of the new commune, as `communeKey` gives it. */
  readonly key: string;
  readonly name: string;
  /** Keys of the old ones. */
  readonly of: readonly string[];
}
