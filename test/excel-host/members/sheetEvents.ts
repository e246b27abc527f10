import type { Sheet } from '../book/sheet';
import type { Session } from '../session';

/** The registrations of a sheet or of all sheets, by their names on the wire. */
const EVENTS = ['DataChanged', 'Activated', 'Deactivated', 'SelectionChanged', 'Added', 'Deleted'] as const;
export type SheetEvent = (typeof EVENTS)[number];

const WORKBOOK_TARGET = 'Workbook';

type Method<Target> = (target: Target, args: unknown, session: Session) => undefined;

const methods = <Target>(targetId: (target: Target) => string): Record<string, Method<Target>> =>
  Object.fromEntries(
    EVENTS.flatMap((event) =>
      ([true, false] as const).map((on): [string, Method<Target>] => [
        `_${on ? 'Register' : 'Unregister'}${event}Event`,
        (target, _args, session) => {
          session.listen(event, targetId(target), on);
          return undefined;
        },
      ]),
    ),
  );

export const sheetEventMethods = methods<Sheet>((sheet) => sheet.id);
export const workbookEventMethods = methods<null>(() => WORKBOOK_TARGET);
