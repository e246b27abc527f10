import { parsePack, type CriteriaPack } from './pack';
import type { CriteriaProblem } from '../problem';
import type { CriteriaSets } from '../sets';
import { PACK_FORMAT, PACK_SCHEMA } from './shape';

/** A pack is to be written that nobody could read again: a mistake of whoever made it. */
export class UnwritablePackError extends Error {
  constructor(problems: readonly CriteriaProblem[]) {
    super(`The pack cannot be written: ${JSON.stringify(problems)}`);
    this.name = 'UnwritablePackError';
  }
}

/**
 * A pack as text: the same pack always gives the same bytes, whoever made it.
 * @param known as for `parsePack`
 * @throws {UnwritablePackError}
 */
export function formatPack(pack: CriteriaPack, known: CriteriaSets): string {
  // through the schema, because it puts members in one order and lists in theirs
  const parsed = parsePack({ format: PACK_FORMAT, version: 1, ...pack }, known);
  if (parsed.code === 'invalid') throw new UnwritablePackError(parsed.problems);
  return formatDraft(parsed.pack);
}

/** One that is still to be filled in, as it stands. */
export function formatDraft(pack: CriteriaPack): string {
  const head = { $schema: PACK_SCHEMA, format: PACK_FORMAT, version: 1 };
  return `${JSON.stringify({ ...head, ...pack }, undefined, 2)}\n`;
}
