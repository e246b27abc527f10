import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { builtPane, PANE_BASE } from '../support/paneBuild';

/** What an office's slow line has to carry before the pane can be seen; Office.js not counted. */
const MOST_FIRST = 155_000;
/** With what is loaded while the person looks at it. */
const MOST_UNASKED = 298_000;
const LOADED_BEHIND = ['behind', 'engine', 'reader', 'result'];

/** Parts that come when somebody asks for what they do; each may be so large. */
const LAZY_PARTS: Readonly<Record<string, number>> = {
  // what reads tables and judges them
  engine: 2_000,
  reader: 121_500,
  // the screens of a result: matrix, findings, search
  result: 18_000,
  // what engine and result share with later parts
  behind: 15_000,
  // the insides of the forms
  forms: 20_000,
  // what people type and choose with in them
  fields: 11_000,
  // carrying a plan out in Excel
  writing: 8_000,
  // the screens in English
  english: 8_000,
  // a blank table
  template: 6_000,
  // the sets of criteria: levels looked up, confirmed and applied, and why a verdict is what it is
  criteria: 14_000,
  // packs of levels, for colleagues
  packs: 6_000,
  // levels taken from a table or a pasted decision
  levels: 8_000,
  // how tables were read and are to be read
  tables: 7_500,
  // what is said of tables and of files, in both languages
  texts: 6_800,
  // sheets, sentences and lists as they are drawn
  papers: 15_000,
  // and packs, which are read and drawn by the same parts
  sheets: 36_500,
  // reading and writing workbooks, for new ones and for merging, those too that Excel's own password seals
  files: 32_500,
  merge: 38_500,
  // communes that become one: the form, and the sentences that it shares with the work itself
  union: 7_000,
  // a new workbook of the program's own sheets
  packages: 7_500,
  // the reader of .xls, .xlsb and .ods, and the worker that loads it with the part that reads workbooks
  legacy: 125_000,
  legacyReader: 3_000,
  // the library for Word
  word: 100_000,
};

let folder: string;
let files: readonly string[];
beforeAll(async () => {
  folder = await builtPane();
  files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
}, 300_000);

const textOf = (name: string): string => readFileSync(join(folder, name), 'utf8');

const scripts = (): readonly string[] => files.filter((name) => name.endsWith('.js'));
const sizeOf = (name: string): number => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length;
const partOf = (name: string): string => name.split('.')[0] ?? name;

/** Everything that the build splits off; the others are named in the page. */
const isLazy = (name: string): boolean => !['taskpane', 'notice'].includes(partOf(name));

describe('the built pane', () => {
  const total = (names: readonly string[]): number => names.map(sizeOf).reduce((sum, size) => sum + size, 0);

  it('can be seen after scripts of at most 155 kB gzipped', () => {
    const first = scripts().filter((name) => !isLazy(name));
    expect(first.some((name) => name.startsWith('taskpane.'))).toBe(true);
    expect(total(first)).toBeLessThanOrEqual(MOST_FIRST);
    // what is named in the page, and what that loads by itself
    const html = textOf('taskpane.html');
    for (const name of scripts().filter(isLazy)) expect(html).not.toContain(name);
  });

  it('loads at most 298 kB gzipped unasked, engine and result behind the screen', () => {
    const behind = scripts().filter((name) => LOADED_BEHIND.includes(partOf(name)));
    expect(behind.map(partOf).sort()).toEqual(LOADED_BEHIND);
    expect(total([...scripts().filter((name) => !isLazy(name)), ...behind])).toBeLessThanOrEqual(
      MOST_UNASKED,
    );
  });

  it('has no parts that are loaded later but those that are known, each within its own size', () => {
    const sizes = new Map(
      scripts()
        .filter(isLazy)
        .map((name) => [partOf(name), sizeOf(name)]),
    );
    expect([...sizes.keys()].sort()).toEqual(Object.keys(LAZY_PARTS).sort());
    for (const [part, most] of Object.entries(LAZY_PARTS)) {
      expect([part, (sizes.get(part) ?? 0) <= most]).toEqual([part, true]);
    }
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
    expect(rules.get('worker-src')).toBe("'self'");
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
