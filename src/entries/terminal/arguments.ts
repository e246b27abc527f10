import { parseArgs } from 'node:util';
import { closest, distance } from 'fastest-levenshtein';
import { REGION_KEYS } from '../../criteria/region';
import type { RegionKey } from '../../criteria/set';
import { OPTIONS, VERBS, type Option, type Verb } from '../../messages/command';
import { readTypedDay } from '../../workbook/typedDay';

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
interface Forced {
  readonly force: boolean;
}

export type Command =
  /** Of one command, or of all. */
  | { readonly code: 'help'; readonly verb?: Verb }
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
  /** `meant`: the command that it looks like; "" where it is like none. */
  | { readonly code: 'unknown-command'; readonly word: string; readonly meant: string }
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

const PARSED = {
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
} as const satisfies Readonly<
  Record<Option | 'help' | 'version', { type: 'boolean' | 'string'; short?: string; multiple?: boolean }>
>;

const CIRCUMSTANCES = ['year', 'region', 'group', 'criteria'] as const satisfies readonly Option[];
const TARGET = ['output', 'in-place', 'force'] as const satisfies readonly Option[];

/** Which options a command takes; any other is refused rather than passed over. */
export const TAKEN = {
  demo: [],
  check: [...CIRCUMSTANCES, 'json', 'csv'],
  build: [...CIRCUMSTANCES, ...TARGET, 'json'],
  plan: [...CIRCUMSTANCES, 'output', 'force'],
  export: [...CIRCUMSTANCES, 'output', 'force', 'sheets', 'values'],
  snapshot: [...CIRCUMSTANCES, ...TARGET, 'date'],
  progress: [...CIRCUMSTANCES, ...TARGET, 'from', 'to', 'json'],
  merge: [...CIRCUMSTANCES, 'output', 'force', 'json'],
} as const satisfies Readonly<Record<Verb, readonly Option[]>>;

const isVerb = (word: string): word is Verb => Object.hasOwn(TAKEN, word);

/** So many letters may be wrong in a word that somebody typed in haste. */
const MOST_WRONG = 2;

/** The command that was meant; "" where the word is like none. */
function meantBy(word: string): string {
  const near = closest(word.toLowerCase(), VERBS);
  return distance(word.toLowerCase(), near) <= MOST_WRONG ? near : '';
}
const isRegion = (word: string): word is RegionKey => REGION_KEYS.some((key) => key === word);

const misuse = (problem: Misuse): Command => ({ code: 'misuse', problem });

const asTyped = (option: Option): string => (option === 'output' ? '-o' : `--${option}`);

function parse(words: readonly string[]) {
  return parseArgs({ args: [...words], options: PARSED, allowPositionals: true });
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
  const [helped] = verb === 'help' ? files : [verb];
  if (values.help === true || verb === undefined || verb === 'help') {
    return { code: 'help', ...(helped !== undefined && isVerb(helped) ? { verb: helped } : {}) };
  }
  if (!isVerb(verb)) return misuse({ code: 'unknown-command', word: verb, meant: meantBy(verb) });
  const problem = commonProblem(verb, values);
  return problem === undefined ? commandOf(verb, files, values) : misuse(problem);
}

function commonProblem(verb: Verb, values: Values): Misuse | undefined {
  const taken: readonly Option[] = TAKEN[verb];
  for (const option of OPTIONS) {
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
  const day = [values.date, values.from, values.to].find(
    (word) => word !== undefined && readTypedDay(word) === undefined,
  );
  return day === undefined ? undefined : { code: 'unknown-date', word: day };
}

const dayOf = (word: string | undefined): string | undefined =>
  word === undefined ? undefined : readTypedDay(word);

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
  const date = dayOf(values.date);
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
      if (date === undefined) return misuse({ code: 'no-date' });
      return hasTarget
        ? { code: 'snapshot', file, date, ...target, force, ...circumstantial }
        : misuse({ code: 'no-output' });
    case 'progress':
      return {
        code: 'progress',
        file,
        from: dayOf(values.from),
        to: dayOf(values.to),
        ...target,
        force,
        ...circumstantial,
      };
  }
}
