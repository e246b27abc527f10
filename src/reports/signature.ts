import { SIGNATURE, signatureTexts } from '../messages/paper';
import type { PaperFacts } from '../tables/paper/facts';
import type { CellStyle, CellWrite, RowLayout } from '../workbook/plan';
import { rowIndex } from '../workbook/units';
import { cellWrite } from './style';

const ROLE: CellStyle = { size: 12, bold: true, align: 'center', wrap: false };
const HINT: CellStyle = { size: 12, italic: true, align: 'center', wrap: false };

/** Rows between a table and the place for signatures. */
export const SIGNATURE_GAP = 1;
/** Rows that the place takes, the room for signing not counted. */
export const SIGNATURE_ROWS = 3;
/** Rows for signing that are printed too. */
export const SIGNING_ROOM = 5;
const ROW_HEIGHT = 18;

export const signatureRows = (row: number): readonly RowLayout[] =>
  Array.from({ length: SIGNATURE_ROWS }, (_, place) => ({ row: rowIndex(row + place), height: ROW_HEIGHT }));

/**
 * The place for signatures, its first row at `row`: the author's in the column `left`, the head's with the day in the
 * column `right`. Texts run over the neighbouring blank cells, so nothing has to be merged.
 */
export function signatureAs(
  row: number,
  left: number,
  right: number,
  { day, head }: ReturnType<typeof signatureTexts>,
): readonly CellWrite[] {
  return [
    cellWrite(row, right, day, HINT),
    cellWrite(row + 1, left, SIGNATURE.author, ROLE),
    cellWrite(row + 1, right, head, ROLE),
    cellWrite(row + 2, left, SIGNATURE.authorHint, HINT),
    cellWrite(row + 2, right, SIGNATURE.headHint, HINT),
  ];
}

/** The same, with what is known of the paper. */
export const signatureCells = (
  row: number,
  left: number,
  right: number,
  facts: PaperFacts,
): readonly CellWrite[] => signatureAs(row, left, right, signatureTexts(facts));
