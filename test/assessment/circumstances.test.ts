import { circumstancesOf, type AssessmentOptions } from '../../src/assessment/circumstances';

const OPTIONS: AssessmentOptions = { region: 'tdmnpb', year: undefined, defaultYear: 2025 };

const TERM = { validFrom: '2021-01-01', validTo: '2025-12-31' };

describe('circumstancesOf', () => {
  it.each([
    ['the end of a year', { year: 2023, month: 12 }, 2023, '2023-12'],
    ['January: the figures are those of the year before', { year: 2024, month: 1 }, 2023, '2024-01'],
    ['March still', { year: 2024, month: 3 }, 2023, '2024-03'],
    ['April no more', { year: 2024, month: 4 }, 2024, '2024-04'],
    ['September', { year: 2024, month: 9 }, 2024, '2024-09'],
  ])('%s', (_, period, year, date) => {
    expect(circumstancesOf({ period }, TERM, OPTIONS)).toEqual({ region: 'tdmnpb', year, date });
  });

  it.each([
    ['a year alone has no date, so that an amendment of that year stays open', { year: 2024 }, OPTIONS, 2024],
    ['a table that says nothing takes what is usual', undefined, OPTIONS, 2025],
    ['the user goes before the title', { year: 2023, month: 12 }, { ...OPTIONS, year: 2022 }, 2022],
  ])('%s', (_, period, options, year) => {
    expect(circumstancesOf({ period }, TERM, options)).toEqual({ region: 'tdmnpb', year });
  });

  it.each([
    [2019, 2021],
    [2024, 2024],
    [2027, 2025],
  ])('takes for %i the nearest year in which the set is in force, %i', (defaultYear, year) => {
    expect(circumstancesOf({ period: undefined }, TERM, { ...OPTIONS, defaultYear }).year).toBe(year);
  });

  it.each([
    ['the table', '2', '1', '2'],
    ['the user, where the table does not say it', undefined, '1', '1'],
    ['nobody', undefined, undefined, undefined],
  ])('takes the commune group from %s', (_, said, group, expected) => {
    const table = { period: undefined, ...(said === undefined ? {} : { group: said }) };
    expect(circumstancesOf(table, TERM, { ...OPTIONS, group }).group).toBe(expected);
  });

  it('guesses no region', () => {
    expect(circumstancesOf({ period: undefined }, TERM, { ...OPTIONS, region: undefined })).toEqual({
      region: undefined,
      year: 2025,
    });
  });
});
