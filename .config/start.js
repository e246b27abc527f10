/* global console, process */
import { execFile, spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { URL } from 'node:url';
import { parseArgs } from 'node:util';

const root = path.join(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..');

/** Ours as long as it is free; the browser keeps what a person chose by address. */
const PORT = 3180;
const HOST = 'localhost';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

const newest = (file) =>
  statSync(file).isDirectory()
    ? Math.max(0, ...readdirSync(file).map((name) => newest(path.join(file, name))))
    : statSync(file).mtimeMs;

/** Nothing is built when nothing has changed since the last time. */
function isBuilt(folder) {
  const index = path.join(folder, 'index.html');
  if (!existsSync(index)) return false;
  const sources = ['src', '.config', 'assets', 'webpack.config.js', 'package.json'];
  return sources.every((source) => newest(path.join(root, source)) <= statSync(index).mtimeMs);
}

function build() {
  console.log('Đang dựng trang, chờ khoảng nửa phút…');
  const webpack = path.join(root, 'node_modules/webpack/bin/webpack.js');
  const words = [webpack, '--mode', 'production', '--config-name', 'page', '--stats', 'errors-only'];
  return new Promise((resolve, reject) => {
    spawn(process.execPath, words, { cwd: root, stdio: 'inherit' }).on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`webpack: ${code}`));
    });
  });
}

/** How this machine calls itself: whoever reaches the server under another name was led here by a stranger. */
function isOwnName({ headers, socket }) {
  // browsers leave out the usual port
  const port = socket.localPort === 80 ? '' : `:${socket.localPort}`;
  return [HOST, '127.0.0.1', '[::1]'].some((name) => headers.host?.toLowerCase() === `${name}${port}`);
}

/** The name of the file that an address means; `undefined` where it is no address. */
function nameIn(address) {
  try {
    const { pathname } = new URL(address, `http://${HOST}`);
    return pathname === '/' ? 'index.html' : path.basename(decodeURIComponent(pathname));
  } catch {
    return undefined;
  }
}

/** Gives out the files of one folder, to this machine alone. */
const serve = (folder) =>
  createServer((request, response) => {
    const refuse = (status) => response.writeHead(status).end();
    if (!isOwnName(request)) return refuse(421);
    const name = nameIn(request.url ?? '/');
    if (name === undefined) return refuse(400);
    const file = path.join(folder, name);
    // the folder is flat: a name alone leads nowhere else
    if (!existsSync(file) || !statSync(file).isFile()) return refuse(404);
    response.writeHead(200, {
      'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    });
    return response.end(readFileSync(file));
  });

const listen = (server, port) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve(server.address().port);
    });
  });

/** How each system opens an address; nothing where nobody looks at a screen. */
function open(address) {
  const { platform, env } = process;
  const hasScreen = platform === 'win32' || platform === 'darwin' || env.DISPLAY || env.WAYLAND_DISPLAY;
  if (!hasScreen || env.CI) return;
  const [command, ...words] =
    platform === 'win32'
      ? ['cmd', '/c', 'start', '', address]
      : [platform === 'darwin' ? 'open' : 'xdg-open', address];
  execFile(command, words, () => undefined);
}

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    port: { type: 'string', default: String(PORT) },
    'no-open': { type: 'boolean', default: false },
  },
});

const folder = path.resolve(values.folder ?? path.join(root, 'dist/filepage'));
if (values.folder === undefined && !isBuilt(folder)) await build();
const server = serve(folder);
const port = await listen(server, Number(values.port)).catch((error) => {
  if (error.code !== 'EADDRINUSE') throw error;
  return listen(server, 0);
});
const address = `http://${HOST}:${port}/`;
console.log(`Rà soát NTM đang chạy tại ${address}`);
console.log('Bấm “Thử với biểu mẫu Bắc Sơn” để xem ngay, hoặc thả tệp Excel của mình vào trang.');
console.log('Nhấn Ctrl+C để dừng.');
if (!values['no-open']) open(address);
