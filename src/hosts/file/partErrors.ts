import { UnusableFileError, type Countable } from '../../workbook/problem';
import { LIMITS } from './limits';
import { MalformedXmlError } from './xml/malformed';

/** Runs a reading of a part; XML that is not well-formed becomes a damaged part. */
export function wellFormed<Result>(part: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof MalformedXmlError) throw damagedPart(part);
    throw error;
  }
}

export const damagedPart = (part: string): UnusableFileError =>
  new UnusableFileError({ code: 'damaged', part });

/** @throws {UnusableFileError} where there are more than a workbook may hold */
export function withinLimit(of: Countable, count: number): void {
  const limit = LIMITS[of];
  if (count > limit) throw new UnusableFileError({ code: 'too-many', of, limit });
}
