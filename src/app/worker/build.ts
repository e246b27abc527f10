import type { Client } from '../../hosts/memory/client';
import type { Job } from '../../hosts/memory/jobs';
import type { KeptPlans } from '../../hosts/memory/keptPlans';
import type { Handlers } from '../../hosts/memory/serve';
import type { HostReading } from '../../workbook/host';
import type { Source } from '../../workbook/preview';
import { buildPlan, type Build, type BuildPart } from '../build';
import type { CheckOptions } from '../check';
import { optionsOf } from '../session/reading';
import type { Surroundings } from '../session/surroundings';
import { answerOf } from './answer';
import type { CheckedBooks } from './checkedBooks';

interface BuildRequest {
  readonly source: Source;
  readonly options: CheckOptions;
  readonly today: string;
  readonly parts: readonly BuildPart[];
}

/** What a worker does to plan sheets: a page with thousands of communes would stand still over them. */
export interface BuildJobs {
  readonly build: Job<BuildRequest, Build>;
}

export const buildHandlers = (books: CheckedBooks, plans: KeptPlans): Handlers<BuildJobs> => ({
  async build({ source, options, today, parts }) {
    const { image, check } = await books.take(source, options);
    const { plan, notes } = buildPlan(image, check, today, parts);
    return { plan: plans.keep(plan), notes };
  },
});

/** Plans in the worker, of what its host has read there; the plan stays there until it is carried out. */
export const buildIn =
  (
    client: Client<BuildJobs>,
    sourceOf: (reading: HostReading) => Source,
    dayNow: () => string,
  ): NonNullable<Surroundings['build']> =>
  async ({ reading }, parts) => {
    const today = dayNow();
    const request = { source: sourceOf(reading), options: optionsOf(reading, today), today, parts };
    return answerOf('build', await client.ask('build', request));
  };
