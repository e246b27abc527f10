import { spawnSync } from 'node:child_process';

/** Programs outside the project that some specifications check results with; none is needed to work here. */
const PROBES = {
  soffice: ['soffice', '--version'],
  openpyxl: ['/usr/bin/python3', '-c', 'import openpyxl'],
  nginx: ['nginx', '-v'],
  xmllint: ['xmllint', '--version'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

export type ExternalProgram = keyof typeof PROBES;

const isPresent = (program: ExternalProgram): boolean => {
  const [command, ...options] = PROBES[program];
  return spawnSync(command, options, { stdio: 'ignore', timeout: 60_000 }).status === 0;
};

/** A `describe` that is skipped, and says why, where the program is not installed. */
export function describeWith(program: ExternalProgram, title: string, specify: () => void): void {
  if (isPresent(program)) {
    describe(title, specify);
    return;
  }
  process.stderr.write(`Skipped, because ${program} is not installed: ${title}\n`);
  describe.skip(title, () => {
    it(`needs ${program}`, () => {
      throw new Error('A skipped specification never runs.');
    });
  });
}

/** @throws {Error} with what the program wrote, where it fails */
export function run(command: string, options: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, options, { encoding: 'utf8', timeout: 120_000 });
  if (status !== 0) throw new Error(`${command} failed: ${stderr || stdout}`);
  return stdout;
}
