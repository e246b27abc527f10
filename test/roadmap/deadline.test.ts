import { deadlineYear, readDeadline } from '../../src/roadmap/deadline';
import { serialOfDay } from '../../src/workbook/date';
import type { CellValue } from '../../src/workbook/image';

describe('a deadline as people write it', () => {
  it.each<[CellValue | undefined, number | undefined]>([
    [serialOfDay('2024-12-31'), 2024],
    [serialOfDay('2025-01-01') + 0.75, 2025],
    [2025, 2025],
    ['2025', 2025],
    ['quý IV/2024', 2024],
    ['31/12/2025', 2025],
    ['hết năm 2025 ', 2025],
    ['Tháng 6/2024.', undefined],
    ['quý IV/24', undefined],
    ['2024-2025', 2025],
    ['sớm nhất', undefined],
    ['năm 1999', undefined],
    ['năm 2101', undefined],
    ['', undefined],
    [0, undefined],
    [-5, undefined],
    [1e12, undefined],
    [true, undefined],
    [{ error: '#REF!' }, undefined],
    [undefined, undefined],
  ])('%j is due in %s', (value, year) => {
    expect(deadlineYear(readDeadline(value, false))).toBe(year);
  });

  it('is a day by either calendar', () => {
    for (const date1904 of [false, true]) {
      expect(readDeadline(serialOfDay('2024-02-29', date1904), date1904)).toEqual({
        code: 'day',
        day: '2024-02-29',
      });
    }
  });
});
