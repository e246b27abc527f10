import type { CriteriaPack } from '../../criteria/pack/pack';
import { REGION_KEYS } from '../../criteria/region';
import type { RegionKey } from '../../criteria/set';
import type { Settings } from '../settings';

/** A pack that somebody keeps on this machine for the next workbook: what an offer says of it, and the pack itself. */
export interface OwnPack {
  readonly name: string;
  /** Number of its decision. */
  readonly decision: string;
  /** ISO day of its last confirmation; "" where none says so. */
  readonly confirmedOn: string;
  readonly regions: readonly RegionKey[];
  /** As in its file. */
  readonly text: string;
}

/** A person's own packs. Nothing of them leaves the machine, and none is used unasked. */
export interface OwnPacks {
  readonly list: () => readonly OwnPack[];
  /** One of the same name is replaced. False where the machine refuses. */
  readonly keep: (pack: OwnPack) => boolean;
  readonly forget: (name: string) => void;
}

export const ownPackOf = (pack: CriteriaPack, text: string): OwnPack => ({
  name: pack.name,
  decision: pack.decision.number,
  confirmedOn: pack.levels.map(({ confirmedOn = '' }) => confirmedOn).reduce((a, b) => (a > b ? a : b), ''),
  regions: pack.scope.regions ?? [],
  text,
});

/** Those that a workbook could use: it has no confirmed level and no set of its own yet, and is of no other region. */
export const offeredPacks = (
  own: readonly OwnPack[],
  { levels, sets, region }: Pick<Settings, 'levels' | 'sets' | 'region'>,
): readonly OwnPack[] =>
  levels.length + sets.length > 0
    ? []
    : own.filter(({ regions }) => region === undefined || regions.length === 0 || regions.includes(region));

const isText = (value: unknown): value is string => typeof value === 'string';

const regionsIn = (stored: unknown): readonly RegionKey[] =>
  Array.isArray(stored) ? REGION_KEYS.filter((key) => stored.includes(key)) : [];

/** What was kept, piece by piece: one that is spoilt does not take the others away. */
export function ownPacksIn(stored: unknown): readonly OwnPack[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((one: unknown): readonly OwnPack[] => {
    if (typeof one !== 'object' || one === null) return [];
    const { name, decision, confirmedOn, regions, text }: Partial<Record<keyof OwnPack, unknown>> = one;
    if (!isText(name) || !isText(decision) || !isText(confirmedOn) || !isText(text)) return [];
    return [{ name, decision, confirmedOn, regions: regionsIn(regions), text }];
  });
}
