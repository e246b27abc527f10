import type { XmlElement } from './xml';

export interface CellError {
  readonly error: string;
}

export type CellValue = string | number | boolean | CellError | null;

export interface Cell {
  /** Index into the workbook's cell formats. */
  readonly style: number;
  /** `null` for a blank, or for a formula that nobody has calculated. */
  readonly value: CellValue;
  /** Without the leading "=". */
  readonly formula?: string;
  /** The reference of an array formula, on its first cell. */
  readonly array?: string;
  /** The `<si>` or `<is>` of a text that mixes fonts. */
  readonly rich?: XmlElement;
}

export interface Row {
  readonly attributes: Map<string, string>;
  readonly cells: Map<number, Cell>;
}

export const isError = (value: CellValue): value is CellError => typeof value === 'object' && value !== null;

export const hasContent = (cell: Cell): boolean => cell.value !== null || cell.formula !== undefined;
