import { readTextPart } from './archive';
import type { OpenedWorkbook } from './open';

export type Ending = '.xlsx' | '.xlsm' | '.xltx' | '.xltm';

const BY_CONTENT_TYPE: readonly (readonly [type: string, ending: Ending])[] = [
  ['application/vnd.ms-excel.sheet.macroEnabled.main+xml', '.xlsm'],
  ['application/vnd.ms-excel.template.macroEnabled.main+xml', '.xltm'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml', '.xltx'],
];

/** The ending that a copy of a workbook needs: Excel refuses to open one that does not fit the content. */
export function endingOf(opened: OpenedWorkbook): Ending {
  if (opened.kind === 'legacy') return '.xlsx';
  const types = readTextPart(opened.archive, '[Content_Types].xml') ?? '';
  return BY_CONTENT_TYPE.find(([type]) => types.includes(type))?.[1] ?? '.xlsx';
}
