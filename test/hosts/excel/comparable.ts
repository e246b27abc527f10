import { openWorkbook } from '../../../src/hosts/file/open';
import type { CellImage, WorkbookImage } from '../../../src/workbook/image';

/**
 * An image without what Excel does not tell, or tells otherwise: fonts of single cells, merges, hidden rows, names
 * for printing; a formula without a result is blank on the screen.
 */
export function comparable(image: WorkbookImage): WorkbookImage {
  const plain = ({ column, value, format, formula }: CellImage): CellImage => ({
    column,
    value: value ?? '',
    format: { numberFormat: format.numberFormat },
    ...(formula === undefined ? {} : { formula }),
  });
  return {
    ...image,
    names: image.names.filter(({ name, sheet }) => sheet === undefined && !name.startsWith('_xlnm.')),
    sheets: image.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map(({ row, cells }) => ({ row, cells: cells.map(plain) })),
      merges: [],
      hiddenRows: [],
      hiddenColumns: [],
    })),
  };
}

export async function imageOfFile(bytes: Uint8Array): Promise<WorkbookImage> {
  const opening = await openWorkbook(bytes);
  if (opening.code !== 'ok') throw new Error(opening.problem.code);
  return opening.workbook.image;
}

/** Excel sorts names as it saves; the order means nothing. */
export const namesInOrder = (image: WorkbookImage): WorkbookImage => ({
  ...image,
  names: [...image.names].sort((one, other) => keyOf(one).localeCompare(keyOf(other))),
});

const keyOf = ({ name, sheet = '' }: WorkbookImage['names'][number]): string => `${name} ${sheet}`;
