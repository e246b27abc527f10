import { openArchive } from '../../hosts/file/archive';
import { buildPackage } from '../../hosts/file/build/buildPackage';
import { extractSheets } from '../../hosts/file/extract/extractSheets';
import type { OpenedWorkbook } from '../../hosts/file/open';
import { applyPlan } from '../../hosts/file/edit/applyPlan';
import { plainKey } from '../../text/key';
import { sheetKey } from '../../workbook/sheetName';
import { OWN_SHEET_TITLES } from '../../messages/names';
import type { WorkbookImage } from '../../workbook/image';
import type { NotCarried } from '../../workbook/notCarried';
import type { Operation, OwnSheet, SheetContent, Skipped } from '../../workbook/plan';
import type { BuildPart } from '../build';
import type { CheckOptions } from '../check';
import { ownSheetIn } from '../ownSheet';
import type { NothingJudged } from '../reviewProblem';
import { patchable } from '../../hosts/file/patchable';
import { sheets as sheetsCase } from '../useCases/build';
import { checkFile, workOnFile } from '../useCases/onFile';

const EMPTY: WorkbookImage = { sheets: [], names: [], date1904: false, structureProtected: false };

/** What a new workbook has beside ordinary sheets. */
export interface NewWorkbookExtras {
  /** Sheets that the program knows again as its own; they stand behind the others. */
  readonly own?: readonly { readonly own: OwnSheet; readonly content: SheetContent }[];
  /** As `writeSettings` gives them. */
  readonly settings?: string;
}

/** A new .xlsx with sheets that the program draws, in their order. */
export function newWorkbookFile(
  sheets: readonly SheetContent[],
  { own = [], settings }: NewWorkbookExtras = {},
): Uint8Array {
  const { bytes } = buildPackage(EMPTY, []);
  const operations: readonly Operation[] = [
    ...sheets.map((content): Operation => ({ code: 'insert-sheet', content })),
    ...own.map((one): Operation => ({ code: 'add-sheet', ...one })),
    ...(settings === undefined ? [] : [{ code: 'store-settings', settings } as const]),
  ];
  return applyPlan(openArchive(bytes), EMPTY, { operations }).bytes;
}

export interface ExportRequest {
  /** Sheets by name; several in one text with commas between. The program's own are drawn where they are not there yet. */
  readonly sheets: readonly string[];
  /** Formulas become their results. */
  readonly values: boolean;
}

export type ExportOutcome =
  | {
      readonly code: 'exported';
      readonly bytes: Uint8Array;
      /** In the order of the workbook. */
      readonly sheets: readonly string[];
      /** Formulas that became results, though live ones were asked for: they need sheets that are left out. */
      readonly settled: number;
      /** Formulas that nobody had calculated yet, so that there was no result to keep. */
      readonly blank: number;
      readonly skipped: readonly Skipped[];
      readonly notCarried: readonly NotCarried[];
    }
  | { readonly code: 'unknown-sheet'; readonly sheet: string; readonly known: readonly string[] }
  | NothingJudged;

/** Those that a build draws. */
const BUILT_SHEETS = ['roadmap', 'matrix', 'summary', 'issues'] as const satisfies readonly (BuildPart &
  OwnSheet)[];

const ownTitled = (name: string): (typeof BUILT_SHEETS)[number] | undefined =>
  namedLike(
    BUILT_SHEETS.map((own) => ({ own, name: OWN_SHEET_TITLES[own] })),
    name,
  )?.own;

/** As it is called, in any letter case; on a keyboard without Vietnamese also without diacritics. */
function namedLike<Named extends { readonly name: string }>(
  all: readonly Named[],
  name: string,
): Named | undefined {
  const exact = all.find((one) => sheetKey(one.name) === sheetKey(name));
  if (exact !== undefined) return exact;
  const alike = all.filter((one) => plainKey(one.name) === plainKey(name));
  return alike.length === 1 ? alike[0] : undefined;
}

/** A sheet's name may hold commas itself: the whole text is tried first. */
function wantedNames(texts: readonly string[], image: WorkbookImage): readonly string[] {
  const isSheet = (name: string): boolean => namedLike(image.sheets, name) !== undefined;
  const names = texts.flatMap((text) =>
    isSheet(text) ? [text] : text.split(',').map((name) => name.trim()),
  );
  return [...new Map(names.filter((name) => name !== '').map((name) => [sheetKey(name), name])).values()];
}

/** The name under which a wanted sheet stands in the workbook; one of ours is found by its mark. */
function standingName(name: string, image: WorkbookImage): string | undefined {
  const sheet = namedLike(image.sheets, name);
  const own = ownTitled(name);
  return sheet?.name ?? (own === undefined ? undefined : ownSheetIn(image, own)?.name);
}

/** Some sheets of a workbook as a new one. */
export async function exportSheets(
  opened: OpenedWorkbook,
  options: CheckOptions,
  { sheets, values }: ExportRequest,
  today: string,
): Promise<ExportOutcome> {
  const file = patchable(opened);
  const wanted = wantedNames(sheets, file.image);
  const missing = wanted.filter((name) => standingName(name, file.image) === undefined);
  const unknown = missing.find((name) => ownTitled(name) === undefined);
  const known = file.image.sheets.map(({ name }) => name);
  if (unknown !== undefined) return { code: 'unknown-sheet', sheet: unknown, known };
  const parts = missing.flatMap((name): readonly BuildPart[] => {
    const own = ownTitled(name);
    return own === undefined ? [] : [own];
  });
  const drawn = parts.length === 0 ? undefined : await withParts(file, options, today, parts);
  if (drawn !== undefined && 'code' in drawn) return drawn;
  const { archive, image } = drawn ?? file;
  const names = wanted.flatMap((name) => standingName(name, image) ?? []);
  const [left] = wanted.filter((name) => standingName(name, image) === undefined);
  // a roadmap of nothing is not drawn
  if (left !== undefined || names.length === 0) return { code: 'unknown-sheet', sheet: left ?? '', known };
  const { bytes, settled, blank } = extractSheets(archive, names, { values });
  const chosen = new Set(names);
  return {
    code: 'exported',
    bytes,
    sheets: image.sheets.map(({ name }) => name).filter((name) => chosen.has(name)),
    settled: values ? 0 : settled,
    blank,
    skipped: drawn?.skipped ?? [],
    notCarried: file.notCarried,
  };
}

/** The copy is a new workbook: what the old one locks does not bind it. */
async function withParts(
  { archive, image }: ReturnType<typeof patchable>,
  options: CheckOptions,
  today: string,
  parts: readonly BuildPart[],
) {
  const checked = checkFile({ archive, image: { ...image, structureProtected: false } }, options);
  const built = await workOnFile(checked, sheetsCase(parts), undefined, today);
  if (built.code === 'nothing-judged') return built;
  const { host } = checked;
  return { archive: host.archive(), image: host.readNow().image, skipped: built.skipped };
}
