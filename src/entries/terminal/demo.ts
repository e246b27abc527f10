import { mkdir } from 'node:fs/promises';
import path from 'node:path';

const REGION = ['--region', 'tdmnpb'];

/** The main job on the samples, as somebody would type it: check one, build the other. Makes the folder for the copy. */
export async function demoCommands(root: string): Promise<readonly (readonly string[])[]> {
  const [first = '', second = ''] = ['bac-son-2024.xlsx', 'bac-son-2024-co-loi.xlsx'].map((name) =>
    path.relative('', path.join(root, 'assets', name)),
  );
  const folder = path.relative('', path.join(root, 'out'));
  await mkdir(folder, { recursive: true });
  const copy = path.join(folder, 'bac-son-2024-da-ra-soat.xlsx');
  return [
    ['check', second, ...REGION],
    ['build', first, '-o', copy, '--force', ...REGION],
  ];
}
