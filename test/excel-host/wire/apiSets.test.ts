import '../openSession';
import { compareVersions, excelClasses } from './apiSets';
import { DEFINED } from './member';

/** Objects of the wire that are not part of Excel's documented object model; the last is behind `Office.addin`. */
const INTERNAL = ['AddinInternalService', 'WacWorkbook', 'AppRuntimeService'];

describe("the simulation's members", () => {
  it.each(DEFINED.filter(({ className }) => !INTERNAL.includes(className)))(
    '$className: all are in the declarations of the library',
    ({ className, members }) => {
      const known = excelClasses().get(className);
      expect(known).toBeDefined();
      expect(members.filter((name) => !name.startsWith('_') && known?.has(name) !== true)).toEqual([]);
    },
  );

  it.each([
    ['Worksheet', 'getRange', '1.1'],
    ['Range', 'conditionalFormats', '1.6'],
    ['Worksheet', 'getRanges', '1.9'],
    ['Worksheet', 'pageLayout', '1.9'],
    ['Worksheet', 'freezePanes', '1.7'],
    ['Range', 'getMergedAreasOrNullObject', '1.13'],
    ['Application', 'createWorkbook', '1.8'],
  ])('%s.%s came with ExcelApi %s', (className, member, since) => {
    expect(excelClasses().get(className)?.get(member)?.since).toBe(since);
  });

  it('takes 1.10 for newer than 1.9', () => {
    expect(compareVersions('1.10', '1.9')).toBeGreaterThan(0);
  });
});
