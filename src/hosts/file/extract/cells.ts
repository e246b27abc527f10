import { deletion, withAttributes, type Edit } from '../edit/edit';
import {
  attributeOf,
  attributesOf,
  childOf,
  childrenOf,
  contentOf,
  startTagOf,
  type Element,
} from '../edit/element';
import { cellElements, rowElements } from '../edit/sheetRows';

interface FormulaCell {
  readonly cell: Element;
  readonly formula: Element;
  readonly text: string;
  /** Cells that share one formula stay or go together. */
  readonly group: string | undefined;
}

export interface Settled {
  readonly edits: readonly Edit[];
  /** Formulas that became their results. */
  readonly settled: number;
  /** Of these, how many no program had calculated yet: their cells are blank now. */
  readonly blank: number;
}

function formulaCells(xml: string, sheetData: Element): readonly FormulaCell[] {
  return rowElements(xml, sheetData).flatMap(({ element: row }) =>
    cellElements(xml, row).flatMap(({ element: cell }) => {
      const formula = childOf(xml, cell, 'f');
      if (formula === undefined) return [];
      const attributes = attributesOf(xml, formula);
      const group = attributes.get('t') === 'shared' ? attributes.get('si') : undefined;
      return [{ cell, formula, text: contentOf(xml, formula), group }];
    }),
  );
}

/** Turns the formulas that `isWanted` names into the results that stand beside them. */
export function settleFormulas(
  xml: string,
  sheetData: Element,
  isWanted: (formula: string) => boolean,
): Settled {
  if (!/<(?:[^\s:/<>]+:)?f[\s/>]/.test(xml)) return { edits: [], settled: 0, blank: 0 };
  const cells = formulaCells(xml, sheetData);
  const groups = new Set(
    cells.flatMap(({ group, text }) => (group !== undefined && text !== '' && isWanted(text) ? [group] : [])),
  );
  const wanted = cells.filter(({ group, text }) =>
    group === undefined ? isWanted(text) : groups.has(group),
  );
  let blank = 0;
  const edits = wanted.flatMap(({ cell, formula }): readonly Edit[] => {
    const value = childrenOf(xml, cell).find(({ name }) => name === 'v');
    const isBlank = value === undefined || contentOf(xml, value) === '';
    const isText = attributeOf(xml, cell, 't') === 'str';
    // a formula whose result is an empty text has a result all the same
    if (isBlank && !isText) blank += 1;
    const tag = startTagOf(xml, cell);
    const open = withAttributes(tag, { cm: undefined, ...(isBlank ? { t: undefined } : {}) });
    return [
      ...(open === tag ? [] : [{ start: cell.start, end: cell.openEnd, text: open }]),
      deletion(formula),
      ...(isBlank && value !== undefined ? [deletion(value)] : []),
    ];
  });
  return { edits, settled: wanted.length, blank };
}

/** The indexes of shared texts that a sheet uses. */
export function usedStrings(xml: string, sheetData: Element): readonly number[] {
  return rowElements(xml, sheetData).flatMap(({ element: row }) =>
    cellElements(xml, row).flatMap(({ element: cell }) => {
      if (attributeOf(xml, cell, 't') !== 's') return [];
      const value = childOf(xml, cell, 'v');
      return value === undefined ? [] : [Number(contentOf(xml, value))];
    }),
  );
}
