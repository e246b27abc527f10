import type { Answered, Client } from './client';
import type { HostJobs } from './jobs';
import type { Painter } from '../../workbook/preview';

export const createPainter = (client: Client<HostJobs>): Painter => ({
  outline: (source) => shown(client.ask('outline', { source })),
  appearance: (source, sheet) => shown(client.ask('appearance', { source, sheet })),
  tile: (source, sheet, area) => shown(client.ask('tile', { source, sheet, area })),
  find: (source, text) => shown(client.ask('find', { source, text })),
});

/** A preview that fails stays empty; what is wrong with the workbook is told where it is read. */
async function shown<Answer>(asked: Promise<Answered<Answer>>): Promise<Answer | undefined> {
  try {
    const answered = await asked;
    return answered.code === 'answer' ? answered.answer : undefined;
  } catch {
    return undefined;
  }
}
