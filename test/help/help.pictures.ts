import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeBrowser, sharedBrowser } from '../excel-host/browser/shared';
import { builtPage, oneFile } from '../filepage/support/page';
import { takeTour } from './tour';

const FOLDER = join(process.cwd(), 'assets/help');

afterAll(closeBrowser);

/** `npm run help:pictures`: takes the pictures of the help anew. Jest only carries it. */
it('takes the pictures of the help', async () => {
  const { pictures } = await takeTour(await sharedBrowser(), oneFile(await builtPage()));
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, bytes] of pictures) {
    writeFileSync(join(FOLDER, `${name}.webp`), bytes);
    process.stdout.write(`assets/help/${name}.webp ${(bytes.length / 1000).toFixed(1)} kB\n`);
  }
}, 300_000);
