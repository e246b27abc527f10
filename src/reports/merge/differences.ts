import { scopeOf, type LevelOverride, type LevelOverrides } from '../../criteria/override';
import type { CriteriaSet, RegionKey, SetKey } from '../../criteria/set';
import { findSet, setOf, type CriteriaSets } from '../../criteria/sets';
import { indicatorTitle } from '../../messages/finding';
import {
  absentIn,
  criterionSubject,
  periodLine,
  TOTAL_NAME,
  type DIFFERENCE_KINDS,
} from '../../messages/merge';
import { referenceOf } from '../../workbook/address';
import { periodOf, type LineSubject, type MergedCommune, type MergeSource } from './merge';
import type { MergedLevel } from './levels';

type DifferenceKind = keyof typeof DIFFERENCE_KINDS;

/** Something that a person has to look at before the merged table is used. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly set: SetKey | undefined;
  readonly commune: string;
  /** "9.1 Nhà tạm, nhà dột nát", "tiêu chí 9 Nhà ở dân cư"; "" where it is about a whole table. */
  readonly subject: string;
  /** What each file says, with its cell. */
  readonly detail: string;
}

const indicatorSubject = (set: CriteriaSet, code: string, part = ''): string =>
  `${indicatorTitle(set, code)} ${part}`.trimEnd();

const subjectText = (set: CriteriaSet, subject: LineSubject): string => {
  switch (subject.code) {
    case 'indicator':
      return indicatorSubject(set, subject.indicator, subject.part);
    case 'criterion':
      return criterionSubject(set, subject.number);
    case 'total':
      return TOTAL_NAME;
  }
};

const BLANK = '…';

function contradictions(sets: CriteriaSets, { set, name, lines }: MergedCommune): readonly Difference[] {
  const whole = setOf(sets, set);
  return [...lines.values()].flatMap(({ subject, contradicting }): readonly Difference[] => {
    if (contradicting.length === 0) return [];
    const detail = contradicting.map(({ appearance, cell, result, declared }) => {
      const texts = [...(result === undefined ? [] : [result]), ...declared].map(({ text }) => text || BLANK);
      return `${appearance.source.file}, ${cell.sheet}!${cell.address}: ${texts.join(' | ')}`;
    });
    return [
      { kind: 'result', set, commune: name, subject: subjectText(whole, subject), detail: detail.join('; ') },
    ];
  });
}

function levelDifferences(set: CriteriaSet, levels: ReadonlyMap<string, MergedLevel>): readonly Difference[] {
  return [...levels.values()].flatMap(({ key, content, stated, without }): readonly Difference[] => {
    const [code = '', part] = key.split('/');
    const base = { set: set.key, commune: '', subject: indicatorSubject(set, code, part) };
    if (content === undefined) {
      const detail = stated.map(
        ({ file, cell, content: own }) => `${file}, ${cell.sheet}!${cell.address}: ${own.text}`,
      );
      return [{ ...base, kind: 'level', detail: detail.join('; ') }];
    }
    return without.length === 0
      ? []
      : [{ ...base, kind: 'level-partial', detail: absentIn(content.text, without) }];
  });
}

function tableDifferences(sources: readonly MergeSource[], set: SetKey): readonly Difference[] {
  const own = sources.map((source) => ({
    ...source,
    tables: source.tables.filter((table) => table.set === set),
  }));
  const { differ } = periodOf(own.flatMap(({ tables }) => tables));
  const periods = own.flatMap(({ file, tables }) =>
    tables.flatMap(({ sheet, period }) =>
      period === undefined ? [] : [`${file}, ${sheet}: ${periodLine(period)}`],
    ),
  );
  return [
    ...(differ
      ? [{ kind: 'period', set, commune: '', subject: '', detail: periods.join('; ') } as const]
      : []),
    ...own.flatMap(({ file, tables }) =>
      tables.flatMap(({ unknownRows }) =>
        unknownRows.map(({ place, text }): Difference => {
          const { sheet, address } = referenceOf(place);
          return {
            kind: 'unknown-row',
            set,
            commune: '',
            subject: '',
            detail: `${file}, ${sheet}!${address}: ${text}`,
          };
        }),
      ),
    ),
  ];
}

export const differencesIn = (
  sets: CriteriaSets,
  sources: readonly MergeSource[],
  communes: readonly MergedCommune[],
  levels: ReadonlyMap<SetKey, ReadonlyMap<string, MergedLevel>>,
): readonly Difference[] => [
  ...communes.flatMap((commune) => contradictions(sets, commune)),
  ...sets.flatMap((set) => [
    ...levelDifferences(set, levels.get(set.key) ?? new Map()),
    ...tableDifferences(sources, set.key),
  ]),
];

/** What people confirmed and chose in a workbook. */
interface Confirmed {
  readonly levels: LevelOverrides;
  readonly region?: RegionKey | undefined;
}

/** The confirmed levels that the files agree in, and those in which they do not. */
export function mergeConfirmed(
  sets: CriteriaSets,
  files: readonly { readonly file: string; readonly settings: Confirmed }[],
): Confirmed & { readonly differences: readonly Difference[] } {
  const byScope = new Map<string, { readonly file: string; readonly level: LevelOverride }[]>();
  for (const { file, settings } of files) {
    for (const level of settings.levels) {
      byScope.set(scopeOf(level), [...(byScope.get(scopeOf(level)) ?? []), { file, level }]);
    }
  }
  const groups = [...byScope.values()].map((all) => ({
    all,
    agree: new Set(all.map(({ level }) => JSON.stringify(level.level))).size === 1,
  }));
  const regions = files.flatMap(({ file, settings }) =>
    settings.region === undefined ? [] : [{ file, region: settings.region }],
  );
  const oneRegion = new Set(regions.map(({ region }) => region)).size === 1;
  return {
    levels: groups.flatMap(({ all, agree }) => {
      const [first] = all;
      return agree && first !== undefined ? [first.level] : [];
    }),
    region: oneRegion ? regions[0]?.region : undefined,
    differences: [
      ...groups.flatMap(({ all, agree }): readonly Difference[] => {
        const [first] = all;
        if (agree || first === undefined) return [];
        const detail = all.map(({ file, level }) => `${file}: ${level.text}`).join('; ');
        const { set: key, code } = first.level;
        const set = findSet(sets, key);
        const subject = set === undefined ? code : indicatorTitle(set, code);
        return [{ kind: 'confirmed', set: key, commune: '', subject, detail }];
      }),
      ...(regions.length > 0 && !oneRegion
        ? [
            {
              kind: 'region',
              set: undefined,
              commune: '',
              subject: '',
              detail: regions.map(({ file, region }) => `${file}: ${region}`).join('; '),
            } as const,
          ]
        : []),
    ],
  };
}
