import type { ExpectedCommune } from '../../support/expectedReading';
import type { RowSource } from '../../support/image';

/** A sheet as an office keeps it; `merges` in A1 writing. */
export interface KeptSheet {
  readonly name: string;
  readonly rows: readonly RowSource[];
  readonly merges?: readonly string[];
}

/** A workbook written from how officials keep theirs, with what a person reads from it. */
export interface KeptWorkbook {
  readonly what: string;
  readonly sheets: readonly KeptSheet[];
  readonly communes: readonly ExpectedCommune[];
}

/** The foot of most tables: who drew it up, who signs. */
export const SIGNATURES: readonly RowSource[] = [
  [],
  ['', 'NGƯỜI LẬP BIỂU', '', '', 'TM. ỦY BAN NHÂN DÂN'],
  ['', '', '', '', 'KT. CHỦ TỊCH'],
  ['', '', '', '', 'PHÓ CHỦ TỊCH'],
  [],
  [],
  ['', 'Hoàng Văn Thụ', '', '', 'Dương Thị Thép'],
];
