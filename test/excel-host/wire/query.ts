import type { Session } from '../session';
import { NotSimulatedError } from './failure';
import type { HostObject } from './member';
import type { QueryInfo } from './request';

interface Selection {
  readonly children: Map<string, Selection>;
}

const emptySelection = (): Selection => ({ children: new Map() });

const wireName = (name: string): string =>
  name.startsWith('_') ? name : name.charAt(0).toUpperCase() + name.slice(1);
export const memberName = (name: string): string =>
  name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1);

function selectionOf(paths: readonly string[]): Selection {
  const root = emptySelection();
  for (const path of paths) {
    let place = root;
    for (const step of path.split('/').map((part) => part.trim())) {
      if (step === '' || step === 'items') continue;
      const name = memberName(step);
      const next = place.children.get(name) ?? emptySelection();
      place.children.set(name, next);
      place = next;
    }
  }
  return root;
}

/** The values of an object as they stand in a response. `undefined` object: Excel's null object. */
function answer(object: HostObject, selection: Selection, session: Session, query: QueryInfo): unknown {
  const value: Record<string, unknown> = {};
  const inner = emptySelection();
  const isCollection = object.has('collection', '');
  for (const [name, nested] of selection.children) {
    if (object.has('scalar', name)) {
      session.touch(object.className, name);
      value[wireName(name)] = object.read(name, session);
    } else if (object.has('link', name)) {
      session.touch(object.className, name);
      const linked = object.follow(name, session);
      value[wireName(name)] = linked === undefined ? null : answer(linked, nested, session, {});
    } else if (isCollection) inner.children.set(name, nested);
    else throw new NotSimulatedError(`${object.className}.${name}`);
  }
  if (isCollection) {
    const start = query.Skip ?? 0;
    const end = query.Top === undefined ? undefined : start + query.Top;
    value['_Items'] = object
      .items(session)
      .slice(start, end)
      .map((item) => answerWithIdentity(item, inner, session));
    return value;
  }
  if (selection.children.size === 0) {
    for (const name of object.scalarNames()) {
      if (session.offers(object.className, name)) value[wireName(name)] = object.read(name, session);
    }
  }
  return value;
}

function answerWithIdentity(object: HostObject, selection: Selection, session: Session): unknown {
  const value = answer(object, selection, session, {});
  return typeof value === 'object' && value !== null
    ? { ...object.identity(session), ...value }
    : object.identity(session);
}

/** `object.load(…)`. */
export function queryObject(object: HostObject, query: QueryInfo, session: Session): unknown {
  return answer(object, selectionOf([...(query.Select ?? []), ...(query.Expand ?? [])]), session, query);
}
