import { fingerprint } from '../../workbook/fingerprint';
import type { CellError, CellFormat, CellImage, CellValue, RowImage } from '../../workbook/image';
import { columnIndex, rowIndex } from '../../workbook/units';

/** Zero-based place of a used range on its sheet. */
export interface UsedArea {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** Cells as Office.js gives them, row by row. */
export interface CellMatrix {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormat: readonly (readonly unknown[])[];
}

const ERROR = /^#[A-Z][A-Z0-9/_]*[!?]?$/;
const errors = new Map<string, CellError>();

function errorOf(code: string): CellError {
  const known = errors.get(code);
  if (known !== undefined) return known;
  const error = { error: code };
  errors.set(code, error);
  return error;
}

function valueOf(value: unknown): CellValue {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  const text = typeof value === 'string' ? value : '';
  return ERROR.test(text) ? errorOf(text) : text;
}

/** A text that begins with "=" comes back as its own "formula". */
const formulaOf = (formula: unknown, value: unknown): string | undefined =>
  typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula.slice(1) : undefined;

/** Hands out one object for each look that cells share. */
export function formatBook(): (numberFormat: string, fontName: string | undefined) => CellFormat {
  const known = new Map<string, CellFormat>();
  return (numberFormat, fontName) => {
    const key = `${numberFormat}\n${fontName ?? ''}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const format = fontName === undefined ? { numberFormat } : { numberFormat, fontName };
    known.set(key, format);
    return format;
  };
}

/** The rows of a piece of a sheet, without its blank cells. */
export function rowImages(
  top: number,
  left: number,
  { values, formulas, numberFormat }: CellMatrix,
  formatOf: (numberFormat: string) => CellFormat,
): readonly RowImage[] {
  const rows: RowImage[] = [];
  values.forEach((line, row) => {
    const cells: CellImage[] = [];
    line.forEach((value, column) => {
      const formula = formulaOf(formulas[row]?.[column], value);
      if (value === '' && formula === undefined) return;
      const code = numberFormat[row]?.[column];
      const format = formatOf(typeof code === 'string' ? code : 'General');
      const image = { column: columnIndex(left + column), value: valueOf(value), format };
      cells.push(formula === undefined ? image : { ...image, formula });
    });
    if (cells.length > 0) rows.push({ row: rowIndex(top + row), cells });
  });
  return rows;
}

/** Of each row apart, so that it does not matter in which pieces a sheet was read. */
export const rowFingerprints = (formulas: readonly (readonly unknown[])[]): readonly string[] =>
  formulas.map((line) => fingerprint(JSON.stringify(line)));

export const contentFingerprint = (area: UsedArea | undefined, rows: readonly string[]): string =>
  area === undefined
    ? ''
    : fingerprint(`${area.top},${area.left},${area.rows},${area.columns};${rows.join(',')}`);
