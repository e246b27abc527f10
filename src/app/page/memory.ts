/** Work on a file that was not saved, kept on this machine alone. */
export interface KeptWork {
  /** Of the file as it was opened. */
  readonly fingerprint: string;
  readonly fileName: string;
  /** Milliseconds since 1970. */
  readonly when: number;
  readonly blob: Blob;
}

/** What the page remembers between sessions; nothing where the browser refuses. */
export interface WorkMemory {
  readonly find: (fingerprint: string) => Promise<KeptWork | undefined>;
  readonly keep: (work: KeptWork) => Promise<void>;
  readonly forget: (fingerprint: string) => Promise<void>;
  readonly clear: () => Promise<void>;
}
