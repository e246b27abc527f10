import { execFile } from 'node:child_process';
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
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = resolve(__dirname, '../..');

/** Everything that the build depends on. */
const SOURCES = ['src', '.config', 'assets', 'manifest.xml', 'webpack.config.js', 'package-lock.json'];

const filesBelow = (path: string): readonly string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap((name) => filesBelow(join(path, name)))
    : [path];

function fingerprintOfSources(): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => filesBelow(join(root, source)))) {
    hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

const wait = (milliseconds: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, milliseconds);
  });

export interface Build {
  /** Of the configuration in `webpack.config.js`. */
  readonly config: string;
  /** Folder of the output inside the folder of the build; "" for that one itself. */
  readonly folder: string;
  readonly more: readonly string[];
}

async function build(home: string, { config, folder, more }: Build): Promise<void> {
  const draft = mkdtempSync(`${home}.draft-`);
  try {
    await run(
      process.execPath,
      [
        join(root, 'node_modules/webpack/bin/webpack.js'),
        ...['--mode', 'production', '--config-name', config],
        ...['--output-path', join(draft, folder), ...more],
      ],
      { cwd: root, maxBuffer: 64 * 1024 * 1024 },
    );
    renameSync(draft, home);
  } catch (error) {
    // somebody else was quicker
    if (!existsSync(home)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

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

/** The folder of a build: made once for each state of the sources, whichever tests ask first. */
export async function built(wanted: Build): Promise<string> {
  const home = join(tmpdir(), `rasoat-${wanted.config}-${fingerprintOfSources()}`);
  const lock = `${home}.lock`;
  while (!existsSync(home)) {
    if (!take(lock)) {
      await wait(200);
      continue;
    }
    try {
      if (!existsSync(home)) await build(home, wanted);
    } finally {
      rmSync(lock, { force: true });
    }
  }
  return home;
}
