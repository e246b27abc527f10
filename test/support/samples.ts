import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const SAMPLES = ['bac-son-2024.xlsx', 'bac-son-2024-co-loi.xlsx'] as const;

export const sampleBytes = (name: (typeof SAMPLES)[number]): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, '../../assets', name)));
