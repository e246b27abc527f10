/* global console, process */
import { Buffer } from 'node:buffer';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { URL } from 'node:url';
import { DEVELOPMENT_BASE, manifestFor } from './pages.js';
import { writeRecorder } from './recorderPages.js';
import { serveSecurely } from './secureServer.js';
import { sideload } from './sideload.js';

/**
 * `npm run excel:record`: a page for a real Excel that takes down what Excel answers to everything the product asks.
 * What it brings back is put into test/excel-host/transcripts, where a test holds the simulated Excel against it.
 */
const root = path.join(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..');
const folder = path.join(root, 'dist/record');
const transcripts = path.join(root, 'test/excel-host/transcripts');
/** An add-in of its own, which may stand beside the program's. */
const IDENTITY = { id: '5b0f3f0e-0d0f-4c7c-9a53-6a1c6a0a7d41', name: 'Ghi lại Excel thật' };

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const manifest = path.join(folder, 'manifest.xml');

writeRecorder(folder);
writeFileSync(
  manifest,
  manifestFor(readFileSync(path.join(root, 'manifest.xml'), 'utf8'), {
    base: DEVELOPMENT_BASE,
    version,
    ...IDENTITY,
  })
    // a pane alone, without buttons
    .replace(/\s*<VersionOverrides[^]*<\/VersionOverrides>/, '')
    .replaceAll('taskpane.html', 'recorder.html'),
);

const letters = (text) => String(text).replace(/[^\w.-]+/g, '-');

async function keep(request) {
  const pieces = [];
  for await (const piece of request) pieces.push(piece);
  const text = Buffer.concat(pieces).toString('utf8');
  const { excel, day } = JSON.parse(text);
  const name = `${letters(excel.platform)}-${letters(excel.version)}-${letters(excel.locale)}-${letters(day)}.json`;
  writeFileSync(path.join(transcripts, name), text);
  console.log(
    `Đã ghi test/excel-host/transcripts/${name}. So với Excel mô phỏng: npx jest test/excel-host/transcripts`,
  );
  return 204;
}

await serveSecurely(folder, (request) =>
  keep(request).catch((error) => {
    console.error(`Không ghi được: ${error.message}`);
    return 400;
  }),
);
const { note, remove } = await sideload(manifest);
console.log(
  `${DEVELOPMENT_BASE}recorder.html\n${note}\nMở một sổ tính mới, mở bổ trợ “${IDENTITY.name}”, bấm Ghi lại. Ctrl+C để dừng và gỡ ra.`,
);

process.on('SIGINT', () => {
  void remove()
    .catch(() => undefined)
    .then(() => process.exit(0));
});
