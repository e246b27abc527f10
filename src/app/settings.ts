import * as z from 'zod/mini';
import { parseOverrides, type LevelOverride, type LevelOverrides } from '../criteria/override';
import { REGION_KEYS } from '../criteria/region';
import { shippedSets } from '../criteria/library';
import type { CriteriaProblem } from '../criteria/problem';
import { buildCriteriaSet } from '../criteria/build';
import { parseCriteriaSet } from '../criteria/schema';
import type { RegionKey } from '../criteria/set';
import type { CriteriaSetData } from '../criteria/shape';
import { withSets, type CriteriaSets } from '../criteria/sets';
import { NO_CHOICES, type RoadmapChoices } from '../roadmap/choices';
import { WRITTEN_COLUMNS, type WrittenColumn } from '../roadmap/column';
import type { WrittenCells } from '../roadmap/merge';
import { NO_FACTS, type PaperFacts } from '../tables/paper/facts';
import { correctionShape, type TableCorrection } from '../tables/correction';
import { DRAWN_SHEETS, type DrawnSheet } from '../workbook/plan';
import { readChoices, storedChoices } from './choicesShape';
import { readPaper, storedPaper } from './paperShape';
import { NO_OCCASION, readOccasion, storedOccasion, type Occasion } from './occasionShape';
import { SETTINGS_PARTS, type SettingsNote } from '../workbook/settingsNote';
import { NO_UNIONS, readUnions, storedUnions, type Unions } from './unionShape';
import { readEach, readOne, shaped, type Refuse, type UnreadPiece } from './settingsPieces';
import type { DatedSnapshot } from './snapshots/snapshots';
import { readSnapshotTexts, snapshotTexts } from './snapshots/text';

/** What the program keeps in the workbook itself, in its one custom XML part. */
export interface Settings extends Occasion, Unions {
  readonly region: RegionKey | undefined;
  readonly levels: LevelOverrides;
  /** Criteria sets that travel with the workbook, as in their files: a province's own. */
  readonly sets: readonly CriteriaSetData[];
  /** What the program last wrote into the roadmap, so that a person's changes are told from it. */
  readonly roadmap: WrittenCells;
  /** What people decided for the roadmap's proposals. */
  readonly choices: RoadmapChoices;
  /** What people said of the papers, in place of what the workbook says. */
  readonly paper: PaperFacts;
  /** Fingerprints of sheets as they were drawn last. */
  readonly drawn: Readonly<Partial<Record<DrawnSheet, string>>>;
  /** What people said of how their tables are to be read. */
  readonly corrections: readonly TableCorrection[];
  /** "Mốc rà soát": ascending by day. */
  readonly snapshots: readonly DatedSnapshot[];
  /** Fields that a later version added, kept for it. */
  readonly later: readonly (readonly [string, unknown])[];
  /** Pieces that could not be read: without effect, and kept. */
  readonly unread: readonly UnreadPiece[];
  /** The stored text, where nothing may be written over it; all other settings are then those of a new workbook. */
  readonly frozen: string | undefined;
}

export const EMPTY_SETTINGS: Settings = {
  region: undefined,
  ...NO_OCCASION,
  ...NO_UNIONS,
  levels: [],
  sets: [],
  roadmap: new Map(),
  choices: NO_CHOICES,
  paper: NO_FACTS,
  drawn: {},
  corrections: [],
  snapshots: [],
  later: [],
  unread: [],
  frozen: undefined,
};

const VERSION = 1;
const LARGEST = 4_000_000;
const LARGEST_DAMAGED = 500_000;
const MOST_CORRECTIONS = 500;
const MOST_SETS = 20;
/** More are no damage to this program's settings but something else. */
const MOST_UNREAD = 5000;
/** The settings are nested five deep; writing what is nested without end would overflow the stack. */
const DEEPEST = 100;

const print = shaped(z.string().check(z.maxLength(16)));
const rowShape = z.tuple([
  z.string().check(z.maxLength(300)),
  z.partialRecord(z.enum(WRITTEN_COLUMNS), z.string().check(z.maxLength(16))),
]);
const unreadShape = z.object({ part: z.enum(SETTINGS_PARTS), value: z.unknown() });

const levelOf =
  (sets: CriteriaSets) =>
  (value: unknown): LevelOverride | undefined => {
    const parsed = parseOverrides([value], sets);
    return parsed.code === 'ok' ? parsed.overrides[0] : undefined;
  };

const setOfFile = (value: unknown): CriteriaSetData | undefined => {
  const parsed = parseCriteriaSet(value);
  return parsed.code === 'ok' ? parsed.set : undefined;
};

const rowOf = (value: unknown): readonly [string, ReadonlyMap<WrittenColumn, string>] | undefined => {
  const parsed = rowShape.safeParse(value);
  if (!parsed.success) return undefined;
  const [key, written] = parsed.data;
  return [
    key,
    new Map(
      WRITTEN_COLUMNS.flatMap((column): [WrittenColumn, string][] => {
        const fingerprint = written[column];
        return fingerprint === undefined ? [] : [[column, fingerprint]];
      }),
    ),
  ];
};

/** The settings of a workbook, and what is to be told of those that are not used. */
export interface StoredSettings {
  readonly settings: Settings;
  /** By which the workbook is to be read and judged: those that ship, with its own and then the given ones put in. */
  readonly sets: CriteriaSets;
  readonly notes: readonly SettingsNote[];
}

const frozen = (text: string, reason: 'later-version' | 'too-large', sets: CriteriaSets): StoredSettings => ({
  settings: { ...EMPTY_SETTINGS, frozen: text },
  sets,
  notes: [{ code: 'settings-frozen', reason }],
});

/**
 * Reads the settings of a workbook; text from outside, so nothing of it is believed before the schema has. A piece
 * that cannot be read does not take the others with it, and is kept as it is.
 * @param given sets from a file that the user names
 */
export function readSettings(json: string | undefined, given: CriteriaSets = []): StoredSettings {
  const sets = withSets(shippedSets(), given);
  if (json === undefined) return { settings: EMPTY_SETTINGS, sets, notes: [] };
  if (json.length > LARGEST) return frozen(json, 'too-large', sets);
  const stored = fieldsOf(json);
  if (stored === undefined) {
    // damaged, or somebody else's: carried along as long as there is room for it
    return json.length > LARGEST_DAMAGED
      ? frozen(json, 'too-large', sets)
      : readFields({ version: VERSION }, [{ part: 'whole', value: json }], given);
  }
  const { version } = stored;
  if (version > VERSION) return frozen(json, 'later-version', sets);
  try {
    return readFields(stored, [], given);
  } catch (error) {
    if (error instanceof TooManyUnreadError) return frozen(json, 'too-large', sets);
    throw error;
  }
}

/** Ends the reading of settings of which hardly anything can be read. */
class TooManyUnreadError extends Error {
  constructor() {
    super(`More than ${String(MOST_UNREAD)} pieces of the settings cannot be read`);
    this.name = 'TooManyUnreadError';
  }
}

function isDeep(json: string): boolean {
  let depth = 0;
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at];
    if (sign === '"') at = endOfString(json, at + 1);
    else if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

function endOfString(json: string, from: number): number {
  let at = from;
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at;
}

const storedShape = z.looseObject({ version: z.int().check(z.minimum(1)) });
type Stored = z.infer<typeof storedShape>;

function fieldsOf(json: string): Stored | undefined {
  if (isDeep(json)) return undefined;
  try {
    return shaped(storedShape)(JSON.parse(json));
  } catch {
    return undefined;
  }
}

function readFields(stored: Stored, damaged: readonly UnreadPiece[], given: CriteriaSets): StoredSettings {
  const found: UnreadPiece[] = [...damaged];
  const refuse: Refuse = (part, value) => {
    if (found.length >= MOST_UNREAD) throw new TooManyUnreadError();
    found.push({ part, value });
  };
  const { region, year, date, special, recognition, heads, unions, ...stays } = stored;
  const { levels, sets: kept, roadmap, choices, paper, corrections, snapshots, unread, ...rest } = stays;
  const own = readEach(kept, 'sets', setOfFile, refuse, MOST_SETS);
  const sets = withSets(withSets(shippedSets(), own.map(buildCriteriaSet)), given);
  const settings: Settings = {
    region: readOne(region, 'region', shaped(z.enum(REGION_KEYS)), refuse),
    ...readOccasion({ year, date, special, recognition }, refuse),
    ...readUnions({ heads, unions }, refuse),
    sets: own,
    levels: readEach(levels, 'levels', levelOf(sets), refuse),
    roadmap: new Map(readEach(roadmap, 'roadmap', rowOf, refuse)),
    choices: readChoices(choices, refuse),
    paper: readPaper(paper, refuse),
    drawn: Object.fromEntries(
      DRAWN_SHEETS.flatMap((own) => {
        const known = readOne(rest[own], 'drawn', print, refuse);
        return known === undefined ? [] : [[own, known]];
      }),
    ),
    corrections: readEach(corrections, 'corrections', shaped(correctionShape), refuse, MOST_CORRECTIONS),
    snapshots: readSnapshotTexts(snapshots, refuse),
    later: Object.entries(rest).filter(([name]) => name !== 'version' && !isDrawn(name)),
    unread: readEach(unread, 'whole', shaped(unreadShape), refuse),
    frozen: undefined,
  };
  return {
    settings: { ...settings, unread: [...settings.unread, ...found] },
    sets,
    notes: found.length === 0 ? [] : [{ code: 'settings-unread', parts: countsOf(found) }],
  };
}

const isDrawn = (name: string): boolean => DRAWN_SHEETS.some((own) => own === name);

const countsOf = (
  pieces: readonly UnreadPiece[],
): Extract<SettingsNote, { readonly code: 'settings-unread' }>['parts'] =>
  SETTINGS_PARTS.flatMap((part) => {
    const { length: count } = pieces.filter((piece) => piece.part === part);
    return count === 0 ? [] : [{ part, count }];
  });

/** Levels that would not be believed when they are read again. */
export class UnwritableSettingsError extends Error {
  constructor(problems: readonly CriteriaProblem[]) {
    super(`The levels cannot be kept: ${JSON.stringify(problems)}`);
    this.name = 'UnwritableSettingsError';
  }
}

/**
 * The same settings always give the same text; those that are frozen give the text that is there.
 * @param sets those that the levels may be of
 * @throws {UnwritableSettingsError}
 */
export function writeSettings(settings: Settings, sets: CriteriaSets): string {
  const {
    region,
    levels: given,
    sets: own,
    roadmap,
    choices,
    paper,
    drawn,
    corrections,
    snapshots,
    later,
    unread,
  } = settings;
  if (settings.frozen !== undefined) return settings.frozen;
  // through the schema, because it puts the fields of a level in one order whoever made it
  const levels = parseOverrides(given, sets);
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
    ...storedOccasion(settings),
    ...storedUnions(settings),
    levels: levels.overrides,
    sets: own.length === 0 ? undefined : own,
    roadmap: written,
    choices: storedChoices(choices),
    paper: storedPaper(paper),
    ...Object.fromEntries(DRAWN_SHEETS.map((own) => [own, drawn[own]])),
    corrections: corrections.length === 0 ? undefined : corrections,
    snapshots: snapshots.length === 0 ? undefined : snapshotTexts(snapshots),
    ...Object.fromEntries(later),
    unread: unread.length === 0 ? undefined : unread,
  });
}
