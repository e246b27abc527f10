import type { Answered } from '../../hosts/memory/client';
import { UnusableFileError } from '../../workbook/problem';

/** A question that nobody may call off was called off. */
class CalledOffError extends Error {
  constructor(question: string) {
    super(`"${question}" was called off by nobody`);
    this.name = 'CalledOffError';
  }
}

/**
 * What the worker answered to a question that is never called off.
 * @throws {UnusableFileError}
 * @throws {CalledOffError}
 */
export function answerOf<Answer>(question: string, answered: Answered<Answer>): Answer {
  if (answered.code === 'answer') return answered.answer;
  if (answered.code === 'unusable') throw new UnusableFileError(answered.problem);
  throw new CalledOffError(question);
}
