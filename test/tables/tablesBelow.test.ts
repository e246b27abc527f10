import { assess } from '../../src/assessment/assess';
import { findCriterion, indicatorsOf } from '../../src/criteria/indicators';
import { sheetImage, workbookImage, type RowSource } from '../support/image';
import { criteriaSet, readShipped } from '../support/shippedSets';

const NTM = indicatorsOf(criteriaSet('ntm'));
const HEADING = ['TT', 'Chỉ tiêu', 'Yêu cầu', 'Kết quả'];

const rowsOf = (from: number, to: number): readonly RowSource[] =>
  NTM.filter(({ criterion, kind }) => criterion >= from && criterion <= to && kind === 'mark').map(
    ({ code, name }) => [code, name, 'Đạt', 'Đạt'],
  );

/** Of every commune its first and last criterion with a verdict. */
const told = (...rows: readonly RowSource[]) =>
  assess(readShipped(workbookImage(sheetImage('Các xã', rows))), {
    region: undefined,
    year: undefined,
    defaultYear: 2024,
  }).communes.map(({ name, indicators }) => {
    const met = indicators.filter(({ verdict }) => verdict === 'met').map(({ code }) => code);
    return [name, met[0], met.at(-1)];
  });

describe('tables with one heading, one below the other', () => {
  it('are of the communes that their titles name, though a title begins like a code', () => {
    expect(
      told(
        ['1. Kết quả thực hiện bộ tiêu chí nông thôn mới của xã Vũ Sơn'],
        HEADING,
        ...rowsOf(1, 18),
        ['2. Kết quả thực hiện bộ tiêu chí nông thôn mới của xã Vũ Lễ'],
        HEADING,
        ...rowsOf(3, 18),
      ),
    ).toEqual([
      ['Vũ Sơn', '1.1', '18.6'],
      ['Vũ Lễ', '3.2', '18.6'],
    ]);
  });

  it('are not joined where the second goes on in the order of the first for another commune', () => {
    expect(
      told(
        ['Kết quả các tiêu chí nông thôn mới của xã Vũ Sơn'],
        HEADING,
        ...rowsOf(1, 9),
        ['Kết quả các tiêu chí nông thôn mới của xã Vũ Lễ'],
        HEADING,
        ...rowsOf(10, 18),
      ),
    ).toEqual([
      ['Vũ Sơn', '1.1', '9.1'],
      ['Vũ Lễ', '13.1', '18.6'],
    ]);
  });

  it('are one where the heading is only printed again on the next page', () => {
    expect(
      told(
        ['Kết quả các tiêu chí nông thôn mới của xã Vũ Sơn'],
        HEADING,
        ...rowsOf(1, 9),
        HEADING,
        ...rowsOf(10, 18),
      ),
    ).toEqual([['Vũ Sơn', '1.1', '18.6']]);
  });
});

describe('a list of communes that was too wide for its page', () => {
  const COMMUNES = ['Vũ Sơn', 'Tân Lập', 'Hưng Vũ'];
  const headingOf = (number: number): string =>
    `${String(number)}. ${findCriterion(criteriaSet('ntm'), number)?.name ?? ''}`;
  const block = (numbers: readonly number[], verdict: string): readonly RowSource[] => [
    ['TT', 'Xã', ...numbers.map(headingOf)],
    ...COMMUNES.map((name, place): RowSource => [place + 1, name, ...numbers.map(() => verdict)]),
  ];
  const range = (from: number, to: number): readonly number[] =>
    Array.from({ length: to - from + 1 }, (_, place) => from + place);
  const marked = (...rows: readonly RowSource[]) =>
    assess(readShipped(workbookImage(sheetImage('Phụ lục', rows))), {
      region: undefined,
      year: undefined,
      defaultYear: 2024,
    }).communes.map(({ name, criteria }) => [
      name,
      criteria.filter(({ verdict }) => verdict === 'met').length,
      criteria.filter(({ verdict }) => verdict === 'unmet').length,
    ]);
  const TITLE: RowSource = ['Kết quả thẩm định 19 tiêu chí xã nông thôn mới'];

  it('goes on below with the next criteria, however few', () => {
    expect(
      marked(TITLE, ...block(range(1, 12), 'Đạt'), ['(tiếp theo)'], ...block(range(13, 19), 'Chưa đạt')),
    ).toEqual(COMMUNES.map((name) => [name, 12, 7]));
  });

  it('is another list where it is of other communes', () => {
    const others = block(range(13, 19), 'Chưa đạt').map((row, place): RowSource =>
      place === 0 ? row : [place, `Bắc Sơn ${'ABC'.charAt(place)}`, ...row.slice(2)],
    );
    const own = marked(TITLE, ...block(range(1, 12), 'Đạt'), [], ...others);
    expect(own.slice(0, COMMUNES.length)).toEqual(COMMUNES.map((name) => [name, 12, 0]));
  });
});
