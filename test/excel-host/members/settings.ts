import type { Session } from '../session';
import { invalidArgument, itemNotFound } from '../wire/failure';
import { defineClass, HostObject, NULL_OBJECT, type Json, type HostClass } from '../wire/member';

const Setting: HostClass<string> = defineClass<string>({
  name: 'Setting',
  identity: (key) => ({ _Id: key }),
  scalars: {
    key: { get: (key) => key },
    value: {
      get: (key, { book }) => book.settings.get(key) ?? null,
      set(key, value, { book }) {
        book.settings.set(key, value);
      },
    },
  },
  methods: {
    delete(key, _args, { book }) {
      book.settings.delete(key);
      return undefined;
    },
  },
});

function item(key: unknown, { book }: Session): HostObject {
  if (typeof key !== 'string' || !book.settings.has(key)) throw itemNotFound('There is no such setting.');
  return Setting.of(key);
}

/** The add-in's settings in the workbook; kept while it is open, not written to the file. */
export const Settings: HostClass<null> = defineClass<null>({
  name: 'SettingCollection',
  items: (_all, { book }) => [...book.settings.keys()].map(Setting.of),
  item: (_all, key: Json, session) => item(key, session),
  methods: {
    add(_all, [key, value], { book }) {
      if (typeof key !== 'string') throw invalidArgument('A setting has a key.');
      if (value instanceof HostObject) throw invalidArgument('A setting is plain data.');
      book.settings.set(key, value ?? null);
      return Setting.of(key);
    },
    getCount: (_all, _args, { book }) => book.settings.size,
    getItem: (_all, [key], session) => item(key, session),
    getItemOrNullObject: (_all, [key], { book }) =>
      typeof key === 'string' && book.settings.has(key) ? Setting.of(key) : NULL_OBJECT,
  },
});
