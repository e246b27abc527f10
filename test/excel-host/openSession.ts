import { areaName } from './book/area';
import { sheetById, type Book } from './book/book';
import { calculateBook, type Dirty } from './formula/calculation';
import { Application } from './members/application';
import { Workbook } from './members/workbook';
import type { SheetEvent } from './members/sheetEvents';
import type { Change, HostEvent, Session } from './session';
import { compareVersions, excelClasses } from './wire/apiSets';
import { ExcelFailure, NotSimulatedError } from './wire/failure';
import { defineClass, type HostObject, type HostClass, type Json } from './wire/member';

export interface SessionFacts {
  readonly book: Book;
  readonly locale: string;
  /** The newest ExcelApi that this Excel knows. */
  readonly api: string;
}

/** An event that the add-in has asked for, ready to be sent. */
export interface Notice {
  readonly eventType: number;
  readonly targetId: string;
  readonly args: Readonly<Record<string, Json>>;
}

export interface OpenSession extends Session {
  /** Members that the simulation lacks, and other faults of its own: each one fails the test. */
  readonly problems: readonly Error[];
  readonly createdWorkbooks: readonly string[];
  /** From now on this member, such as "Functions.date", is one that this Excel does not have. */
  refuse(member: string, code: string): void;
  /** Cells to be calculated, although nobody changed them. */
  stale(cells: Dirty): void;
  /** What happened since the last call and is listened to. */
  takeNotices(origin: ChangeOrigin): Notice[];
}

/** Who changed cells: the add-in itself, the person at this screen, or a colleague elsewhere. */
export type ChangeOrigin = 'add-in' | 'user' | 'colleague';

const EVENT_TYPES: Readonly<Record<SheetEvent, number>> = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
};

const EVENTS_OF: Readonly<Record<HostEvent['code'], { readonly event: SheetEvent; readonly type: string }>> =
  {
    activated: { event: 'Activated', type: 'WorksheetActivated' },
    deactivated: { event: 'Deactivated', type: 'WorksheetDeactivated' },
    added: { event: 'Added', type: 'WorksheetAdded' },
    deleted: { event: 'Deleted', type: 'WorksheetDeleted' },
    'selection-changed': { event: 'SelectionChanged', type: 'WorksheetSelectionChanged' },
  };

const WORKBOOK = 'Workbook';

/** The library tells the host that ribbon commands can come now. */
const AddinInternalService: HostClass<null> = defineClass<null>({
  name: 'AddinInternalService',
  methods: { notifyActionHandlerReady: () => undefined },
});
/** What Excel on the web does outside of the workbook. */
const WacWorkbook: HostClass<null> = defineClass<null>({
  name: 'WacWorkbook',
  methods: {
    createAndOpenWorkbook(_all, [base64], session) {
      session.openWorkbook(typeof base64 === 'string' ? base64 : '');
      return undefined;
    },
  },
});
/** Shows and hides the pane of an add-in whose runtime stays; the simulation has it always open. */
const AppRuntimeService: HostClass<null> = defineClass<null>({
  name: 'AppRuntimeService',
  methods: { setAppRuntimeState: () => undefined, getAppRuntimeState: () => 'Visible' },
});
const SERVICES: Readonly<Record<string, () => HostObject>> = {
  'Microsoft.AppRuntime.AppRuntimeService': () => AppRuntimeService.of(null),
  'Microsoft.InternalService.AddinInternalService': () => AddinInternalService.of(null),
  'Microsoft.ExcelServices.Application': () => Application.of(null),
};

/** What one add-in has open: its kept references, its registrations, what it changed. */
export function openSession({ book, locale, api }: SessionFacts): OpenSession {
  const kept = new Map<string, HostObject>();
  const ids = new WeakMap<HostObject, string>();
  const listening = new Set<string>();
  const problems: Error[] = [];
  const refused = new Map<string, string>();
  const createdWorkbooks: string[] = [];
  let changes: Change[] = [];
  let events: HostEvent[] = [];
  let dirty: Dirty[] = [];
  let touched = '';
  let nextReference = 1;
  const root = Workbook.of(null);

  const isOffered = (className: string, member: string): boolean => {
    if (member.startsWith('_')) return true;
    const facts = excelClasses().get(className);
    if (facts === undefined) return true;
    const found = facts.get(member);
    if (found === undefined) return false;
    return found.since === undefined || compareVersions(found.since, api) <= 0;
  };

  const notice = (
    event: SheetEvent,
    sheetId: string,
    args: Readonly<Record<string, Json>>,
  ): readonly Notice[] =>
    [sheetId, WORKBOOK]
      .filter((targetId) => listening.has(`${event} ${targetId}`))
      .map((targetId) => ({ eventType: EVENT_TYPES[event], targetId, args }));

  const changeNotices = (change: Change, origin: ChangeOrigin): readonly Notice[] =>
    notice('DataChanged', change.sheet.id, {
      type: 'WorksheetChanged',
      changeType: 'RangeEdited',
      worksheetId: change.sheet.id,
      address: areaName(change.area),
      source: origin === 'colleague' ? 'Remote' : 'Local',
      triggerSource: origin === 'add-in' ? 'ThisLocalAddin' : 'Unknown',
    });

  const eventNotices = (event: HostEvent): readonly Notice[] => {
    const { event: name, type } = EVENTS_OF[event.code];
    return notice(name, event.sheetId, {
      type,
      worksheetId: event.sheetId,
      source: 'Local',
      ...(event.code === 'selection-changed'
        ? { address: event.areas.map(areaName).join(','), isInsideTable: false }
        : {}),
    });
  };

  return {
    book,
    locale,
    problems,
    createdWorkbooks,
    selection: {
      sheetId: book.activeSheetId,
      areas: [{ top: 0, left: 0, bottom: 0, right: 0 }],
    },
    root: (partition) => (partition === 'WacPartition' ? WacWorkbook.of(null) : root),
    service(name) {
      const create = SERVICES[name];
      if (create === undefined) throw new NotSimulatedError(`the service ${name}`);
      return create();
    },
    keep(object) {
      if (ids.has(object)) return;
      const id = `r${String(nextReference++)}`;
      ids.set(object, id);
      kept.set(id, object);
    },
    forget(id) {
      kept.delete(id);
    },
    referenced(id) {
      const object = kept.get(id);
      if (object === undefined) throw new ExcelFailure('InvalidReference', 'The reference is gone.');
      return object;
    },
    referenceOf(object) {
      const id = ids.get(object);
      return id === undefined ? {} : { _ReferenceId: id };
    },
    touch(className, member) {
      touched = `${className}.${member}`;
      const code = refused.get(touched);
      if (code !== undefined) throw new ExcelFailure(code, `${touched} cannot be used here.`);
      if (isOffered(className, member)) return;
      const known = excelClasses().get(className)?.has(member) === true;
      if (!known) throw new NotSimulatedError(`${touched}: Excel's declarations do not have it`);
      throw new ExcelFailure('ApiNotFound', `The API you are trying to use could not be found: ${touched}.`);
    },
    offers: isOffered,
    lastTouched: () => touched,
    report(error) {
      problems.push(error);
    },
    refuse(member, code) {
      refused.set(member, code);
    },
    changed(change) {
      changes.push(change);
      dirty.push(change);
    },
    stale(cells) {
      dirty.push(cells);
    },
    calculate() {
      if (dirty.length === 0) return;
      const start = dirty;
      dirty = [];
      for (const problem of calculateBook(book, start)) problems.push(problem);
    },
    emit(event) {
      events.push(event);
    },
    listen(registration, targetId, on) {
      if (on) listening.add(`${registration} ${targetId}`);
      else listening.delete(`${registration} ${targetId}`);
    },
    openWorkbook(base64) {
      createdWorkbooks.push(base64);
    },
    takeNotices(origin) {
      const existing = changes.filter((change) => sheetById(book, change.sheet.id) !== undefined);
      const notices = [
        ...events.flatMap(eventNotices),
        ...existing.flatMap((change) => changeNotices(change, origin)),
      ];
      changes = [];
      events = [];
      return notices;
    },
  };
}
