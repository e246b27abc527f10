import { suspicionOf } from '../../src/assessment/suspicion';
import type { Level } from '../../src/criteria/level';
import type { Indicator } from '../../src/criteria/set';
import { criteriaSet } from '../support/shippedSets';

const LOW: Extract<Level, { code: 'figure' }> = {
  code: 'figure',
  value: 5,
  unit: 'percent',
  op: '<=',
  parts: [],
};

function lowRate(): Indicator {
  const found = criteriaSet('ntm')
    .criteria.flatMap(({ indicators }) => indicators)
    .find(({ kind, wants }) => kind === 'percent' && wants === 'less');
  if (found === undefined) throw new Error('no rate that should be low');
  return found;
}

describe('a small figure of a rate that should be low', () => {
  it.each([
    [
      'is doubted beside neighbours that are a hundred times as high',
      0.03,
      Array<number>(3).fill(3),
      'looks-like-fraction',
    ],
    ['is believed without neighbours', 0.03, [], undefined],
    [
      'is compared with 200,000 neighbours as with three',
      0.03,
      Array<number>(200_000).fill(3),
      'looks-like-fraction',
    ],
  ])('%s', (_, value, peers, expected) => {
    const figure = { value, unit: 'plain' } as const;
    expect(suspicionOf(value, figure, LOW, lowRate(), peers)).toBe(expected);
  });
});
