import { createHash, randomBytes } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** Tells machines apart that share a folder, without naming them. */
const MACHINE = createHash('sha256').update(os.hostname()).digest('hex').slice(0, 8);
/** Short, because the name of the target may be as long as a disk allows. */
const TEMPORARY = /^\.rasoat-([0-9a-f]{8})-(\d{1,10})-[0-9a-f]{8}\.tmp$/u;
const DAY = 24 * 60 * 60 * 1000;

/** A new name for a file that is still being written; it says which run of which machine writes it. */
export const temporaryName = (): string =>
  `.rasoat-${MACHINE}-${String(process.pid)}-${randomBytes(4).toString('hex')}.tmp`;

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // somebody else's process is a process too
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Removes what runs that were killed left in a folder: each is a whole copy of somebody's workbook. Those of a
 * run that still goes on stay; those of another machine, whose runs cannot be seen from here, stay for a day.
 */
export async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const [, machine, pid] = TEMPORARY.exec(name) ?? [];
    if (machine === undefined || pid === undefined) continue;
    const file = path.join(folder, name);
    const isOver =
      machine === MACHINE
        ? !isRunning(Number(pid))
        : await stat(file).then(
            ({ mtimeMs }) => Date.now() - mtimeMs > DAY,
            () => false,
          );
    // a folder that only lets us read keeps it
    if (isOver) await rm(file, { force: true }).catch(() => undefined);
  }
}
