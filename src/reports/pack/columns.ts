import type { LevelOverride, LevelOverrides } from '../../criteria/override';
import { REGION_KEYS, REGION_NAMES } from '../../criteria/region';
import type { CriteriaSet, RegionKey } from '../../criteria/set';
import { PACK_COLUMNS } from '../../messages/packSheet';
import type { LevelColumn } from '../../tables/decision/columns';

/** What narrows a whole row, beside the columns of its levels. */
export const NARROWING = ['year', 'region', 'group', 'from', 'to'] as const;
export type Narrowing = (typeof NARROWING)[number];

/** By what the columns of a set's levels differ; a decision has one or the other. */
export const axisOf = ({ dimensions }: Pick<CriteriaSet, 'dimensions'>): 'region' | 'group' =>
  dimensions.includes('group') && !dimensions.includes('region') ? 'group' : 'region';

/** The columns of a set: those that its levels or the pack's scope need, or all. */
export function levelColumns(
  set: CriteriaSet,
  levels: LevelOverrides,
  scope: readonly RegionKey[] | undefined,
): readonly LevelColumn[] {
  const everywhere = { code: 'everywhere' } as const;
  if (axisOf(set) === 'group') {
    return [everywhere, ...set.communeGroups.map(({ key: group }) => ({ code: 'group', group }) as const)];
  }
  const used = levels.map(({ region }) => region);
  return [
    everywhere,
    ...REGION_KEYS.filter((key) => scope === undefined || scope.includes(key) || used.includes(key)).map(
      (region) => ({ code: 'region', region }) as const,
    ),
  ];
}

/** What of a level's scope its column does not say. */
export function narrowingOf(set: CriteriaSet, level: LevelOverride): Readonly<Record<Narrowing, string>> {
  const axis = axisOf(set);
  return {
    year: level.year === undefined ? '' : String(level.year),
    region: axis === 'group' && level.region !== undefined ? REGION_NAMES[level.region] : '',
    group: axis === 'region' ? (level.group ?? '') : '',
    from: level.from ?? '',
    to: level.to ?? '',
  };
}

/** The narrowing columns that a sheet needs. */
export const narrowingsOf = (set: CriteriaSet, levels: LevelOverrides): readonly Narrowing[] =>
  NARROWING.filter(
    (one) =>
      (one === 'year' && set.dimensions.includes('year')) ||
      levels.some((level) => narrowingOf(set, level)[one] !== ''),
  );

export const isIn = (column: LevelColumn, { region, group }: LevelOverride, axis: 'region' | 'group') =>
  column.code === 'everywhere'
    ? (axis === 'region' ? region : group) === undefined
    : column.code === 'region'
      ? region === column.region
      : group === column.group;

export function columnHeading(column: LevelColumn, { communeGroups }: CriteriaSet): string {
  switch (column.code) {
    case 'everywhere':
      return PACK_COLUMNS.everywhere;
    case 'region':
      return REGION_NAMES[column.region];
    case 'group':
      return communeGroups.find(({ key }) => key === column.group)?.name ?? column.group;
  }
}
