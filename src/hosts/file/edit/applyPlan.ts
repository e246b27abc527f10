import type { WorkbookImage } from '../../../workbook/image';
import type { CarriedOut, Plan, Skipped } from '../../../workbook/plan';
import { UnusableFileError } from '../../../workbook/problem';
import {
  resolvePlan,
  type KnownBook,
  type KnownSheet,
  type MarkedSheet,
  type ResolvedStep,
} from '../../../workbook/resolvedPlan';
import { sheetKey } from '../../../workbook/sheetName';
import { writeArchive, type Archive } from '../archive';
import { MalformedXmlError } from '../xml/malformed';
import { dropCalcChain } from './calcChain';
import { createDraft, type Draft } from './draft';
import { withMarks, withoutMarks } from './marks';
import { addSheetPart, redrawOwnSheet } from './ownSheet';
import { storeSettings } from './settings';
import { isSigned } from './relationships';
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

export interface Applied extends CarriedOut {
  readonly bytes: Uint8Array;
}

/** What the steps of one plan work on. */
interface Job {
  readonly draft: Draft;
  readonly workbook: WorkbookPart;
  readonly styles: StyleBook;
}

type Worksheet = SheetEntry & KnownSheet & { readonly part: string };

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
    const { made, skipped, refused } = carryOut(draft, image, plan);
    const changes = draft.changes();
    return {
      bytes: writeArchive(archive, changes),
      made,
      skipped: changes.size > 0 && isSigned(draft) ? [...skipped, { code: 'signature-void' }] : skipped,
      refused,
    };
  } catch (error) {
    if (error instanceof MalformedXmlError) throw new UnusableFileError({ code: 'damaged' });
    throw error;
  }
}

function carryOut(draft: Draft, image: WorkbookImage, plan: Plan): CarriedOut {
  const workbook = findWorkbookPart(draft);
  const resolved = resolvePlan(plan, knownBook(draft, workbook, image));
  const job: Job = { draft, workbook, styles: openStyles(draft, workbook) };
  const bound = resolved.steps.flatMap((step) => perform(job, step));
  for (const sheet of resolved.marked) drawMarks(job, sheet);
  saveStyles(draft, workbook, job.styles);
  return { ...resolved, skipped: [...resolved.skipped, ...bound] };
}

function knownBook(draft: Draft, workbook: WorkbookPart, image: WorkbookImage): KnownBook<Worksheet> {
  const locked = new Set(image.sheets.filter((sheet) => sheet.protected).map(({ name }) => sheetKey(name)));
  const entries = sheetEntries(draft, workbook);
  return {
    worksheets: entries.flatMap((entry): readonly Worksheet[] =>
      entry.part === undefined
        ? []
        : [{ ...entry, part: entry.part, isProtected: locked.has(sheetKey(entry.name)) }],
    ),
    otherSheets: entries.flatMap(({ name, part }) => (part === undefined ? [name] : [])),
    names: nameEntries(draft, workbook).flatMap(({ name, formula, sheetIndex }) =>
      sheetIndex === undefined ? [[name, formula] as const] : [],
    ),
    structureProtected: image.structureProtected,
    date1904: image.date1904,
    bearsMarks({ part }) {
      const xml = draft.glance(part);
      return xml !== undefined && withoutMarks(xml) !== xml;
    },
  };
}

/** What Excel would not let a person do either, cell by cell. */
function perform({ draft, workbook, styles }: Job, step: ResolvedStep<Worksheet>): readonly Skipped[] {
  switch (step.code) {
    case 'add-sheet':
      addSheetPart(draft, workbook, styles, step.own, step.name, step.content);
      return [];
    case 'redraw-sheet':
      redrawOwnSheet(draft, workbook, styles, step.own, step.sheet, step.content);
      return [];
    case 'write-cells': {
      const { name, part } = step.sheet;
      const result = writeCells(draft, part, step.cells, styles);
      if (result.formulaLost) dropCalcChain(draft, workbook);
      if (result.formulaWritten) askForCalculation(draft, workbook);
      return result.bound.map((bound) => ({ code: 'cell-bound', sheet: name, ...bound }));
    }
    case 'store-settings':
      storeSettings(draft, workbook, step.settings);
      return [];
  }
}

function drawMarks({ draft, styles }: Job, { sheet: { part }, marks }: MarkedSheet<Worksheet>): void {
  const xml = draft.glance(part);
  if (xml === undefined) return;
  const bare = withoutMarks(xml);
  const marked = marks.size === 0 ? bare : withMarks(bare, marks, styles);
  if (marked !== xml) draft.settle(part, marked);
}
