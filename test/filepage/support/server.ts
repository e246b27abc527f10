import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface PageServer {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** `npm start`, on a folder that is built already and a free port. */
export function startServer(folder: string): Promise<PageServer> {
  const words = ['.config/start.js', '--no-open', '--port', '0', '--folder', join(folder, 'filepage')];
  const child = spawn(process.execPath, words, { cwd: process.cwd() });
  let told = '';
  return new Promise((resolve, reject) => {
    child.once('close', () => {
      reject(new Error(`The server ended: ${told}`));
    });
    child.stderr.on('data', (text: Buffer) => {
      told += text.toString();
    });
    child.stdout.on('data', (text: Buffer) => {
      told += text.toString();
      const address = /http:\/\/localhost:\d+\//.exec(told)?.[0];
      if (address === undefined) return;
      resolve({
        address,
        close: () =>
          new Promise((done) => {
            child.removeAllListeners('close');
            child.once('close', () => {
              done();
            });
            child.kill();
          }),
      });
    });
  });
}
