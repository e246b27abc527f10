import { SIGNATURE } from '../messages/paper';
import type { CellStyle, CellWrite } from '../workbook/plan';
import { columnIndex, rowIndex } from '../workbook/units';

const ROLE: CellStyle = { size: 12, bold: true, align: 'center', wrap: false };
const HINT: CellStyle = { size: 12, italic: true, align: 'center', wrap: false };

/** Rows between a table and the place for signatures. */
export const SIGNATURE_GAP = 1;
/** Rows that the place takes, the room for signing not counted. */
export const SIGNATURE_ROWS = 3;

/**
 * The place for signatures, its first row at `row`: the author's in the column `left`, the head's with the day in the
 * column `right`. Texts run over the neighbouring blank cells, so nothing has to be merged.
 */
export const signatureCells = (row: number, left: number, right: number): readonly CellWrite[] => {
  const write = (down: number, column: number, content: string, style: CellStyle): CellWrite => ({
    row: rowIndex(row + down),
    column: columnIndex(column),
    content,
    style,
  });
  return [
    write(0, right, SIGNATURE.day, HINT),
    write(1, left, SIGNATURE.author, ROLE),
    write(1, right, SIGNATURE.head, ROLE),
    write(2, left, SIGNATURE.authorHint, HINT),
    write(2, right, SIGNATURE.headHint, HINT),
  ];
};
