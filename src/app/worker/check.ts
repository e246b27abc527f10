import type { Assessment } from '../../assessment/assessment';
import { NO_FACTS } from '../../tables/paper/facts';
import { withPaper } from '../cover';
import { repairsIn } from '../../assessment/repairs';
import type { Client } from '../../hosts/memory/client';
import type { Job } from '../../hosts/memory/jobs';
import type { Handlers } from '../../hosts/memory/serve';
import type { HostReading } from '../../workbook/host';
import { UnusableFileError } from '../../workbook/problem';
import type { Check, CheckOptions } from '../check';
import { findingGroups } from '../session/items';
import { matricesOf } from '../session/matrix';
import type { Judge } from '../session/surroundings';
import type { Source } from '../../workbook/preview';
import type { CheckedBooks } from './checkedBooks';

type Lists = Pick<Assessment, 'tables' | 'communes' | 'findings'>;

/** A check without its long lists, which are sent ahead in pieces. */
type Rest = Omit<Check, 'assessment'> & { readonly assessment: Omit<Assessment, keyof Lists> };

type Piece = {
  readonly [Name in keyof Lists]: { readonly list: Name; readonly items: Lists[Name] };
}[keyof Lists];

/** What a worker does besides the host's jobs: judge the workbook that it has open. */
export interface CheckJobs {
  readonly check: Job<{ readonly source: Source; readonly options: CheckOptions }, Rest, Piece>;
}

/** So many take the page a few milliseconds to unpack. */
const SIZES = { tables: 1, communes: 40, findings: 1_000 } as const satisfies Record<keyof Lists, number>;

export const checkHandlers = (books: CheckedBooks): Handlers<CheckJobs> => ({
  async check({ source, options }, { onProgress, onPiece }) {
    const { image, check } = await books.take(source, options, (done, total) => {
      onProgress({ phase: 'check', done, total });
    });
    const { tables, communes, findings, ...assessment } = check.assessment;
    for (const items of slices(tables, SIZES.tables)) onPiece({ list: 'tables', items });
    for (const items of slices(communes, SIZES.communes)) onPiece({ list: 'communes', items });
    for (const items of slices(findings, SIZES.findings)) onPiece({ list: 'findings', items });
    const { paper = NO_FACTS } = withPaper(image, check);
    return { ...check, assessment, paper, repairs: repairsIn(check.assessment, image) };
  },
});

function* slices<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}

/**
 * Judges in the worker what its host has read there. What the screen asks of an assessment first is found out here,
 * with room for the browser in between: with thousands of communes the first drawing would take long over it.
 */
export const judgeIn =
  (
    client: Client<CheckJobs>,
    sourceOf: (reading: HostReading) => Source,
    pause: () => Promise<void> = () => Promise.resolve(),
  ): Judge =>
  async (reading, options, work) => {
    const tables: Assessment['tables'][number][] = [];
    const communes: Assessment['communes'][number][] = [];
    const findings: Assessment['findings'][number][] = [];
    const answered = await client.ask(
      'check',
      { source: sourceOf(reading), options },
      {
        ...work,
        onPiece(piece) {
          if (piece.list === 'tables') tables.push(...piece.items);
          else if (piece.list === 'communes') communes.push(...piece.items);
          else findings.push(...piece.items);
        },
      },
    );
    if (answered.code === 'cancelled') return undefined;
    if (answered.code === 'unusable') throw new UnusableFileError(answered.problem);
    const { assessment: counts, ...rest } = answered.answer;
    const assessment = { ...counts, tables, communes, findings };
    for (const prepare of [findingGroups, matricesOf]) {
      await pause();
      prepare(assessment);
    }
    await pause();
    return work.signal.aborted ? undefined : { ...rest, assessment };
  };
