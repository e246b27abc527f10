import { exactDifference } from '../../src/assessment/gap';

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
