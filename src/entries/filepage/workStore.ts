import type { Sealed } from './workSeal';

/** Work as it lies in the browser's storage: nothing of it tells what it is, but for its age. */
export interface StoredWork extends Sealed {
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly when: number;
}

const DATABASE = 'rasoat-ntm';
const STORE = 'sealed';
/** Before version 2 work was kept as it was. */
const VERSION = 2;

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, VERSION);
    request.onupgradeneeded = () => {
      const { result } = request;
      for (const old of [...result.objectStoreNames]) result.deleteObjectStore(old);
      result.createObjectStore(STORE, { keyPath: 'name' });
    };
    request.onsuccess = () => {
      // a later version of the page in another tab
      request.result.onversionchange = () => {
        request.result.close();
      };
      resolve(request.result);
    };
    request.onerror = () => {
      reject(new Error('The browser refuses its storage'));
    };
  });
}

/** Runs one request; `undefined` where the browser refuses, which is no reason to stop working. */
export async function stored<Result>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result | undefined> {
  try {
    const database = await opened();
    try {
      return await new Promise<Result>((resolve, reject) => {
        const request = work(database.transaction(STORE, mode).objectStore(STORE));
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(new Error('The browser refused to keep it'));
        };
      });
    } finally {
      database.close();
    }
  } catch {
    return undefined;
  }
}

/** Everything that was ever kept. */
export function dropStore(): void {
  try {
    indexedDB.deleteDatabase(DATABASE);
  } catch {
    // a browser without a storage has kept nothing
  }
}

export const isStoredWork = (value: unknown): value is StoredWork =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  'when' in value &&
  'vector' in value &&
  'bytes' in value &&
  typeof value.name === 'string' &&
  typeof value.when === 'number' &&
  value.vector instanceof Uint8Array &&
  value.bytes instanceof ArrayBuffer;
