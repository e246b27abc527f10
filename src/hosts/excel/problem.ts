import type { HostProblem } from '../../workbook/host';

/** Office.js calls an error by a code; whatever else is thrown is a fault of ours. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Excel did not answer in time. It may still do what it was asked. */
export class NoAnswerError extends Error {
  readonly code = 'NoAnswer';
  constructor() {
    super('Excel did not answer in time');
    this.name = 'NoAnswerError';
  }
}

const PROBLEMS: Readonly<Record<string, HostProblem>> = {
  InvalidOperationInCellEditMode: { code: 'busy-editing' },
  InvalidRequestContext: { code: 'busy-editing' },
  InactiveWorkbook: { code: 'busy-editing' },
  ItemNotFound: { code: 'sheet-missing' },
  AccessDenied: { code: 'protected' },
  RequestPayloadSizeLimitExceeded: { code: 'too-large' },
  ResponsePayloadSizeLimitExceeded: { code: 'too-large' },
  OperationCellsExceedLimit: { code: 'too-large' },
  RangeExceedsLimit: { code: 'too-large' },
  ActivityLimitReached: { code: 'busy' },
  RequestAborted: { code: 'connection' },
  ConnectionFailure: { code: 'connection' },
  InvalidOrTimedOutSession: { code: 'connection' },
  InvalidOrTimedOutSessionException: { code: 'connection' },
  NoAnswer: { code: 'connection' },
  MemoryLimitReached: { code: 'not-enough-memory' },
  ApiNotFound: { code: 'unsupported' },
  NotImplemented: { code: 'unsupported' },
  UnsupportedOperation: { code: 'unsupported' },
  UnsupportedFeature: { code: 'unsupported' },
  UnsupportedSheet: { code: 'unsupported' },
};

/** What a failure of Excel's means to the user. Rethrows faults of the program itself. */
export function problemOf(error: unknown): HostProblem {
  const code = errorCode(error);
  if (code === undefined) throw error;
  return PROBLEMS[code] ?? { code: 'excel-error', detail: code };
}

/** The answer or the request was too large, or would be; smaller pieces may pass. */
export const isTooLarge = (error: unknown): boolean => {
  const code = errorCode(error);
  return code !== undefined && PROBLEMS[code]?.code === 'too-large';
};
