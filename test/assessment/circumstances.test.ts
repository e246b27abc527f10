import { circumstancesOf, type AssessmentOptions } from '../../src/assessment/circumstances';

const OPTIONS: AssessmentOptions = { region: 'tdmnpb', year: undefined, defaultYear: 2025 };

describe('circumstancesOf', () => {
  it.each([
    ['the end of a year', { year: 2023, month: 12 }, 2023, '2023-12'],
    ['January: the figures are those of the year before', { year: 2024, month: 1 }, 2023, '2024-01'],
    ['March still', { year: 2024, month: 3 }, 2023, '2024-03'],
    ['April no more', { year: 2024, month: 4 }, 2024, '2024-04'],
    ['September', { year: 2024, month: 9 }, 2024, '2024-09'],
  ])('%s', (_, period, year, date) => {
    expect(circumstancesOf(period, OPTIONS)).toEqual({ region: 'tdmnpb', year, date });
  });

  it.each([
    ['a year alone has no date, so that an amendment of that year stays open', { year: 2024 }, OPTIONS, 2024],
    ['a table that says nothing takes what is usual', undefined, OPTIONS, 2025],
    ['the user goes before the title', { year: 2023, month: 12 }, { ...OPTIONS, year: 2022 }, 2022],
  ])('%s', (_, period, options, year) => {
    expect(circumstancesOf(period, options)).toEqual({ region: 'tdmnpb', year });
  });

  it('guesses no region', () => {
    expect(circumstancesOf(undefined, { ...OPTIONS, region: undefined })).toEqual({
      region: undefined,
      year: 2025,
    });
  });
});
