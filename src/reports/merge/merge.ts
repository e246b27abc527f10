import type { SetKey } from '../../criteria/set';
import type { CriteriaSets } from '../../criteria/sets';
import type { CommuneReading, MarkReading, Period, TableReading, ValueReading } from '../../tables/reading';
import { referenceOf, type CellReference } from '../../workbook/address';
import type { WorkbookImage } from '../../workbook/image';
import { contentKey, declaredContent, resultContent, type MergedContent } from './content';

/** A workbook that is to be merged, already read. */
export interface MergeSource {
  /** As it is told to the user. */
  readonly file: string;
  readonly image: WorkbookImage;
  readonly tables: readonly TableReading[];
}

/** One commune in one table of one file. */
export interface Appearance {
  readonly source: MergeSource;
  readonly table: TableReading;
  readonly commune: CommuneReading;
}

/** What a line of the review table is about; several rows of one indicator are counted through. */
export type LineSubject =
  | { readonly code: 'indicator'; readonly indicator: string; readonly part?: string; readonly turn: number }
  | { readonly code: 'criterion'; readonly number: number }
  | { readonly code: 'total' };

/** What one table says about one line of one commune. */
interface Statement {
  readonly appearance: Appearance;
  readonly subject: LineSubject;
  readonly result: MergedContent | undefined;
  readonly declared: readonly MergedContent[];
  readonly cell: CellReference;
}

interface MergedLine {
  readonly subject: LineSubject;
  /** `undefined` where tables contradict each other: nobody may choose between them. */
  readonly statement: Statement | undefined;
  /** All that say something, where they contradict each other. */
  readonly contradicting: readonly Statement[];
}

export interface MergedCommune {
  readonly set: SetKey;
  readonly key: string;
  readonly name: string;
  readonly appearances: readonly Appearance[];
  readonly lines: ReadonlyMap<string, MergedLine>;
}

export const lineKey = (subject: LineSubject): string => {
  switch (subject.code) {
    case 'indicator':
      return `${subject.indicator}/${subject.part ?? ''}/${subject.part === undefined ? '' : 'p'}${subject.turn}`;
    case 'criterion':
      return `tc${subject.number}`;
    case 'total':
      return 'total';
  }
};

const contentOf = (source: MergeSource, value: ValueReading | undefined): MergedContent | undefined =>
  value === undefined ? undefined : resultContent(source.image, value);

const declaredOf = (marks: readonly MarkReading[]): readonly MergedContent[] => marks.map(declaredContent);

/** Everything that one table says about a commune, line by line. */
function statementsOf(appearance: Appearance): readonly Statement[] {
  const { source, commune } = appearance;
  const turns = new Map<string, number>();
  const indicators = commune.observations.map(({ code, part, place, result, declared }): Statement => {
    const key = `${code}/${part ?? '-'}`;
    const turn = turns.get(key) ?? 0;
    turns.set(key, turn + 1);
    return {
      appearance,
      subject: { code: 'indicator', indicator: code, ...(part === undefined ? {} : { part }), turn },
      result: contentOf(source, result),
      declared: declaredOf(declared),
      cell: referenceOf(place),
    };
  });
  const criteria = commune.criterionMarks.flatMap(({ criterion, declared }): readonly Statement[] => {
    const place = declared[0]?.place;
    return place === undefined
      ? []
      : [
          {
            appearance,
            subject: { code: 'criterion', number: criterion },
            result: undefined,
            declared: declaredOf(declared),
            cell: referenceOf(place),
          },
        ];
  });
  const [total] = commune.totals;
  return [
    ...indicators,
    ...criteria,
    ...(total === undefined
      ? []
      : [
          {
            appearance,
            subject: { code: 'total' } as const,
            result: { content: total.met, text: String(total.met) },
            declared: [],
            cell: referenceOf(total.place),
          },
        ]),
  ];
}

const saysSomething = ({ result, declared }: Statement): boolean =>
  (result?.text ?? '') !== '' || declared.some(({ text }) => text !== '');

const said = ({ result, declared }: Statement): string =>
  JSON.stringify([
    result === undefined ? '' : contentKey(result),
    declared.map(contentKey).filter((key) => key !== ''),
  ]);

function mergedLine(statements: readonly Statement[]): MergedLine | undefined {
  const telling = statements.filter(saysSomething);
  const statement = telling[0] ?? statements[0];
  if (statement === undefined) return undefined;
  const agree = new Set(telling.map(said)).size <= 1;
  return {
    subject: statement.subject,
    statement: agree ? statement : undefined,
    contradicting: agree ? [] : telling,
  };
}

/** Puts all that is said of each commune together; in the order in which the communes come. */
export function mergeCommunes(sources: readonly MergeSource[], sets: CriteriaSets): readonly MergedCommune[] {
  const found = new Map<string, Appearance[]>();
  for (const source of sources) {
    for (const table of source.tables) {
      for (const commune of table.communes) {
        const key = `${table.set}|${commune.key}`;
        found.set(key, [...(found.get(key) ?? []), { source, table, commune }]);
      }
    }
  }
  const merged = [...found.values()].flatMap((appearances): readonly MergedCommune[] => {
    const [first] = appearances;
    if (first === undefined) return [];
    const byLine = new Map<string, Statement[]>();
    for (const statement of appearances.flatMap(statementsOf)) {
      const key = lineKey(statement.subject);
      byLine.set(key, [...(byLine.get(key) ?? []), statement]);
    }
    const lines = [...byLine].flatMap(([key, statements]): [string, MergedLine][] => {
      const line = mergedLine(statements);
      return line === undefined ? [] : [[key, line]];
    });
    return [
      {
        set: first.table.set,
        key: first.commune.key,
        name: first.commune.name,
        appearances,
        lines: new Map(lines),
      },
    ];
  });
  return sets.flatMap(({ key }) => merged.filter((commune) => commune.set === key));
}

const periodKey = (period: Period | undefined): string => JSON.stringify(period ?? null);

/** When the figures of several tables were taken: the latest, and whether they differ. */
export function periodOf(tables: readonly TableReading[]): {
  readonly period: Period | undefined;
  readonly differ: boolean;
} {
  const known = tables.flatMap(({ period }) => period ?? []);
  const time = ({ year, month }: Period): number => year * 12 + (month ?? 12);
  const [latest] = [...known].sort((one, other) => time(other) - time(one));
  return { period: latest, differ: new Set(known.map(periodKey)).size > 1 };
}
