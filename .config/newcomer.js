/* global clearInterval, console, fetch, performance, process, setInterval */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { URL } from 'node:url';
import { parseArgs } from 'node:util';

/**
 * How long README's commands take somebody who has only Node: `npm run newcomer` tries them on a fresh copy of the last
 * commit with an empty cache, and with the tests too for `--test`; `--here`, in this folder. It needs nothing installed.
 */
const root = path.join(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..');
/** Now and then a word, for npm says nothing while it downloads. */
const EVERY = 20_000;

const { values } = parseArgs({
  options: {
    here: { type: 'boolean', default: false },
    test: { type: 'boolean', default: false },
  },
});

const isWindows = process.platform === 'win32';
// nobody looks on, and no browser is to be opened
const env = { ...process.env, CI: '1' };

const seconds = (since) => Math.round((performance.now() - since) / 1000);

const installed = (folder) => {
  const modules = path.join(folder, 'node_modules');
  return existsSync(modules) ? readdirSync(modules).length : 0;
};

const npm = (folder, words, options = {}) =>
  spawn('npm', words, { cwd: folder, stdio: 'inherit', env, shell: isWindows, ...options });

function ended(child, words) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(undefined);
      else reject(new Error(`npm ${words.join(' ')}: ${code}`));
    });
  });
}

async function timed(folder, words, progress = () => undefined) {
  const start = performance.now();
  const talking = setInterval(() => {
    const told = progress();
    if (told !== undefined) console.log(`  … ${seconds(start)} s, ${told}`);
  }, EVERY);
  try {
    await ended(npm(folder, words), words);
  } finally {
    clearInterval(talking);
  }
  return seconds(start);
}

/** From `npm start` to the first answer of the page that it serves. */
async function startTime(folder) {
  const start = performance.now();
  // a group of its own, so that the server below npm ends with it
  const options = { stdio: ['ignore', 'pipe', 'inherit'], detached: !isWindows };
  const child = npm(folder, ['start', '--', '--no-open', '--port', '0'], options);
  try {
    const address = await new Promise((resolve, reject) => {
      let told = '';
      child.once('close', (code) => {
        reject(new Error(`npm start: ${code}`));
      });
      child.stdout.on('data', (text) => {
        told += text;
        const found = /http:\/\/localhost:\d+\//.exec(told)?.[0];
        if (found !== undefined) resolve(found);
      });
    });
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(`npm start: the page answers ${answer.status}`);
    return seconds(start);
  } finally {
    if (isWindows) execFileSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    else process.kill(-child.pid);
  }
}

async function tryOut(folder) {
  console.log('npm ci: downloads and unpacks about 550 libraries, two minutes or so');
  const install = await timed(folder, ['ci'], () => `${installed(folder)} folders of libraries`);
  const start = await startTime(folder);
  const test = values.test ? await timed(folder, ['test']) : undefined;
  console.log(`README, npm ci && npm start: page answers after ${install + start} s (${install} + ${start})`);
  if (test !== undefined)
    console.log(`README, npm ci && npm test: ${install + test} s (${install} + ${test})`);
}

if (values.here) {
  await tryOut(root);
} else {
  const home = mkdtempSync(path.join(tmpdir(), 'rasoat-newcomer-'));
  try {
    const copy = path.join(home, 'rasoat');
    execFileSync('git', ['clone', '--quiet', root, copy]);
    env.npm_config_cache = path.join(home, 'cache');
    await tryOut(copy);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
