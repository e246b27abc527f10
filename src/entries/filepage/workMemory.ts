import type { Consent, KeptWork, WorkMemory } from '../../app/books/memory';
import { store, storedText } from './preferences';
import { sealOfTab, type Seal } from './workSeal';
import { dropStore, isStoredWork, stored, type StoredWork } from './workStore';

const ANSWER = 'rasoat-ntm.keep';
/** Work of so many files is kept; older work gives way. */
const MOST_KEPT = 10;
const DAY = 24 * 60 * 60 * 1000;

/** All pages of a disk share one storage, and without a secure address the browser does not encrypt. */
const MAY_KEEP = location.protocol !== 'file:' && isSecureContext;

const consent = (): Consent => {
  if (!MAY_KEEP) return 'never';
  const answer = storedText(ANSWER);
  return answer === 'agreed' || answer === 'refused' ? answer : 'unasked';
};

let seal: Promise<Seal | undefined> | undefined;
const sealNow = (): Promise<Seal | undefined> => {
  seal ??= sealOfTab().catch(() => undefined);
  return seal;
};

async function all(): Promise<readonly StoredWork[]> {
  const found: readonly unknown[] = (await stored('readonly', (works) => works.getAll())) ?? [];
  return found.filter(isStoredWork);
}

const drop = (name: string): Promise<undefined> => stored('readwrite', (works) => works.delete(name));

/** What is a day old, and what is more than is kept. */
async function dropOld(): Promise<void> {
  const newestFirst = [...(await all())].sort((one, other) => other.when - one.when);
  const earliest = Date.now() - DAY;
  for (const [place, { name, when }] of newestFirst.entries()) {
    if (place >= MOST_KEPT || when < earliest) await drop(name);
  }
}

/** To be called once, before anything is opened: nothing stays that should not. */
export function tidyMemory(): void {
  if (consent() === 'agreed') void dropOld();
  else dropStore();
}

/** The name of the file in front of its content, so that both are closed together. */
async function packed({ fileName, blob }: KeptWork): Promise<ArrayBuffer> {
  const name = new TextEncoder().encode(fileName);
  return new Blob([new Uint32Array([name.length]), name, blob]).arrayBuffer();
}

function unpacked(bytes: ArrayBuffer): Pick<KeptWork, 'fileName' | 'blob'> {
  const [length = 0] = new Uint32Array(bytes.slice(0, Uint32Array.BYTES_PER_ELEMENT));
  const content = Uint32Array.BYTES_PER_ELEMENT + length;
  return {
    fileName: new TextDecoder().decode(bytes.slice(Uint32Array.BYTES_PER_ELEMENT, content)),
    blob: new Blob([bytes.slice(content)]),
  };
}

/** Unsaved work in the browser's own storage, closed with a key that leaves with the tab, for a day at most. */
export const browserMemory: WorkMemory = {
  consent,
  async agree(isAgreed) {
    store(ANSWER, isAgreed ? 'agreed' : 'refused');
    if (!isAgreed) await browserMemory.clear();
  },
  async find(fingerprint) {
    if (consent() !== 'agreed') return undefined;
    const own = await sealNow();
    const name = await own?.nameOf(fingerprint);
    if (own === undefined || name === undefined) return undefined;
    const found: unknown = await stored('readonly', (works) => works.get(name));
    if (!isStoredWork(found) || found.when < Date.now() - DAY) return undefined;
    const bytes = await own.open(found);
    return bytes === undefined ? undefined : { fingerprint, when: found.when, ...unpacked(bytes) };
  },
  async keep(work) {
    if (consent() !== 'agreed') return;
    const own = await sealNow();
    if (own === undefined) return;
    const name = await own.nameOf(work.fingerprint);
    const sealed = await own.close(await packed(work));
    await stored('readwrite', (works) => works.put({ name, when: work.when, ...sealed }));
    await dropOld();
  },
  async forget(fingerprint) {
    const name = consent() === 'agreed' ? await (await sealNow())?.nameOf(fingerprint) : undefined;
    if (name !== undefined) await drop(name);
  },
  async clear() {
    if (MAY_KEEP) await stored('readwrite', (works) => works.clear());
  },
};
