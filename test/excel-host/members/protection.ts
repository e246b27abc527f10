import { isProtected, section, type Sheet } from '../book/sheet';
import { element } from '../book/xml';
import { accessDenied, ExcelFailure } from '../wire/failure';
import { defineClass, type HostClass } from '../wire/member';

const PASSWORD = ['password', 'hashValue'];

export const Protection: HostClass<Sheet> = defineClass<Sheet>({
  name: 'WorksheetProtection',
  scalars: { protected: { get: isProtected } },
  methods: {
    protect(sheet) {
      if (isProtected(sheet)) throw new ExcelFailure('InvalidOperation', 'The sheet is already protected.');
      sheet.sections.set('sheetProtection', [
        element('sheetProtection', { sheet: '1', objects: '1', scenarios: '1' }),
      ]);
      return undefined;
    },
    unprotect(sheet) {
      const attributes = section(sheet, 'sheetProtection')?.attributes;
      if (PASSWORD.some((name) => attributes?.has(name) === true)) {
        throw accessDenied('The password is wrong.');
      }
      sheet.sections.delete('sheetProtection');
      return undefined;
    },
  },
});
