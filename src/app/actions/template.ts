import { MOST_COMMUNES } from '../../reports/blankTable';
import { communeKey, readTypedCommuneName } from '../../text/commune';

export type CommuneNames =
  | { readonly code: 'ok'; readonly names: readonly string[] }
  | { readonly code: 'none' }
  | { readonly code: 'unreadable'; readonly text: string }
  | { readonly code: 'too-many'; readonly limit: number };

/** The communes that a person typed, one a line or with commas, each once. */
export function communeNames(text: string): CommuneNames {
  const names = new Map<string, string>();
  for (const line of text.split(/[\n,;]/u).map((part) => part.trim())) {
    if (line === '') continue;
    const name = readTypedCommuneName(line);
    if (name === undefined) return { code: 'unreadable', text: line };
    const key = communeKey(name);
    if (!names.has(key)) names.set(key, name);
  }
  if (names.size === 0) return { code: 'none' };
  if (names.size > MOST_COMMUNES) return { code: 'too-many', limit: MOST_COMMUNES };
  return { code: 'ok', names: [...names.values()] };
}
