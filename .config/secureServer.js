import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import path from 'node:path';
import { URL } from 'node:url';
import certificates from 'office-addin-dev-certs';
import { DEVELOPMENT_BASE } from './pages.js';

const { port } = new URL(DEVELOPMENT_BASE);

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.map': 'application/json',
  '.png': 'image/png',
  '.xml': 'application/xml',
};

/**
 * Gives out a folder at the address that manifests for development name, with a certificate that this machine trusts.
 * `receive`: what is done with a request that brings something along; its answer is the status.
 */
export async function serveSecurely(folder, receive = async () => 405) {
  const keys = await certificates.getHttpsServerOptions();
  const server = createServer(keys, (request, response) => {
    if (request.method === 'POST') {
      // a page from elsewhere may not bring anything
      if (request.headers.origin !== new URL(DEVELOPMENT_BASE).origin) {
        response.writeHead(403).end();
        return;
      }
      void receive(request).then((status) => response.writeHead(status).end());
      return;
    }
    const { pathname } = new URL(request.url ?? '/', DEVELOPMENT_BASE);
    const file = path.join(folder, path.normalize(decodeURIComponent(pathname)));
    if (!file.startsWith(folder + path.sep) || !existsSync(file) || path.extname(file) === '') {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-store',
    });
    response.end(readFileSync(file));
  });
  return new Promise((done, fail) => {
    server.on('error', fail);
    server.listen(Number(port), 'localhost', done);
  });
}
