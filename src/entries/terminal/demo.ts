import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { build, check } from './commands';
import { EXIT, type Output } from './work';

const SAMPLES = ['bac-son-2024.xlsx', 'bac-son-2024-co-loi.xlsx'] as const;
const CIRCUMSTANCES = {
  region: 'tdmnpb',
  year: undefined,
  group: undefined,
  criteria: undefined,
  json: false,
} as const;

/** The main job on the samples: checks both, and writes the built copy of the first. */
export async function demo(root: string, output: Output): Promise<number> {
  const [first, second] = SAMPLES.map((name) => path.relative('', path.join(root, 'assets', name)));
  if (first === undefined || second === undefined) return EXIT.unusable;
  const checked = await check({ code: 'check', files: [second], csv: undefined, ...CIRCUMSTANCES }, output);
  if (checked === EXIT.unusable) return checked;
  const folder = path.relative('', path.join(root, 'out'));
  await mkdir(folder, { recursive: true });
  const copy = path.join(folder, 'bac-son-2024-da-ra-soat.xlsx');
  return build(
    { code: 'build', file: first, output: copy, inPlace: false, force: true, ...CIRCUMSTANCES },
    output,
  );
}
