import type { OpenedBooks } from '../../hosts/memory/openedBooks';
import type { Source } from '../../workbook/preview';
import type { WorkbookImage } from '../../workbook/image';
import type { Check, CheckOptions } from '../check';
import { checkInSlices, type SheetMemory } from '../session/checking';

interface CheckedImage {
  readonly image: WorkbookImage;
  readonly check: Check;
}

/** Workbooks as the worker has judged them. */
export interface CheckedBooks {
  readonly take: (
    source: Source,
    options: CheckOptions,
    onProgress?: (done: number, total: number) => void,
  ) => Promise<CheckedImage>;
}

interface Last extends CheckedImage {
  readonly key: string;
  readonly options: CheckOptions;
  readonly sheets: ReadonlyMap<string, SheetMemory>;
}

const now = (): Promise<void> => Promise.resolve();

/** How a workbook is judged, told by its values: between threads no object stays the same. */
const isSame = (one: CheckOptions, other: CheckOptions): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Remembers the last one: its check, and of its sheets what was read, for those that stay as they were. */
export function createCheckedBooks(opened: OpenedBooks): CheckedBooks {
  let last: Last | undefined;
  return {
    async take(source, options, onProgress = () => undefined) {
      if (last?.key === source.key && isSame(last.options, options)) return last;
      const { image } = await opened.take(source);
      const before = last?.options.fileName === options.fileName ? last?.sheets : undefined;
      // two checks are not held at once
      last = undefined;
      const sliced = await checkInSlices(image, options, before ?? new Map(), { pause: now, onProgress });
      if (sliced === undefined) throw new RangeError('A check in a worker is not called off from inside');
      last = { key: source.key, options, image, ...sliced };
      return last;
    },
  };
}
