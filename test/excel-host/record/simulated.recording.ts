import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeBrowser } from '../browser/shared';
import { recordSimulated, SIMULATED, TRANSCRIPTS } from './transcript';

afterAll(closeBrowser);

/** `npm run excel:record:simulated`: after the scenario was changed. Jest only carries it. */
it('takes down what the simulated Excel answers', async () => {
  const transcript = await recordSimulated('vi-VN');
  writeFileSync(join(TRANSCRIPTS, SIMULATED), `${JSON.stringify(transcript, null, 2)}\n`);
}, 300_000);
