import { buildPlan } from '../../../src/app/build';
import { checkWorkbook } from '../../../src/app/check';
import type { WorkbookImage } from '../../../src/workbook/image';
import type { Plan } from '../../../src/workbook/plan';

/** Everything that a build does to a workbook. */
export const wholePlan = (image: WorkbookImage): Plan =>
  buildPlan(
    image,
    checkWorkbook(image, {
      fileName: undefined,
      levels: [],
      region: undefined,
      year: undefined,
      defaultYear: 2024,
    }),
    '2024-11-20',
  ).plan;

/** Only the marks. */
export const markPlan = (image: WorkbookImage): Plan => ({
  operations: wholePlan(image).operations.filter(({ code }) => code === 'mark' || code === 'clear-marks'),
});

export const CLEAR: Plan = { operations: [{ code: 'clear-marks' }] };
