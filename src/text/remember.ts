/** More different texts than a district's workbook holds; a hostile one must not fill the memory. */
const MOST = 50_000;
const MOST_CHARACTERS = 8_000_000;
/** So many texts, of all functions together, are kept from one workbook to the next: a commune's file has fewer. */
const MOST_KEPT = 20_000;

/** Those of functions that are still in use: a criteria set that is unloaded takes its own along. */
let memories: WeakRef<Map<string, unknown>>[] = [];

/**
 * The same pure function, remembering what it answered: review tables repeat a few words in thousands of cells.
 * Forgets everything when too much has come together.
 */
export function remembering<Result>(read: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, { readonly result: Result }>();
  memories.push(new WeakRef(known));
  let characters = 0;
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.result;
    if (known.size >= MOST || characters > MOST_CHARACTERS) known.clear();
    if (known.size === 0) characters = 0;
    const result = read(text);
    characters += text.length;
    known.set(text, { result });
    return result;
  };
}

/** The same pure function, asked once of each object, and forgetting with it. */
export function perObject<Key extends object, Result>(read: (key: Key) => Result): (key: Key) => Result {
  const known = new WeakMap<Key, { readonly result: Result }>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before.result;
    const result = read(key);
    known.set(key, { result });
    return result;
  };
}

/** Before another workbook: what a large one filled the memory with goes with it, a few common words stay. */
export function forgetTexts(): void {
  const held = memories.flatMap((memory) => memory.deref() ?? []);
  memories = held.map((known) => new WeakRef(known));
  if (held.reduce((sum, { size }) => sum + size, 0) <= MOST_KEPT) return;
  for (const known of held) known.clear();
}

/** The same pure function of an object that never changes, asked once for each as long as it is in use. */
export function oncePer<Key extends object, Result>(make: (key: Key) => Result): (key: Key) => Result {
  const known = new WeakMap<Key, { readonly result: Result }>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before.result;
    const result = make(key);
    known.set(key, { result });
    return result;
  };
}

/** Keeps what was made of a key, whatever that is; everything else is forgotten when so many have come together. */
export function keep<Key, Value>(known: Map<Key, Value>, most: number, key: Key, value: Value): Value {
  if (known.size >= most) known.clear();
  known.set(key, value);
  return value;
}
