import { assess } from '../../src/assessment/assess';
import { outcomesIn } from '../../src/roadmap/outcome';
import { communeKey } from '../../src/text/commune';
import { openSample } from '../support/bookFile';
import { readShipped } from '../support/shippedSets';

const outcome = outcomesIn(
  assess(readShipped(openSample('bac-son-2024.xlsx').image), {
    region: undefined,
    year: undefined,
    defaultYear: 2024,
  }),
);

describe('what has become of a row of the roadmap', () => {
  it.each([
    ['ntm|vũ sơn|9.1', { code: 'reached', current: 'Không' }],
    ['ntm|vũ sơn|tc9', { code: 'reached', current: '' }],
    [`ntm|${communeKey('Nhất Tiến')}|tc9`, { code: 'unsaid' }],
    [`ntm|${communeKey('Nhất Tiến')}|9.1`, { code: 'unsaid' }],
    [`ntm|${communeKey('Nhất Tiến')}|99.1`, { code: 'unsaid' }],
    [`ntm|${communeKey('Nhất Tiến Mới')}|9.1`, { code: 'absent' }],
    ['nangcao|vũ sơn|9.1', { code: 'absent' }],
    ['', { code: 'absent' }],
    ['__proto__|constructor|1', { code: 'absent' }],
  ])('%s', (key, expected) => {
    expect(outcome(key)).toEqual(expected);
  });
});
