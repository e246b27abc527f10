/// <reference types="office-js" />
import type { HostChange } from '../../workbook/host';
import { createListeners } from '../../workbook/listeners';

/** What happens in the workbook while a reading is in use. */
export interface ChangeFeed {
  /** Queues the registration in a batch; `confirm` once the batch was answered. */
  readonly register: (context: Excel.RequestContext) => void;
  readonly confirm: () => void;
  /** Number of the changes by people and other programs so far; `undefined` while Excel does not tell. */
  readonly count: () => number | undefined;
  /** The names under which listeners hear of sheets. */
  readonly name: (sheets: ReadonlyMap<string, string>) => void;
  readonly subscribe: (listener: (change: HostChange) => void) => () => void;
  /** Sheets that the program added: word of it may come later. */
  readonly ownSheets: (ids: readonly string[]) => void;
  /** Local events of these sheets, and of new ones, are the program's own until the result is called. */
  readonly ownWriting: (sheetIds: readonly string[]) => () => void;
}

/** Told only by Excel from ExcelApi 1.14 on. */
const isOwn = (args: Excel.WorksheetChangedEventArgs): boolean =>
  String(args.triggerSource) === 'ThisLocalAddin';

const isRemote = ({ source }: { readonly source: unknown }): boolean => source === 'Remote';

export function createChangeFeed(): ChangeFeed {
  const listeners = createListeners<[HostChange]>();
  let names: ReadonlyMap<string, string> = new Map();
  let writing: ReadonlySet<string> | undefined;
  let generation = 0;
  let isConfirmed = false;
  let count = 0;

  const added = new Set<string>();

  const tell = (change: HostChange): void => {
    count += 1;
    listeners.tell(change);
  };
  /** A sheet that nobody has read yet can only be one that is just being drawn. */
  const isBeingWritten = (id: string): boolean =>
    writing !== undefined && (writing.has(id) || !names.has(id));

  return {
    register({ workbook: { worksheets } }) {
      if (isConfirmed) return;
      generation += 1;
      const mine = generation;
      const onCells = (args: Excel.WorksheetChangedEventArgs): Promise<void> => {
        const known = mine === generation && !isOwn(args);
        if (known && (isRemote(args) || !isBeingWritten(args.worksheetId))) {
          const sheet = names.get(args.worksheetId);
          tell(
            sheet === undefined
              ? { code: 'sheets' }
              : { code: 'cells', sheet, address: args.address, isRemote: isRemote(args) },
          );
        }
        return Promise.resolve();
      };
      const onSheets =
        (isMine: (id: string) => boolean) =>
        (args: { readonly source: unknown; readonly worksheetId: string }): Promise<void> => {
          const { worksheetId } = args;
          const isOwnSheet = isMine(worksheetId) || isBeingWritten(worksheetId);
          if (mine === generation && (isRemote(args) || !isOwnSheet)) tell({ code: 'sheets' });
          return Promise.resolve();
        };
      worksheets.onChanged.add(onCells);
      worksheets.onAdded.add(onSheets((id) => added.delete(id)));
      worksheets.onDeleted.add(onSheets(() => false));
    },
    confirm() {
      isConfirmed = true;
    },
    count: () => (isConfirmed ? count : undefined),
    name(sheets) {
      names = sheets;
    },
    subscribe: listeners.subscribe,
    ownSheets(ids) {
      for (const id of ids) added.add(id);
    },
    ownWriting(sheetIds) {
      const mine = new Set(sheetIds);
      writing = mine;
      return () => {
        if (writing === mine) writing = undefined;
      };
    },
  };
}
