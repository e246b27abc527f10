import type { Book } from '../book/book';
import { childOf, elementsOf, textOf } from '../book/xml';
import { accessDenied } from '../wire/failure';

export const isStructureProtected = (book: Book): boolean =>
  ['1', 'true'].includes(childOf(book.workbook, 'workbookProtection')?.attributes.get('lockStructure') ?? '');

/** @throws {ExcelFailure} where sheets can be neither added nor removed nor renamed */
export function requireOpenStructure(book: Book): void {
  if (isStructureProtected(book)) throw accessDenied("The workbook's structure is protected.");
}

/** Rewrites every formula of the workbook: cells, names, conditional formats. */
export function eachFormula(book: Book, rewrite: (formula: string) => string): void {
  for (const sheet of book.sheets) {
    for (const { cells } of sheet.rows.values()) {
      for (const [column, cell] of cells) {
        if (cell.formula === undefined || cell.formula === '') continue;
        const formula = rewrite(cell.formula);
        if (formula !== cell.formula) cells.set(column, { ...cell, formula });
      }
    }
    for (const rule of sheet.conditional) {
      for (const item of elementsOf(rule.element, 'formula')) {
        item.children.splice(0, item.children.length, rewrite(textOf(item)));
      }
    }
  }
  for (const name of book.names) name.formula = rewrite(name.formula);
}
