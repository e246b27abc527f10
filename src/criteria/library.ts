import { buildCriteriaSet } from './build';
import kieumau from './data/kieumau.json';
import nangcao from './data/nangcao.json';
import ntm from './data/ntm.json';
import { parseCriteriaSet } from './schema';
import type { CriteriaSet } from './set';
import type { CriteriaSets } from './sets';

/** In the order of screens and sheets. */
const SHIPPED: readonly unknown[] = [ntm, nangcao, kieumau];

/** A criteria set that ships with the program does not pass its own schema: a mistake in the build. */
class ShippedSetError extends Error {
  constructor(problems: string) {
    super(`A shipped criteria set is invalid: ${problems}`);
    this.name = 'ShippedSetError';
  }
}

function build(data: unknown): CriteriaSet {
  const parsed = parseCriteriaSet(data);
  if (parsed.code === 'invalid') throw new ShippedSetError(JSON.stringify(parsed.problems));
  return buildCriteriaSet(parsed.set);
}

let built: CriteriaSets | undefined;

/**
 * The sets that ship with the program, built at the first use.
 * @throws {ShippedSetError}
 */
export function shippedSets(): CriteriaSets {
  built ??= SHIPPED.map(build);
  return built;
}
