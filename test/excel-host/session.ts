import type { Area } from './book/area';
import type { Book } from './book/book';
import type { Sheet } from './book/sheet';
import type { HostObject, Json } from './wire/member';

/** Cells that an action changed, for the events after the request. */
export interface Change {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** What the add-in's process has open in Excel: everything that members may reach. */
export interface Session {
  readonly book: Book;
  /** BCP 47 name; decides how numbers look in `text`. */
  readonly locale: string;
  readonly selection: { sheetId: string; areas: readonly Area[] };
  /** The object that paths begin with: the workbook, or the part of Excel that the request is for. */
  root(partition: string): HostObject;
  /** Objects that belong to no workbook, by the name of their type on the wire. */
  service(name: string): HostObject;
  keep(object: HostObject): void;
  forget(referenceId: string): void;
  referenced(id: string): HostObject;
  referenceOf(object: HostObject): Readonly<Record<string, Json>>;
  /** @throws {ExcelFailure} where the member is newer than the Excel that is being simulated */
  touch(className: string, member: string): void;
  offers(className: string, member: string): boolean;
  lastTouched(): string;
  report(error: Error): void;
  changed(change: Change): void;
  /** Brings the formulas up to date. */
  calculate(): void;
  emit(event: HostEvent): void;
  listen(registration: string, targetId: string, on: boolean): void;
  openWorkbook(base64: string): void;
}

export type HostEvent =
  | { readonly code: 'activated' | 'deactivated' | 'added' | 'deleted'; readonly sheetId: string }
  | { readonly code: 'selection-changed'; readonly sheetId: string; readonly areas: readonly Area[] };
