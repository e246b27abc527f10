import type { Assessment } from '../../assessment/assessment';
import type { Headcounts } from '../../assessment/union/amount';
import type { OldAppearance, OldCommune } from '../../assessment/union/unite';
import type { Verdict } from '../../assessment/verdict';
import type { SetKey } from '../../criteria/set';
import type { MergeSource } from '../../reports/merge/merge';
import type { TableReading } from '../../tables/reading';
import { communeKey, readTypedCommuneName } from '../../text/commune';
import type { StoredSettings } from '../settings';
import type { CommuneHeads } from '../unionShape';
import type { UnionRefusal, UnionRequest } from './work';

/** A file that was read and checked. */
export interface Judged extends MergeSource {
  readonly stored: StoredSettings;
  readonly assessment: Assessment;
}

/** One of the communes that become one, found in the tables. */
export interface Old {
  readonly key: string;
  readonly name: string;
  readonly heads: Headcounts;
}

export const communesOf = (tables: readonly TableReading[]): ReadonlyMap<string, string> =>
  new Map(tables.flatMap(({ communes }) => communes.map(({ key, name }) => [key, name] as const)));

/** Which communes become one: those that are named, or all that there are; with what is known of their size. */
export function oldsOf(
  { of, name, heads }: Pick<UnionRequest, 'of' | 'name' | 'heads'>,
  known: ReadonlyMap<string, string>,
  kept: readonly CommuneHeads[],
): readonly Old[] | Extract<UnionRefusal, { readonly known: readonly string[] }> {
  const names = [...known.values()];
  if (of.length === 0 && known.has(communeKey(name))) return { why: 'not-named', known: names };
  const asked = of.length > 0 ? of : names;
  const stranger = [...asked, ...heads.map(({ commune }) => commune)].find((one) => !known.has(keyOf(one)));
  if (stranger !== undefined) return { why: 'unknown-commune', commune: stranger, known: names };
  const headsOf = new Map<string, Headcounts>(kept.map(({ key, ...counts }) => [key, counts]));
  for (const { commune, ...said } of heads) {
    headsOf.set(keyOf(commune), { ...headsOf.get(keyOf(commune)), ...said });
  }
  const olds = [...new Set(asked.map(keyOf))].map((key): Old => ({
    key,
    name: known.get(key) ?? key,
    heads: headsOf.get(key) ?? {},
  }));
  return olds.length < 2 ? { why: 'too-few', known: names } : olds;
}

const keyOf = (written: string): string => communeKey(readTypedCommuneName(written) ?? written);

function verdictsOf(files: readonly Judged[], set: SetKey, key: string): ReadonlyMap<string, Verdict> {
  const found = new Map<string, Set<Verdict>>();
  const add = (code: string, verdict: Verdict): void => {
    found.set(code, (found.get(code) ?? new Set()).add(verdict));
  };
  for (const { assessment } of files) {
    const own = assessment.communes.find((one) => one.set === set && one.key === key);
    // of one that a table has no row for nothing is said
    for (const { code, verdict, place } of own?.indicators ?? []) if (place !== undefined) add(code, verdict);
    for (const { number, verdict, place } of own?.criteria ?? []) {
      if (place !== undefined) add(`tc${number}`, verdict);
    }
  }
  return new Map(
    [...found].flatMap(([code, verdicts]) => {
      const [only] = verdicts;
      return verdicts.size === 1 && only !== undefined ? [[code, only] as const] : [];
    }),
  );
}

const doubtfulOf = (files: readonly Judged[], set: SetKey, name: string): ReadonlySet<string> =>
  new Set(
    files.flatMap(({ assessment }) =>
      assessment.findings.flatMap((finding) =>
        finding.code === 'suspicious-figure' &&
        finding.severity !== 'remark' &&
        finding.set === set &&
        finding.commune === name
          ? [finding.indicator]
          : [],
      ),
    ),
  );

export const appearancesOf = (
  files: readonly MergeSource[],
  set: SetKey,
  key: string,
): readonly OldAppearance[] =>
  files.flatMap(({ file, tables }) =>
    tables
      .filter((table) => table.set === set)
      .flatMap((table) =>
        table.communes.filter((one) => one.key === key).map((commune) => ({ file, table, commune })),
      ),
  );

/** The tables of one set that have one of the communes. */
export const sourcesWith = (
  files: readonly MergeSource[],
  set: SetKey,
  keys: ReadonlySet<string>,
): readonly MergeSource[] =>
  files.flatMap((one) => {
    const tables = one.tables.filter(
      (table) => table.set === set && table.communes.some(({ key }) => keys.has(key)),
    );
    return tables.length === 0 ? [] : [{ ...one, tables }];
  });

/** What the files say of one of the communes by one set. */
export const oldCommune = (
  old: Old,
  set: SetKey,
  files: readonly Judged[],
  sources: readonly MergeSource[],
): OldCommune => ({
  ...old,
  appearances: appearancesOf(sources, set, old.key),
  verdicts: verdictsOf(files, set, old.key),
  doubtful: doubtfulOf(files, set, old.name),
});
