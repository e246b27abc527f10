import type { Action, ObjectPath, RequestBody } from './wire/request';
import { ACTION, PATH } from './wire/request';
import { memberName } from './wire/query';

export interface LogEntry {
  /** 1 for the add-in's first own request; `undefined` for those the library sends by itself. */
  readonly number: number | undefined;
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly actions: number;
  /** The code of the failure that the add-in was told. */
  readonly error?: string;
  /** Whether the request asked to wait until the person has left the cell. */
  readonly delayed: boolean;
  /** One line per action that says something, as the add-in would write it. */
  readonly lines: readonly string[];
}

const short = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
};

function pathText(body: RequestBody, id: number): string {
  const path: ObjectPath | undefined = body.ObjectPaths[String(id)];
  if (path === undefined) return '?';
  const parent = path.ParentObjectPathId === undefined ? '' : `${pathText(body, path.ParentObjectPathId)}.`;
  const args = (path.ArgumentInfo?.Arguments ?? []).map(short).join(', ');
  switch (path.ObjectPathType) {
    case PATH.global:
      return 'workbook';
    case PATH.method:
      return `${parent}${memberName(path.Name)}(${args})`;
    case PATH.indexer:
      return `${parent}getItem(${args})`;
    case PATH.referenceId:
      return `#${path.Name}`;
    default:
      return parent + memberName(path.Name);
  }
}

function line(body: RequestBody, action: Action): string | undefined {
  const object = pathText(body, action.ObjectPathId);
  const args = (action.ArgumentInfo?.Arguments ?? []).map(short).join(', ');
  switch (action.ActionType) {
    case ACTION.query:
      return `${object}.load(${(action.QueryInfo?.Select ?? []).join(', ')})`;
    case ACTION.method:
      return action.Name.startsWith('_') ? undefined : `${object}.${memberName(action.Name)}(${args})`;
    case ACTION.setProperty:
      return `${object}.${memberName(action.Name)} = ${args}`;
    case ACTION.update:
      return `${object}.set(${short(action.ObjectState)})`;
    default:
      return undefined;
  }
}

export const linesOf = (body: RequestBody): string[] =>
  body.Actions.map((action) => line(body, action)).filter((text) => text !== undefined);

const LIBRARY_SERVICE = 'Microsoft.InternalService.AddinInternalService';

/** Requests that the library sends without the add-in's doing. */
export function isLibraryOwn(body: RequestBody): boolean {
  const own = body.Actions.filter((action) => action.ActionType !== ACTION.instantiate);
  return (
    own.length > 0 &&
    own.every(
      (action) =>
        action.Name === '_RemoveReference' ||
        body.ObjectPaths[String(action.ObjectPathId)]?.Name === LIBRARY_SERVICE,
    )
  );
}

export const summary = (entries: readonly LogEntry[]): string =>
  entries
    .map((entry) =>
      [
        `${entry.number === undefined ? 'library' : `request ${String(entry.number)}`}: ${String(entry.actions)} actions, ` +
          `${String(entry.requestBytes)} → ${String(entry.responseBytes)} bytes` +
          (entry.error === undefined ? '' : `, ${entry.error}`),
        ...entry.lines.map((text) => `  ${text}`),
      ].join('\n'),
    )
    .join('\n');
