/* global process */
import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Where Excel on Windows looks for add-ins under development. */
const DEVELOPER_KEY = 'HKCU\\SOFTWARE\\Microsoft\\Office\\16.0\\WEF\\Developer';
/** Where Excel for Mac does. */
const MAC_FOLDER = path.join(homedir(), 'Library/Containers/com.microsoft.Excel/Data/Documents/wef');

/** How an add-in gets into each Excel, and out of it. */
const SIDELOADS = {
  async win32({ manifest, id }) {
    await run('reg', ['add', DEVELOPER_KEY, '/v', id, '/t', 'REG_SZ', '/d', manifest, '/f']);
    await run('cmd', ['/c', 'start', '', 'excel']).catch(() => undefined);
    return {
      note: 'Đã khai báo với Excel: mở một sổ tính, nhóm “Nông thôn mới” ở thẻ Trang đầu.',
      remove: () => run('reg', ['delete', DEVELOPER_KEY, '/v', id, '/f']),
    };
  },
  async darwin({ manifest, id }) {
    const file = path.join(MAC_FOLDER, `${id}.manifest.xml`);
    mkdirSync(MAC_FOLDER, { recursive: true });
    copyFileSync(manifest, file);
    await run('open', ['-a', 'Microsoft Excel']).catch(() => undefined);
    return {
      note: 'Đã khai báo với Excel: mở một sổ tính, Chèn > Bổ trợ > Bổ trợ của tôi > Rà soát NTM.',
      async remove() {
        rmSync(file, { force: true });
      },
    };
  },
};

/** Tells the Excel of this machine of a manifest; `remove` takes that back. */
export async function sideload(manifest) {
  const id = /<Id>([^<]+)<\/Id>/.exec(readFileSync(manifest, 'utf8'))?.[1] ?? '';
  const load = SIDELOADS[process.platform];
  if (load !== undefined) return load({ manifest, id });
  return {
    note: `Máy này không có Excel. Excel trên web: Trang đầu > Bổ trợ > Bổ trợ khác > Tải lên bổ trợ của tôi > ${manifest}`,
    remove: async () => undefined,
  };
}
