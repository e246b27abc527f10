import type { CellWrite, Operation } from '../../../../src/workbook/plan';
import { part, patch, SHEET, sheetOf } from './support';

export const write = (...cells: readonly CellWrite[]): Operation => ({
  code: 'write-cells',
  sheet: 'Biểu',
  cells,
});

export const dataOf = (xml: string): string =>
  /<sheetData\/?>(?:([\s\S]*)<\/sheetData>)?/.exec(xml)?.[1] ?? '';

/** What stands in the sheet's data after some writes into it. */
export const written = (data: string, ...cells: readonly CellWrite[]): string =>
  dataOf(part(patch(sheetOf(`<sheetData>${data}</sheetData>`), write(...cells)).archive, SHEET));
