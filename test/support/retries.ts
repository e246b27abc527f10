/** Suites that drive a real browser: on a machine that is busy with others a page may be late once. */
const BROWSER_SUITES =
  /[\\/]test[\\/](?:filepage|ui|excel-host|hosts[\\/](?:excel|page)|entries[\\/]taskpane)/;

// the first failure stays in the log; rules and readers are never tried again
if (process.env['CI'] !== undefined && BROWSER_SUITES.test(expect.getState().testPath ?? '')) {
  jest.retryTimes(2, { logErrorsBeforeRetry: true });
}
