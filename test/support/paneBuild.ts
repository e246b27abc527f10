import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = resolve(__dirname, '../..');

/** The address that the build is told to be served from. */
export const PANE_BASE = 'https://may-chu.tinh.example/rasoat/';

/** Everything that the build depends on. */
const SOURCES = ['src', '.config', 'assets/icons', 'manifest.xml', 'webpack.config.js', 'package-lock.json'];

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

async function build(home: string): Promise<void> {
  const draft = `${home}.draft`;
  rmSync(draft, { recursive: true, force: true });
  await run(
    process.execPath,
    [
      join(root, 'node_modules/webpack/bin/webpack.js'),
      ...['--mode', 'production', '--config-name', 'pane'],
      ...['--env', `base=${PANE_BASE}`, '--output-path', draft],
    ],
    { cwd: root, maxBuffer: 64 * 1024 * 1024 },
  );
  renameSync(draft, home);
}

/** A lock that was left behind by a process that was killed. */
const isStale = (lock: string): boolean =>
  existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 5 * 60 * 1000;

/** The folder of the built pane: built once for each state of the sources, whichever tests ask first. */
export async function builtPane(): Promise<string> {
  const home = join(tmpdir(), `rasoat-pane-${fingerprintOfSources()}`);
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
      if (!existsSync(home)) await build(home);
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
  return home;
}
