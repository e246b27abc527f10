import type { Client } from '../../hosts/memory/client';
import type { Job } from '../../hosts/memory/jobs';
import type { Handlers } from '../../hosts/memory/serve';
import type { HostReading } from '../../workbook/host';
import type { CheckOptions } from '../check';
import { WORD_TYPE } from '../fileType';
import { planFile } from '../planFile';
import { optionsOf } from '../session/reading';
import type { Surroundings } from '../session/surroundings';
import type { Source } from '../../workbook/preview';
import { answerOf } from './answer';
import type { CheckedBooks } from './checkedBooks';

/** What a worker does to write the plan. */
export interface PlanJobs {
  readonly plan: Job<
    { readonly source: Source; readonly options: CheckOptions; readonly today: string },
    Blob
  >;
}

export const planHandlers = (books: CheckedBooks): Handlers<PlanJobs> => ({
  async plan({ source, options, today }) {
    const { image, check } = await books.take(source, options);
    const bytes = await planFile(image, check, today);
    return new Blob([bytes.slice().buffer], { type: WORD_TYPE });
  },
});

/** Writes the plan in the worker, of what its host has read there. */
export const planIn =
  (
    client: Client<PlanJobs>,
    sourceOf: (reading: HostReading) => Source,
    dayNow: () => string,
  ): NonNullable<Surroundings['planFile']> =>
  async ({ reading }) => {
    const today = dayNow();
    const options = optionsOf(reading, today);
    return answerOf('plan', await client.ask('plan', { source: sourceOf(reading), options, today }));
  };
