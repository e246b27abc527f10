import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';

/** What a program answered: its exit code, its lines, and the parts of the workbook that it wrote. */
export type Answer = ReadonlyMap<string, string>;

export interface Program {
  /** `check --json` of several workbooks: one process, since most of a small book's time is the start. */
  readonly check: (files: readonly string[]) => Answer;
  readonly build: (file: string) => Answer;
}

const DIGITS = 4;

/** Lines that are JSON are named by their workbook, the others by their number. */
function named(channel: string, text: string): readonly (readonly [string, string])[] {
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line, index) => {
    const file = /^\{"version":1,"file":"((?:[^"\\]|\\.)*)"/u.exec(line)?.[1];
    return [file ?? `${channel} ${String(index + 1).padStart(DIGITS)}`, line];
  });
}

const partsOf = (file: string): readonly (readonly [string, string])[] =>
  Object.entries(unzipSync(new Uint8Array(readFileSync(file)))).map(([name, bytes]) => [
    `part ${name}`,
    Buffer.from(bytes).toString('latin1'),
  ]);

/** A built command line; `scratch` is a folder of its own. */
export function programAt(script: string, scratch: string): Program {
  mkdirSync(scratch, { recursive: true });
  const run = (words: readonly string[]): readonly (readonly [string, string])[] => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
      cwd: scratch,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1' },
      maxBuffer: 2 ** 30,
    });
    return [['exit code', String(status)], ...named('output', stdout), ...named('message', stderr)];
  };
  let built = 0;
  return {
    check: (files) => new Map(run(['check', '--json', ...files])),
    build(file) {
      built += 1;
      // both programs call it the same, since they print it
      const target = `${String(built)}-${basename(file, extname(file))}${extname(file) === '.xlsm' ? '.xlsm' : '.xlsx'}`;
      // what it tells people in sentences may change
      const lines = run(['build', '--json', file, '-o', target]);
      const path = join(scratch, target);
      return new Map(existsSync(path) ? [...lines, ...partsOf(path)] : lines);
    },
  };
}

/** The script itself, or the folder that holds it: `dist` or the project. */
export function scriptIn(place: string): string | undefined {
  return [place, join(place, 'rasoat.cjs'), join(place, 'dist', 'rasoat.cjs')]
    .map((candidate) => resolve(candidate))
    .find((candidate) => candidate.endsWith('.cjs') && existsSync(candidate));
}
