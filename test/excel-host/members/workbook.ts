import { sheetById } from '../book/book';
import { childOf, element, removeChildren } from '../book/xml';
import type { Session } from '../session';
import { itemNotFound } from '../wire/failure';
import { defineClass, type HostObject, type HostClass } from '../wire/member';
import { Application } from './application';
import type { Block } from './cells';
import { CustomXmlParts } from './customXml';
import { Functions } from './functions';
import { BookNames } from './names';
import { Range } from './range';
import { RangeAreas } from './rangeAreas';
import { Settings } from './settings';
import { workbookEventMethods } from './sheetEvents';
import { isStructureProtected } from './structure';
import { Worksheets } from './worksheets';

const WorkbookProtection: HostClass<null> = defineClass<null>({
  name: 'WorkbookProtection',
  scalars: { protected: { get: (_all, { book }) => isStructureProtected(book) } },
  methods: {
    protect(_all, _args, { book }) {
      removeChildren(book.workbook, 'workbookProtection');
      const before = childOf(book.workbook, 'workbookPr');
      const place = before === undefined ? 0 : book.workbook.children.indexOf(before) + 1;
      book.workbook.children.splice(place, 0, element('workbookProtection', { lockStructure: '1' }));
      return undefined;
    },
  },
});

function selected(session: Session): Block {
  const sheet = sheetById(session.book, session.selection.sheetId);
  const [area] = session.selection.areas;
  if (sheet === undefined || area === undefined) throw itemNotFound('Nothing is selected.');
  return { sheet, area };
}

export const Workbook: HostClass<null> = defineClass<null>({
  name: 'Workbook',
  scalars: {
    name: { get: (_all, { book }) => book.name },
    readOnly: { get: () => false },
    isDirty: { get: () => true },
  },
  links: {
    application: () => Application.of(null),
    functions: () => Functions.of(null),
    worksheets: () => Worksheets.of(null),
    names: () => BookNames.of(null),
    customXmlParts: () => CustomXmlParts.of(null),
    settings: () => Settings.of(null),
    protection: () => WorkbookProtection.of(null),
  },
  methods: {
    ...workbookEventMethods,
    getSelectedRange: (_all, _args, session): HostObject => Range.of(selected(session)),
    getSelectedRanges: (_all, _args, session): HostObject =>
      RangeAreas.of({ sheet: selected(session).sheet, areas: session.selection.areas }),
    _RemoveReference(_all, [id], session) {
      if (typeof id === 'string') session.forget(id);
      return undefined;
    },
  },
});
