import type { Area } from '../../workbook/address';
import type { Answered, Client } from './client';
import type { SheetAppearance } from './appearance/sheet';
import type { Tile } from './appearance/tile';
import type { Found, HostJobs, SheetOutline, Source } from './jobs';

/** What a preview shows of a workbook; `undefined` where it could not be had. */
export interface Painter {
  readonly outline: (source: Source) => Promise<readonly SheetOutline[] | undefined>;
  readonly appearance: (source: Source, sheet: string) => Promise<SheetAppearance | undefined>;
  readonly tile: (source: Source, sheet: string, area: Area) => Promise<Tile | undefined>;
  readonly find: (source: Source, text: string) => Promise<readonly Found[] | undefined>;
}

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
