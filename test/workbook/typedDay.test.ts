import { readTypedDay } from '../../src/workbook/date';

describe('a day that a person types', () => {
  it.each([
    ['31/12/2025', '2025-12-31'],
    ['5/9/2024', '2024-09-05'],
    ['05/9/2024', '2024-09-05'],
    [' 5-9-2024 ', '2024-09-05'],
    ['31.12.2025', '2025-12-31'],
    ['29 / 2 / 2024', '2024-02-29'],
    ['2025-12-31', '2025-12-31'],
  ])('%s is understood', (text, iso) => {
    expect(readTypedDay(text)).toBe(iso);
  });

  it.each([
    '',
    'hết năm 2025',
    '2025',
    '12/2025',
    '31/02/2025',
    '29/2/2023',
    '12/31/2025',
    '31/12/25',
    '31/12/0205',
    '31/12/1999',
    '31/12/2101',
    '2025/12/31',
  ])('%s is none', (text) => {
    expect(readTypedDay(text)).toBeUndefined();
  });
});
