import { plainKey } from '../../text/key';
import type { BadFile, OpenBook } from './books';
import type { Survey } from './survey';

/** One line of the list of files: a workbook, or a file that is none. */
export type FileLine<Place> =
  | { readonly code: 'book'; readonly id: number; readonly name: string; readonly book: OpenBook<Place> }
  | { readonly code: 'bad'; readonly id: number; readonly name: string; readonly bad: BadFile };

/** What there is to be done about a file. */
export const LINE_STATES = ['todo', 'clear', 'unusable', 'awaited'] as const;
export type LineState = (typeof LINE_STATES)[number];

/** By what the list can be put in order. */
export const LINE_COLUMNS = ['name', 'commune', 'set', 'met', 'unmet', 'wrong', 'open', 'unsure'] as const;
export type LineColumn = (typeof LINE_COLUMNS)[number];

export interface LineOrder {
  readonly by: LineColumn;
  readonly isDescending: boolean;
}

/** In the order in which the files came, those that could not be opened at the end. */
export const fileLines = <Place>(
  books: readonly OpenBook<Place>[],
  bad: readonly BadFile[],
): readonly FileLine<Place>[] => [
  ...books.map((book): FileLine<Place> => ({ code: 'book', id: book.id, name: book.fileName, book })),
  ...bad.map((one): FileLine<Place> => ({ code: 'bad', id: one.id, name: one.problem.name, bad: one })),
];

/** `undefined` where nothing is known of it, yet or at all. */
export function surveyOfLine(line: FileLine<unknown>): Survey | undefined {
  if (line.code === 'bad' || typeof line.book.survey === 'string') return undefined;
  return line.book.survey;
}

export function stateOf(line: FileLine<unknown>): LineState {
  if (line.code === 'bad' || line.book.survey === 'failed') return 'unusable';
  const { survey } = line.book;
  if (survey === 'awaited') return 'awaited';
  if (survey.problem !== undefined) return 'unusable';
  return survey.isClear ? 'clear' : 'todo';
}

/** Files whose name or commune has the words in it, without diacritics too. */
export function linesLeft<Place>(
  lines: readonly FileLine<Place>[],
  { query, state }: { readonly query: string; readonly state: LineState | undefined },
): readonly FileLine<Place>[] {
  const wanted = plainKey(query);
  return lines.filter((line) => {
    if (state !== undefined && stateOf(line) !== state) return false;
    const texts = [line.name, ...(surveyOfLine(line)?.communes ?? [])];
    return wanted === '' || texts.some((text) => plainKey(text).includes(wanted));
  });
}

const COLLATOR = new Intl.Collator('vi', { numeric: true });

/** What a line is compared by; `undefined` comes last in either direction. */
function valueOf(line: FileLine<unknown>, by: LineColumn): string | number | undefined {
  if (by === 'name') return line.name;
  const survey = surveyOfLine(line);
  if (survey === undefined || survey.problem !== undefined) return undefined;
  switch (by) {
    case 'commune':
      return survey.communes.join(', ');
    case 'set':
      return survey.sets.map(({ shortName }) => shortName).join(', ');
    case 'met': {
      const met = survey.sets.reduce((sum, one) => sum + one.met, 0);
      const total = survey.sets.reduce((sum, one) => sum + one.total, 0);
      return total === 0 ? undefined : met / total;
    }
    default:
      return survey[by];
  }
}

function compared(one: string | number, other: string | number): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return COLLATOR.compare(String(one), String(other));
}

export function orderedLines<Place>(
  lines: readonly FileLine<Place>[],
  order: LineOrder | undefined,
): readonly FileLine<Place>[] {
  if (order === undefined) return lines;
  const { by, isDescending } = order;
  const valued = lines.map((line) => ({ line, value: valueOf(line, by) }));
  valued.sort((one, other) => {
    if (one.value === undefined || other.value === undefined) {
      return Number(one.value === undefined) - Number(other.value === undefined);
    }
    return compared(one.value, other.value) * (isDescending ? -1 : 1);
  });
  return valued.map(({ line }) => line);
}
