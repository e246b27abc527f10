import * as z from 'zod/mini';
import { parseOverrides, type LevelOverrides } from '../criteria/override';
import { REGION_KEYS } from '../criteria/library';
import type { CriteriaProblem } from '../criteria/problem';
import type { RegionKey } from '../criteria/set';
import { NO_CHOICES, type RoadmapChoices } from '../roadmap/choices';
import { WRITTEN_COLUMNS, type WrittenColumn } from '../roadmap/column';
import type { WrittenCells } from '../roadmap/merge';
import { correctionsShape, type TableCorrection } from '../tables/correction';
import { DRAWN_SHEETS, type DrawnSheet } from '../workbook/plan';
import { choicesShape, readChoices, storedChoices } from './choicesShape';
import type { DatedSnapshot } from './snapshots';
import { readSnapshotTexts, snapshotShape, snapshotTexts } from './snapshotsText';

/** What the program keeps in the workbook itself, in its one custom XML part. */
export interface Settings {
  readonly region: RegionKey | undefined;
  readonly levels: LevelOverrides;
  /** What the program last wrote into the roadmap, so that a person's changes are told from it. */
  readonly roadmap: WrittenCells;
  /** What people decided for the roadmap's proposals. */
  readonly choices: RoadmapChoices;
  /** Fingerprints of sheets as they were drawn last. */
  readonly drawn: Readonly<Partial<Record<DrawnSheet, string>>>;
  /** What people said of how their tables are to be read. */
  readonly corrections: readonly TableCorrection[];
  /** "Mốc rà soát": ascending by day. */
  readonly snapshots: readonly DatedSnapshot[];
}

export const EMPTY_SETTINGS: Settings = {
  region: undefined,
  levels: [],
  roadmap: new Map(),
  choices: NO_CHOICES,
  drawn: {},
  corrections: [],
  snapshots: [],
};

const VERSION = 1;
const LARGEST = 4_000_000;

const print = z.optional(z.string().check(z.maxLength(16)));
const columns = z.partialRecord(z.enum(WRITTEN_COLUMNS), z.string().check(z.maxLength(16)));
const shape = z.looseObject({
  version: z.literal(VERSION),
  region: z.optional(z.enum(REGION_KEYS)),
  levels: z.optional(z.array(z.unknown())),
  roadmap: z.optional(z.array(z.tuple([z.string().check(z.maxLength(300)), columns]))),
  choices: z.optional(choicesShape),
  matrix: print,
  summary: print,
  issues: print,
  progress: print,
  corrections: z.optional(correctionsShape),
  snapshots: z.optional(snapshotShape),
});

/** `invalid` where the part is there but is not ours any more: it is then treated as if it were not there. */
export type ReadSettings =
  | { readonly code: 'none' }
  | { readonly code: 'ok'; readonly settings: Settings }
  | { readonly code: 'invalid' };

/** Reads the settings of a workbook; text from outside, so nothing of it is believed before the schema has. */
export function readSettings(json: string | undefined): ReadSettings {
  if (json === undefined) return { code: 'none' };
  if (json.length > LARGEST) return { code: 'invalid' };
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return { code: 'invalid' };
  }
  const parsed = shape.safeParse(data);
  if (!parsed.success) return { code: 'invalid' };
  const levels = parseOverrides(parsed.data.levels ?? []);
  if (levels.code === 'invalid') return { code: 'invalid' };
  const roadmap = new Map<string, ReadonlyMap<WrittenColumn, string>>(
    (parsed.data.roadmap ?? []).map(([key, written]) => [
      key,
      new Map(
        WRITTEN_COLUMNS.flatMap((column): [WrittenColumn, string][] => {
          const value = written[column];
          return value === undefined ? [] : [[column, value]];
        }),
      ),
    ]),
  );
  const snapshots = readSnapshotTexts(parsed.data.snapshots ?? []);
  if (snapshots === undefined) return { code: 'invalid' };
  const { region, corrections = [], choices } = parsed.data;
  const drawn = Object.fromEntries(
    DRAWN_SHEETS.flatMap((own) => {
      const known = parsed.data[own];
      return known === undefined ? [] : [[own, known]];
    }),
  );
  return {
    code: 'ok',
    settings: {
      region,
      levels: levels.overrides,
      roadmap,
      choices: readChoices(choices),
      drawn,
      corrections,
      snapshots,
    },
  };
}

/** Levels that would not be believed when they are read again, and all other settings with them. */
export class UnwritableSettingsError extends Error {
  constructor(problems: readonly CriteriaProblem[]) {
    super(`The levels cannot be kept: ${JSON.stringify(problems)}`);
    this.name = 'UnwritableSettingsError';
  }
}

/**
 * The same settings always give the same text.
 * @throws {UnwritableSettingsError}
 */
export function writeSettings(settings: Settings): string {
  const { region, levels: given, roadmap, choices, drawn, corrections, snapshots } = settings;
  // through the schema, because it puts the fields of a level in one order whoever made it
  const levels = parseOverrides(given);
  if (levels.code === 'invalid') throw new UnwritableSettingsError(levels.problems);
  const written = [...roadmap].map(([key, columnsOf]) => [
    key,
    Object.fromEntries(
      WRITTEN_COLUMNS.flatMap((column) => {
        const value = columnsOf.get(column);
        return value === undefined ? [] : [[column, value]];
      }),
    ),
  ]);
  return JSON.stringify({
    version: VERSION,
    region,
    levels: levels.overrides,
    roadmap: written,
    choices: storedChoices(choices),
    ...Object.fromEntries(DRAWN_SHEETS.map((own) => [own, drawn[own]])),
    corrections: corrections.length === 0 ? undefined : corrections,
    snapshots: snapshots.length === 0 ? undefined : snapshotTexts(snapshots),
  });
}
