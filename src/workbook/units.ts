declare const unit: unique symbol;
type Branded<Name extends string> = number & { readonly [unit]: Name };

/** Zero-based row of a sheet: row 1 on the screen is 0. */
export type RowIndex = Branded<'RowIndex'>;
/** Zero-based column of a sheet: column A is 0. */
export type ColumnIndex = Branded<'ColumnIndex'>;

export const rowIndex = (value: number): RowIndex => value as RowIndex;
export const columnIndex = (value: number): ColumnIndex => value as ColumnIndex;

/** The largest sheet Excel can hold. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
