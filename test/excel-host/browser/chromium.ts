import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { packageFolder } from './packages';

const run = promisify(execFile);

/** The browser of the npm package, unpacked once per machine and version. */
export interface ChromiumFiles {
  readonly executable: string;
  readonly environment: Readonly<Record<string, string>>;
}

const FOLDER = packageFolder('@sparticuz/chromium');
const Manifest = z.object({ version: z.string() });

/** The package's own file names the folders of a cloud service. System fonts stay out: they differ by machine. */
const fontConfiguration = (home: string): string =>
  `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${home}/fonts</dir><cachedir>${home}/fonts-cache</cachedir></fontconfig>`;

/**
 * The package unpacks straight into the temporary directory and later takes a half-written file for a whole
 * one, so it gets a directory of its own that receives its final name only when it is complete. Several jest
 * workers may do so at once: the first rename wins.
 */
async function unpack(home: string): Promise<void> {
  const draft = await mkdtemp(`${home}.`);
  try {
    const script = `import('${join(FOLDER, 'build/esm/index.js')}').then((module) => module.default.executablePath())`;
    await run(process.execPath, ['-e', script], {
      env: { ...process.env, TMPDIR: draft, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' },
    });
    await writeFile(join(draft, 'fonts', 'fonts.conf'), fontConfiguration(home));
    await rename(draft, home);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(home)) throw error;
  }
}

export async function chromiumFiles(): Promise<ChromiumFiles> {
  const { version } = Manifest.parse(JSON.parse(readFileSync(join(FOLDER, 'package.json'), 'utf8')));
  const home = join(tmpdir(), `rasoat-chromium-${version}`);
  if (!existsSync(home)) await unpack(home);
  return {
    executable: join(home, 'chromium'),
    environment: { LD_LIBRARY_PATH: join(home, 'al2023', 'lib'), FONTCONFIG_PATH: join(home, 'fonts') },
  };
}
