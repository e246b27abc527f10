import { realpathSync } from 'node:fs';
import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { UnusableFileError } from '../../workbook/problem';
import { removeLeftovers, temporaryName } from './leftovers';

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** @throws {UnusableFileError} "not-found" or "unreadable-path" */
export async function readBytes(name: string): Promise<Uint8Array> {
  try {
    const { buffer, byteOffset, byteLength } = await readFile(name);
    return new Uint8Array(buffer, byteOffset, byteLength);
  } catch (error) {
    throw new UnusableFileError({ code: codeOf(error) === 'ENOENT' ? 'not-found' : 'unreadable-path' });
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
  const target = await realTarget(name);
  const folder = path.dirname(target);
  await removeLeftovers(folder);
  const temporary = path.join(folder, temporaryName());
  try {
    const mode = await modeOf(target);
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
    throw new UnusableFileError({ code: 'output-unwritable' });
  }
}

/** A link is followed, so that the file behind it changes and the link stays. */
async function realTarget(name: string): Promise<string> {
  try {
    return (await stat(name)).isFile() ? realpathSync.native(name) : name;
  } catch {
    return name;
  }
}

async function modeOf(name: string): Promise<number> {
  try {
    return (await stat(name)).mode & 0o777;
  } catch {
    return 0o666;
  }
}
