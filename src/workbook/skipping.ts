import type { Skipped } from './plan';

type Refusal = Extract<Skipped, { readonly operation: unknown }>;

const sheetOf = (one: Refusal): string | undefined => ('sheet' in one ? one.sheet : undefined);

/** One sentence for all that one lock prevents, however many operations meet it. */
export function noteRefusal(skipped: Skipped[], refusal: Refusal): void {
  const isNoted = skipped.some(
    (one) =>
      one.code === refusal.code && one.operation === refusal.operation && sheetOf(one) === sheetOf(refusal),
  );
  if (!isNoted) skipped.push(refusal);
}
