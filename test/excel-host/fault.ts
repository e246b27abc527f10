/** Office's numbers for a transport that failed. */
export const TRANSPORT = {
  'transport-5001': 5001,
  'transport-5012': 5012,
  'transport-5016': 5016,
  'transport-5102': 5102,
  'transport-5103': 5103,
  'transport-5104': 5104,
  'transport-7000': 7000,
} as const;
export type TransportFault = keyof typeof TRANSPORT;

export interface Fault {
  /** 1: the next request of the add-in, 2: the one after it, … */
  readonly request: number;
  /** A code of Excel's, a failure of the transport, or no answer at all. */
  readonly code: string;
  /** So many actions are carried out, and stay so, before the failure; without it none. */
  readonly afterActions?: number;
}

export const isTransportFault = (code: string): code is TransportFault => code in TRANSPORT;

/** The connection is cut: the add-in waits in vain. */
export const NO_ANSWER = 'no-answer';
