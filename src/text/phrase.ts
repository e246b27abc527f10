import { spelledAs } from './spelling';
import { tokensOf, type Token } from './token';

interface Phrase<Value> {
  readonly tokens: readonly Token[];
  readonly value: Value;
}

interface PhraseMatch<Value> {
  readonly value: Value;
  /** How many tokens the phrase takes. */
  readonly length: number;
}

/** Finds the longest known phrase that starts at a token; diacritics may be missing, never be others. */
export type PhraseTable<Value> = (tokens: readonly Token[], at: number) => PhraseMatch<Value> | undefined;

const sameToken = (typed: Token, wanted: Token): boolean =>
  typed.plain === wanted.plain && (typed.kind !== 'word' || spelledAs(typed.text, wanted.text));

export function phraseTable<Value>(
  entries: readonly (readonly [value: Value, phrases: readonly string[]])[],
): PhraseTable<Value> {
  const byFirst = new Map<string, Phrase<Value>[]>();
  for (const [value, phrases] of entries) {
    for (const phrase of phrases) {
      const tokens = tokensOf(phrase);
      const first = tokens[0]?.plain ?? '';
      byFirst.set(first, [...(byFirst.get(first) ?? []), { tokens, value }]);
    }
  }
  for (const phrases of byFirst.values()) phrases.sort((a, b) => b.tokens.length - a.tokens.length);

  return (tokens, at) => {
    const first = tokens[at];
    if (first === undefined) return undefined;
    const found = byFirst.get(first.plain)?.find((phrase) =>
      phrase.tokens.every((wanted, offset) => {
        const typed = tokens[at + offset];
        return typed !== undefined && sameToken(typed, wanted);
      }),
    );
    return found && { value: found.value, length: found.tokens.length };
  };
}
