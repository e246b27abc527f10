import { draftPack } from '../../criteria/pack/draft';
import { regionsOfLevels, scopedTo, type CriteriaPack } from '../../criteria/pack/pack';
import type { SetKey } from '../../criteria/set';
import type { CriteriaSets } from '../../criteria/sets';
import { readTypedDay } from '../../workbook/date';
import type { Settings } from '../settings';

/** What a person says of the pack that they hand on. */
export interface PackHead {
  readonly name: string;
  readonly number: string;
  /** ISO day. */
  readonly date: string;
  /** For whom it holds, in words. */
  readonly scope: string;
}

/** The decision by which most levels were confirmed, as far as it was written so that it can be read. */
export function decisionIn({ levels }: Pick<Settings, 'levels'>): {
  readonly number: string;
  readonly date: string;
} {
  const counts = new Map<string, number>();
  for (const { source } of levels) counts.set(source, (counts.get(source) ?? 0) + 1);
  const [[source] = ['']] = [...counts].sort(([, one], [, other]) => other - one);
  const number = /\d{1,6}\/(?:\d{4}\/)?QĐ-[\p{L}\d&-]{1,20}/u.exec(source)?.[0] ?? '';
  const day = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}/u.exec(source)?.[0];
  return { number, date: (day === undefined ? undefined : readTypedDay(day)) ?? '' };
}

/**
 * What a workbook keeps as a pack under the head of its decision; of one region where all levels are of it and the
 * workbook is.
 * @param about the set that the pack is about where nothing of it is kept yet
 */
export function packOfSettings(
  { sets, levels, region }: Pick<Settings, 'sets' | 'levels' | 'region'>,
  { name, number, date, scope }: PackHead,
  about: SetKey,
  known: CriteriaSets,
): CriteriaPack {
  const draft = draftPack({ sets, levels }, { name, scope }, about, known);
  const { decision } = draft;
  const pack: CriteriaPack = {
    ...draft,
    decision: { ...decision, number: number || decision.number, date: date || decision.date },
  };
  const regions = regionsOfLevels(pack);
  return region !== undefined && regions.every((one) => one === region) ? scopedTo(pack, region) : pack;
}
