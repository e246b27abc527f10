import type { Session } from '../session';
import { NotSimulatedError } from './failure';

/** What a member gives back: a plain JSON value, or another object of Excel's. */
export type Reply = HostObject | Json | undefined;
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

/** One argument of a call: plain JSON, or an object that the request refers to. */
export type Argument = HostObject | Json | undefined;
export type Arguments = readonly Argument[];

export interface Scalar<Target> {
  readonly get?: (target: Target, session: Session) => Json;
  readonly set?: (target: Target, value: Json, session: Session) => void;
}

/** The members of one class of Excel's object model, by their names in the documentation. */
export interface ClassDefinition<Target> {
  readonly name: string;
  readonly scalars?: Readonly<Record<string, Scalar<Target>>>;
  /** Properties that lead to another object; `undefined` is Excel's null object. */
  readonly links?: Readonly<Record<string, (target: Target, session: Session) => HostObject | undefined>>;
  readonly methods?: Readonly<
    Record<string, (target: Target, args: Arguments, session: Session) => Reply | NullObject>
  >;
  /** Only for collections. */
  readonly items?: (target: Target, session: Session) => readonly HostObject[];
  /** `collection.getItem(key)` without the word getItem: a path of the type "indexer". */
  readonly item?: (target: Target, key: Json, session: Session) => HostObject;
  /** What the library needs to address this object again. */
  readonly identity?: (target: Target, session: Session) => Readonly<Record<string, Json>>;
  /** Objects that live on when the request is over, once `_KeepReference` was called. */
  readonly referable?: true;
}

export const NULL_OBJECT = Symbol('null object');
export type NullObject = typeof NULL_OBJECT;

/** An object of Excel's with its members bound to it. */
export class HostObject {
  constructor(
    readonly className: string,
    readonly target: unknown,
    private readonly members: Members,
  ) {}

  scalarNames(): readonly string[] {
    return this.members.scalarNames;
  }
  has(kind: 'scalar' | 'link' | 'method' | 'collection', name: string): boolean {
    return this.members.has(kind, name);
  }
  read(name: string, session: Session): Json {
    return this.members.read(name, session);
  }
  write(name: string, value: Json, session: Session): void {
    this.members.write(name, value, session);
  }
  follow(name: string, session: Session): HostObject | undefined {
    return this.members.follow(name, session);
  }
  call(name: string, args: Arguments, session: Session): Reply | NullObject {
    return this.members.call(name, args, session);
  }
  items(session: Session): readonly HostObject[] {
    return this.members.items(session);
  }
  item(key: Json, session: Session): HostObject {
    return this.members.item(key, session);
  }
  identity(session: Session): Readonly<Record<string, Json>> {
    return this.members.identity(session);
  }
  get isReferable(): boolean {
    return this.members.isReferable;
  }
}

interface Members {
  readonly scalarNames: readonly string[];
  readonly isReferable: boolean;
  has(kind: 'scalar' | 'link' | 'method' | 'collection', name: string): boolean;
  read(name: string, session: Session): Json;
  write(name: string, value: Json, session: Session): void;
  follow(name: string, session: Session): HostObject | undefined;
  call(name: string, args: Arguments, session: Session): Reply | NullObject;
  items(session: Session): readonly HostObject[];
  item(key: Json, session: Session): HostObject;
  identity(session: Session): Readonly<Record<string, Json>>;
}

/** A kind of object: `of` wraps a target, `targetOf` gets it back out of an argument. */
export interface HostClass<Target> {
  readonly name: string;
  readonly of: (target: Target) => HostObject;
  readonly targetOf: (value: Argument) => Target | undefined;
}

/** The names of all members that the simulation has, by class. */
export const DEFINED: { readonly className: string; readonly members: readonly string[] }[] = [];

export function defineClass<Target>(definition: ClassDefinition<Target>): HostClass<Target> {
  const { name: className } = definition;
  const scalars = new Map(Object.entries(definition.scalars ?? {}));
  const links = new Map(Object.entries(definition.links ?? {}));
  const methods = new Map(Object.entries(definition.methods ?? {}));
  const readable = [...scalars].filter(([, scalar]) => scalar.get !== undefined).map(([name]) => name);
  DEFINED.push({ className, members: [...scalars.keys(), ...links.keys(), ...methods.keys()] });
  const targets = new WeakMap<HostObject, Target>();
  const known = <Value>(value: Value | undefined, member: string, what = ''): Value => {
    if (value === undefined) throw new NotSimulatedError(`${className}.${member}${what}`);
    return value;
  };

  const bind = (target: Target): Members => ({
    scalarNames: readable,
    isReferable: definition.referable === true,
    has(kind, name) {
      if (kind === 'collection') return definition.items !== undefined;
      return (kind === 'scalar' ? scalars : kind === 'link' ? links : methods).has(name);
    },
    read: (name, session) => known(scalars.get(name)?.get, name)(target, session),
    write(name, value, session) {
      known(scalars.get(name)?.set, name, ' = …')(target, value, session);
    },
    follow: (name, session) => known(links.get(name), name)(target, session),
    call: (name, args, session) => known(methods.get(name), name, '()')(target, args, session),
    items: (session) => known(definition.items, 'items')(target, session),
    item: (key, session) => known(definition.item, 'getItem', '()')(target, key, session),
    identity: (session) => definition.identity?.(target, session) ?? {},
  });

  return {
    name: className,
    of(target) {
      const object = new HostObject(className, target, bind(target));
      targets.set(object, target);
      return object;
    },
    targetOf: (value) => (value instanceof HostObject ? targets.get(value) : undefined),
  };
}
