import { jsonText } from './output';

/** Members of a list that are written at once: few enough to be forgotten soon, enough to be quick. */
const AT_ONCE = 20;

const isList = (value: unknown): value is Iterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.iterator in value;

/**
 * The text that `jsonText` gives of an object, in pieces: its lists, however long, may be made while they are written,
 * so that neither they nor their text are ever there as a whole.
 */
export function* longJson(data: object, indent?: number): Generator<string> {
  const line = (depth: number): string => (indent === undefined ? '' : `\n${' '.repeat(depth * indent)}`);
  const colon = indent === undefined ? ':' : ': ';
  // as it stands within the object: written in a list, without that
  const inside = (value: unknown): string =>
    jsonText([value], indent).slice(1 + line(1).length, -line(0).length - 1);
  const membersOf = (some: readonly unknown[]): string => inside(some).slice(1, -line(1).length - 1);
  let lead = '{';
  for (const [key, value] of Object.entries(data)) {
    if (value === undefined) continue;
    yield `${lead}${line(1)}${jsonText(key)}${colon}`;
    lead = ',';
    if (!isList(value)) {
      yield inside(value);
      continue;
    }
    let open = '[';
    let some: unknown[] = [];
    const written = (): string => {
      const text = `${open}${membersOf(some)}`;
      open = ',';
      some = [];
      return text;
    };
    for (const member of value) {
      some.push(member);
      if (some.length === AT_ONCE) yield written();
    }
    if (some.length > 0) yield written();
    yield open === '[' ? '[]' : `${line(1)}]`;
  }
  yield lead === '{' ? '{}' : `${line(0)}}`;
}
