import { readFileSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import { packageFolder } from './packages';

export const CDN_PREFIX = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

export interface ServedFile {
  readonly body: Buffer;
  readonly contentType: string;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const cache = new Map<string, ServedFile | undefined>();

/** A file below a folder; `undefined` where it does not exist or lies outside. */
export function fileBelow(folder: string, path: string): ServedFile | undefined {
  const full = normalize(join(folder, path));
  if (!full.startsWith(folder + sep)) return undefined;
  try {
    return {
      body: readFileSync(full),
      contentType: CONTENT_TYPES[extname(full).toLowerCase()] ?? 'application/octet-stream',
    };
  } catch {
    return undefined;
  }
}

/** The unmodified library of the npm package; the CDN's file names there are lower case. */
export function officeFile(url: string): ServedFile | undefined {
  const path = decodeURIComponent(new URL(url).pathname.slice(new URL(CDN_PREFIX).pathname.length));
  if (!cache.has(path)) {
    const folder = join(packageFolder('@microsoft/office-js'), 'dist');
    cache.set(path, fileBelow(folder, path) ?? fileBelow(folder, path.toLowerCase()));
  }
  return cache.get(path);
}
