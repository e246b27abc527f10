import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import webpack from 'webpack';
import { materials } from './materials.js';

const { Compilation, sources } = webpack;

/** What may be handed on beside a program under the MIT licence, with nothing asked but that its notice stays. */
const PERMISSIVE = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'BlueOak-1.0.0'];

const NOTICE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

/** Packages whose own files hold what they depend on, so that no module of it is seen. */
const EMBEDDING = ['docx'];

/** The notices that such a file keeps of what was put into it. */
const KEPT_COMMENT = /\/\*[*!][^]*?\*\//g;
const SPEAKS_OF_RIGHTS = /@license|copyright/i;

export class LicenceError extends Error {
  constructor({ name, license }) {
    super(`${name} is bundled under ${JSON.stringify(license)}, which nobody has agreed to hand on`);
    this.name = 'LicenceError';
  }
}

/** The package that a file belongs to: the nearest folder whose package.json has a name and a version. */
function packageOf(file, known) {
  const passed = [];
  for (let folder = path.dirname(file); folder.includes('node_modules'); folder = path.dirname(folder)) {
    if (known.has(folder)) return settle(passed, known, known.get(folder));
    passed.push(folder);
    const manifest = path.join(folder, 'package.json');
    if (!existsSync(manifest)) continue;
    const read = JSON.parse(readFileSync(manifest, 'utf8'));
    if (read.name !== undefined && read.version !== undefined) {
      return settle(passed, known, { ...read, folder });
    }
  }
  return undefined;
}

function settle(folders, known, found) {
  for (const folder of folders) known.set(folder, found);
  return found;
}

/** The modules that went into the output; several that became one are told apart again. */
function bundledFiles(compilation) {
  const files = new Set();
  for (const module of compilation.modules) {
    if (compilation.chunkGraph.getNumberOfModuleChunks(module) === 0) continue;
    for (const { resource } of [module, ...(module.modules ?? [])]) {
      if (resource !== undefined) files.add(resource.split('?')[0]);
    }
  }
  return files;
}

/** Where Node would find a package that another one asks for. */
function manifestOf(name, from) {
  const folder = path.join(from, 'node_modules', name);
  if (existsSync(folder)) return path.join(folder, 'package.json');
  const above = path.dirname(from);
  if (above === from) throw new LicenceError({ name, license: undefined });
  return manifestOf(name, above);
}

function bundledPackages(compilation) {
  const known = new Map();
  const found = new Map();
  const add = (file) => {
    const one = packageOf(file, known);
    if (one === undefined) return;
    const key = `${one.name}@${one.version}`;
    if (!found.has(key)) found.set(key, { ...one, inside: new Set() });
    if (!EMBEDDING.includes(one.name)) return;
    for (const [comment] of readFileSync(file, 'utf8').matchAll(KEPT_COMMENT)) {
      if (SPEAKS_OF_RIGHTS.test(comment)) found.get(key).inside.add(comment);
    }
    for (const name of Object.keys(one.dependencies)) {
      // types leave nothing behind
      if (!name.startsWith('@types/')) add(manifestOf(name, one.folder));
    }
  };
  for (const file of bundledFiles(compilation)) add(file);
  // what starts a bundle's modules is webpack's own, and stands in no file
  add(path.join(compilation.compiler.context, 'node_modules/webpack/package.json'));
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, one]) => one);
}

const nameOf = (holder) => (typeof holder === 'string' ? holder : holder?.name);
const addressOf = (repository) => (typeof repository === 'string' ? repository : repository?.url);

/** Some packages name their licence without a copy of it. */
const briefly = ({ license, author, repository }) =>
  [`License: ${license}`, nameOf(author), addressOf(repository)].filter(Boolean).join('\n');

function noticeOf(one) {
  const { name, version, license, folder, inside } = one;
  if (!PERMISSIVE.includes(license)) throw new LicenceError({ name, license });
  const texts = readdirSync(folder)
    .filter((file) => NOTICE.test(file))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  const body = texts.length > 0 ? texts : [briefly(one)];
  return [`${name} ${version} (${license})`, ...body, ...inside].join('\n\n');
}

const RULE = `\n\n${'-'.repeat(80)}\n\n`;

/**
 * Puts beside what was built the licence, the notices of everything that is really in it, and the same as a list of
 * materials for machines. `prefix`: before the names, where the folder holds other things too.
 */
export class Notices {
  constructor({ root, prefix = '' }) {
    Object.assign(this, { root, prefix });
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('Notices', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'Notices', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        () => {
          const packages = bundledPackages(compilation);
          const project = JSON.parse(readFileSync(path.join(this.root, 'package.json'), 'utf8'));
          const files = {
            'LICENSE.txt': readFileSync(path.join(this.root, 'LICENSE'), 'utf8'),
            'THIRD-PARTY-NOTICES.txt': `${packages.map(noticeOf).join(RULE)}\n`,
            'sbom.cdx.json': materials(project, packages),
          };
          for (const [name, text] of Object.entries(files)) {
            compilation.emitAsset(this.prefix + name, new sources.RawSource(text));
          }
        },
      );
    });
  }
}
