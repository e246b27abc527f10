import { parseArgs } from 'node:util';
import { REGION_KEYS } from '../../criteria/library';
import type { RegionKey } from '../../criteria/set';

export interface Circumstantial {
  readonly region: RegionKey | undefined;
  readonly year: number | undefined;
  readonly criteria: string | undefined;
  readonly json: boolean;
}

export type Command =
  | { readonly code: 'help' }
  | { readonly code: 'version' }
  | ({ readonly code: 'check'; readonly files: readonly string[] } & Circumstantial)
  | ({
      readonly code: 'build';
      readonly file: string;
      readonly output: string | undefined;
      readonly inPlace: boolean;
    } & Circumstantial)
  | { readonly code: 'demo' }
  | { readonly code: 'misuse'; readonly problem: Misuse };

export type Misuse =
  | { readonly code: 'unknown-command'; readonly word: string }
  | { readonly code: 'unknown-option'; readonly word: string }
  | { readonly code: 'no-file' }
  | { readonly code: 'one-file' }
  | { readonly code: 'no-output' }
  | { readonly code: 'two-outputs' }
  | { readonly code: 'unknown-region'; readonly word: string }
  | { readonly code: 'unknown-year'; readonly word: string };

const OPTIONS = {
  json: { type: 'boolean' },
  year: { type: 'string' },
  region: { type: 'string' },
  criteria: { type: 'string' },
  output: { type: 'string', short: 'o' },
  'in-place': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

const isRegion = (word: string): word is RegionKey => REGION_KEYS.some((key) => key === word);

const misuse = (problem: Misuse): Command => ({ code: 'misuse', problem });

export function readArguments(words: readonly string[]): Command {
  let parsed;
  try {
    parsed = parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    return misuse({ code: 'unknown-option', word: /'([^']+)'/.exec(message)?.[1] ?? '' });
  }
  const { values, positionals } = parsed;
  const [verb, ...files] = positionals;
  if (values.version === true) return { code: 'version' };
  if (values.help === true || verb === undefined || verb === 'help') return { code: 'help' };
  if (values.region !== undefined && !isRegion(values.region)) {
    return misuse({ code: 'unknown-region', word: values.region });
  }
  const year = values.year === undefined ? undefined : Number(values.year);
  if (year !== undefined && !/^20\d\d$/.test(values.year ?? '')) {
    return misuse({ code: 'unknown-year', word: values.year ?? '' });
  }
  const circumstantial: Circumstantial = {
    region: values.region,
    year,
    criteria: values.criteria,
    json: values.json ?? false,
  };
  const [file, ...more] = files;
  switch (verb) {
    case 'demo':
      return { code: 'demo' };
    case 'check':
      if (values.output !== undefined || values['in-place'] === true) {
        return misuse({ code: 'unknown-option', word: values.output === undefined ? '--in-place' : '-o' });
      }
      return file === undefined ? misuse({ code: 'no-file' }) : { code: 'check', files, ...circumstantial };
    case 'build': {
      const inPlace = values['in-place'] ?? false;
      if (file === undefined) return misuse({ code: 'no-file' });
      if (more.length > 0) return misuse({ code: 'one-file' });
      if (values.output === undefined && !inPlace) return misuse({ code: 'no-output' });
      if (values.output !== undefined && inPlace) return misuse({ code: 'two-outputs' });
      return { code: 'build', file, output: values.output, inPlace, ...circumstantial };
    }
    default:
      return misuse({ code: 'unknown-command', word: verb });
  }
}
