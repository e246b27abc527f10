import { parseArgs } from 'node:util';
import { REGION_KEYS } from '../../criteria/library';
import type { RegionKey } from '../../criteria/set';
import { isDay } from '../../workbook/date';

export interface Circumstantial {
  readonly region: RegionKey | undefined;
  readonly year: number | undefined;
  /** A commune group of the set, by its key. */
  readonly group: string | undefined;
  readonly criteria: string | undefined;
  readonly json: boolean;
}

/** Where a changed workbook goes: exactly one of the two is given. */
export interface Target {
  readonly output: string | undefined;
  readonly inPlace: boolean;
}

/** Whether a result may take the place of an earlier one, with what people typed into it. */
export interface Forced {
  readonly force: boolean;
}

export type Command =
  | { readonly code: 'help' }
  | { readonly code: 'version' }
  | ({
      readonly code: 'check';
      readonly files: readonly string[];
      readonly csv: string | undefined;
    } & Circumstantial)
  | ({ readonly code: 'build'; readonly file: string } & Target & Forced & Circumstantial)
  | ({ readonly code: 'plan'; readonly file: string; readonly output: string } & Forced & Circumstantial)
  | ({
      readonly code: 'export';
      readonly file: string;
      readonly output: string;
      /** As written, one text for each `--sheets`. */
      readonly sheets: readonly string[];
      readonly values: boolean;
    } & Forced &
      Circumstantial)
  | ({ readonly code: 'snapshot'; readonly file: string; readonly date: string } & Target &
      Forced &
      Circumstantial)
  | ({
      readonly code: 'progress';
      readonly file: string;
      readonly from: string | undefined;
      readonly to: string | undefined;
    } & Target &
      Forced &
      Circumstantial)
  | ({ readonly code: 'merge'; readonly files: readonly string[]; readonly output: string } & Forced &
      Circumstantial)
  | { readonly code: 'demo' }
  | { readonly code: 'misuse'; readonly problem: Misuse };

export type Misuse =
  | { readonly code: 'unknown-command'; readonly word: string }
  | { readonly code: 'unknown-option'; readonly word: string }
  | { readonly code: 'no-file' }
  | { readonly code: 'one-file'; readonly word: string }
  | { readonly code: 'no-output' }
  | { readonly code: 'two-outputs' }
  /** `word` is the ending that the output needs. */
  | { readonly code: 'no-output-file'; readonly word: string }
  | { readonly code: 'no-sheets' }
  | { readonly code: 'no-date' }
  | { readonly code: 'unknown-date'; readonly word: string }
  | { readonly code: 'unknown-region'; readonly word: string }
  | { readonly code: 'unknown-year'; readonly word: string };

const OPTIONS = {
  json: { type: 'boolean' },
  year: { type: 'string' },
  region: { type: 'string' },
  group: { type: 'string' },
  criteria: { type: 'string' },
  csv: { type: 'string' },
  output: { type: 'string', short: 'o' },
  'in-place': { type: 'boolean' },
  force: { type: 'boolean' },
  sheets: { type: 'string', multiple: true },
  values: { type: 'boolean' },
  date: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

type Option = keyof typeof OPTIONS;

const CIRCUMSTANCES = ['year', 'region', 'group', 'criteria'] as const satisfies readonly Option[];
const TARGET = ['output', 'in-place', 'force'] as const satisfies readonly Option[];

/** Which options a command takes; any other is refused rather than passed over. */
const TAKEN = {
  demo: CIRCUMSTANCES,
  check: [...CIRCUMSTANCES, 'json', 'csv'],
  build: [...CIRCUMSTANCES, ...TARGET, 'json'],
  plan: [...CIRCUMSTANCES, 'output', 'force'],
  export: [...CIRCUMSTANCES, 'output', 'force', 'sheets', 'values'],
  snapshot: [...CIRCUMSTANCES, ...TARGET, 'date'],
  progress: [...CIRCUMSTANCES, ...TARGET, 'from', 'to', 'json'],
  merge: [...CIRCUMSTANCES, 'output', 'force', 'json'],
} as const satisfies Readonly<Record<string, readonly Option[]>>;

type Verb = keyof typeof TAKEN;

const isVerb = (word: string): word is Verb => Object.hasOwn(TAKEN, word);
const isRegion = (word: string): word is RegionKey => REGION_KEYS.some((key) => key === word);

const misuse = (problem: Misuse): Command => ({ code: 'misuse', problem });

const asTyped = (option: Option): string => (option === 'output' ? '-o' : `--${option}`);

function parse(words: readonly string[]) {
  return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
}

type Values = ReturnType<typeof parse>['values'];

export function readArguments(words: readonly string[]): Command {
  let parsed;
  try {
    parsed = parse(words);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    return misuse({ code: 'unknown-option', word: /'([^']+)'/.exec(message)?.[1] ?? '' });
  }
  const { values, positionals } = parsed;
  const [verb, ...files] = positionals;
  if (values.version === true) return { code: 'version' };
  if (values.help === true || verb === undefined || verb === 'help') return { code: 'help' };
  if (!isVerb(verb)) return misuse({ code: 'unknown-command', word: verb });
  const problem = commonProblem(verb, values);
  return problem === undefined ? commandOf(verb, files, values) : misuse(problem);
}

function commonProblem(verb: Verb, values: Values): Misuse | undefined {
  const taken: readonly Option[] = TAKEN[verb];
  for (const option of [
    'json',
    'csv',
    'output',
    'in-place',
    'force',
    'sheets',
    'values',
    'date',
    'from',
    'to',
  ] as const) {
    if (values[option] !== undefined && !taken.includes(option)) {
      return { code: 'unknown-option', word: asTyped(option) };
    }
  }
  if (values.region !== undefined && !isRegion(values.region)) {
    return { code: 'unknown-region', word: values.region };
  }
  if (values.year !== undefined && !/^20\d\d$/.test(values.year)) {
    return { code: 'unknown-year', word: values.year };
  }
  const day = [values.date, values.from, values.to].find((word) => word !== undefined && !isDay(word));
  return day === undefined ? undefined : { code: 'unknown-date', word: day };
}

function commandOf(verb: Verb, files: readonly string[], values: Values): Command {
  const { region } = values;
  const circumstantial: Circumstantial = {
    region: region !== undefined && isRegion(region) ? region : undefined,
    year: values.year === undefined ? undefined : Number(values.year),
    group: values.group,
    criteria: values.criteria,
    json: values.json ?? false,
  };
  if (verb === 'demo') return { code: 'demo' };
  const [file, ...more] = files;
  if (file === undefined) return misuse({ code: 'no-file' });
  const { output, force = false } = values;
  const target: Target = { output, inPlace: values['in-place'] ?? false };
  if (verb === 'check') return { code: 'check', files, csv: values.csv, ...circumstantial };
  if (verb === 'merge') {
    return output === undefined
      ? misuse({ code: 'no-output-file', word: '.xlsx' })
      : { code: 'merge', files, output, force, ...circumstantial };
  }
  if (more.length > 0) return misuse({ code: 'one-file', word: verb });
  if (target.output !== undefined && target.inPlace) return misuse({ code: 'two-outputs' });
  const hasTarget = target.output !== undefined || target.inPlace;
  switch (verb) {
    case 'build':
      return hasTarget
        ? { code: 'build', file, ...target, force, ...circumstantial }
        : misuse({ code: 'no-output' });
    case 'plan':
      return output === undefined
        ? misuse({ code: 'no-output-file', word: '.docx' })
        : { code: 'plan', file, output, force, ...circumstantial };
    case 'export': {
      const sheets = values.sheets ?? [];
      if (sheets.every((names) => names.trim() === '')) return misuse({ code: 'no-sheets' });
      return output === undefined
        ? misuse({ code: 'no-output-file', word: '.xlsx' })
        : { code: 'export', file, output, sheets, values: values.values ?? false, force, ...circumstantial };
    }
    case 'snapshot':
      if (values.date === undefined) return misuse({ code: 'no-date' });
      return hasTarget
        ? { code: 'snapshot', file, date: values.date, ...target, force, ...circumstantial }
        : misuse({ code: 'no-output' });
    case 'progress':
      return {
        code: 'progress',
        file,
        from: values.from,
        to: values.to,
        ...target,
        force,
        ...circumstantial,
      };
  }
}
