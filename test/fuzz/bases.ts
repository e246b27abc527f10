import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, write, type BookType } from '@e965/xlsx';
import { openWorkbook } from '../../src/hosts/file/open';
import { FUZZ_OPTIONS, FUZZ_DAY } from './outcome';
import { builtFile } from '../support/workedFile';

/** A workbook that is spoiled in some way by each case. */
export interface Base {
  readonly name: string;
  /** How its bytes are put together, which decides what can be done to them. */
  readonly kind: 'package' | 'binary';
  readonly bytes: Uint8Array;
}

/** The project's folder, from which every command of it is run. */
const ROOT = process.cwd();
const CASES = join(ROOT, 'test', 'cases');
const SAMPLES = ['bac-son-2024.xlsx', 'bac-son-2024-co-loi.xlsx'] as const;

const sampleBytes = (name: (typeof SAMPLES)[number]): Uint8Array =>
  new Uint8Array(readFileSync(join(ROOT, 'assets', name)));

/** Its password costs 100,000 rounds of a hash by design, each time it is opened. */
const LOCKED = 'password';

/** The public cases: one layout, or one oddity, each. */
function caseBases(): readonly Base[] {
  return readdirSync(CASES, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xlsx') && !name.startsWith('hostile') && !name.includes(LOCKED))
    .sort()
    .map((name) => ({ name, kind: 'package', bytes: new Uint8Array(readFileSync(join(CASES, name))) }));
}

/** The library tells of what it does not know where only a programmer looks. */
export function silenceLibrary(): void {
  console.error = () => undefined;
  console.warn = () => undefined;
}

/** The sample as another program saves it in an older format. */
function savedAs(bookType: BookType): Uint8Array {
  const book = read(sampleBytes(SAMPLES[0]), { cellStyles: true, cellFormula: false });
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
}

/** The sample as the program gives it back: with its own sheets, marks and settings. */
async function built(): Promise<Uint8Array> {
  const opening = await openWorkbook(sampleBytes(SAMPLES[1]));
  if (opening.code !== 'ok') throw new Error(opening.code);
  return (await builtFile(opening.workbook, FUZZ_OPTIONS, FUZZ_DAY)).bytes;
}

export async function fuzzBases(): Promise<readonly Base[]> {
  const samples = SAMPLES.map((name): Base => ({ name, kind: 'package', bytes: sampleBytes(name) }));
  return [
    ...samples,
    { name: 'built', kind: 'package', bytes: await built() },
    ...caseBases(),
    { name: 'sample.xls', kind: 'binary', bytes: savedAs('biff8') },
    { name: 'sample.xlsb', kind: 'package', bytes: savedAs('xlsb') },
    { name: 'sample.ods', kind: 'package', bytes: savedAs('ods') },
  ];
}
