import type { Area } from './address';
import { drawnCells, drawnContent, type DrawnIn } from './drawing';
import { ownSheetName } from './ownSheet';
import {
  OWN_SHEETS,
  type CarriedOut,
  type MadeSheet,
  type PlainCell,
  type PlainSheet,
  type Operation,
  type OwnSheet,
  type Plan,
  type Severity,
  type Skipped,
} from './plan';
import { freeSheetName, sheetKey, UnknownSheetError } from './sheetName';

/** A sheet with cells, as far as a plan has to know it. Hosts add what leads them to it. */
export interface KnownSheet {
  readonly name: string;
  readonly isProtected: boolean;
}

/** The workbook that a plan is for. */
export interface KnownBook<Sheet extends KnownSheet> {
  readonly worksheets: readonly Sheet[];
  /** Of sheets without cells, such as charts: no new sheet can be called so. */
  readonly otherSheets: readonly string[];
  /** The workbook's own defined names, not those of its sheets, with their formulas. */
  readonly names: Iterable<readonly [name: string, formula: string]>;
  readonly structureProtected: boolean;
  /** Days are counted from 1904. */
  readonly date1904: boolean;
  /** True where the sheet bears marks of the program. Only asked of protected sheets. */
  readonly bearsMarks: (sheet: Sheet) => boolean;
}

export type SheetMarks = ReadonlyMap<Severity, readonly Area[]>;

/** What is left to be done, with every name, sheet and reference found. */
export type ResolvedStep<Sheet> =
  /** Behind all others. Without `own` the sheet belongs to the user. */
  | {
      readonly code: 'add-sheet';
      readonly own: OwnSheet | undefined;
      readonly name: string;
      readonly content: PlainSheet;
    }
  | {
      readonly code: 'redraw-sheet';
      readonly own: OwnSheet;
      readonly sheet: Sheet;
      readonly content: PlainSheet;
    }
  | { readonly code: 'write-cells'; readonly sheet: Sheet; readonly cells: readonly PlainCell[] }
  | { readonly code: 'store-settings'; readonly settings: string };

/** The marks that a sheet is to bear, and no others; none of them: the program's marks go. */
export interface MarkedSheet<Sheet> {
  readonly sheet: Sheet;
  readonly marks: SheetMarks;
}

/** A plan for one workbook: hosts carry out what stands here and decide nothing. */
export interface ResolvedPlan<Sheet> extends CarriedOut {
  readonly steps: readonly ResolvedStep<Sheet>[];
  /** To be drawn when the steps are done, in the workbook's order; none where the plan leaves marks alone. */
  readonly marked: readonly MarkedSheet<Sheet>[];
}

/** What an operation comes to in the workbook. */
type Target<Sheet> =
  | { readonly code: 'refused'; readonly why: Refusal }
  | { readonly code: 'new-sheet'; readonly name: string }
  | { readonly code: 'sheet'; readonly sheet: Sheet }
  | { readonly code: 'book' };

type Refusal = Extract<Skipped, { readonly operation: unknown }>;

/**
 * The same plan, with the same workbook, is the same in every host.
 * @throws {UnknownSheetError}
 */
export function resolvePlan<Sheet extends KnownSheet>(
  { operations }: Plan,
  book: KnownBook<Sheet>,
): ResolvedPlan<Sheet> {
  const { targets, names } = targetsOf(operations, book);
  const refusals = refusalList();
  const steps: ResolvedStep<Sheet>[] = [];
  const refused: number[] = [];
  let marks: Map<Sheet, Map<Severity, Area[]>> | undefined;
  for (const [place, operation] of operations.entries()) {
    if (operation.code === 'clear-marks') marks = new Map();
    if (operation.code === 'mark') marks ??= new Map();
    const target = targets[place];
    if (target?.code === 'refused') {
      refusals.note(target.why);
      refused.push(place);
    } else if (target !== undefined) {
      const step = stepOf(operation, target, names);
      if (step !== undefined) steps.push(step);
      if (operation.code === 'mark' && target.code === 'sheet') addMark(marks, target.sheet, operation);
    }
  }
  const marked = marks === undefined ? [] : markedSheets(book, steps, marks, refusals.note);
  return { steps, marked, made: steps.flatMap(madeBy), skipped: refusals.all(), refused };
}

function madeBy<Sheet extends KnownSheet>(step: ResolvedStep<Sheet>): readonly MadeSheet[] {
  switch (step.code) {
    case 'add-sheet':
      return [{ name: step.name, isNew: true }];
    case 'redraw-sheet':
    case 'write-cells':
      return [{ name: step.sheet.name, isNew: false }];
    case 'store-settings':
      return [];
  }
}

function stepOf<Sheet>(
  operation: Operation,
  target: Target<Sheet>,
  names: DrawnIn,
): ResolvedStep<Sheet> | undefined {
  switch (operation.code) {
    case 'add-sheet':
    case 'insert-sheet':
    case 'redraw-sheet': {
      const own = operation.code === 'insert-sheet' ? undefined : operation.own;
      // drawn when its turn comes: of all the sheets of a plan only one at a time is there twice
      const drawn = (): PlainSheet => drawnContent(operation.content, names);
      if (target.code === 'new-sheet') {
        const { name } = target;
        return {
          code: 'add-sheet',
          own,
          name,
          get content() {
            return drawn();
          },
        };
      }
      if (target.code !== 'sheet' || own === undefined) return undefined;
      const { sheet } = target;
      return {
        code: 'redraw-sheet',
        own,
        sheet,
        get content() {
          return drawn();
        },
      };
    }
    case 'write-cells':
      return target.code === 'sheet' && operation.cells.length > 0
        ? { code: 'write-cells', sheet: target.sheet, cells: drawnCells(operation.cells, names) }
        : undefined;
    case 'store-settings':
      return operation;
    case 'mark':
    case 'clear-marks':
      return undefined;
  }
}

/** Names are given in the order of the plan; formulas may speak of a sheet that comes after their own. */
function targetsOf<Sheet extends KnownSheet>(
  operations: readonly Operation[],
  book: KnownBook<Sheet>,
): { readonly targets: readonly Target<Sheet>[]; readonly names: DrawnIn } {
  const known = new Map(book.worksheets.map((sheet) => [sheetKey(sheet.name), sheet]));
  const taken = [...book.worksheets.map(({ name }) => name), ...book.otherSheets];
  const present = (name: string | undefined): Sheet | undefined =>
    name === undefined ? undefined : known.get(sheetKey(name));
  /** Names of own sheets, once the plan is carried out. */
  const own = new Map<OwnSheet, string>();
  for (const kind of OWN_SHEETS) {
    const name = present(ownSheetName(book.names, kind))?.name;
    if (name !== undefined) own.set(kind, name);
  }
  const existing = (name: string, operation: Operation['code']): Target<Sheet> => {
    const sheet = known.get(sheetKey(name));
    if (sheet === undefined) throw new UnknownSheetError(name);
    return sheet.isProtected
      ? { code: 'refused', why: { code: 'sheet-protected', sheet: sheet.name, operation } }
      : { code: 'sheet', sheet };
  };
  const added = ({
    code,
    content,
  }: Extract<Operation, { readonly code: 'add-sheet' | 'insert-sheet' }>): Target<Sheet> => {
    if (book.structureProtected)
      return { code: 'refused', why: { code: 'structure-protected', operation: code } };
    const name = freeSheetName(content.name, taken);
    taken.push(name);
    return { code: 'new-sheet', name };
  };
  const targetOf = (operation: Operation): Target<Sheet> => {
    switch (operation.code) {
      case 'mark':
      case 'write-cells':
        return existing(operation.sheet, operation.code);
      case 'redraw-sheet':
        own.set(operation.own, operation.sheet);
        return existing(operation.sheet, operation.code);
      case 'add-sheet': {
        // one that is there already is drawn anew: the same plan twice gives what it gives once
        const drawn = present(own.get(operation.own));
        if (drawn !== undefined && operation.beside !== true) return existing(drawn.name, 'redraw-sheet');
        const target = added(operation);
        if (target.code === 'new-sheet') own.set(operation.own, target.name);
        return target;
      }
      case 'insert-sheet':
        return added(operation);
      case 'clear-marks':
      case 'store-settings':
        return { code: 'book' };
    }
  };
  const targets = operations.map(targetOf);
  const keys = new Set(taken.map(sheetKey));
  return {
    targets,
    names: {
      own: (kind) => own.get(kind),
      has: (sheet) => keys.has(sheetKey(sheet)),
      date1904: book.date1904,
    },
  };
}

function addMark<Sheet>(
  marks: Map<Sheet, Map<Severity, Area[]>> | undefined,
  sheet: Sheet,
  { severity, areas }: Extract<Operation, { readonly code: 'mark' }>,
): void {
  const ofSheet = marks?.get(sheet) ?? new Map<Severity, Area[]>();
  marks?.set(sheet, ofSheet.set(severity, [...(ofSheet.get(severity) ?? []), ...areas]));
}

const NO_MARKS: SheetMarks = new Map();

/** Marks go from every sheet that gets none; what is drawn from one end to the other has none. */
function markedSheets<Sheet extends KnownSheet>(
  { worksheets, bearsMarks }: KnownBook<Sheet>,
  steps: readonly ResolvedStep<Sheet>[],
  marks: ReadonlyMap<Sheet, SheetMarks>,
  note: (refusal: Refusal) => void,
): readonly MarkedSheet<Sheet>[] {
  const drawn = new Set(steps.flatMap((step) => (step.code === 'redraw-sheet' ? [step.sheet] : [])));
  return worksheets.flatMap((sheet): readonly MarkedSheet<Sheet>[] => {
    const wanted = marks.get(sheet);
    if (wanted !== undefined) return [{ sheet, marks: wanted }];
    if (drawn.has(sheet)) return [];
    if (!sheet.isProtected) return [{ sheet, marks: NO_MARKS }];
    if (bearsMarks(sheet)) {
      note({ code: 'sheet-protected', sheet: sheet.name, operation: 'clear-marks' });
    }
    return [];
  });
}

/** One sentence for all that one lock prevents, however many operations meet it. */
function refusalList(): {
  readonly all: () => readonly Skipped[];
  readonly note: (refusal: Refusal) => void;
} {
  const noted = new Map<string, Refusal>();
  return {
    all: () => [...noted.values()],
    note(refusal) {
      noted.set(
        [refusal.code, refusal.operation, 'sheet' in refusal ? refusal.sheet : ''].join('\n'),
        refusal,
      );
    },
  };
}
