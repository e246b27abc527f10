import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { asset, builtCli, type BuiltCli } from '../../support/cli';

export const SAMPLE = asset('bac-son-2024.xlsx');
export const FAULTY = asset('bac-son-2024-co-loi.xlsx');

export const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(name));

/** The built command line, and a folder that each test has for itself. */
export function atWork(): { readonly run: BuiltCli['run']; readonly inFolder: (name: string) => string } {
  let cli: BuiltCli;
  let folder: string;
  beforeAll(async () => {
    cli = await builtCli();
  });
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'rasoat-test-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return { run: (...words) => cli.run(...words), inFolder: (name) => path.join(folder, name) };
}
