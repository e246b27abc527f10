/// <reference types="office-js" />
import type { CellReference } from '../../workbook/address';
import type { HostProblem, SelectOutcome } from '../../workbook/host';
import { problemOf } from './problem';
import { isRefused } from './questions';
import { request, type RequestOptions } from './request';

/** Shows a cell: its sheet comes to the front. What is hidden stays hidden, and the outcome says so. */
export async function selectCell(place: CellReference, options: RequestOptions): Promise<SelectOutcome> {
  try {
    return await selected(place, options, true);
  } catch (error) {
    if (isRefused(error)) return selectUnasked(place, options);
    return failed(place, options, error);
  }
}

/** An Excel that does not say what is hidden shows what it can. */
async function selectUnasked(place: CellReference, options: RequestOptions): Promise<SelectOutcome> {
  try {
    return await selected(place, options, false);
  } catch (error) {
    return failed(place, options, error);
  }
}

const failed = async (
  { sheet }: CellReference,
  options: RequestOptions,
  error: unknown,
): Promise<SelectOutcome> => ({
  code: 'failed',
  problem: (await reasonOf(sheet, options)) ?? problemOf(error),
});

function selected(
  place: CellReference,
  options: RequestOptions,
  asksHidden: boolean,
): Promise<SelectOutcome> {
  return request(options, async ({ workbook }, sync): Promise<SelectOutcome> => {
    const sheet = workbook.worksheets.getItem(place.sheet);
    const cell = sheet.getRange(place.address);
    sheet.activate();
    cell.select();
    if (asksHidden) cell.load('rowHidden,columnHidden');
    await sync();
    if (asksHidden && cell.rowHidden) return { code: 'selected', hidden: 'row' };
    if (asksHidden && cell.columnHidden) return { code: 'selected', hidden: 'column' };
    return { code: 'selected' };
  });
}

/** Excel calls a hidden sheet an invalid operation: what it is has to be asked for. */
async function reasonOf(name: string, options: RequestOptions): Promise<HostProblem | undefined> {
  try {
    return await request(options, async ({ workbook }, sync): Promise<HostProblem | undefined> => {
      const sheet = workbook.worksheets.getItemOrNullObject(name);
      sheet.load('visibility');
      await sync();
      if (sheet.isNullObject) return { code: 'sheet-missing', sheet: name };
      return sheet.visibility === Excel.SheetVisibility.visible
        ? undefined
        : { code: 'sheet-hidden', sheet: name };
    });
  } catch {
    return undefined;
  }
}
