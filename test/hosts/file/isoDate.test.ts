import { serialOfIsoDate } from '../../../src/hosts/file/isoDate';

describe('serialOfIsoDate', () => {
  it.each([
    ['2024-02-04', false, 45326],
    ['2024-02-04T18:00:00Z', false, 45326.75],
    ['1900-03-01', false, 61],
    ['1900-02-28', false, 59],
    ['1900-01-01', false, 1],
    ['1904-01-01', true, 0],
    ['2024-02-04', true, 43864],
    ['06:00', false, 0.25],
    ['T12:00:00.000', true, 0.5],
  ])('counts %p (from 1904: %p) as %p', (text, date1904, serial) => {
    expect(serialOfIsoDate(text, date1904)).toBe(serial);
  });

  it.each(['', 'T', 'Z', '04/02/2024', '2024-2-4', 'hôm nay'])('takes %p for no date', (text) => {
    expect(serialOfIsoDate(text, false)).toBeUndefined();
  });
});
