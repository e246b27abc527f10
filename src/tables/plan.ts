import { plainKey } from '../text/key';
import type { Field } from './fields';

/** What a plan says of the road ahead, and a review does not. */
const AHEAD = [
  /giai phap|nhiem vu/u,
  /co quan|phong ban|don vi (?:chu tri|phu trach|thuc hien)/u,
  /thoi han|thoi gian|hoan thanh (?:nam|truoc)|lo trinh|nam (?:hoan thanh|phan dau)/u,
  /con thieu|can bo sung/u,
  /nguon von|kinh phi|von/u,
] as const;
const ENOUGH = 2;

/**
 * A table of what is still to be done ("biểu kế hoạch phấn đấu", an old roadmap): it repeats the results of what is
 * not met, often of several communes one below the other, and judges nothing. It is no review table.
 */
export function isPlan(columns: readonly Field[]): boolean {
  const headings = columns.flatMap(({ headings: stack }) => stack.map(({ text }) => plainKey(text)));
  const ahead = AHEAD.filter((pattern) => headings.some((heading) => pattern.test(heading))).length;
  const judges = columns.some(
    ({ role }) => role === 'declared' || role === 'ticked-met' || role === 'ticked-unmet' || role === 'score',
  );
  const communeInRows = columns.some(({ role }) => role === 'commune');
  return ahead >= ENOUGH && (!judges || communeInRows) && columns.every(({ owner }) => owner === undefined);
}
