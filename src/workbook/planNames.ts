import type { OwnSheet, Plan } from './plan';
import { freeSheetName, sheetKey } from './sheetName';

/** What sheets are called once a plan is carried out. */
export interface PlanNames {
  /** By the place of the operation; `undefined` where it adds no sheet. */
  readonly added: readonly (string | undefined)[];
  readonly own: (own: OwnSheet) => string | undefined;
  readonly has: (sheet: string) => boolean;
}

/** The workbook that a plan is for. */
export interface NamedBook {
  /** Of sheets of every kind. */
  readonly sheets: readonly string[];
  readonly own: (own: OwnSheet) => string | undefined;
  readonly structureProtected: boolean;
}

/** Names are given in the order of the plan; formulas may speak of a sheet that comes after their own. */
export function planNames({ operations }: Plan, book: NamedBook): PlanNames {
  const taken = [...book.sheets];
  const own = new Map<OwnSheet, string>();
  /** Of sheets that are there; each formula asks for them, and a book has to look through all of its names. */
  const there = new Map<OwnSheet, string | undefined>();
  const nameOf = (kind: OwnSheet): string | undefined => {
    const name = own.get(kind);
    if (name !== undefined) return name;
    if (!there.has(kind)) there.set(kind, book.own(kind));
    return there.get(kind);
  };
  const added = operations.map((operation) => {
    if (operation.code === 'redraw-sheet') own.set(operation.own, operation.sheet);
    if (operation.code !== 'add-sheet' && operation.code !== 'insert-sheet') return undefined;
    const isRedrawn =
      operation.code === 'add-sheet' && operation.beside !== true && nameOf(operation.own) !== undefined;
    if (isRedrawn || book.structureProtected) return undefined;
    const name = freeSheetName(operation.content.name, taken);
    taken.push(name);
    if (operation.code === 'add-sheet') own.set(operation.own, name);
    return name;
  });
  const keys = new Set(taken.map(sheetKey));
  return {
    added,
    own: nameOf,
    has: (sheet) => keys.has(sheetKey(sheet)),
  };
}
