import { randomUUID } from 'node:crypto';
import { sheetById, sheetByName } from '../book/book';
import type { Sheet } from '../book/sheet';
import type { Session } from '../session';
import { ExcelFailure, itemNotFound } from '../wire/failure';
import { defineClass, NULL_OBJECT, type Argument, type HostObject, type HostClass } from '../wire/member';
import { workbookEventMethods } from './sheetEvents';
import { requireOpenStructure } from './structure';
import { checkSheetName, Worksheet } from './worksheet';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function find(key: Argument, session: Session): Sheet | undefined {
  if (typeof key !== 'string') return undefined;
  return sheetById(session.book, key) ?? sheetByName(session.book, key);
}

function item(key: Argument, session: Session): HostObject {
  const sheet = find(key, session);
  if (sheet === undefined) throw itemNotFound("The requested resource doesn't exist.");
  return Worksheet.of(sheet);
}

function freeName(session: Session): string {
  for (let number = 1; ; number += 1) {
    const name = `Sheet${String(number)}`;
    if (sheetByName(session.book, name) === undefined) return name;
  }
}

function add(name: Argument, session: Session): HostObject {
  requireOpenStructure(session.book);
  const wanted = name === undefined || name === null ? freeName(session) : checkSheetName(name);
  if (sheetByName(session.book, wanted) !== undefined) {
    throw new ExcelFailure(
      'ItemAlreadyExists',
      'A resource with the same name or identifier already exists.',
    );
  }
  const sheet: Sheet = {
    id: `{${randomUUID().toUpperCase()}}`,
    name: wanted,
    visibility: 'Visible',
    rootAttributes: new Map([
      ['xmlns', MAIN],
      ['xmlns:r', RELATIONS],
    ]),
    rows: new Map(),
    merges: [],
    conditional: [],
    sections: new Map(),
    links: new Map(),
    charts: [],
  };
  session.book.sheets.push(sheet);
  session.emit({ code: 'added', sheetId: sheet.id });
  return Worksheet.of(sheet);
}

function active(session: Session): HostObject {
  const sheet = sheetById(session.book, session.book.activeSheetId);
  if (sheet === undefined) throw itemNotFound('There is no active sheet.');
  return Worksheet.of(sheet);
}

const listed = (session: Session, visibleOnly: Argument): readonly Sheet[] =>
  session.book.sheets.filter((sheet) => visibleOnly !== true || sheet.visibility === 'Visible');

const edge = (session: Session, visibleOnly: Argument, index: number): HostObject => {
  const sheet = listed(session, visibleOnly).at(index);
  if (sheet === undefined) throw itemNotFound('There is no such sheet.');
  return Worksheet.of(sheet);
};

export const Worksheets: HostClass<null> = defineClass<null>({
  name: 'WorksheetCollection',
  items: (_all, session) => session.book.sheets.map(Worksheet.of),
  item: (_all, key, session) => item(key, session),
  methods: {
    ...workbookEventMethods,
    add: (_all, [name], session) => add(name, session),
    getActiveWorksheet: (_all, _args, session) => active(session),
    getCount: (_all, [visibleOnly], session) => listed(session, visibleOnly).length,
    getFirst: (_all, [visibleOnly], session) => edge(session, visibleOnly, 0),
    getLast: (_all, [visibleOnly], session) => edge(session, visibleOnly, -1),
    getItem: (_all, [key], session) => item(key, session),
    getItemOrNullObject(_all, [key], session) {
      const sheet = find(key, session);
      return sheet === undefined ? NULL_OBJECT : Worksheet.of(sheet);
    },
  },
});
