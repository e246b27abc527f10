import { readSettings } from '../../../app/settings';
import { buildCriteriaSet } from '../../../criteria/build';
import { looksLikeJson, readCriteriaText } from '../../../criteria/criteriaFile';
import { FRAMES } from '../../../criteria/frames';
import { shippedSets, shippedData } from '../../../criteria/library';
import type { LevelOverrides } from '../../../criteria/override';
import { setsOfPack, type CriteriaPack } from '../../../criteria/pack/pack';
import type { CriteriaProblem } from '../../../criteria/problem';
import type { CriteriaSetData } from '../../../criteria/shape';
import type { CriteriaSets } from '../../../criteria/sets';
import { NOTHING_IN_BOOK, notASource } from '../../../messages/sets';
import { criteriaFileLine } from '../../../messages/terminal';
import { readPackBook } from '../../../reports/pack/read';
import { problemMessage } from '../../../messages/problem';
import { UnusableFileError } from '../../../workbook/problem';
import { readBytes } from '../disk';
import { openBytes } from '../opening';

/** Where sets and levels come from: what ships, a file that somebody hands on, or a workbook that keeps them. */
export interface SetsSource {
  /** As it was asked for. */
  readonly name: string;
  /** Its own sets, or the one that was named. */
  readonly sets: CriteriaSets;
  readonly data: readonly CriteriaSetData[];
  readonly levels: LevelOverrides;
  /** Of a file that is one. */
  readonly pack?: CriteriaPack;
  /** It ships with the program. */
  readonly isShipped: boolean;
}

export type FoundSource =
  | { readonly code: 'found'; readonly source: SetsSource }
  | { readonly code: 'faulty'; readonly problems: readonly CriteriaProblem[] }
  | { readonly code: 'unusable'; readonly message: string };

/** The bytes of a file that cannot be a workbook are read as text, so that what is wrong is said of the text. */
export async function sourceInFile(name: string): Promise<FoundSource> {
  const bytes = await readBytes(name);
  if (!looksLikeJson(new TextDecoder().decode(bytes.subarray(0, 64)))) return sourceInBook(name, bytes);
  const file = readCriteriaText(new TextDecoder().decode(bytes), shippedSets());
  const base = { name, isShipped: false } as const;
  switch (file.code) {
    case 'pack':
      return { code: 'found', source: { ...base, ...packParts(file.pack) } };
    case 'sets':
      return { code: 'found', source: { ...base, sets: file.sets, data: file.data, levels: [] } };
    case 'overrides':
      return { code: 'found', source: { ...base, sets: [], data: [], levels: file.overrides } };
    case 'invalid':
      return { code: 'faulty', problems: file.problems };
  }
}

const packParts = (pack: CriteriaPack) => ({
  pack,
  sets: setsOfPack(pack),
  data: pack.sets,
  levels: pack.levels,
});

async function sourceInBook(name: string, bytes: Uint8Array): Promise<FoundSource> {
  const { image } = await openBytes(bytes);
  const book = readPackBook(image, shippedSets());
  if (book.code === 'invalid') return { code: 'faulty', problems: book.problems };
  if (book.code === 'pack') {
    return { code: 'found', source: { name, isShipped: false, ...packParts(book.pack) } };
  }
  const { settings } = readSettings(image.settings);
  const { sets: data, levels } = settings;
  if (data.length + levels.length === 0) {
    return { code: 'unusable', message: criteriaFileLine(name, NOTHING_IN_BOOK) };
  }
  const source = { name, sets: data.map(buildCriteriaSet), data, levels, isShipped: false };
  return { code: 'found', source };
}

/** A set by its key, or what a file holds. */
export async function findSource(name: string): Promise<FoundSource> {
  const shipped = [...shippedData(), ...FRAMES].find(({ key }) => key === name);
  if (shipped !== undefined) {
    const sets = [buildCriteriaSet(shipped)];
    return { code: 'found', source: { name, sets, data: [shipped], levels: [], isShipped: true } };
  }
  try {
    return await sourceInFile(name);
  } catch (error) {
    if (!(error instanceof UnusableFileError)) throw error;
    const message =
      error.problem.code === 'not-found'
        ? notASource(
            name,
            [...shippedSets(), ...FRAMES].map(({ key }) => key),
          )
        : problemMessage(error.problem, name);
    return { code: 'unusable', message };
  }
}
