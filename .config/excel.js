/* global console, process */
import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import { homedir } from 'node:os';
import path from 'node:path';
import { URL } from 'node:url';
import { promisify } from 'node:util';
import certificates from 'office-addin-dev-certs';
import webpack from 'webpack';
import configurations from '../webpack.config.js';
import { DEVELOPMENT_BASE } from './pages.js';

const run = promisify(execFile);
const root = path.join(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..');
const manifest = path.join(root, 'manifest.xml');
const id = /<Id>([^<]+)<\/Id>/.exec(readFileSync(manifest, 'utf8'))?.[1] ?? '';
const { port } = new URL(DEVELOPMENT_BASE);

/** Where Excel on Windows looks for add-ins under development. */
const DEVELOPER_KEY = 'HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\WEF\\Developer';
/** Where Excel for Mac does. */
const MAC_FOLDER = path.join(homedir(), 'Library/Containers/com.microsoft.Excel/Data/Documents/wef');
const MAC_FILE = path.join(MAC_FOLDER, `${id}.manifest.xml`);

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.map': 'application/json',
  '.png': 'image/png',
  '.xml': 'application/xml',
};

/** How an add-in gets into each Excel, and out of it. */
const SIDELOADS = {
  async win32() {
    await run('reg', ['add', DEVELOPER_KEY, '/v', id, '/t', 'REG_SZ', '/d', manifest, '/f']);
    await run('cmd', ['/c', 'start', '', 'excel']).catch(() => undefined);
    return {
      note: 'Đã khai báo với Excel: mở một sổ tính, nhóm “Nông thôn mới” ở thẻ Trang đầu.',
      remove: () => run('reg', ['delete', DEVELOPER_KEY, '/v', id, '/f']),
    };
  },
  async darwin() {
    mkdirSync(MAC_FOLDER, { recursive: true });
    copyFileSync(manifest, MAC_FILE);
    await run('open', ['-a', 'Microsoft Excel']).catch(() => undefined);
    return {
      note: 'Đã khai báo với Excel: mở một sổ tính, Chèn > Bổ trợ > Bổ trợ của tôi > Rà soát NTM.',
      async remove() {
        rmSync(MAC_FILE, { force: true });
      },
    };
  },
};

async function sideload() {
  const load = SIDELOADS[process.platform];
  if (load !== undefined) return load();
  return {
    note: `Máy này không có Excel. Excel trên web: Trang đầu > Bổ trợ > Bổ trợ khác > Tải lên bổ trợ của tôi > ${manifest}`,
    remove: async () => undefined,
  };
}

function serve(folder, keys) {
  const server = createServer(keys, (request, response) => {
    const { pathname } = new URL(request.url ?? '/', DEVELOPMENT_BASE);
    const file = path.join(folder, path.normalize(decodeURIComponent(pathname)));
    if (!file.startsWith(folder + path.sep) || !existsSync(file) || path.extname(file) === '') {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-store',
    });
    response.end(readFileSync(file));
  });
  return new Promise((done, fail) => {
    server.on('error', fail);
    server.listen(Number(port), 'localhost', done);
  });
}

const pane = configurations().find(({ name }) => name === 'pane');
const folder = pane.output.path;
await serve(folder, await certificates.getHttpsServerOptions());
const { note, remove } = await sideload();

let isFirst = true;
webpack({ ...pane, mode: 'development', devtool: 'source-map', context: root }).watch({}, (error, stats) => {
  if (error !== null) console.error(error);
  if (stats?.hasErrors()) console.error(stats.toString({ all: false, errors: true, colors: true }));
  else if (isFirst) console.log(`${DEVELOPMENT_BASE}taskpane.html\n${note}\nCtrl+C để dừng và gỡ ra.`);
  else console.log('Đã dựng lại: đóng rồi mở bảng để thấy thay đổi.');
  isFirst = false;
});

process.on('SIGINT', () => {
  void remove()
    .catch(() => undefined)
    .then(() => process.exit(0));
});
