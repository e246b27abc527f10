import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseXml, type XmlElement } from '../excel-host/book/xml';
import { describeWith, run } from '../support/external';
import { builtPane } from '../support/paneBuild';

jest.setTimeout(300_000);

const ROOT = resolve(__dirname, '../..');
const serverFile = (name: string): string => readFileSync(join(ROOT, 'assets/server', name), 'utf8');

const HASHED = /\.[\da-f]{20}\.(?:js|css)$/;
const FOR_EVER = 'public, max-age=31536000, immutable';

/** What a page itself allows to be loaded: a server says the same, no more and no less. */
function policyIn(page: string): string {
  const html = readFileSync(join(ROOT, 'src/entries', page), 'utf8');
  return /Content-Security-Policy"?\s+content="([^"]*)"/.exec(html)?.[1] ?? '';
}

/** Whatever stands in the folder for a server, once it is built. */
const siteFiles = async (): Promise<readonly string[]> =>
  readdirSync(await builtPane(), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('.') && !/^m365|manifest\.xml$|\.txt$|\.json$/.test(name))
    .concat('filepage.html');

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        done(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
  });

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
}

describeWith('nginx', 'the sample for nginx, run', () => {
  let home: string;
  let port: number;

  const ask = (name: string, method = 'GET'): Promise<Answer> =>
    new Promise((done, fail) => {
      const path = `/rasoat/${name}`;
      const options = { host: '127.0.0.1', port, path, method, rejectUnauthorized: false };
      request(options, (response) => {
        response.resume();
        done({ status: response.statusCode, headers: response.headers });
      })
        .once('error', fail)
        .end();
    });

  const nginx = (...words: readonly string[]): string =>
    run('nginx', ['-p', home, '-c', join(home, 'nginx.conf'), ...words]);

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'rasoat-nginx-'));
    port = await freePort();
    mkdirSync(join(home, 'site'));
    cpSync(await builtPane(), join(home, 'site/rasoat'), { recursive: true });
    writeFileSync(join(home, 'site/rasoat/filepage.html'), '<!doctype html>');
    cpSync(join(ROOT, 'assets/server/web.config'), join(home, 'site/rasoat/web.config'));
    // started by root, it reads as somebody else
    for (const folder of [home, join(home, 'site/rasoat')]) chmodSync(folder, 0o755);
    run('openssl', [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost'],
      ...['-keyout', join(home, 'rasoat.key'), '-out', join(home, 'rasoat.crt')],
    ]);
    // the three lines that everybody has to change, and where this machine keeps its sites
    const site = serverFile('nginx.conf')
      .replace('listen 443 ssl', `listen 127.0.0.1:${String(port)} ssl`)
      .replaceAll('/etc/nginx/rasoat.', `${home}/rasoat.`)
      .replace('root /srv/rasoat;', `root ${home}/site;`);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${home}/${name};`)
      .join(' ');
    writeFileSync(
      join(home, 'nginx.conf'),
      `pid ${home}/pid; error_log ${home}/error.log; events {} http { access_log off; ${temporary}\n${site}}\n`,
    );
    // it goes into the background once it listens
    nginx();
  });

  afterAll(() => {
    nginx('-s', 'stop');
    rmSync(home, { recursive: true, force: true });
  });

  it('answers with the type of every kind of file', async () => {
    const types = await Promise.all(
      ['taskpane.html', 'notice.css', 'notice.js', 'icons/icon-32.png', 'help/lo-trinh.webp'].map(
        async (name) => (await ask(name)).headers['content-type'],
      ),
    );
    expect(types).toEqual([
      'text/html; charset=utf-8',
      'text/css; charset=utf-8',
      'text/javascript; charset=utf-8',
      'image/png',
      'image/webp',
    ]);
  });

  it('lets a file be kept for ever when its name tells its content, and no other', async () => {
    const files = await siteFiles();
    expect(files.filter((name) => HASHED.test(name)).length).toBeGreaterThan(10);
    for (const name of files) {
      const { status, headers } = await ask(name);
      const expected = HASHED.test(name) ? FOR_EVER : 'no-cache';
      expect([name, status, headers['cache-control']]).toEqual([name, 200, expected]);
      expect(headers['x-content-type-options']).toBe('nosniff');
      // a pane stands in a frame of Excel on the web
      expect(headers['x-frame-options']).toBeUndefined();
    }
  });

  it.each(['taskpane.html', 'help.html'])('sends the policy that %s has itself', async (name) => {
    const { headers } = await ask(name);
    expect(headers['content-security-policy']).toBe(policyIn(name));
    expect(policyIn(name)).toContain("default-src 'none'");
  });

  it('leaves the page for files to its own policy, which knows its own scripts', async () => {
    expect((await ask('filepage.html')).headers['content-security-policy']).toBeUndefined();
  });

  it('gives out nothing else', async () => {
    expect((await ask('web.config')).status).toBe(404);
    expect((await ask('../../etc/passwd')).status).toBe(400);
    expect((await ask('')).status).toBe(403);
    expect((await ask('taskpane.html', 'PUT')).status).toBe(403);
  });
});

describe('the sample for IIS', () => {
  const config = parseXml(serverFile('web.config'));
  const all = (element: XmlElement): readonly XmlElement[] => [
    element,
    ...element.children.filter((child) => typeof child !== 'string').flatMap(all),
  ];
  const named = (name: string, within: XmlElement): readonly XmlElement[] =>
    all(within).filter((element) => element.name === name);
  const attribute = (element: XmlElement | undefined, name: string): string | undefined =>
    element?.attributes.get(name);

  const locations = new Map(
    named('location', config).map((element) => [attribute(element, 'path') ?? '', element]),
  );
  const own = (name: string): XmlElement | undefined =>
    locations.get(name) ?? locations.get(name.split('/')[0] ?? '');
  const whole = config.children.find(
    (child): child is XmlElement => typeof child !== 'string' && child.name === 'system.webServer',
  );

  it('knows the type of every file', async () => {
    const types = new Map(
      named('mimeMap', config).map((map) => [attribute(map, 'fileExtension'), attribute(map, 'mimeType')]),
    );
    for (const name of await siteFiles()) expect(types.has(`.${name.split('.').at(-1) ?? ''}`)).toBe(true);
    expect(types.get('.js')).toBe('text/javascript; charset=utf-8');
    expect(types.get('.webp')).toBe('image/webp');
    // a type that the server knows already may not be named twice
    const removed = named('remove', config).map((element) => attribute(element, 'fileExtension'));
    for (const extension of types.keys()) expect(removed).toContain(extension);
  });

  it('lets a file be kept for ever when its name tells its content, and no other', async () => {
    const cache = (element: XmlElement | undefined): XmlElement | undefined =>
      element === undefined ? undefined : named('clientCache', element)[0];
    expect(attribute(cache(whole), 'cacheControlMode')).toBe('UseMaxAge');
    expect(attribute(cache(whole), 'cacheControlMaxAge')).toBe('365.00:00:00');
    expect(attribute(cache(whole), 'cacheControlCustom')).toBe('public, immutable');
    for (const name of await siteFiles()) {
      const mode = attribute(cache(own(name)), 'cacheControlMode');
      expect([name, mode]).toEqual([name, HASHED.test(name) ? undefined : 'DisableCache']);
    }
  });

  it.each(['taskpane.html', 'help.html'])('sends the policy that %s has itself', (name) => {
    const element = locations.get(name);
    const header = element === undefined ? undefined : named('add', element)[0];
    expect(attribute(header, 'name')).toBe('Content-Security-Policy');
    expect(attribute(header, 'value')).toBe(policyIn(name));
  });

  it('leaves the page for files to its own policy, and frames to Excel on the web', () => {
    expect(named('add', locations.get('filepage.html') ?? config)).toEqual([]);
    expect(named('add', config).map((element) => attribute(element, 'name'))).not.toContain(
      'X-Frame-Options',
    );
  });
});

describe('the guide', () => {
  const guide = readFileSync(join(ROOT, 'DEPLOY.md'), 'utf8');

  it('replaces every address of the manifest by the line that it shows', async () => {
    const line = /^\s*(sed -i .*)$/m.exec(guide)?.[1] ?? '';
    const folder = mkdtempSync(join(tmpdir(), 'rasoat-guide-'));
    try {
      const base = 'https://may-chu-noi-bo.example/rasoat/';
      const manifest = readFileSync(join(ROOT, 'manifest.xml'), 'utf8').replaceAll(
        'https://localhost:3000/',
        base,
      );
      expect(manifest.split(base).length - 1).toBe(Number(/\((\d+) chỗ/.exec(guide)?.[1]));
      writeFileSync(join(folder, 'manifest.xml'), manifest);
      execFileSync('bash', ['-c', line.replace('ĐỊA-CHỈ-THẬT', 'rasoat.tinh.example')], { cwd: folder });
      const written = readFileSync(join(folder, 'manifest.xml'), 'utf8');
      expect(written).not.toContain('may-chu-noi-bo');
      expect(written).toContain('https://rasoat.tinh.example/rasoat/taskpane.html');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
