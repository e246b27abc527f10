import type { Frame } from 'playwright-core';
import { z } from 'zod';

/** A page that does nothing but load Office.js, for tests of the simulation itself. */
export const EMPTY_PAGE =
  '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Add-in</title>' +
  '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head>' +
  '<body><main></main></body></html>';

const Outcome = z.union([
  z.object({ value: z.unknown() }),
  z.object({ error: z.object({ code: z.string(), message: z.string(), location: z.string() }) }),
]);
type Outcome = z.infer<typeof Outcome>;

class AddinFailure extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location: string,
  ) {
    super(`${code} at ${location}: ${message}`);
    this.name = 'AddinFailure';
  }
}

/** Any script of an add-in's page once Office.js is ready; the body of an async function. */
export const inPage = (frame: Frame, body: string): Promise<unknown> =>
  frame.evaluate(`Office.onReady().then(async (info) => { ${body} })`);

/**
 * Runs the body of an `Excel.run` callback (with `context`) in the page.
 * Text, not a function: the page's Office.js has nothing to do with this side's types.
 *
 * @throws {AddinFailure} with what Office.js told the add-in
 */
export async function inExcel(frame: Frame, body: string, options = '{}'): Promise<unknown> {
  const outcome = Outcome.parse(
    await inPage(
      frame,
      `try {
         const value = await Excel.run(${options}, async (context) => { ${body} });
         return { value: value === undefined ? null : value };
       } catch (error) {
         return { error: {
           code: String(error.code), message: String(error.message),
           location: String((error.debugInfo || {}).errorLocation || '') } };
       }`,
    ),
  );
  if ('error' in outcome) {
    throw new AddinFailure(outcome.error.code, outcome.error.message, outcome.error.location);
  }
  return outcome.value;
}

/** The code that the add-in was told, or "none". */
export async function failureOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    if (error instanceof AddinFailure) return error.code;
    throw error;
  }
}
