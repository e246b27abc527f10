import { join } from 'node:path';
import { readArguments } from '../../src/entries/terminal/arguments';
import { check } from '../../src/entries/terminal/check';
import type { Reported } from './expectedReading';

const NOTHING: Reported = { communes: [], findings: [], tables: [] };

/** `rasoat check FILE --json` for a file of `test/cases`, without the process around it. */
export async function checkedFile(
  folder: string,
  file: string,
): Promise<{ readonly exit: number; readonly report: Reported }> {
  const command = readArguments(['check', join(__dirname, '../cases', folder, file), '--json']);
  if (command.code !== 'asked') throw new RangeError(`Not a check: ${command.code}`);
  let told = '';
  const tell = (text: string): void => {
    told += text;
  };
  const exit = await check(command.asked, { out: tell, data: tell, error: () => undefined });
  return { exit, report: told === '' ? NOTHING : (JSON.parse(told) as Reported) };
}
