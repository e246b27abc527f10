import type { SetKey } from '../../criteria/set';
import { setOf, type CriteriaSets } from '../../criteria/sets';
import type { TableReading } from '../../tables/reading';
import type { Finding } from '../finding';
import type { Headcounts } from './amount';
import { misstated } from './averaged';
import type { StatedUnion } from './stated';
import { unite, type OldAppearance, type OldCommune } from './unite';

/** What people said of communes that became one. */
interface UnionsSaid {
  readonly unions?: readonly StatedUnion[] | undefined;
  readonly heads?: readonly (Headcounts & { readonly key: string })[] | undefined;
}

const appearancesIn = (tables: readonly TableReading[], set: SetKey, key: string): readonly OldAppearance[] =>
  tables
    .filter((table) => table.set === set)
    .flatMap((table) =>
      table.communes.filter((one) => one.key === key).map((commune) => ({ file: '', table, commune })),
    );

/** Figures of a new commune that are the mean of the old ones' percents, where the share is known to be another. */
export function averagedFindings(
  { sets, tables }: { readonly sets: CriteriaSets; readonly tables: readonly TableReading[] },
  { unions = [], heads = [] }: UnionsSaid,
): readonly Finding[] {
  return unions.flatMap(({ key, of }) =>
    // one that keeps the name of an old one cannot be told from it
    of.includes(key)
      ? []
      : sets.flatMap((set): readonly Finding[] => {
          const [ours, ...olds] = [key, ...of].map((each) => appearancesIn(tables, set.key, each));
          if (ours === undefined || [ours, ...olds].some((all) => all.length === 0)) return [];
          const communes = of.map((each, place): OldCommune => {
            const { people, households } = heads.find((one) => one.key === each) ?? {};
            const appearances = olds[place] ?? [];
            return {
              key: each,
              name: appearances[0]?.commune.name ?? each,
              heads: {
                ...(people === undefined ? {} : { people }),
                ...(households === undefined ? {} : { households }),
              },
              appearances,
              verdicts: new Map(),
              doubtful: new Set(),
            };
          });
          const names = communes.map(({ name }) => name);
          return unite(setOf(sets, set.key), communes, new Map()).flatMap((line) =>
            ours.flatMap(({ commune }): readonly Finding[] => {
              const { subject } = line;
              if (subject.code !== 'indicator') return [];
              const { code } = subject.indicator;
              const stated = commune.observations.find(
                (one) => one.code === code && one.part === subject.part,
              );
              const found = misstated(line, stated?.result);
              return found?.code === 'averaged' && stated?.result !== undefined
                ? [
                    {
                      code: 'averaged',
                      severity: 'error',
                      set: set.key,
                      commune: commune.name,
                      indicator: code,
                      place: stated.result.place,
                      result: { text: stated.result.text, value: found.stated },
                      right: found.right,
                      of: names,
                    },
                  ]
                : [];
            }),
          );
        }),
  );
}
