/// <reference types="office-js" />
import type { CellReference } from '../../workbook/address';
import type { HostProblem, SelectOutcome } from '../../workbook/host';
import { problemOf } from './problem';
import { request, type RequestOptions } from './request';

/** Shows a cell: its sheet comes to the front. A hidden sheet stays hidden, and the outcome says so. */
export async function selectCell(place: CellReference, options: RequestOptions): Promise<SelectOutcome> {
  try {
    await request(options, async ({ workbook }, sync) => {
      const sheet = workbook.worksheets.getItem(place.sheet);
      sheet.activate();
      sheet.getRange(place.address).select();
      await sync();
    });
    return { code: 'selected' };
  } catch (error) {
    return { code: 'failed', problem: (await reasonOf(place.sheet, options)) ?? problemOf(error) };
  }
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
