import { access } from 'node:fs/promises';
import path from 'node:path';
import { openWorkbook } from '../../hosts/file/open';
import { ownSheets } from '../../tables/ownSheet';
import { UnusableFileError } from '../../workbook/problem';
import { readBytes } from './disk';
import { OPEN_TOOLS } from './openTools';

/** What may stand where a result is to be written. */
export type Replaceable =
  /** The person said so, or it is a list that holds nothing but what the program says. */
  | { readonly code: 'anything' }
  /** Nothing, the same content, or a workbook without sheets of ours: people type into those. */
  | { readonly code: 'no-results' }
  /** The file that was read, as it was when it was read, and open nowhere else. */
  | { readonly code: 'as-read'; readonly bytes: Uint8Array };

/** How Excel and LibreOffice say that they have a file open: by a file of this name beside it. */
const OWNERS: readonly (readonly [program: string, owner: (name: string) => string])[] = [
  ['Excel', (name) => `~$${name}`],
  ['LibreOffice', (name) => `.~lock.${name}#`],
];

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** The program that has a file open, as far as files beside it tell. */
async function openIn(target: string): Promise<string | undefined> {
  for (const [program, owner] of OWNERS) {
    if (await isThere(path.join(path.dirname(target), owner(path.basename(target))))) return program;
  }
  return undefined;
}

/** A document that somebody may have edited, or a workbook with our sheets in which somebody may have typed. */
async function holdsWork(target: string, bytes: Uint8Array): Promise<boolean> {
  if (path.extname(target).toLowerCase() === '.docx') return true;
  const opening = await openWorkbook(bytes, OPEN_TOOLS);
  return opening.code === 'ok' && ownSheets(opening.workbook.image).size > 0;
}

/**
 * To be asked right before a result takes its place, because other programs save too while we work.
 * @throws {UnusableFileError} "output-has-work", "changed-meanwhile" or "open-elsewhere"
 */
export async function refuseReplacing(
  target: string,
  result: Uint8Array,
  replaceable: Replaceable,
): Promise<void> {
  if (replaceable.code === 'anything' || !(await isThere(target))) return;
  const program = await openIn(target);
  if (program !== undefined) throw new UnusableFileError({ code: 'open-elsewhere', program });
  const now = await readBytes(target);
  if (replaceable.code === 'as-read') {
    if (Buffer.compare(now, replaceable.bytes) !== 0)
      throw new UnusableFileError({ code: 'changed-meanwhile' });
    return;
  }
  if (Buffer.compare(now, result) !== 0 && (await holdsWork(target, now))) {
    throw new UnusableFileError({ code: 'output-has-work' });
  }
}
