import type { KeptWork, WorkMemory } from '../../app/page/memory';

const DATABASE = 'rasoat-ntm';
const STORE = 'unsaved';
/** Work of so many files is kept; older work gives way. */
const MOST_KEPT = 10;

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STORE, { keyPath: 'fingerprint' });
    };
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(new Error('The browser refuses its storage'));
    };
  });
}

/** Runs one request; `undefined` where the browser refuses, which is no reason to stop working. */
async function stored<Result>(
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

const isKept = (value: unknown): value is KeptWork =>
  typeof value === 'object' &&
  value !== null &&
  'fingerprint' in value &&
  'fileName' in value &&
  'when' in value &&
  'blob' in value &&
  typeof value.fingerprint === 'string' &&
  typeof value.fileName === 'string' &&
  typeof value.when === 'number' &&
  value.blob instanceof Blob;

async function dropOldest(): Promise<void> {
  const all: readonly unknown[] = (await stored('readonly', (store) => store.getAll())) ?? [];
  const kept = all.filter(isKept);
  const old = kept.sort((one, other) => other.when - one.when).slice(MOST_KEPT);
  for (const { fingerprint } of old) await stored('readwrite', (store) => store.delete(fingerprint));
}

/** Unsaved work in the browser's own storage, on this machine alone. */
export const browserMemory: WorkMemory = {
  async find(fingerprint) {
    const found: unknown = await stored('readonly', (store) => store.get(fingerprint));
    return isKept(found) ? found : undefined;
  },
  async keep(work) {
    await stored('readwrite', (store) => store.put(work));
    await dropOldest();
  },
  async forget(fingerprint) {
    await stored('readwrite', (store) => store.delete(fingerprint));
  },
  async clear() {
    await stored('readwrite', (store) => store.clear());
  },
};
