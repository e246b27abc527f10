import { constants, realpathSync } from 'node:fs';
import { lstat, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { LIMITS } from '../../hosts/file/limits';
import { UnusableFileError, type DiskCause } from '../../workbook/problem';
import { removeLeftovers, temporaryName } from './leftovers';

const CAUSES: Readonly<Record<string, DiskCause | undefined>> = {
  ENOENT: 'no-folder',
  ENOTDIR: 'no-folder',
  EACCES: 'no-rights',
  EPERM: 'no-rights',
  // Windows keeps a file that Excel has open
  EBUSY: 'no-rights',
  EROFS: 'read-only',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  ENAMETOOLONG: 'name-too-long',
  EISDIR: 'no-file',
  ELOOP: 'broken-link',
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** What an error of the system says about the disk. */
export const causeOf = (error: unknown): DiskCause | undefined => CAUSES[codeOf(error)];

const unreadable = (cause: DiskCause | undefined): UnusableFileError =>
  new UnusableFileError({ code: 'unreadable-path', ...(cause === undefined ? {} : { cause }) });

const unwritable = (cause: DiskCause | undefined): UnusableFileError =>
  new UnusableFileError({ code: 'output-unwritable', ...(cause === undefined ? {} : { cause }) });

/** What could not be opened need not be read. */
const { fileMegabytes: MOST_MEGABYTES } = LIMITS;
const MOST_BYTES = MOST_MEGABYTES * 2 ** 20;

const tooHeavy = (): UnusableFileError =>
  new UnusableFileError({ code: 'too-heavy', limitMegabytes: MOST_MEGABYTES });

/** @throws {UnusableFileError} "not-found", "unreadable-path" or "too-heavy" */
export async function readBytes(name: string): Promise<Uint8Array> {
  try {
    const there = await stat(name);
    if (there.isFIFO()) return await readPipe(name);
    if (!there.isFile()) throw unreadable('no-file');
    if (there.size > MOST_BYTES) throw tooHeavy();
    const { buffer, byteOffset, byteLength } = await readFile(name);
    return new Uint8Array(buffer, byteOffset, byteLength);
  } catch (error) {
    if (error instanceof UnusableFileError) throw error;
    if (codeOf(error) === 'ENOENT') throw new UnusableFileError({ code: 'not-found' });
    throw unreadable(causeOf(error));
  }
}

/** How long nobody may have a pipe open, and how often is looked. */
const SILENCE = 5_000;
const LOOK = 20;

/** What `<(…)` gives. It is opened so that one that nobody writes into does not hold the program for ever. */
async function readPipe(name: string): Promise<Uint8Array> {
  const pipe = await open(name, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const pieces: Uint8Array[] = [];
    const piece = new Uint8Array(65_536);
    let size = 0;
    let silent = 0;
    while (silent < SILENCE) {
      const { bytesRead } = await pipe.read(piece).catch((error: unknown) => {
        if (codeOf(error) !== 'EAGAIN') throw error;
        return { bytesRead: undefined };
      });
      if (bytesRead === 0 && size > 0) return Buffer.concat(pieces);
      if (bytesRead === undefined || bytesRead === 0) {
        // whoever has it open and has not written yet may take their time
        silent = bytesRead === undefined ? 0 : silent + LOOK;
        await wait(LOOK);
        continue;
      }
      size += bytesRead;
      if (size > MOST_BYTES) throw tooHeavy();
      pieces.push(piece.slice(0, bytesRead));
    }
    throw unreadable('silent');
  } finally {
    await pipe.close();
  }
}

/** Whether two names lead to one file, also through links and on disks that ignore case. */
export function isSameFile(first: string, second: string): boolean {
  const real = (name: string): string => {
    try {
      return realpathSync.native(name);
    } catch {
      return path.resolve(name);
    }
  };
  return real(first) === real(second);
}

/**
 * Writes the whole file or nothing: into a new file beside it, to the disk, then renamed where `permit` does not
 * throw at the last moment.
 * @throws {UnusableFileError} "output-unwritable"
 */
export async function writeSafely(
  name: string,
  bytes: Uint8Array,
  permit: (target: string) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const { target, mode } = await targetOf(name);
  const folder = path.dirname(target);
  await removeLeftovers(folder);
  const temporary = path.join(folder, temporaryName());
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await permit(target);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    if (error instanceof UnusableFileError) throw error;
    throw unwritable(causeOf(error));
  }
}

const NEW_FILE = 0o666;

/**
 * A link is followed, so that the file behind it changes and the link stays. What is no file is left alone.
 * @throws {UnusableFileError} "output-unwritable"
 */
async function targetOf(name: string): Promise<{ readonly target: string; readonly mode: number }> {
  const there = await lstat(name).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw unwritable(causeOf(error));
  });
  if (there === undefined) return { target: name, mode: NEW_FILE };
  const behind = there.isSymbolicLink()
    ? await stat(name).catch((error: unknown) => {
        throw unwritable(codeOf(error) === 'ENOENT' ? 'broken-link' : causeOf(error));
      })
    : there;
  if (!behind.isFile()) throw unwritable('no-file');
  return { target: await realpath(name), mode: behind.mode & 0o777 };
}
