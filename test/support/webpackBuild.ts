import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { madeOnce, PROJECT } from './madeOnce';

const run = promisify(execFile);

/** Everything that the build depends on. */
const SOURCES = ['src', '.config', 'assets', 'manifest.xml', 'webpack.config.js', 'package-lock.json'];

export interface Build {
  /** Of the configuration in `webpack.config.js`. */
  readonly config: string;
  /** Folder of the output inside the folder of the build; "" for that one itself. */
  readonly folder: string;
  readonly more: readonly string[];
}

/** The folder of a build of what ships. */
export const built = ({ config, folder, more }: Build): Promise<string> =>
  madeOnce({
    name: config,
    sources: SOURCES,
    async make(draft) {
      await run(
        process.execPath,
        [
          join(PROJECT, 'node_modules/webpack/bin/webpack.js'),
          ...['--mode', 'production', '--config-name', config],
          ...['--output-path', join(draft, folder), ...more],
        ],
        { cwd: PROJECT, maxBuffer: 64 * 1024 * 1024 },
      );
    },
  });
