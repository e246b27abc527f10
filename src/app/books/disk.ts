import type { ChosenFile } from './books';

type WriteBack = 'written' | 'moved' | 'refused';

/** How files come into the page and leave it. `Place` is where a file can be written back to. */
export interface Disk<Place> {
  /** Asks the person for files; none where that was called off. */
  readonly pick: () => Promise<readonly ChosenFile<Place>[]>;
  /** To be called while the event is being handled. */
  readonly dropped: (data: DataTransfer) => Promise<readonly ChosenFile<Place>[]>;
  readonly saveCopy: (name: string, blob: Blob) => void;
  /** Writes the whole file or nothing; "moved" where it is not what was opened any more. */
  readonly writeBack: (place: Place, blob: Blob) => Promise<WriteBack>;
}
