import { exactDifference, gapOf, type Gap } from '../../src/assessment/gap';
import type { Level } from '../../src/criteria/level';

describe('exactDifference', () => {
  it.each([
    [13, 15.62, -2.62],
    [42, 38.5, 3.5],
    [0.3, 0.1, 0.2],
    [75, 75, 0],
  ])('%d less %d is %d', (a, b, difference) => {
    expect(exactDifference(a, b)).toBe(difference);
  });
});

describe('gapOf', () => {
  const at = (level: Level, value: number | undefined, part?: string): Gap | undefined =>
    gapOf({
      required: { level, text: '', origin: 'table', status: 'table', sources: [] },
      result: value === undefined ? undefined : { text: String(value), value },
      part,
    });
  const share = (op: '>=' | '>' | '<=' | '<'): Level => ({
    code: 'figure',
    op,
    value: 75,
    unit: 'percent',
    parts: [],
  });
  const range: Level = { code: 'range', from: 2, to: 5, unit: 'percent' };

  it.each<[string, Gap | undefined, Gap | undefined]>([
    ['at least, and less there is', at(share('>='), 72.4), { code: 'short', amount: 2.6, unit: 'percent' }],
    ['more than, and less there is', at(share('>'), 70), { code: 'short', amount: 5, unit: 'percent' }],
    ['at least, and as much there is', at(share('>='), 75), undefined],
    ['at least, and more there is', at(share('>='), 80), undefined],
    ['at most, and more there is', at(share('<='), 80), { code: 'over', amount: 5, unit: 'percent' }],
    ['less than, and more there is', at(share('<'), 76), { code: 'over', amount: 1, unit: 'percent' }],
    ['at most, and less there is', at(share('<='), 70), undefined],
    ['below a range', at(range, 1), { code: 'short', amount: 1, unit: 'percent' }],
    ['above a range', at(range, 7), { code: 'over', amount: 2, unit: 'percent' }],
    ['inside a range', at(range, 3), undefined],
    ['some where there may be none', at({ code: 'none' }, 31), { code: 'left', amount: 31 }],
    ['none where there may be none', at({ code: 'none' }, 0), undefined],
    ['a part that falls short', at(share('>='), 70, 'điện'), { code: 'part', part: 'điện' }],
    ['a part without a name', at(share('>='), 70, ''), { code: 'short', amount: 5, unit: 'percent' }],
    ['no figure', at(share('>='), undefined), undefined],
    ['no level', gapOf({ required: undefined, result: { text: '1', value: 1 }, part: undefined }), undefined],
  ])('tells what is lacking: %s', (_, gap, expected) => {
    expect(gap).toEqual(expected);
  });
});
