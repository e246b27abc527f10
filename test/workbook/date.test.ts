import { serialOfDay } from '../../src/workbook/date';
import { displayText } from '../../src/workbook/display';
import { columnIndex } from '../../src/workbook/units';

describe('serialOfDay', () => {
  it.each([
    ['1900-03-01', 61],
    ['1970-01-01', 25_569],
    ['2024-02-29', 45_351],
    ['2024-12-31', 45_657],
    ['2025-01-01', 45_658],
  ])('%s is %d', (iso, serial) => {
    expect(serialOfDay(iso)).toBe(serial);
  });

  it('counts from four years and a day later in the 1904 system', () => {
    expect(serialOfDay('2024-12-31', true)).toBe(45_657 - 1462);
  });

  it.each([false, true])('is shown as the day that was meant (1904: %j)', (date1904) => {
    const value = serialOfDay('2024-12-31', date1904);
    const cell = { column: columnIndex(0), value, format: { numberFormat: 'dd/mm/yyyy' } };
    expect(displayText(cell, date1904)).toBe('31/12/2024');
  });
});
