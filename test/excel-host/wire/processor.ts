import type { Session } from '../session';
import { ExcelFailure, NotSimulatedError } from './failure';
import {
  HostObject,
  NULL_OBJECT,
  type Argument,
  type Arguments,
  type Json,
  type NullObject,
  type Reply,
} from './member';
import { memberName, queryObject } from './query';
import {
  ACTION,
  PATH,
  type Action,
  type ArgumentInfo,
  type ObjectPath,
  type ProcessQuery,
  type RequestBody,
} from './request';
import { responseError, type ActionResult, type ResponseBody } from './response';

/** Stops a request as real Excel does: what came before the failing action stays done. */
export interface Interruption {
  readonly afterActions: number;
  readonly code: string;
}

type Resolved = HostObject | NullObject;

/** The library writes these properties under names of its own. */
const DOCUMENTED: Readonly<Record<string, string>> = {
  'Worksheet.gridlines': 'showGridlines',
  'Worksheet.headings': 'showHeadings',
};

function isJson(value: unknown): value is Json {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true;
  return typeof value === 'object' && Object.values(value).every(isJson);
}

class RequestRun {
  private readonly resolved = new Map<number, Resolved>();

  constructor(
    private readonly body: RequestBody,
    private readonly partition: string,
    private readonly session: Session,
  ) {}

  private path(id: number): ObjectPath {
    const path = this.body.ObjectPaths[String(id)];
    if (path === undefined) throw new NotSimulatedError(`the object path ${String(id)}`);
    return path;
  }

  resolve(id: number): Resolved {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const object = this.evaluate(this.path(id));
    this.resolved.set(id, object);
    return object;
  }

  private evaluate(path: ObjectPath): Resolved {
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.session.root(this.partition);
      case PATH.newObject:
        return this.session.service(path.Name);
      case PATH.nullObject:
        return NULL_OBJECT;
      case PATH.referenceId:
        return this.session.referenced(path.Name);
      default:
        break;
    }
    if (path.ParentObjectPathId === undefined) throw new NotSimulatedError('a path without a parent');
    const parent = this.resolve(path.ParentObjectPathId);
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    const name = memberName(path.Name);
    switch (path.ObjectPathType) {
      case PATH.property: {
        this.session.touch(parent.className, name);
        return parent.follow(name, this.session) ?? NULL_OBJECT;
      }
      case PATH.indexer: {
        const key = this.arguments(path.ArgumentInfo)[0];
        if (!isJson(key)) throw new NotSimulatedError(`this key of ${parent.className}`);
        return parent.item(key, this.session);
      }
      case PATH.method: {
        const reply = this.call(parent, name, path.ArgumentInfo);
        if (reply === NULL_OBJECT || reply instanceof HostObject) return reply;
        throw new NotSimulatedError(`${parent.className}.${name}() as an object`);
      }
      default:
        throw new NotSimulatedError(`an object path of the type ${String(path.ObjectPathType)}`);
    }
  }

  private call(object: HostObject, name: string, info: ArgumentInfo | undefined): Reply | NullObject {
    const args = this.arguments(info);
    if (name === 'getItemAt' && object.has('collection', '') && !object.has('method', name)) {
      this.session.touch(object.className, name);
      const index = args[0];
      const item = typeof index === 'number' ? object.items(this.session)[index] : undefined;
      if (item === undefined) throw new ExcelFailure('InvalidArgument', 'There is no item at that place.');
      return item;
    }
    this.session.touch(object.className, name);
    return object.call(name, args, this.session);
  }

  private arguments(info: ArgumentInfo | undefined): Arguments {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index): Argument => {
      const reference = references[index];
      if (typeof reference === 'number' && reference !== 0) {
        const object = this.resolve(reference);
        return object === NULL_OBJECT ? null : object;
      }
      if (reference !== undefined && reference !== null && typeof reference !== 'number') {
        throw new NotSimulatedError('a list of objects as an argument');
      }
      return isJson(value) ? value : undefined;
    });
  }

  run(action: Action, results: ActionResult[], traces: number[]): void {
    if (action.ActionType === ACTION.trace) {
      traces.push(action.Id);
      results.push({ ActionId: action.Id, Value: null });
      return;
    }
    const object = this.resolve(action.ObjectPathId);
    const reply = (value: unknown): void => {
      results.push({ ActionId: action.Id, Value: value });
    };
    // Nothing happens to a null object: `getItemOrNullObject('x').delete()` is a common idiom.
    if (object === NULL_OBJECT) {
      reply(null);
      return;
    }
    const name = memberName(action.Name);
    switch (action.ActionType) {
      case ACTION.instantiate:
        reply({ ...object.identity(this.session), ...this.session.referenceOf(object) });
        return;
      case ACTION.query:
        reply(queryObject(object, action.QueryInfo ?? {}, this.session));
        return;
      case ACTION.method:
        this.method(object, name, action, reply);
        return;
      case ACTION.setProperty: {
        const property = DOCUMENTED[`${object.className}.${name}`] ?? name;
        const value = this.arguments(action.ArgumentInfo)[0];
        this.session.touch(object.className, property);
        if (!isJson(value)) throw new NotSimulatedError(`${object.className}.${property} = an object`);
        object.write(property, value, this.session);
        return;
      }
      case ACTION.update:
        this.update(object, action.ObjectState);
        return;
      default:
        throw new NotSimulatedError(`an action of the type ${String(action.ActionType)}`);
    }
  }

  private method(object: HostObject, name: string, action: Action, reply: (value: unknown) => void): void {
    if (name === '_KeepReference' && object.isReferable) {
      this.session.keep(object);
      return;
    }
    const value = this.call(object, name, action.ArgumentInfo);
    if (value === NULL_OBJECT) reply({ _IsNull: true });
    else if (value instanceof HostObject)
      throw new NotSimulatedError(`${object.className}.${name}() as a value`);
    else reply(value ?? null);
  }

  /** `object.set({ a: 1, b: { c: 2 } })` in one action. */
  private update(object: HostObject, state: unknown): void {
    if (typeof state !== 'object' || state === null) throw new NotSimulatedError('this kind of update');
    for (const [wire, value] of Object.entries(state)) {
      const name = memberName(wire);
      this.session.touch(object.className, name);
      if (object.has('link', name)) {
        const linked = object.follow(name, this.session);
        if (linked === undefined) throw new ExcelFailure('InvalidObjectPath', `${name} is null.`);
        this.update(linked, value);
      } else if (isJson(value)) object.write(name, value, this.session);
      else throw new NotSimulatedError(`${object.className}.${name} = an object`);
    }
  }
}

/** Carries out a request as far as it goes. */
export function processRequest(
  { body, partition }: Pick<ProcessQuery, 'body' | 'partition'>,
  session: Session,
  interruption?: Interruption,
): ResponseBody {
  const run = new RequestRun(body, partition, session);
  const results: ActionResult[] = [];
  const traces: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      if (index === interruption?.afterActions) {
        throw new ExcelFailure(interruption.code, 'The simulated Excel was told to fail here.');
      }
      run.run(action, results, traces);
    } catch (error) {
      const place = `${session.lastTouched()}`;
      if (error instanceof ExcelFailure) {
        const location = error.location === '' ? place : error.location;
        return {
          Results: results,
          TraceIds: traces,
          Error: responseError(error.code, error.message, location, index),
        };
      }
      const problem = error instanceof Error ? error : new Error(String(error));
      session.report(problem);
      return {
        Results: results,
        TraceIds: traces,
        Error: responseError('NotSimulated', problem.message, place, index),
      };
    }
  }
  return { Results: results, TraceIds: traces };
}
