import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { startExcel } from '../excel';
import { sampleBytes } from '../sample';

const ROOT = resolve(__dirname, '../../..');
export const TRANSCRIPTS = resolve(__dirname, '../transcripts');
/** No real Excel answered here: it shows the form, and that the scenario can be carried out. */
export const SIMULATED = 'simulated-excel.json';

export const Transcript = z.strictObject({
  version: z.literal(1),
  excel: z.strictObject({ host: z.string(), platform: z.string(), version: z.string(), locale: z.string() }),
  day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  steps: z.array(z.strictObject({ name: z.string(), answer: z.json() })).min(10),
});
export type Transcript = z.infer<typeof Transcript>;

/** What the recorder takes down when the simulated Excel opens its page, as a person does in the real one. */
export async function recordSimulated(locale: string): Promise<Transcript> {
  const site = mkdtempSync(join(tmpdir(), 'rasoat-recorder-'));
  const script = `import { writeRecorder } from './.config/recorderPages.js'; writeRecorder(process.argv[1]);`;
  execFileSync(process.execPath, ['--input-type=module', '-e', script, site], { cwd: ROOT });
  const excel = await startExcel({ file: sampleBytes(), site, locale });
  try {
    const { frame } = await excel.openPane('/recorder.html');
    await frame.getByRole('button', { name: 'Ghi lại' }).click();
    await frame.getByText('Đã ghi xong').waitFor();
    return Transcript.parse(JSON.parse(await frame.getByRole('textbox').inputValue()));
  } finally {
    await excel.close();
    rmSync(site, { recursive: true });
  }
}
