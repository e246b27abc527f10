import { readFileSync } from 'node:fs';
import path from 'node:path';
import { URL } from 'node:url';
import webpack from 'webpack';

const { Compilation, sources } = webpack;

/** The address under which the development server and `manifest.xml` know the pages. */
export const DEVELOPMENT_BASE = 'https://localhost:3000/';

export class BaseAddressError extends Error {
  constructor(base) {
    super(
      `--env base=… is the https address of the folder that will hold the pages, not ${JSON.stringify(base)}`,
    );
    this.name = 'BaseAddressError';
  }
}

/** "https://may-chu.tinh.gov.vn/rasoat" with a slash at its end. */
export function baseAddress(base = DEVELOPMENT_BASE) {
  let url;
  try {
    url = new URL(base);
  } catch {
    throw new BaseAddressError(base);
  }
  if (url.protocol !== 'https:' || url.search !== '' || url.hash !== '') throw new BaseAddressError(base);
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

export class IdentityError extends Error {
  constructor(what, given) {
    super(`--env ${what}, not ${JSON.stringify(given)}`);
    this.name = 'IdentityError';
  }
}

/** Windows makes one by [guid]::NewGuid(). */
const ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** The unified manifest takes no longer one. */
const MOST_NAME = 30;

/** How an office calls its own copy, so that two of them may stand in one Excel; nothing where it stays as it is. */
export function identityOf({ id, name }) {
  if (id !== undefined && !ID.test(id)) throw new IdentityError('id=… is a GUID', id);
  if (name !== undefined && (name.trim() === '' || name.length > MOST_NAME)) {
    throw new IdentityError(`name=… has 1 to ${MOST_NAME} letters`, name);
  }
  return { id: id?.toLowerCase(), name: name?.trim() };
}

const asAttribute = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The manifest for pages at an address, in the version of the package, under an office's own id and name. */
export function manifestFor(manifest, { base, version, id, name }) {
  const named =
    name === undefined
      ? manifest
      : manifest.replace(
          /<DisplayName[^]*?<\/DisplayName>/,
          () => `<DisplayName DefaultValue="${asAttribute(name)}" />`,
        );
  return named
    .replaceAll(DEVELOPMENT_BASE, base)
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${version}.0</Version>`)
    .replace(/<Id>[^<]*<\/Id>/, (own) => (id === undefined ? own : `<Id>${id}</Id>`));
}

/** A page says which version it is of wherever it has a place for that. */
export const withVersion = (html, version) => html.replaceAll('<!-- version -->', version);

/**
 * Adds files to the build: pages with the names that scripts and styles got by their content, and files as they are.
 * `pages`: output name, source, entry; `files`: output name, and how its bytes are made.
 */
export class Pages {
  constructor({ version, pages, files }) {
    Object.assign(this, { version, pages, files });
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('Pages', (compilation) => {
      for (const { source } of [...this.pages, ...this.files])
        compilation.fileDependencies.add(path.resolve(source));
      compilation.hooks.processAssets.tap(
        { name: 'Pages', stage: Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE },
        () => {
          for (const { name, source, entry } of this.pages) {
            const names = compilation.entrypoints.get(entry)?.getFiles() ?? [];
            const tags = names.map((file) =>
              file.endsWith('.css')
                ? `<link rel="stylesheet" href="${file}" />`
                : `<script type="module" src="${file}"></script>`,
            );
            const html = withVersion(readFileSync(source, 'utf8'), this.version).replace(
              '<!-- pane -->',
              tags.join('\n    '),
            );
            compilation.emitAsset(name, new sources.RawSource(html));
          }
          for (const { name, source, make = (bytes) => bytes } of this.files) {
            compilation.emitAsset(name, new sources.RawSource(make(readFileSync(source))));
          }
        },
      );
    });
  }
}
