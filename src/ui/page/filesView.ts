import type { LineOrder, LineState } from '../../app/books/fileLines';

/** How the person looks at the list of files; it is the same again after a file was opened and left. */
export interface ListView {
  readonly query: string;
  /** `undefined`: all. */
  readonly state: LineState | undefined;
  /** `undefined`: as the files came. */
  readonly order: LineOrder | undefined;
  /** Files without a tick. */
  readonly left: ReadonlySet<number>;
  /** The file that was opened last from the list, where the focus goes back to. */
  readonly opened: number | undefined;
}

export const FIRST_LIST: ListView = {
  query: '',
  state: undefined,
  order: undefined,
  left: new Set(),
  opened: undefined,
};

export type ChangeList = (next: Partial<ListView>) => void;
