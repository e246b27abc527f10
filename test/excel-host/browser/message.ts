/** What Office.js asks of the program around it, the same for both transports. */
export type HostCall =
  | { readonly code: 'execute'; readonly dispatchId: number; readonly data: unknown }
  | { readonly code: 'register'; readonly dispatchId: number }
  | { readonly code: 'unregister'; readonly dispatchId: number };

/** `status` is 0 or one of Office's numbers for a failure of the transport. */
export interface HostAnswer {
  readonly status: number;
  readonly payload: unknown;
}

/** What both bridges need to know when Office.js starts. */
export interface HostFacts {
  readonly locale: string;
  readonly requirementMatrix: string;
  readonly controlId: string;
  readonly documentUrl: string;
  /** Colours as whole numbers, 0xRRGGBB. */
  readonly theme: Readonly<Record<string, number>>;
}

export const DISPATCH = {
  richApiRequest: 93,
  richApiMessage: 33,
  appCommandInvoked: 39,
  appCommandCompleted: 94,
} as const;

/** The one function that both bridges reach Node through. */
export const CALL_BINDING = '__simulatedExcelCall';
/** The one function that Node reaches both bridges through. */
export const PUSH_FUNCTION = '__simulatedExcelPush';
