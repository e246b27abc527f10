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

/** The manifest for pages at an address, in the version of the package. */
export const manifestFor = (manifest, base, version) =>
  manifest
    .replaceAll(DEVELOPMENT_BASE, base)
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${version}.0</Version>`);

/**
 * Adds files to the build: pages with the names that scripts and styles got by their content, and files as they are.
 * `pages`: output name, source, entry; `files`: output name, and how its bytes are made.
 */
export class Pages {
  constructor({ pages, files }) {
    this.pages = pages;
    this.files = files;
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
            const html = readFileSync(source, 'utf8').replace('<!-- pane -->', tags.join('\n    '));
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
