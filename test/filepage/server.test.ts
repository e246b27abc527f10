import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, type PageServer } from './support/server';

jest.setTimeout(120_000);

let folder: string;
let server: PageServer;
let port: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rasoat-server-'));
  mkdirSync(join(folder, 'filepage'));
  writeFileSync(join(folder, 'filepage', 'index.html'), 'trang');
  writeFileSync(join(folder, 'filepage', 'trang.js'), 'mã');
  writeFileSync(join(folder, 'rieng.txt'), 'riêng');
  server = await startServer(folder);
  ({ port } = new URL(server.address));
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** As a program asks that does not tidy the address first; the body is read to its end. */
const asked = (path: string, host = `localhost:${port}`): Promise<readonly [number | undefined, string]> =>
  new Promise((resolve, reject) => {
    const going = request({ host: 'localhost', port, path, setHost: false, headers: { host } }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (piece: string) => {
        text += piece;
      });
      answer.on('end', () => {
        resolve([answer.statusCode, text]);
      });
    });
    going.on('error', reject);
    going.end();
  });

describe('the server of `npm start`', () => {
  it.each([
    ['/', 200, 'trang'],
    ['/?v=1', 200, 'trang'],
    ['/trang.js', 200, 'mã'],
    ['/khong-co.js', 404, ''],
    ['/../rieng.txt', 404, ''],
    ['/..%2Frieng.txt', 404, ''],
    ['/%2e%2e', 200, 'trang'],
    ['/%00', 404, ''],
    [`/${'a'.repeat(2_000)}`, 404, ''],
    ['/%', 400, ''],
    ['/%zz', 400, ''],
    ['/%e0%80%ae', 400, ''],
    ['//[', 400, ''],
  ])('answers %s with %i and goes on', async (path, status, text) => {
    expect(await asked(path)).toEqual([status, text]);
    expect(await asked('/')).toEqual([200, 'trang']);
  });

  it.each([
    ['localhost:PORT', 200],
    ['LOCALHOST:PORT', 200],
    ['127.0.0.1:PORT', 200],
    ['[::1]:PORT', 200],
    ['localhost', 421],
    ['localhost:1', 421],
    ['rasoat.example:PORT', 421],
    ['localhost:PORT.example', 421],
    ['', 421],
  ])('answers whoever calls it %s with %i', async (host, status) => {
    expect((await asked('/', host.replace('PORT', port)))[0]).toBe(status);
  });
});
