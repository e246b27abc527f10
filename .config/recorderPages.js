import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { URL } from 'node:url';
import { transformFileSync } from '@swc/core';

const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const SOURCES = path.join(here, '../test/excel-host/record');
const OPTIONS = {
  configFile: false,
  swcrc: false,
  jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
};

/** Writes the recorder's page and scripts into a folder, ready to be served. */
export function writeRecorder(folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of ['recorder', 'scenario']) {
    const { code } = transformFileSync(path.join(SOURCES, `${name}.ts`), OPTIONS);
    writeFileSync(path.join(folder, `${name}.js`), code);
  }
  copyFileSync(path.join(SOURCES, 'recorder.html'), path.join(folder, 'recorder.html'));
}
