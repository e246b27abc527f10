import type { Client } from '../../hosts/memory/client';
import type { Job } from '../../hosts/memory/jobs';
import type { Handlers } from '../../hosts/memory/serve';
import { newWorkbookBlob, type NewWorkbookExtras } from '../newWorkbook';
import type { Surroundings } from '../session/surroundings';
import { answerOf } from './answer';

/** What a worker does to write a workbook of the program's own sheets. */
export interface NewBookJobs {
  readonly 'new-book': Job<NewWorkbookExtras, Blob>;
}

export const newBookHandlers: Handlers<NewBookJobs> = {
  'new-book': (extras) => Promise.resolve(newWorkbookBlob([], extras)),
};

/** Writes it in the worker, which has all that writes packages. */
export const newBookIn =
  (client: Client<NewBookJobs>): NonNullable<Surroundings['newBook']> =>
  async (extras) =>
    answerOf('new-book', await client.ask('new-book', extras));
