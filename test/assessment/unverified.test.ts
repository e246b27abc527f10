import fc from 'fast-check';
import { assess } from '../../src/assessment/assess';
import type { CriteriaSet, Indicator, ScopedLevel } from '../../src/criteria/set';
import { REGION_KEYS } from '../../src/criteria/region';
import { readTables } from '../../src/tables/find';
import type { WorkbookImage } from '../../src/workbook/image';
import { workbookImage, type CellSource } from '../support/image';
import { reviewSheet } from '../support/reviewSheet';
import { SETS, criteriaSet } from '../support/shippedSets';

/** What nobody has compared with the decision, or only concluded from something else, without a value. */
const unknown = (levels: readonly ScopedLevel[]): readonly ScopedLevel[] =>
  levels.map((entry) => (entry.status === 'sourced' ? entry : { ...entry, value: { code: 'unknown' } }));

const strippedIndicator = ({ amended, ...indicator }: Indicator): Indicator => ({
  ...indicator,
  levels: unknown(indicator.levels),
  ...(amended && {
    amended: { ...amended, ...(amended.levels && { levels: unknown(amended.levels) }) },
  }),
});

const stripped = SETS.map((set): CriteriaSet => ({
  ...set,
  criteria: set.criteria.map((criterion) => ({
    ...criterion,
    indicators: criterion.indicators.map(strippedIndicator),
  })),
}));

const CODES = Object.fromEntries(
  ['ntm', 'nangcao'].map((key) => [
    key,
    criteriaSet(key).criteria.flatMap(({ indicators }) => indicators.map(({ code }) => code)),
  ]),
);

const result: fc.Arbitrary<CellSource> = fc.oneof(
  fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10),
  fc.integer({ min: 0, max: 100 }),
  fc.constantFrom<CellSource>(
    '',
    'Đạt',
    'Chưa đạt',
    'Không',
    '-',
    'Khá',
    'Mức độ 2',
    '75 - 80',
    '9O%',
    '≥ 90%',
  ),
);
const mark = fc.constantFrom<CellSource>('', '', 'Đạt', 'Chưa đạt', 'Có', 'Không', 'Cơ bản đạt', 'Không xét');
const level = fc.constantFrom<CellSource>(
  '',
  '',
  '',
  '≥ 80%',
  '≤ 80%',
  '80%',
  'Đạt',
  'Có',
  'Không',
  '75 - 80%',
  'theo quy định',
);

const table = fc.constantFrom('ntm', 'nangcao').chain((set) => {
  const codes = CODES[set] ?? [];
  return fc
    .record({
      answers: fc.array(fc.tuple(result, mark), { minLength: codes.length, maxLength: codes.length }),
      levels: fc.array(level, { minLength: codes.length, maxLength: codes.length }),
    })
    .map(({ answers, levels }): WorkbookImage => {
      const { sheet } = reviewSheet({
        set,
        communes: ['Vũ Sơn'],
        title: `KẾT QUẢ RÀ SOÁT BỘ TIÊU CHÍ XÃ ${criteriaSet(set).shortName.toUpperCase()}`,
        levels: Object.fromEntries(codes.map((code, place) => [code, levels[place]])),
        answers: Object.fromEntries(codes.map((code, place) => [code, [answers[place] ?? ['', '']]])),
      });
      return workbookImage(sheet);
    });
});

const verdicts = (
  image: WorkbookImage,
  sets: readonly CriteriaSet[],
  options: Pick<Parameters<typeof assess>[1], 'region' | 'year'>,
) =>
  assess(readTables(image, { sets }), { ...options, defaultYear: 2023 }).communes.map(
    ({ name, set, criteria, indicators }) => ({
      name,
      set,
      criteria: criteria.map(({ verdict }) => verdict),
      indicators: indicators.map(({ code, verdict }) => `${code} ${verdict}`),
    }),
  );

describe('levels that nobody has compared with the decision', () => {
  it('decide nothing: without all of them every verdict is the same', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(undefined, ...REGION_KEYS),
        fc.constantFrom(undefined, 2021, 2022, 2023, 2024, 2025, 2026),
        (image, region, year) => {
          const options = { region, year };
          const before = verdicts(image, SETS, options);
          expect(before).toHaveLength(1);
          expect(verdicts(image, stripped, options)).toEqual(before);
        },
      ),
      { numRuns: 80 },
    );
  });
});
