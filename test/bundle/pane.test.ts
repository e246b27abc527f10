import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtPane, PANE_BASE } from '../support/paneBuild';

/** All scripts together, without Office.js: what an office's slow line has to carry before the pane works. */
const MOST_BYTES = 170_000;

let folder: string;
let files: readonly string[];
beforeAll(async () => {
  folder = await builtPane();
  files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
}, 300_000);

const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');

describe('the built pane', () => {
  it('has scripts of at most 170 kB gzipped in total', () => {
    const scripts = files.filter((name) => name.endsWith('.js'));
    const sizes = scripts.map((name) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length);
    expect(scripts.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST_BYTES);
  });

  it('names its scripts and styles by their content, so that browsers may keep them for ever', () => {
    const named = [...textOf('taskpane.html').matchAll(/(?:src|href)="?(taskpane\.[^">\s]+)/g)].map(
      ([, name]) => name,
    );
    expect(named).toHaveLength(2);
    for (const name of named) {
      expect(name).toMatch(/^taskpane\.[\da-f]{20}\.(?:js|css)$/);
      expect(files).toContain(name);
    }
  });

  it('loads scripts from its own address and from that of Office.js only, and sends nothing anywhere', () => {
    const html = textOf('taskpane.html');
    const policy = /Content-Security-Policy"?\s+content="([^"]*)"/.exec(html)?.[1] ?? '';
    const rules = new Map(
      policy.split(';').map((rule) => {
        const [name = '', ...sources] = rule.trim().split(' ');
        return [name, sources.join(' ')];
      }),
    );
    expect(rules.get('default-src')).toBe("'none'");
    expect(rules.get('script-src')).toBe("'self' https://appsforoffice.microsoft.com");
    expect(rules.get('connect-src')).toBe("'self'");
    const scripts = [...html.matchAll(/<script[^>]*src="?([^">\s]+)/g)].map(([, source]) => source);
    expect(scripts.filter((source) => source?.startsWith('http'))).toEqual([
      'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    ]);
    expect(html).not.toMatch(/<script(?![^>]*src=)|\son\w+=/);
  });

  it('carries the manifest for the address that it was built for', () => {
    const manifest = textOf('manifest.xml');
    expect(manifest).not.toContain('localhost');
    const addresses = [...manifest.matchAll(/"(https:\/\/may[^"]*)"/g)].map(([, address]) => address ?? '');
    expect(addresses.length).toBeGreaterThan(40);
    for (const address of addresses) {
      expect(address.startsWith(PANE_BASE)).toBe(true);
      const name = address.slice(PANE_BASE.length);
      // the page for files is a build of its own
      expect(files).toContain(name);
    }
  });

  it('says in plain HTML and ES5 that an Excel is too old, for Internet Explorer runs no module', () => {
    const html = textOf('taskpane.html');
    expect(html).toMatch(/<script nomodule src="?notice\.js/);
    expect(html).toMatch(/id="?notice-too-old/);
    expect(textOf('notice.js')).not.toMatch(/=>|\blet\b|\bconst\b|`/);
  });
});
