import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { strFromU8, unzipSync } from 'fflate';
import project from '../../package.json';
import { builtPage } from '../filepage/support/page';
import { builtPane } from '../support/paneBuild';
import { built } from '../support/webpackBuild';

jest.setTimeout(300_000);

const ROOT = resolve(__dirname, '../..');
const KINDS = ['pane', 'page', 'cli'] as const;
type Kind = (typeof KINDS)[number];
const zipName = (kind: Kind): string => `rasoat-${project.version}-${kind}.zip`;

interface Sbom {
  readonly components: readonly {
    readonly name: string;
    readonly group?: string;
    readonly version: string;
  }[];
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The lines of a list of sums, as `sha256sum -c` takes them apart. */
const sumsIn = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split('\n')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );

let home: string;
let zips: ReadonlyMap<Kind, Readonly<Record<string, Uint8Array>>>;

/** A whole build, put together from the parts that other specifications look at too. */
async function wholeBuild(folder: string): Promise<void> {
  const [pane, page, cli] = await Promise.all([
    builtPane(),
    builtPage(),
    built({ config: 'cli', folder: '', more: [] }),
  ]);
  cpSync(pane, join(folder, 'pane'), { recursive: true });
  cpSync(join(page, 'pane/filepage.html'), join(folder, 'pane/filepage.html'));
  symlinkSync(join(page, 'filepage'), join(folder, 'filepage'));
  for (const [from, names] of [
    [page, ['rasoat.html']],
    [cli, readdirSync(cli)],
  ] as const) {
    for (const name of names) symlinkSync(join(from, name), join(folder, name));
  }
}

const release = (from: string, to: string): string =>
  execFileSync(process.execPath, ['.config/release.js', '--from', from, '--to', to], {
    cwd: ROOT,
    encoding: 'utf8',
  });

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'rasoat-release-test-'));
  mkdirSync(join(home, 'build'));
  await wholeBuild(join(home, 'build'));
  release(join(home, 'build'), join(home, 'first'));
  zips = new Map(KINDS.map((kind) => [kind, unzipSync(readFileSync(join(home, 'first', zipName(kind))))]));
});

afterAll(() => {
  rmSync(home, { recursive: true, force: true });
});

const filesOf = (kind: Kind): Readonly<Record<string, Uint8Array>> => zips.get(kind) ?? {};
const textOf = (kind: Kind, name: string): string => strFromU8(filesOf(kind)[name] ?? new Uint8Array());
const sbomOf = (kind: Kind, name = 'sbom.cdx.json'): Sbom => JSON.parse(textOf(kind, name)) as Sbom;
const bundledIn = (sbom: Sbom): readonly string[] =>
  sbom.components.map(
    ({ group, name, version }) => `${group === undefined ? '' : `${group}/`}${name} ${version}`,
  );

describe('a release', () => {
  it('has a zip for the pane, the page and the command line, and their sums', () => {
    const names = readdirSync(join(home, 'first')).sort();
    expect(names).toEqual(['SHA256SUMS.txt', ...KINDS.map(zipName)].sort());
    const sums = sumsIn(readFileSync(join(home, 'first/SHA256SUMS.txt'), 'utf8'));
    for (const kind of KINDS) {
      expect(sums.get(zipName(kind))).toBe(sha256(readFileSync(join(home, 'first', zipName(kind)))));
    }
  });

  it('is the same, byte for byte, when it is packed again', () => {
    release(join(home, 'build'), join(home, 'second'));
    const sums = (folder: string): string => readFileSync(join(home, folder, 'SHA256SUMS.txt'), 'utf8');
    expect(sums('second')).toBe(sums('first'));
  });

  it.each(KINDS)('lists the sum of every file of %s', (kind) => {
    const files = filesOf(kind);
    const sums = sumsIn(textOf(kind, 'SHA256SUMS.txt'));
    const others = Object.keys(files).filter((name) => name !== 'SHA256SUMS.txt');
    expect([...sums.keys()].sort()).toEqual(others.sort());
    for (const name of others)
      expect([name, sums.get(name)]).toEqual([name, sha256(files[name] ?? new Uint8Array())]);
  });

  it.each([
    [
      'pane',
      [
        'rasoat/taskpane.html',
        'rasoat/filepage.html',
        'rasoat/web.config',
        'nginx.conf',
        'manifest.xml',
        'm365/manifest.json',
        'm365/color.png',
      ],
    ],
    ['page', [`rasoat-${project.version}.html`]],
    ['cli', ['dist/rasoat.cjs', 'dist/rasoat.reader.cjs', 'rasoat.cmd', 'assets/bac-son-2024.xlsx']],
  ] as const)('has in %s what it needs, the guide and the licence', (kind, needed) => {
    const names = Object.keys(filesOf(kind));
    for (const name of [...needed, 'DEPLOY.md', 'LICENSE.txt']) expect(names).toContain(name);
    expect(textOf(kind, 'LICENSE.txt')).toContain('MIT License');
  });

  it('has a command line that runs where it was unpacked', () => {
    const folder = join(home, 'unpacked');
    for (const [name, bytes] of Object.entries(filesOf('cli'))) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    const run = (...words: readonly string[]): string =>
      execFileSync(process.execPath, [join(folder, 'dist/rasoat.cjs'), ...words], { encoding: 'utf8' });
    expect(run('--version')).toBe(`${project.version}\n`);
    expect(textOf('cli', 'rasoat.cmd')).toContain('dist\\rasoat.cjs');
  });

  it('says its version in the pages that have no program to say it', () => {
    for (const name of ['rasoat/taskpane.html', 'rasoat/help.html']) {
      const html = textOf('pane', name);
      expect(html).not.toContain('<!-- version -->');
      expect(html).toMatch(new RegExp(`Rà soát NTM\\s+${project.version.replaceAll('.', '\\.')}`));
    }
  });
});

describe('what is said of others’ work in a release', () => {
  const LISTS = [
    ['pane', ''],
    ['pane', 'filepage.'],
    ['page', ''],
    ['cli', ''],
  ] as const;

  it.each(LISTS)('names in %s (%s) the licence of every package of the list of materials', (kind, prefix) => {
    const notices = textOf(kind, `${prefix}THIRD-PARTY-NOTICES.txt`);
    const bundled = bundledIn(sbomOf(kind, `${prefix}sbom.cdx.json`));
    expect(bundled.length).toBeGreaterThan(10);
    for (const one of bundled)
      expect(notices).toMatch(new RegExp(`^${one.replace(/[.@/]/g, '\\$&')} \\(`, 'm'));
  });

  it.each([
    [
      'pane',
      ['react', 'react-dom', '@fluentui/react-button', 'docx', 'nanoid', 'zod', '@e965/xlsx', 'webpack'],
      ['picocolors'],
    ],
    [
      'page',
      ['react', 'react-dom', '@fluentui/react-button', 'docx', 'fflate', '@e965/xlsx'],
      ['picocolors'],
    ],
    ['cli', ['docx', 'nanoid', 'picocolors', 'string-width', 'strip-ansi'], ['react', 'react-dom']],
  ] as const)('lists for %s what is really in it, and nothing else', (kind, present, absent) => {
    const names = bundledIn(sbomOf(kind)).map((one) => one.split(' ')[0]);
    for (const name of present) expect(names).toContain(name);
    for (const name of absent) expect(names).not.toContain(name);
    for (const name of Object.keys(project.devDependencies).filter((one) => one !== 'webpack')) {
      expect(names).not.toContain(name);
    }
  });

  it('is a list of materials as CycloneDX 1.6 defines it', () => {
    const library = dirname(
      createRequire(join(ROOT, 'package.json')).resolve('@cyclonedx/cyclonedx-library/package.json'),
    );
    const schema = (name: string): Record<string, unknown> =>
      JSON.parse(readFileSync(join(library, 'res/schema', `${name}.SNAPSHOT.schema.json`), 'utf8')) as Record<
        string,
        unknown
      >;
    const ajv = new Ajv({ strict: false });
    // the published schemas call each other by the names of their files
    for (const name of ['spdx', 'jsf-0.82']) {
      const content = Object.entries(schema(name)).filter(([key]) => key !== '$id');
      ajv.addSchema(Object.fromEntries(content), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
    }
    addFormats(ajv);
    // addresses of people, of which there are none
    ajv.addFormat('idn-email', true);
    ajv.addFormat('iri-reference', true);
    const validate = ajv.compile(schema('bom-1.6'));
    for (const [kind, prefix] of LISTS) {
      validate(sbomOf(kind, `${prefix}sbom.cdx.json`));
      expect(validate.errors).toBeNull();
    }
    expect(validate({ ...sbomOf('cli'), bomFormat: 'other' })).toBe(false);
  });

  it('refuses to build in what nobody has agreed to hand on', () => {
    const folder = join(home, 'foreign');
    mkdirSync(join(folder, 'node_modules/foreign'), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules/webpack'), join(folder, 'node_modules/webpack'));
    writeFileSync(
      join(folder, 'node_modules/foreign/package.json'),
      JSON.stringify({ name: 'foreign', version: '1.0.0', license: 'GPL-3.0-only' }),
    );
    writeFileSync(join(folder, 'node_modules/foreign/index.js'), 'export const answer = 42;\n');
    writeFileSync(join(folder, 'index.js'), "import { answer } from 'foreign';\nconsole.log(answer);\n");
    const script = `
      import webpack from 'webpack';
      import { Notices } from ${JSON.stringify(join(ROOT, '.config/notices.js'))};
      const context = ${JSON.stringify(folder)};
      webpack({ mode: 'none', context, entry: './index.js', output: { path: context + '/out' },
        plugins: [new Notices({ root: ${JSON.stringify(ROOT)} })] }).run((error, stats) => {
          process.stdout.write(String(error ?? stats.toString({ all: false, errors: true })));
        });`;
    const told = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(told).toContain('foreign is bundled under "GPL-3.0-only"');
  });
});
