import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fuzzBases } from './bases';
import { fuzzCase } from './case';
import type { CaseReport } from './fuzz';

export const OLD_FORMAT = /\.(?:xls|xlsb|ods)$/u;
/** A program that says nothing for so long hangs, on a busy machine too. */
const LONGEST = 120_000;

/** Whether a run ended with a result, or with one line that a person understands. */
function isMet(program: string, words: readonly string[]): boolean {
  const { status, stderr } = spawnSync(process.execPath, [program, ...words], {
    encoding: 'utf8',
    timeout: LONGEST,
  });
  if (status === 2) return /^[^\p{Cc}]+\n$/u.test(stderr) && !stderr.includes('ngoài dự kiến');
  return status === 0 || status === 1;
}

/**
 * The faults without those that the command line, as it ships, meets. The fuzzer reads old formats in its own
 * process; the product does so in another, which it ends when the library takes too much time or memory.
 */
export async function unmetByProgram(
  faults: readonly CaseReport[],
  program: string,
  folder: string,
): Promise<readonly CaseReport[]> {
  const isOld = ({ title }: CaseReport): boolean => OLD_FORMAT.test(title.slice(0, title.indexOf(':')));
  if (!faults.some(isOld)) return faults;
  const bases = await fuzzBases();
  return faults.filter((fault) => {
    if (!isOld(fault) || (fault.code !== 'exception' && fault.code !== 'hang')) return true;
    const { base, bytes } = fuzzCase(bases, fault.seed);
    const file = join(folder, `${String(fault.seed)}${extname(base.name)}`);
    writeFileSync(file, bytes);
    const out = join(folder, `${String(fault.seed)}-out.xlsx`);
    return !isMet(program, ['check', file]) || !isMet(program, ['build', file, '-o', out]);
  });
}
