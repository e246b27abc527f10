import { parseArgs } from 'node:util';
import { closest, distance } from 'fastest-levenshtein';
import { REGION_KEYS } from '../../criteria/region';
import type { SaidHeads } from '../../app/union/work';
import type { Headcount, RegionKey } from '../../criteria/set';
import {
  isVerb,
  OPTIONS,
  optionUsage,
  verbEntry,
  VERBS,
  type Option,
  type Verb,
} from '../../messages/command';
import { readTypedDay } from '../../workbook/date';

/** What was asked of a command; what it does not take is not there, `false` or without members. */
export interface Asked {
  readonly verb: Verb;
  /** The first of `files`; "" of a command that takes none. */
  readonly file: string;
  readonly files: readonly string[];
  readonly region: RegionKey | undefined;
  readonly year: number | undefined;
  /** A commune group of the set, by its key. */
  readonly group: string | undefined;
  readonly criteria: string | undefined;
  readonly json: boolean;
  readonly verbose: boolean;
  readonly csv: string | undefined;
  /** Every verdict says why it is what it is. */
  readonly why: boolean;
  /** Where the result goes, unless it goes into the file itself. */
  readonly output: string | undefined;
  readonly inPlace: boolean;
  /** A result may take the place of an earlier one, with what people typed into it. */
  readonly force: boolean;
  /** As written, one text for each `--sheets`. */
  readonly sheets: readonly string[];
  readonly values: boolean;
  /** Of a new commune. */
  readonly name: string | undefined;
  readonly communes: readonly string[];
  readonly heads: readonly SaidHeads[];
  /** ISO days. */
  readonly date: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export type Command =
  /** Of one command, or of all. */
  /** Of one command, or of all that begin with a word: "sets". */
  | { readonly code: 'help'; readonly verb?: Verb; readonly group?: string }
  | { readonly code: 'version' }
  | { readonly code: 'asked'; readonly asked: Asked }
  | { readonly code: 'misuse'; readonly problem: Misuse };

export type Misuse =
  /** `meant`: the command that it looks like; "" where it is like none. */
  | { readonly code: 'unknown-command'; readonly word: string; readonly meant: string }
  | { readonly code: 'unknown-option'; readonly word: string }
  | { readonly code: 'no-file' }
  | { readonly code: 'one-file'; readonly word: string }
  | { readonly code: 'two-files'; readonly word: string }
  | { readonly code: 'no-output' }
  | { readonly code: 'two-outputs' }
  /** `word` is the ending that the output needs. */
  | { readonly code: 'no-output-file'; readonly word: string }
  | { readonly code: 'no-sheets' }
  | { readonly code: 'no-date' }
  | { readonly code: 'unknown-date'; readonly word: string }
  | { readonly code: 'no-name' }
  | { readonly code: 'unknown-count'; readonly word: string }
  | { readonly code: 'unknown-region'; readonly word: string }
  | { readonly code: 'unknown-year'; readonly word: string };

interface OptionForm {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  readonly multiple?: boolean;
}

/** How an option is read, as its line of the help shows it: "-o, --output FILE". */
function formOf(usage: string): OptionForm {
  const [, short] = /^-(\w),/u.exec(usage) ?? [];
  const type = usage.replace(/^-\w, /u, '').includes(' ') ? 'string' : 'boolean';
  return { type, ...(short === undefined ? {} : { short }), multiple: type === 'string' };
}

const PARSED: Readonly<Record<string, OptionForm>> = {
  ...Object.fromEntries(OPTIONS.map((option) => [option, formOf(optionUsage(option))])),
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
};

/** So many letters may be wrong in a word that somebody typed in haste. */
const MOST_WRONG = 2;

/** The command that was meant; "" where the word is like none. */
function meantBy(word: string): string {
  const near = closest(word.toLowerCase(), VERBS);
  return distance(word.toLowerCase(), near) <= MOST_WRONG ? near : '';
}
const isRegion = (word: string): word is RegionKey => REGION_KEYS.some((key) => key === word);

const asTyped = (option: Option): string => (option === 'output' ? '-o' : `--${option}`);

function parse(words: readonly string[]) {
  return parseArgs({ args: [...words], options: PARSED, allowPositionals: true });
}

/** The options that were given, each with its texts; one that takes none has none. */
type Given = ReadonlyMap<string, readonly string[]>;

export function readArguments(words: readonly string[]): Command {
  let parsed;
  try {
    parsed = parse(words);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const word = /'([^']+)'/.exec(message)?.[1] ?? '';
    return { code: 'misuse', problem: { code: 'unknown-option', word } };
  }
  const given: Given = new Map(
    Object.entries(parsed.values).map(([option, value]) => [
      option,
      [value].flat().flatMap((one) => (typeof one === 'string' ? [one] : [])),
    ]),
  );
  const { verb, files } = wordsOf(parsed.positionals);
  if (given.has('version')) return { code: 'version' };
  const asked = verb === 'help' ? files : parsed.positionals;
  if (given.has('help') || verb === undefined || verb.split(' ').includes('help')) {
    const helped = wordsOf(asked).verb;
    if (helped !== undefined && isVerb(helped)) return { code: 'help', verb: helped };
    const [group] = asked;
    return { code: 'help', ...(group !== undefined && isGroup(group) ? { group } : {}) };
  }
  if (!isVerb(verb)) {
    return { code: 'misuse', problem: { code: 'unknown-command', word: verb, meant: meantBy(verb) } };
  }
  const problem = unknownIn(verb, given) ?? missingIn(verb, files, given);
  return problem === undefined
    ? { code: 'asked', asked: askedOf(verb, files, given) }
    : { code: 'misuse', problem };
}

const isGroup = (word: string): boolean => VERBS.some((verb) => verb.startsWith(`${word} `));

/** Some commands are of two words: "sets list". One of them alone asks what there is. */
function wordsOf(words: readonly string[]): {
  readonly verb: string | undefined;
  readonly files: readonly string[];
} {
  const [first, second, ...others] = words;
  if (first === undefined || !isGroup(first)) return { verb: first, files: words.slice(1) };
  return second === undefined
    ? { verb: undefined, files: [] }
    : { verb: `${first} ${second}`, files: others };
}

/** The last of equals counts. */
const textOf = (given: Given, option: Option): string | undefined => given.get(option)?.at(-1);

/** What an option lists, between commas or semicolons. */
const listed = (given: Given, option: Option): readonly string[] =>
  (given.get(option) ?? [])
    .flatMap((text) => text.split(/[;,]/u))
    .map((text) => text.trim())
    .filter((text) => text !== '');

const HEADCOUNTS = ['people', 'households'] as const satisfies readonly Headcount[];

/** "Vũ Sơn=3.120" */
function readHeadcount(word: string): { readonly commune: string; readonly count: number } | undefined {
  const [, commune = '', digits = ''] = /^([^=:]+)[=:] *(\d{1,3}(?:[. ]\d{3})+|\d{1,9})$/u.exec(word) ?? [];
  const count = Number(digits.replace(/[. ]/gu, ''));
  return commune === '' || count === 0 ? undefined : { commune, count };
}

/** What is given and cannot be understood. */
function unknownIn(verb: Verb, given: Given): Misuse | undefined {
  const { options } = verbEntry(verb);
  const stray = OPTIONS.find((option) => given.has(option) && !options.includes(option));
  if (stray !== undefined) return { code: 'unknown-option', word: asTyped(stray) };
  const region = textOf(given, 'region');
  if (region !== undefined && !isRegion(region)) return { code: 'unknown-region', word: region };
  const year = textOf(given, 'year');
  if (year !== undefined && !/^20\d\d$/.test(year)) return { code: 'unknown-year', word: year };
  const day = (['date', 'from', 'to'] as const)
    .map((option) => textOf(given, option))
    .find((word) => word !== undefined && readTypedDay(word) === undefined);
  if (day !== undefined) return { code: 'unknown-date', word: day };
  const count = HEADCOUNTS.flatMap((option) => listed(given, option)).find(
    (word) => readHeadcount(word) === undefined,
  );
  return count === undefined ? undefined : { code: 'unknown-count', word: count };
}

/** What the command needs and is not given. */
function missingIn(verb: Verb, files: readonly string[], given: Given): Misuse | undefined {
  const { files: taken, target, options } = verbEntry(verb);
  if (taken !== 'none' && taken !== 'any' && files.length === 0) return { code: 'no-file' };
  if (taken === 'one' && files.length > 1) return { code: 'one-file', word: verb };
  if (taken === 'two' && files.length !== 2) return { code: 'two-files', word: verb };
  const [hasOutput, isInPlace] = [given.has('output'), given.has('in-place')];
  if (hasOutput && isInPlace) return { code: 'two-outputs' };
  const isWithout = (option: Option): boolean =>
    options.includes(option) && (given.get(option) ?? []).every((text) => text.trim() === '');
  if (isWithout('sheets')) return { code: 'no-sheets' };
  if (isWithout('date')) return { code: 'no-date' };
  if (isWithout('name')) return { code: 'no-name' };
  if (target === 'copy' && !hasOutput && !isInPlace) return { code: 'no-output' };
  return target.startsWith('.') && !hasOutput ? { code: 'no-output-file', word: target } : undefined;
}

function askedOf(verb: Verb, files: readonly string[], given: Given): Asked {
  const text = (option: Option): string | undefined => textOf(given, option);
  const day = (option: Option): string | undefined => readTypedDay(text(option) ?? '');
  const [region, year] = [text('region'), text('year')];
  return {
    verb,
    file: files[0] ?? '',
    files,
    region: region !== undefined && isRegion(region) ? region : undefined,
    year: year === undefined ? undefined : Number(year),
    group: text('group'),
    criteria: text('criteria'),
    json: given.has('json'),
    verbose: given.has('verbose'),
    csv: text('csv'),
    why: given.has('why'),
    output: text('output'),
    inPlace: given.has('in-place'),
    force: given.has('force'),
    sheets: given.get('sheets') ?? [],
    values: given.has('values'),
    name: text('name'),
    communes: listed(given, 'communes'),
    heads: HEADCOUNTS.flatMap((option) =>
      listed(given, option).flatMap((word) => {
        const read = readHeadcount(word);
        return read === undefined ? [] : [{ commune: read.commune, [option]: read.count }];
      }),
    ),
    date: day('date'),
    from: day('from'),
    to: day('to'),
  };
}
