import { parseArea, areaName, quotedName, splitReference } from '../book/area';
import { sheetById, sheetByName, type Book, type BookName } from '../book/book';
import type { Sheet } from '../book/sheet';
import { checkFormula } from '../formula/parser';
import type { Session } from '../session';
import { ExcelFailure, invalidArgument, itemNotFound } from '../wire/failure';
import { defineClass, NULL_OBJECT, type Argument, type HostObject, type HostClass } from '../wire/member';
import type { Block } from './cells';
import { Range } from './range';
import { Worksheet } from './worksheet';

/** Names that Excel keeps for itself, such as print titles, are not members of the collection. */
const isOwn = (name: BookName): boolean => !name.name.startsWith('_xlnm.');

function checkedFormula(value: Argument): string {
  const range = Range.targetOf(value);
  if (range !== undefined) {
    const absolute = areaName(range.area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
    return `${quotedName(range.sheet.name)}!${absolute}`;
  }
  if (typeof value !== 'string' || value === '')
    throw invalidArgument('A name stands for a range or a formula.');
  const formula = value.startsWith('=') ? value.slice(1) : value;
  if (!checkFormula(formula)) throw invalidArgument(`This is not a formula: ${value}`);
  return formula;
}

function blockOf(name: BookName, book: Book): Block | undefined {
  const { sheet, address } = splitReference(name.formula);
  const area = parseArea(address);
  const found = sheet === undefined ? undefined : sheetByName(book, sheet);
  return area === undefined || found === undefined ? undefined : { sheet: found, area };
}

const NamedItem: HostClass<BookName> = defineClass<BookName>({
  name: 'NamedItem',
  identity: (name) => ({ _Id: name.name }),
  scalars: {
    name: { get: (name) => name.name },
    formula: {
      get: (name) => `=${name.formula}`,
      set(name, value) {
        name.formula = checkedFormula(value);
      },
    },
    visible: {
      get: (name) => name.visible,
      set(name, value) {
        name.visible = value === true;
      },
    },
    comment: {
      get: (name) => name.comment,
      set(name, value) {
        name.comment = String(value);
      },
    },
    scope: { get: (name) => (name.sheetId === undefined ? 'Workbook' : 'Worksheet') },
    type: {
      get(name, { book }) {
        if (blockOf(name, book) !== undefined) return 'Range';
        return name.formula.includes('#REF!') ? 'Error' : 'String';
      },
    },
    value: { get: (name) => `=${name.formula}` },
  },
  links: {
    worksheetOrNullObject(name, { book }) {
      const sheet = name.sheetId === undefined ? undefined : sheetById(book, name.sheetId);
      return sheet === undefined ? undefined : Worksheet.of(sheet);
    },
  },
  methods: {
    delete(name, _args, { book }) {
      book.names = book.names.filter((other) => other !== name);
      return undefined;
    },
    getRange(name, _args, { book }) {
      const block = blockOf(name, book);
      if (block === undefined) throw new ExcelFailure('InvalidReference', 'The name stands for no range.');
      return Range.of(block);
    },
    getRangeOrNullObject(name, _args, { book }) {
      const block = blockOf(name, book);
      return block === undefined ? NULL_OBJECT : Range.of(block);
    },
  },
});

type Scope = Sheet | null;

const namesOf = (scope: Scope, { book }: Session): BookName[] =>
  book.names.filter((name) => isOwn(name) && name.sheetId === scope?.id);

const find = (scope: Scope, key: Argument, session: Session): BookName | undefined =>
  typeof key === 'string'
    ? namesOf(scope, session).find((name) => name.name.toLowerCase() === key.toLowerCase())
    : undefined;

function item(scope: Scope, key: Argument, session: Session): HostObject {
  const name = find(scope, key, session);
  if (name === undefined) throw itemNotFound("The requested resource doesn't exist.");
  return NamedItem.of(name);
}

function add(scope: Scope, args: readonly Argument[], session: Session): HostObject {
  const [name, reference, comment] = args;
  if (typeof name !== 'string' || !/^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) || parseArea(name)) {
    throw invalidArgument(`This cannot be a name: ${JSON.stringify(name)}`);
  }
  if (find(scope, name, session) !== undefined) {
    throw new ExcelFailure(
      'ItemAlreadyExists',
      'A resource with the same name or identifier already exists.',
    );
  }
  const added: BookName = {
    name,
    formula: checkedFormula(reference),
    visible: true,
    comment: typeof comment === 'string' ? comment : '',
    ...(scope === null ? {} : { sheetId: scope.id }),
  };
  session.book.names.push(added);
  return NamedItem.of(added);
}

const nameCollection = <Target extends Scope>() =>
  defineClass<Target>({
    name: 'NamedItemCollection',
    items: (scope, session) => namesOf(scope, session).map(NamedItem.of),
    item: (scope, key, session) => item(scope, key, session),
    methods: {
      add: (scope, args, session) => add(scope, args, session),
      getCount: (scope, _args, session) => namesOf(scope, session).length,
      getItem: (scope, [key], session) => item(scope, key, session),
      getItemOrNullObject(scope, [key], session) {
        const name = find(scope, key, session);
        return name === undefined ? NULL_OBJECT : NamedItem.of(name);
      },
    },
  });

export const SheetNames = nameCollection<Sheet>();
export const BookNames = nameCollection<null>();
