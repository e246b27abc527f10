import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
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
  const draft = `${home}.draft`;
  rmSync(draft, { recursive: true, force: true });
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
}

/** A lock that was left behind by a process that was killed. */
const isStale = (lock: string): boolean =>
  existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 5 * 60 * 1000;

/** The folder of a build: made once for each state of the sources, whichever tests ask first. */
export async function built(wanted: Build): Promise<string> {
  const home = join(tmpdir(), `rasoat-${wanted.config}-${fingerprintOfSources()}`);
  const lock = `${home}.lock`;
  while (!existsSync(home)) {
    if (isStale(lock)) rmSync(lock, { recursive: true, force: true });
    try {
      mkdirSync(lock);
    } catch {
      await wait(200);
      continue;
    }
    try {
      if (!existsSync(home)) await build(home, wanted);
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
  return home;
}
