/* global console, process */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { URL } from 'node:url';
import { parseArgs } from 'node:util';
import webpack from 'webpack';
import configurations from '../webpack.config.js';
import { archiveOf, sumsOf } from './archive.js';
import { releasesOf } from './releases.js';

const root = path.join(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** Nobody's address: it has to be replaced before Excel is told of the pane (DEPLOY.md says how). */
const PLACEHOLDER = 'https://may-chu-noi-bo.example/rasoat/';

const folderOf = { cli: '', pane: 'pane', page: 'filepage' };

/** Builds all into a folder of its own: what an earlier build left lying about comes into no release. */
function build(folder, env) {
  const all = configurations(env).map((one) => ({
    ...one,
    context: root,
    output: { ...one.output, path: path.join(folder, folderOf[one.name]) },
  }));
  return new Promise((resolve, reject) => {
    webpack(all).run((error, stats) => {
      if (error !== null) reject(error);
      else if (stats.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
      else resolve(undefined);
    });
  });
}

const zipsOf = (folder) =>
  releasesOf({ build: folder, root, version }).map(({ name, files }) => [name, archiveOf(files)]);

async function built(env) {
  const folder = mkdtempSync(path.join(tmpdir(), 'rasoat-release-'));
  try {
    await build(folder, env);
    return zipsOf(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const { values } = parseArgs({
  options: {
    base: { type: 'string', default: PLACEHOLDER },
    id: { type: 'string' },
    name: { type: 'string' },
    // a whole build that is there already
    from: { type: 'string' },
    to: { type: 'string', default: path.join(root, 'dist/release') },
    verify: { type: 'boolean', default: false },
  },
});

console.log(values.from === undefined ? 'Đang dựng, chờ khoảng một phút…' : `Đóng gói từ ${values.from}`);
const zips = values.from === undefined ? await built(values) : zipsOf(values.from);
const sums = sumsOf(zips);
if (values.verify) {
  console.log('Đang dựng lại lần nữa để so…');
  const again = sumsOf(await built(values));
  if (again !== sums) {
    console.error(`Hai lần dựng không giống nhau:\n${sums}${again}`);
    process.exit(1);
  }
  console.log('Hai lần dựng giống nhau từng byte.');
}
mkdirSync(values.to, { recursive: true });
for (const [name, bytes] of zips) {
  writeFileSync(path.join(values.to, name), bytes);
  console.log(`${(bytes.length / 1000).toFixed(0).padStart(6)} kB  ${name}`);
}
writeFileSync(path.join(values.to, 'SHA256SUMS.txt'), sums);
console.log(`\n${sums}\n${path.relative('', values.to) || '.'}`);
