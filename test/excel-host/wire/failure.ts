/** An error of Excel itself: it ends the request and reaches the add-in with its code. */
export class ExcelFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location = '',
  ) {
    super(message);
    this.name = 'ExcelFailure';
  }
}

/** The simulation was asked for something that it does not know. Reaches the add-in and fails the test. */
export class NotSimulatedError extends Error {
  constructor(what: string) {
    super(`The simulated Excel does not know ${what}`);
    this.name = 'NotSimulatedError';
  }
}

export const invalidArgument = (message: string): ExcelFailure =>
  new ExcelFailure('InvalidArgument', message);
export const itemNotFound = (message: string): ExcelFailure => new ExcelFailure('ItemNotFound', message);
export const accessDenied = (message: string): ExcelFailure => new ExcelFailure('AccessDenied', message);
