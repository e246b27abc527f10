/** More different texts than a district's workbook holds; a hostile one must not fill the memory. */
const MOST = 50_000;
const MOST_CHARACTERS = 8_000_000;

/**
 * The same pure function, remembering what it answered: review tables repeat a few words in thousands of cells.
 * Forgets everything when too much has come together.
 */
export function remembering<Result>(read: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, { readonly result: Result }>();
  let characters = 0;
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.result;
    if (known.size >= MOST || characters > MOST_CHARACTERS) {
      known.clear();
      characters = 0;
    }
    const result = read(text);
    characters += text.length;
    known.set(text, { result });
    return result;
  };
}
