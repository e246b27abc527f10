import pc from 'picocolors';
import { outputLost } from '../../messages/terminal';
import { causeOf } from './disk';
import { EXIT, type Output } from './work';

const ESCAPE = '\u001b';
/** Colours of ours; every other control, but for line ends and tabs; marks that turn the direction of writing. */
const CONTROLS =
  /(\p{Cc}\[(?:0|1|2|22|3[1-9])m)|(?![\n\t])[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** Whether there is any of them: one look at each sign, where telling them apart needs several. */
const SUSPECT = /[^\t\n -~\u00a0-\u061b\u061d-\u200d\u2010-\u2027\u202f-\u2065\u206a-\u{10ffff}]/u;

const replaced = (text: string, by: (control: string, colour: string | undefined) => string): string =>
  SUSPECT.test(text) ? text.replace(CONTROLS, by) : text;

/** What a workbook brings along must not steer the terminal: everything that is printed passes here. */
const shown = (text: string, isColoured: boolean): string =>
  replaced(text, (_, colour) => (isColoured && colour?.startsWith(ESCAPE) === true ? colour : ''));

/** Data for another program, which gets the same signs as escapes. */
export const jsonText = (data: unknown, indent?: number): string =>
  replaced(JSON.stringify(data, undefined, indent), (control) =>
    control.replace(/./gsu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );

/**
 * The two channels of the process. Where one cannot be written to, such as a full disk behind `>`, that is told
 * on the other and `failed` is called.
 */
export function processOutput(failed: (code: number) => void): Output {
  const error = (text: string): void => {
    process.stderr.write(shown(text, false));
  };
  process.stdout.on('error', (problem: NodeJS.ErrnoException) => {
    // a reader that stops early (`| head`) is no error of ours
    if (problem.code === 'EPIPE') return;
    error(`${outputLost(causeOf(problem))}\n`);
    failed(EXIT.unusable);
  });
  process.stderr.on('error', () => {
    failed(EXIT.unusable);
  });
  return {
    out(text) {
      process.stdout.write(shown(text, pc.isColorSupported));
    },
    data(json) {
      process.stdout.write(json);
    },
    error,
    columns: process.stdout.isTTY ? process.stdout.columns : undefined,
  };
}
