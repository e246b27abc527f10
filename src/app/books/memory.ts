/** Work on a file that was not saved, kept on this machine alone. */
export interface KeptWork {
  /** Of the file as it was opened. */
  readonly fingerprint: string;
  readonly fileName: string;
  /** Milliseconds since 1970. */
  readonly when: number;
  readonly blob: Blob;
}

/** What the person said to keeping unsaved work; `never` where the page may not keep anything. */
export type Consent = 'agreed' | 'refused' | 'unasked' | 'never';

/** What the page remembers between sessions; nothing where the browser refuses, nor without consent. */
export interface WorkMemory {
  readonly consent: () => Consent;
  /** Without agreement what was kept is gone. */
  readonly agree: (isAgreed: boolean) => Promise<void>;
  readonly find: (fingerprint: string) => Promise<KeptWork | undefined>;
  readonly keep: (work: KeptWork) => Promise<void>;
  readonly forget: (fingerprint: string) => Promise<void>;
  readonly clear: () => Promise<void>;
}
