import { randomUUID } from 'node:crypto';
import type { CustomXmlPart } from '../book/book';
import { parseXml } from '../book/xml';
import type { Session } from '../session';
import { invalidArgument, itemNotFound } from '../wire/failure';
import { defineClass, NULL_OBJECT, type Argument, type HostObject, type HostClass } from '../wire/member';

/** The part's root decides. @throws {ExcelFailure} for a text that is not well-formed */
function namespaceOf(xml: string): string {
  try {
    const root = parseXml(xml);
    const [prefix, local] = root.name.includes(':') ? root.name.split(':') : [undefined, root.name];
    return (
      root.attributes.get(prefix === undefined || local === undefined ? 'xmlns' : `xmlns:${prefix}`) ?? ''
    );
  } catch {
    throw invalidArgument('The text is not well-formed XML.');
  }
}

function checkedXml(value: Argument): string {
  if (typeof value !== 'string') throw invalidArgument('A custom XML part is a text.');
  namespaceOf(value);
  return value;
}

const Part: HostClass<CustomXmlPart> = defineClass<CustomXmlPart>({
  name: 'CustomXmlPart',
  identity: ({ id }) => ({ Id: id }),
  scalars: { id: { get: ({ id }) => id }, namespaceUri: { get: ({ xml }) => namespaceOf(xml) } },
  methods: {
    getXml: ({ xml }) => xml,
    setXml(part, [xml]) {
      part.xml = checkedXml(xml);
      return undefined;
    },
    delete(part, _args, { book }) {
      book.customXml = book.customXml.filter((other) => other !== part);
      return undefined;
    },
  },
});

const find = (parts: readonly CustomXmlPart[], key: Argument): CustomXmlPart | undefined =>
  parts.find(({ id }) => id === key);

function item(parts: readonly CustomXmlPart[], key: Argument): HostObject {
  const part = find(parts, key);
  if (part === undefined) throw itemNotFound('There is no such custom XML part.');
  return Part.of(part);
}

const inNamespace = (namespace: string, { book }: Session): readonly CustomXmlPart[] =>
  book.customXml.filter(({ xml }) => namespaceOf(xml) === namespace);

const ScopedParts: HostClass<string> = defineClass<string>({
  name: 'CustomXmlPartScopedCollection',
  items: (namespace, session) => inNamespace(namespace, session).map(Part.of),
  item: (namespace, key, session) => item(inNamespace(namespace, session), key),
  methods: {
    getCount: (namespace, _args, session) => inNamespace(namespace, session).length,
    getItem: (namespace, [key], session) => item(inNamespace(namespace, session), key),
    getOnlyItem(namespace, _args, session) {
      const [only, ...more] = inNamespace(namespace, session);
      if (only === undefined || more.length > 0) throw itemNotFound('There is not exactly one part.');
      return Part.of(only);
    },
    getOnlyItemOrNullObject(namespace, _args, session) {
      const [only, ...more] = inNamespace(namespace, session);
      return only === undefined || more.length > 0 ? NULL_OBJECT : Part.of(only);
    },
  },
});

export const CustomXmlParts: HostClass<null> = defineClass<null>({
  name: 'CustomXmlPartCollection',
  items: (_all, { book }) => book.customXml.map(Part.of),
  item: (_all, key, { book }) => item(book.customXml, key),
  methods: {
    add(_all, [xml], { book }) {
      const part: CustomXmlPart = { id: `{${randomUUID().toUpperCase()}}`, xml: checkedXml(xml) };
      book.customXml.push(part);
      return Part.of(part);
    },
    getByNamespace(_all, [namespace]) {
      if (typeof namespace !== 'string') throw invalidArgument('A namespace is a text.');
      return ScopedParts.of(namespace);
    },
    getCount: (_all, _args, { book }) => book.customXml.length,
    getItem: (_all, [key], { book }) => item(book.customXml, key),
    getItemOrNullObject(_all, [key], { book }) {
      const part = find(book.customXml, key);
      return part === undefined ? NULL_OBJECT : Part.of(part);
    },
  },
});
