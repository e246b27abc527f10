import { buildCriteriaSet } from './build';
import kieumau from './data/kieumau.json';
import nangcao from './data/nangcao.json';
import ntm from './data/ntm.json';
import { parseCriteriaSet } from './schema';
import type { CriteriaSetData } from './shape';
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

function checked(data: unknown): CriteriaSetData {
  const parsed = parseCriteriaSet(data);
  if (parsed.code === 'invalid') throw new ShippedSetError(JSON.stringify(parsed.problems));
  return parsed.set;
}

let built: CriteriaSets | undefined;

/**
 * The sets that ship with the program, as in a file.
 * @throws {ShippedSetError}
 */
export const shippedData = (): readonly CriteriaSetData[] => SHIPPED.map(checked);

/**
 * The sets that ship with the program, built at the first use.
 * @throws {ShippedSetError}
 */
export function shippedSets(): CriteriaSets {
  built ??= shippedData().map(buildCriteriaSet);
  return built;
}
