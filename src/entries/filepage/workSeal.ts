/** Bytes that only this tab can read again. */
export interface Sealed {
  readonly vector: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

/** Closes and opens what is kept; `undefined` from `open` for what another tab has closed. */
export interface Seal {
  /** Under this name, which tells nothing of the file, only this tab finds its work. */
  readonly nameOf: (text: string) => Promise<string>;
  readonly close: (bytes: BufferSource) => Promise<Sealed>;
  readonly open: (sealed: Sealed) => Promise<ArrayBuffer | undefined>;
}

const STORED = 'rasoat-ntm.key';
const CIPHER = 'AES-GCM';
const KEY_BYTES = 32;
const VECTOR_BYTES = 12;

/** The browser forgets it when the tab is closed, but not when it is loaded anew or restored after a crash. */
function keyOfTab(): Uint8Array<ArrayBuffer> {
  const stored = sessionStorage.getItem(STORED);
  if (stored !== null) {
    return Uint8Array.from(atob(stored), (sign) => sign.charCodeAt(0));
  }
  const made = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  sessionStorage.setItem(STORED, btoa(String.fromCharCode(...made)));
  return made;
}

/** @throws where the browser refuses its storage */
export async function sealOfTab(): Promise<Seal> {
  const raw = keyOfTab();
  const key = await crypto.subtle.importKey('raw', raw, CIPHER, false, ['encrypt', 'decrypt']);
  return {
    async nameOf(text) {
      const named = new Uint8Array([...raw, ...new TextEncoder().encode(text)]);
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', named));
      return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    },
    async close(bytes) {
      const vector = crypto.getRandomValues(new Uint8Array(VECTOR_BYTES));
      return { vector, bytes: await crypto.subtle.encrypt({ name: CIPHER, iv: vector }, key, bytes) };
    },
    async open({ vector, bytes }) {
      try {
        return await crypto.subtle.decrypt({ name: CIPHER, iv: vector }, key, bytes);
      } catch {
        return undefined;
      }
    },
  };
}
