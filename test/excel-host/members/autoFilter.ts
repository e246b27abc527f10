import { areaName, parseArea, quotedName } from '../book/area';
import { section, type Sheet } from '../book/sheet';
import { element, elementsOf } from '../book/xml';
import type { Session } from '../session';
import { invalidArgument, NotSimulatedError } from '../wire/failure';
import { defineClass, NULL_OBJECT, type HostClass } from '../wire/member';
import { requireUnprotected } from './cells';
import { Range } from './range';

const DATABASE = '_xlnm._FilterDatabase';

function remove(sheet: Sheet, { book }: Session): void {
  requireUnprotected(sheet);
  sheet.sections.delete('autoFilter');
  book.names = book.names.filter((name) => name.name !== DATABASE || name.sheetId !== sheet.id);
}

/** Only the arrows: hiding rows by a criterion is not simulated. */
export const AutoFilter: HostClass<Sheet> = defineClass<Sheet>({
  name: 'AutoFilter',
  scalars: {
    enabled: { get: (sheet) => section(sheet, 'autoFilter') !== undefined },
    isDataFiltered: {
      get(sheet) {
        const filter = section(sheet, 'autoFilter');
        return filter !== undefined && elementsOf(filter, 'filterColumn').length > 0;
      },
    },
  },
  methods: {
    apply(sheet, [range, columnIndex], session) {
      const area = Range.targetOf(range)?.area ?? (typeof range === 'string' ? parseArea(range) : undefined);
      if (area === undefined) throw invalidArgument('A range was expected.');
      if (columnIndex !== undefined && columnIndex !== null) {
        throw new NotSimulatedError('AutoFilter.apply() with a criterion');
      }
      remove(sheet, session);
      sheet.sections.set('autoFilter', [element('autoFilter', { ref: areaName(area) })]);
      const absolute = areaName(area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
      session.book.names.push({
        name: DATABASE,
        formula: `${quotedName(sheet.name)}!${absolute}`,
        visible: false,
        comment: '',
        sheetId: sheet.id,
      });
      return undefined;
    },
    remove(sheet, _args, session) {
      remove(sheet, session);
      return undefined;
    },
    getRangeOrNullObject(sheet) {
      const area = parseArea(section(sheet, 'autoFilter')?.attributes.get('ref') ?? '');
      return area === undefined ? NULL_OBJECT : Range.of({ sheet, area });
    },
  },
});
