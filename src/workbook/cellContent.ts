/** Excel cannot hold a longer text in a cell, and "repairs" a file that has one. */
const MAX_TEXT = 32_767;

/** NaN and infinities have no place in a sheet. */
class UnwritableNumberError extends Error {
  constructor(value: number, address?: string) {
    super(
      `Not a number that a cell can hold: ${String(value)}${address === undefined ? '' : ` at ${address}`}`,
    );
    this.name = 'UnwritableNumberError';
  }
}

/** @throws {UnwritableNumberError} */
export function writableNumber(value: number, address?: string): number {
  if (!Number.isFinite(value)) throw new UnwritableNumberError(value, address);
  return Object.is(value, -0) ? 0 : value;
}

/** With line ends as Excel writes them, and as long as a cell takes. */
export const writableText = (text: string): string => text.replaceAll('\r\n', '\n').slice(0, MAX_TEXT);
