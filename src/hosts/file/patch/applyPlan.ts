import type { Area } from '../../../workbook/address';
import type { WorkbookImage } from '../../../workbook/image';
import type { Operation, OwnSheet, Plan, Severity, Skipped } from '../../../workbook/plan';
import { drawnCells, drawnContent } from '../../../workbook/drawing';
import { ownSheetName } from '../../../workbook/ownSheetName';
import { planNames, type PlanNames } from '../../../workbook/planNames';
import { UnusableFileError } from '../../../workbook/problem';
import { sheetKey, UnknownSheetError } from '../../../workbook/sheetName';
import { noteRefusal } from '../../../workbook/skipping';
import { writeArchive, type Archive } from '../archive';
import { MalformedXmlError } from '../xml/malformed';
import { dropCalcChain } from './calcChain';
import { createDraft, type Draft } from './draft';
import { withMarks, withoutMarks } from './marks';
import { addSheetPart, redrawOwnSheet } from './ownSheet';
import { storeSettings } from './settings';
import { isSigned } from './signature';
import type { StyleBook } from './styles';
import { openStyles, saveStyles } from './stylesPart';
import {
  askForCalculation,
  findWorkbookPart,
  nameEntries,
  sheetEntries,
  type SheetEntry,
  type WorkbookPart,
} from './workbookPart';
import { writeCells } from './writeCells';

export interface Applied {
  readonly bytes: Uint8Array;
  readonly skipped: readonly Skipped[];
}

/** What the operations of one plan work on. */
interface Job {
  readonly draft: Draft;
  readonly workbook: WorkbookPart;
  readonly styles: StyleBook;
  readonly image: WorkbookImage;
  readonly names: PlanNames;
  readonly skipped: Skipped[];
  /** Parts of sheets that were drawn from one end to the other, without marks. */
  readonly drawn: Set<string>;
  /** By sheet and severity, to be drawn when all else is done; `undefined` as long as marks are not touched. */
  marks: Map<string, Map<Severity, Area[]>> | undefined;
}

type Worksheet = SheetEntry & { readonly part: string };

/**
 * Carries out a plan on a package. Parts that no operation changes keep their compressed bytes, and a plan
 * that was carried out before changes nothing.
 * @throws {UnusableFileError} where a part that has to be changed is damaged
 * @throws {UnknownSheetError}
 * @throws {UnwritableNumberError}
 */
export function applyPlan(archive: Archive, image: WorkbookImage, plan: Plan): Applied {
  const draft = createDraft(archive);
  try {
    const skipped = carryOut(draft, image, plan);
    const changes = draft.changes();
    if (changes.size > 0 && isSigned(draft)) skipped.push({ code: 'signature-void' });
    return { bytes: writeArchive(archive, changes), skipped };
  } catch (error) {
    if (error instanceof MalformedXmlError) throw new UnusableFileError({ code: 'damaged' });
    throw error;
  }
}

function carryOut(draft: Draft, image: WorkbookImage, plan: Plan): Skipped[] {
  const workbook = findWorkbookPart(draft);
  const styles = openStyles(draft, workbook);
  const names = planNames(plan, {
    sheets: sheetEntries(draft, workbook).map(({ name }) => name),
    own: (own) => presentSheet(draft, workbook, own)?.name,
    structureProtected: image.structureProtected,
  });
  const job: Job = { draft, workbook, styles, image, names, skipped: [], drawn: new Set(), marks: undefined };
  plan.operations.forEach((operation, place) => {
    perform(job, operation, names.added[place]);
  });
  if (job.marks !== undefined) drawMarks(job, job.marks);
  saveStyles(draft, workbook, styles);
  return job.skipped;
}

function perform(job: Job, operation: Operation, newName: string | undefined): void {
  switch (operation.code) {
    case 'clear-marks':
      job.marks = new Map();
      return;
    case 'mark':
      collectMarks(job, operation);
      return;
    case 'add-sheet':
      addSheet(job, operation, newName);
      return;
    case 'insert-sheet':
      insertSheet(job, operation, newName);
      return;
    case 'redraw-sheet':
      redraw(job, operation, worksheet(job, operation.sheet));
      return;
    case 'write-cells':
      write(job, operation);
      return;
    case 'store-settings':
      storeSettings(job.draft, job.workbook, operation.settings);
  }
}

type OperationOf<Code extends Operation['code']> = Extract<Operation, { readonly code: Code }>;

function collectMarks(job: Job, { sheet, severity, areas }: OperationOf<'mark'>): void {
  const { name } = worksheet(job, sheet);
  job.marks ??= new Map();
  if (refusesChange(job, name, 'mark')) return;
  const ofSheet = job.marks.get(name) ?? new Map<Severity, Area[]>();
  job.marks.set(name, ofSheet.set(severity, [...(ofSheet.get(severity) ?? []), ...areas]));
}

/** An own sheet that is there already is drawn anew: the same plan twice gives what it gives once. */
function addSheet(job: Job, operation: OperationOf<'add-sheet'>, newName: string | undefined): void {
  const { own, beside } = operation;
  const present = beside === true ? undefined : presentSheet(job.draft, job.workbook, own);
  if (present === undefined) insertSheet(job, operation, newName, own);
  else redraw(job, operation, present);
}

function insertSheet(
  { draft, workbook, styles, names, skipped, drawn }: Job,
  operation: OperationOf<'add-sheet' | 'insert-sheet'>,
  name: string | undefined,
  own?: OwnSheet,
): void {
  if (name === undefined) noteRefusal(skipped, { code: 'structure-protected', operation: operation.code });
  else drawn.add(addSheetPart(draft, workbook, styles, own, name, drawnContent(operation.content, names)));
}

function redraw(
  job: Job,
  { own, content }: Pick<OperationOf<'redraw-sheet'>, 'own' | 'content'>,
  sheet: Worksheet,
): void {
  if (refusesChange(job, sheet.name, 'redraw-sheet')) return;
  redrawOwnSheet(job.draft, job.workbook, job.styles, own, sheet, drawnContent(content, job.names));
  job.drawn.add(sheet.part);
}

function write(job: Job, { sheet, cells }: OperationOf<'write-cells'>): void {
  const { draft, workbook, styles, names, skipped } = job;
  const { name, part } = worksheet(job, sheet);
  if (refusesChange(job, name, 'write-cells')) return;
  const result = writeCells(draft, part, drawnCells(cells, names), styles);
  for (const bound of result.bound) skipped.push({ code: 'cell-bound', sheet, ...bound });
  if (result.formulaLost) dropCalcChain(draft, workbook);
  if (result.formulaWritten) askForCalculation(draft, workbook);
}

function drawMarks(job: Job, marks: ReadonlyMap<string, ReadonlyMap<Severity, readonly Area[]>>): void {
  for (const { name, part } of sheetEntries(job.draft, job.workbook)) {
    const wanted = marks.get(name);
    if (part === undefined || (wanted === undefined && job.drawn.has(part))) continue;
    const xml = job.draft.glance(part);
    if (xml === undefined) continue;
    const bare = withoutMarks(xml);
    if (wanted === undefined && (bare === xml || refusesChange(job, name, 'clear-marks'))) continue;
    const marked = wanted === undefined ? bare : withMarks(bare, wanted, job.styles);
    if (marked !== xml) job.draft.settle(part, marked);
  }
}

/** True for a protected sheet, which is noted once for each kind of operation. */
function refusesChange({ image, skipped }: Job, sheet: string, operation: Operation['code']): boolean {
  if (image.sheets.find(({ name }) => name === sheet)?.protected !== true) return false;
  noteRefusal(skipped, { code: 'sheet-protected', sheet, operation });
  return true;
}

const isWorksheet = (sheet: SheetEntry): sheet is Worksheet => sheet.part !== undefined;

/** The sheet that the program drew earlier, found by its hidden name. */
function presentSheet(draft: Draft, workbook: WorkbookPart, own: OwnSheet): Worksheet | undefined {
  const name = ownSheetName(
    nameEntries(draft, workbook).map((entry) => [entry.name, entry.formula]),
    own,
  );
  return name === undefined ? undefined : worksheetNamed(draft, workbook, name);
}

function worksheetNamed(draft: Draft, workbook: WorkbookPart, name: string): Worksheet | undefined {
  const sheet = sheetEntries(draft, workbook).find((entry) => sheetKey(entry.name) === sheetKey(name));
  return sheet !== undefined && isWorksheet(sheet) ? sheet : undefined;
}

function worksheet({ draft, workbook }: Job, name: string): Worksheet {
  const sheet = worksheetNamed(draft, workbook, name);
  if (sheet === undefined) throw new UnknownSheetError(name);
  return sheet;
}
