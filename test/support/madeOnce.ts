import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const PROJECT = resolve(__dirname, '../..');

const filesBelow = (path: string): readonly string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesBelow(join(path, name)))
    : [path];

function fingerprintOf(sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesBelow(join(PROJECT, source)))) {
    hash.update(file.slice(PROJECT.length)).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

const wait = (milliseconds: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, milliseconds);
  });

const isRunning = (holder: number): boolean => {
  try {
    return process.kill(holder, 0);
  } catch {
    return false;
  }
};

/** Held by the process whose number is in the file; of one that was killed it is taken over. */
function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    // it may have been given back in between
    const holder = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
    if (holder > 0 && !isRunning(holder)) rmSync(lock, { force: true });
    return false;
  }
}

async function makeIn(home: string, make: (folder: string) => Promise<void>): Promise<void> {
  const draft = mkdtempSync(`${home}.draft-`);
  try {
    await make(draft);
    renameSync(draft, home);
  } catch (error) {
    // somebody else was quicker
    if (!existsSync(home)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

export interface Made {
  readonly name: string;
  /** Files and folders of the project on which what is made depends. */
  readonly sources: readonly string[];
  readonly make: (folder: string) => Promise<void>;
}

async function found({ name, sources, make }: Made): Promise<string> {
  const home = join(tmpdir(), `rasoat-${name}-${fingerprintOf(sources)}`);
  const lock = `${home}.lock`;
  while (!existsSync(home)) {
    if (!take(lock)) {
      await wait(200);
      continue;
    }
    try {
      if (!existsSync(home)) await makeIn(home, make);
    } finally {
      rmSync(lock, { force: true });
    }
  }
  return home;
}

/** By name: the sources do not change while a file of tests runs, and are not read again for each of its tests. */
const known = new Map<string, Promise<string>>();

/** A folder whose content takes long to make: made once for each state of its sources, whichever tests ask first. */
export function madeOnce(made: Made): Promise<string> {
  const folder = known.get(made.name) ?? found(made);
  known.set(made.name, folder);
  return folder;
}
