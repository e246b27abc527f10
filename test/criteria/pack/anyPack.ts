import fc from 'fast-check';
import kieumau from '../../../src/criteria/data/kieumau.json';
import { indicatorsOf } from '../../../src/criteria/indicators';
import { levelText } from '../../../src/criteria/levelText';
import type { LevelOverride } from '../../../src/criteria/override';
import type { CriteriaPack, PackScope } from '../../../src/criteria/pack/pack';
import { REGION_KEYS } from '../../../src/criteria/region';
import { criteriaSet } from '../../support/shippedSets';
import groups from '../files/commune-groups.json';

const filled = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((one) => /\S/u.test(one));
const day = fc
  .integer({ min: 0, max: 1800 })
  .map((days) => new Date(Date.UTC(2021, 0, 1 + days)).toISOString().slice(0, 10));
const levelOf = fc
  .record({
    indicator: fc.constantFrom(...indicatorsOf(criteriaSet('ntm')).filter(({ unit }) => unit === 'percent')),
    value: fc.integer({ min: 0, max: 1000 }),
    region: fc.option(fc.constantFrom(...REGION_KEYS)),
    year: fc.option(fc.integer({ min: 2021, max: 2025 })),
    source: filled,
    confirmedBy: fc.option(filled),
    confirmedOn: fc.option(day),
  })
  .map(({ indicator, value, region, year, source, confirmedBy, confirmedOn }): LevelOverride => {
    const op = indicator.wants === 'less' ? '<=' : '>=';
    const level = { code: 'figure', op, value: value / 10, unit: 'percent', parts: [] } as const;
    return {
      source,
      text: levelText(level),
      level,
      code: indicator.code,
      set: 'ntm',
      ...(confirmedOn === null ? {} : { confirmedOn }),
      ...(confirmedBy === null ? {} : { confirmedBy }),
      ...(year === null ? {} : { year }),
      ...(region === null ? {} : { region }),
    };
  });
const scope: fc.Arbitrary<PackScope> = fc
  .tuple(filled, fc.option(filled))
  .map(([words, province]) => ({ text: words, ...(province === null ? {} : { province }) }));
/** Packs with whole sets, levels of one that ships, and whatever people may type into their heads. */
export const anyPack = fc.record({
  name: filled,
  decision: fc.record({ number: filled, date: day, title: filled }),
  scope,
  validity: fc.constant({ from: '2021-01-01', to: '2025-12-31' }),
  sets: fc.subarray([groups, kieumau] as unknown as CriteriaPack['sets'][number][]),
  levels: fc.uniqueArray(levelOf, {
    minLength: 1,
    selector: ({ code, region, year }) => JSON.stringify([code, region, year]),
  }),
});
