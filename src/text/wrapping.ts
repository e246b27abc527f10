const PAIRS = ['()', '[]', '""', "''", '“”'] as const;

const balanced = (text: string, open: string, close: string): boolean =>
  open !== close ? !text.includes(open) && !text.includes(close) : !text.includes(open);

/** The text inside parentheses or quotes that hold the whole of it. */
export function unwrap(text: string): string {
  const inside = text.slice(1, -1);
  const pair = PAIRS.find(
    ([open, close]) => text.length > 2 && text.startsWith(open ?? '') && text.endsWith(close ?? ''),
  );
  if (pair === undefined || !balanced(inside, pair.charAt(0), pair.charAt(1))) return text;
  return inside.trim();
}
