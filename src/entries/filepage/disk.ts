import type { ChosenFile } from '../../app/books/books';
import type { Disk } from '../../app/books/disk';
import { saveFile } from '../saveFile';

/** Where a file was taken from, and what it was then. */
export interface FilePlace {
  readonly handle: FileSystemFileHandle;
  readonly size: number;
  readonly lastModified: number;
}

const ENDINGS = ['.xlsx', '.xlsm', '.xltx', '.xltm', '.xls', '.xlsb', '.ods', '.docx'];
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const isFileHandle = (value: unknown): value is FileSystemFileHandle =>
  value instanceof FileSystemFileHandle && value.kind === 'file';

export const isFilePlace = (value: unknown): value is FilePlace =>
  typeof value === 'object' && value !== null && 'handle' in value && isFileHandle(value.handle);

const withoutPlace = (files: Iterable<File>): readonly ChosenFile<FilePlace>[] =>
  [...files].map((file) => ({ name: file.name, blob: file, place: undefined }));

async function fromHandle(handle: FileSystemFileHandle): Promise<ChosenFile<FilePlace>> {
  const file = await handle.getFile();
  const { name, size, lastModified } = file;
  return { name, blob: file, place: { handle, size, lastModified } };
}

/** Chromium's own picker, which gives files that can be written back to; "none" elsewhere. */
async function pickWithHandles(): Promise<readonly ChosenFile<FilePlace>[] | 'none'> {
  const picker: unknown = Reflect.get(window, 'showOpenFilePicker');
  if (typeof picker !== 'function') return 'none';
  try {
    const handles: unknown = await Reflect.apply(picker, window, [
      { multiple: true, types: [{ description: 'Excel', accept: { [TYPE]: ENDINGS } }] },
    ]);
    return await Promise.all(Array.isArray(handles) ? handles.filter(isFileHandle).map(fromHandle) : []);
  } catch (error) {
    // called off by the person; anything else is a picker that is not to be had here
    return error instanceof DOMException && error.name === 'AbortError' ? [] : 'none';
  }
}

/** One field for all files: whoever holds on to it, such as a browser's dialog, holds on to one. */
let field: HTMLInputElement | undefined;

function fileField(): HTMLInputElement {
  if (field !== undefined) return field;
  field = document.createElement('input');
  field.type = 'file';
  field.multiple = true;
  field.accept = ENDINGS.join(',');
  field.hidden = true;
  // outside of the document it could be swept away while the person chooses
  document.body.append(field);
  return field;
}

/** The picker that every browser has. */
const pickPlain = (): Promise<readonly ChosenFile<FilePlace>[]> =>
  new Promise((resolve) => {
    const input = fileField();
    // the same file may be chosen again
    input.value = '';
    input.onchange = () => {
      resolve(withoutPlace(input.files ?? []));
    };
    input.oncancel = () => {
      resolve([]);
    };
    input.click();
  });

/** Handles have to be asked for before the event is over. */
function handlesIn(data: DataTransfer): readonly Promise<unknown>[] {
  return [...data.items]
    .filter(({ kind }) => kind === 'file')
    .map((item): Promise<unknown> => {
      const ask: unknown = Reflect.get(item, 'getAsFileSystemHandle');
      if (typeof ask !== 'function') return Promise.resolve(undefined);
      return Promise.resolve(Reflect.apply(ask, item, [])).catch(() => undefined);
    });
}

async function dropped(data: DataTransfer): Promise<readonly ChosenFile<FilePlace>[]> {
  const files = withoutPlace(data.files);
  const handles = await Promise.all(handlesIn(data));
  const placed = await Promise.all(
    handles.filter(isFileHandle).map((handle) => fromHandle(handle).catch(() => undefined)),
  );
  return files.map((file) => placed.find((one) => one?.name === file.name) ?? file);
}

/** What was written last, so that the next writing does not take our own for somebody else's. */
const written = new WeakMap<FileSystemFileHandle, { readonly size: number; readonly lastModified: number }>();

async function writeBack(place: FilePlace, blob: Blob): ReturnType<Disk<FilePlace>['writeBack']> {
  const { handle } = place;
  const known = written.get(handle) ?? place;
  try {
    const now = await handle.getFile();
    if (now.size !== known.size || now.lastModified !== known.lastModified) return 'moved';
  } catch {
    return 'moved';
  }
  try {
    // the browser writes beside the file and puts it in its place when all is there
    const stream = await handle.createWritable();
    await stream.write(blob);
    await stream.close();
    const { size, lastModified } = await handle.getFile();
    written.set(handle, { size, lastModified });
    return 'written';
  } catch {
    return 'refused';
  }
}

export const browserDisk: Disk<FilePlace> = {
  async pick() {
    const picked = await pickWithHandles();
    return picked === 'none' ? pickPlain() : picked;
  },
  dropped,
  saveCopy: (name, blob) => {
    saveFile({ name, blob });
  },
  writeBack,
};
