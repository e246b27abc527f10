import { OWN_SHEET_TITLES } from '../../messages/names';
import { drawIssues } from '../../reports/issues/sheet';
import { NO_TICKS, ticksIn } from '../../reports/issues/ticks';
import { drawMatrix } from '../../reports/matrix/sheet';
import { standardPlace } from '../../reports/roadmapSheet';
import { drawSummary } from '../../reports/summary/sheet';
import { columnName } from '../../workbook/address';
import { resolveOwnReferences } from '../../workbook/ownSheet';
import { isFormula, resultOf, type SheetContent } from '../../workbook/plan';
import { buildInSlices } from '../build';
import { ownTitled, standingName, wantedNames } from './names';
import { EXPORT_SHEETS, type ExportSheet } from './sheet';
import { SPREADSHEET_TYPE } from '../fileType';
import type { OwnContent } from '../newWorkbook';
import type { OutcomeOf } from '../outcome';
import { nothingJudged, type NothingJudged } from '../reviewProblem';
import { ownSheetIn } from '../ownSheet';
import { withPaper } from '../cover';
import { paperOf } from '../paper';
import { roadmapNow, roadmapSheet } from '../roadmap';
import type { ExportRequest } from '../useCases/export';
import { NoWriterError, type Around, type CheckedBook, type Given, type Refusal } from '../useCases/useCase';

type Exported = Given<OutcomeOf<'exported'>> | Refusal<OutcomeOf<'unknown-sheet'>>;

const unknown = (sheet: string, { reading: { image } }: CheckedBook): Exported => ({
  refused: { code: 'unknown-sheet', sheet, known: image.sheets.map(({ name }) => name) },
});

/** The sheets as they stand in the workbook; the program's own are drawn where they are not there yet. */
export async function copiedBook(
  book: CheckedBook,
  { sheets, values }: ExportRequest,
  around: Around,
  copy: NonNullable<Around['copy']>,
): Promise<Exported | NothingJudged> {
  const { image } = book.reading;
  const wanted = wantedNames(sheets, image);
  const missing = wanted.filter((name) => standingName(name, image) === undefined);
  const stranger = missing.find((name) => ownTitled(name) === undefined);
  if (stranger !== undefined) return unknown(stranger, book);
  const parts = missing.flatMap((name) => ownTitled(name) ?? []);
  const nothing = parts.length === 0 ? undefined : nothingJudged(book.check.assessment);
  if (nothing !== undefined) return nothing;
  const unlocked = { ...book, reading: { image: { ...image, structureProtected: false } } };
  const { plan } = await buildInSlices(unlocked, around, parts);
  const after = copy(plan);
  const names = wanted.flatMap((name) => standingName(name, after.image) ?? []);
  const [left] = wanted.filter((name) => standingName(name, after.image) === undefined);
  // a roadmap of nothing is not drawn
  if (left !== undefined || names.length === 0) return unknown(left ?? sheets.join(', '), book);
  const { bytes, settled, blank } = after.only(names, { values });
  return {
    gift: { code: 'book', blob: new Blob([bytes.slice().buffer], { type: SPREADSHEET_TYPE }) },
    outcome: {
      code: 'exported',
      sheets: after.image.sheets.map(({ name }) => name).filter((name) => names.includes(name)),
      settled: values ? 0 : settled,
      blank,
      skipped: after.skipped,
    },
  };
}

/** The program's own sheets alone, drawn anew. */
export async function drawnBook(
  book: CheckedBook,
  { sheets, values }: ExportRequest,
  { today, newBook }: Around,
): Promise<Exported> {
  if (newBook === undefined) throw new NoWriterError('new workbooks');
  const titled = sheets.map(ownTitled);
  const stranger = sheets.find((_, place) => titled[place] === undefined);
  if (stranger !== undefined) return unknown(stranger, book);
  const wanted = EXPORT_SHEETS.filter((own) => titled.includes(own));
  const own = ownContents(book, wanted, today());
  const drawn = values ? own.map((one) => ({ ...one, content: withResults(one.content) })) : own;
  return {
    gift: { code: 'book', blob: await newBook({ own: drawn }) },
    outcome: {
      code: 'exported',
      sheets: wanted.map((name) => OWN_SHEET_TITLES[name]),
      settled: drawn.reduce((sum, { content }) => sum + settledIn(content, wanted), 0),
      blank: 0,
      skipped: [],
    },
  };
}

/** Formulas that need one of our sheets which is not among the wanted. */
const settledIn = ({ cells }: SheetContent, wanted: readonly ExportSheet[]): number =>
  cells.filter(
    ({ content }) =>
      isFormula(content) &&
      resolveOwnReferences(content.formula, (own) => wanted.find((one) => one === own)) === undefined,
  ).length;

/** The program's own sheets as they would be drawn now, with what people typed into theirs. `today` is an ISO day. */
function ownContents(
  { reading, check: checked }: CheckedBook,
  wanted: readonly ExportSheet[],
  today: string,
): readonly OwnContent[] {
  const check = withPaper(reading.image, checked);
  const { assessment } = check;
  const { inForce, reviewedYear } = roadmapNow(reading.image, check, today);
  const facts = paperOf(check);
  const places = {
    key: columnName(standardPlace('key')),
    deadline: columnName(standardPlace('deadline')),
  };
  const draw = {
    summary: () => drawSummary(assessment, check.settings.recognition, facts),
    roadmap: () => roadmapSheet(check, inForce, reviewedYear),
    matrix: () => drawMatrix(assessment, inForce, { reviewedYear, places, facts }),
    issues: () => {
      const listed = ownSheetIn(reading.image, 'issues');
      return drawIssues(assessment, listed === undefined ? NO_TICKS : ticksIn(listed), facts);
    },
  } as const satisfies Record<ExportSheet, () => SheetContent>;
  return wanted.map((own) => ({ own, content: draw[own]() }));
}

/** The same sheet with results in place of formulas. */
const withResults = (sheet: SheetContent): SheetContent => ({
  ...sheet,
  cells: sheet.cells.map((cell) => ({ ...cell, content: resultOf(cell.content) })),
});
