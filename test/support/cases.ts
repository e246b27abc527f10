import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const casePath = (name: string): string => join(__dirname, '..', 'cases', name);

/** A workbook of `test/cases`, each of which stands for a kind of files that people or strangers have. */
export const caseBytes = (name: string): Uint8Array => new Uint8Array(readFileSync(casePath(name)));
