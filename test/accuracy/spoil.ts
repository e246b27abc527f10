import type { Random } from './random';
import type { Scenario } from './scenario';

export function spoilt(_random: Random, scenario: Scenario): Scenario {
  return scenario;
}
