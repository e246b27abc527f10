import { tryParseAddress, type CellPosition } from '../../../workbook/address';
import { attributeOf, attributesOf, childOf, childrenOf, rootOf, type Element } from './element';

export interface RowElement {
  readonly row: number;
  readonly element: Element;
}

export interface CellElement {
  readonly column: number;
  readonly element: Element;
}

/** Rows may leave out their number: then each is the one behind the row before it. */
export function rowElements(xml: string, sheetData: Element): readonly RowElement[] {
  let next = 0;
  return childrenOf(xml, sheetData)
    .filter(({ name }) => name === 'row')
    .map((element) => {
      const written = Number(attributeOf(xml, element, 'r'));
      const row = Number.isInteger(written) && written > 0 ? written - 1 : next;
      next = row + 1;
      return { row, element };
    });
}

/** Cells may leave out their address in the same way. */
export function cellElements(xml: string, row: Element): readonly CellElement[] {
  let next = 0;
  return childrenOf(xml, row)
    .filter(({ name }) => name === 'c')
    .map((element) => {
      const column = Number(tryParseAddress(attributeOf(xml, element, 'r') ?? '')?.column ?? next);
      next = column + 1;
      return { column, element };
    });
}

export const formulaOf = (xml: string, cell: Element): Element | undefined => childOf(xml, cell, 'f');

/** The style that Excel gives to a new cell: its row's own, else its column's. */
export function inheritedStyle(
  xml: string,
  row: Element | undefined,
  columns: readonly ColumnStyle[],
  column: number,
): number | undefined {
  if (row !== undefined && ['1', 'true'].includes(attributeOf(xml, row, 'customFormat') ?? '')) {
    return Number(attributeOf(xml, row, 's') ?? 0);
  }
  return columns.find(({ min, max }) => min <= column + 1 && max > column)?.style;
}

/** Columns counted from 1, both ends included, that have a style of their own or none. */
export interface ColumnStyle {
  readonly min: number;
  readonly max: number;
  readonly style: number | undefined;
}

export function columnStyles(xml: string): readonly ColumnStyle[] {
  const columns = childOf(xml, rootOf(xml), 'cols');
  return (columns === undefined ? [] : childrenOf(xml, columns)).map((value) => {
    const attributes = attributesOf(xml, value);
    const style = attributes.get('style');
    return {
      min: Number(attributes.get('min')),
      max: Number(attributes.get('max')),
      style: style === undefined ? undefined : Number(style),
    };
  });
}

export const keyOf = ({
  row,
  column,
}: CellPosition | { readonly row: number; readonly column: number }): string =>
  `${String(row)}:${String(column)}`;
