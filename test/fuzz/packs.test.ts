import { fuzzPacks } from './packs';

/** `npm run fuzz:packs` does as many as are asked for, 5,000 where nobody says. */
const CASES = 300;

describe(`${String(CASES)} spoiled packs`, () => {
  it('were each taken whole, or refused with their reasons and nothing of them taken', () => {
    const counts = fuzzPacks(CASES, 20_261_128);
    expect([...counts.values()].reduce((sum, one) => sum + one, 0)).toBe(CASES);
    for (const met of ['taken', 'refused'] as const) {
      expect(counts.get(met) ?? 0).toBeGreaterThan(CASES / 100);
    }
  }, 600_000);
});
