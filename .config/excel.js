/* global console, process */
import path from 'node:path';
import { URL } from 'node:url';
import webpack from 'webpack';
import configurations from '../webpack.config.js';
import { DEVELOPMENT_BASE } from './pages.js';
import { serveSecurely } from './secureServer.js';
import { sideload } from './sideload.js';

const root = path.join(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..');

const pane = configurations().find(({ name }) => name === 'pane');
const folder = pane.output.path;
await serveSecurely(folder);
const { note, remove } = await sideload(path.join(root, 'manifest.xml'));

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
