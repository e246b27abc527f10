import type { PlainCell } from '../../../workbook/plan';
import { escapeXml } from '../xml/escape';
import { replacement, type Edit } from './edit';
import { attributesOf, contentOf, prefixOf, type Element } from './element';
import { shiftFormula } from './formulaShift';
import { cellElements, formulaOf, keyOf, rowElements } from './sheetRows';

interface SharedFormula {
  readonly group: string;
  readonly row: number;
  readonly column: number;
  readonly element: Element;
  /** "" for a cell that takes its formula from the group's first one. */
  readonly formula: string;
}

/**
 * Where the cell that holds the formula of a group is overwritten, each other cell of the group gets the
 * formula written out, so that it calculates what it did before.
 */
export function expandSharedFormulas(
  xml: string,
  sheetData: Element,
  writes: readonly PlainCell[],
): readonly Edit[] {
  if (!/\bt\s*=\s*["']shared["']/.test(xml)) return [];
  const overwritten = new Set(writes.map(keyOf));
  const shared = sharedFormulas(xml, sheetData);
  const lost = new Map(
    shared
      .filter((one) => one.formula !== '' && overwritten.has(keyOf(one)))
      .map((master) => [master.group, master]),
  );
  if (lost.size === 0) return [];
  return shared.flatMap((one) => {
    const master = lost.get(one.group);
    if (master === undefined || one.formula !== '' || overwritten.has(keyOf(one))) return [];
    const formula = shiftFormula(master.formula, one.row - master.row, one.column - master.column);
    const prefix = prefixOf(xml, one.element);
    return [replacement(one.element, `<${prefix}f>${escapeXml(formula)}</${prefix}f>`)];
  });
}

function sharedFormulas(xml: string, sheetData: Element): readonly SharedFormula[] {
  return rowElements(xml, sheetData).flatMap(({ row, element: rowElement }) =>
    cellElements(xml, rowElement).flatMap(({ column, element: cell }) => {
      const element = formulaOf(xml, cell);
      if (element === undefined) return [];
      const attributes = attributesOf(xml, element);
      if (attributes.get('t') !== 'shared') return [];
      return [{ group: attributes.get('si') ?? '', row, column, element, formula: contentOf(xml, element) }];
    }),
  );
}
