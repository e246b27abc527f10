import type { Assessment } from '../../assessment/assessment';
import { repairsIn } from '../../assessment/repairs';
import type { Client } from '../../hosts/memory/client';
import type { Job } from '../../hosts/memory/jobs';
import type { Handlers } from '../../hosts/memory/serve';
import type { OpenedBooks } from '../../hosts/memory/openedBooks';
import type { HostReading } from '../../workbook/host';
import { UnusableFileError } from '../../workbook/problem';
import type { Check, CheckOptions } from '../check';
import { checkInSlices, type SheetMemory } from '../session/checking';
import type { Judge } from '../session/surroundings';
import type { Source } from '../../workbook/preview';

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

const now = (): Promise<void> => Promise.resolve();

export function checkHandlers(opened: OpenedBooks): Handlers<CheckJobs> {
  // sheets that stay as they were are not read again: what was read is remembered for the workbook last checked
  let last: { readonly fileName: string | undefined; readonly sheets: ReadonlyMap<string, SheetMemory> } = {
    fileName: undefined,
    sheets: new Map(),
  };
  return {
    async check({ source, options }, { onProgress, onPiece }) {
      const { image } = await opened.take(source);
      const { fileName } = options;
      const sliced = await checkInSlices(
        image,
        options,
        last.fileName === fileName ? last.sheets : new Map(),
        {
          pause: now,
          onProgress: (done, total) => {
            onProgress({ phase: 'check', done, total });
          },
        },
      );
      if (sliced === undefined) throw new RangeError('A check in a worker is not called off from inside');
      last = { fileName, sheets: sliced.sheets };
      const { tables, communes, findings, ...assessment } = sliced.check.assessment;
      for (const items of slices(tables, SIZES.tables)) onPiece({ list: 'tables', items });
      for (const items of slices(communes, SIZES.communes)) onPiece({ list: 'communes', items });
      for (const items of slices(findings, SIZES.findings)) onPiece({ list: 'findings', items });
      const repairs = repairsIn(sliced.check.assessment, image);
      return { ...sliced.check, assessment, repairs };
    },
  };
}

function* slices<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}

/** Judges in the worker what its host has read there. */
export const judgeIn =
  (client: Client<CheckJobs>, sourceOf: (reading: HostReading) => Source): Judge =>
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
    const { assessment, ...rest } = answered.answer;
    return { ...rest, assessment: { ...assessment, tables, communes, findings } };
  };
