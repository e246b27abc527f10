import fc from 'fast-check';
import { checkWorkbook } from '../../../src/app/check';
import { mergedFile, mergeWorkbooks, type MergeFile, type MergeOutcome } from '../../../src/app/merge/file';
import type { Assessment } from '../../../src/assessment/assessment';
import { gridOf } from '../../../src/workbook/grid';
import type { WorkbookImage } from '../../../src/workbook/image';
import { LAYOUTS } from '../../accuracy/layouts/all';
import { randomOf } from '../../accuracy/random';
import { CHECK_OPTIONS, openBook, openSample, typed } from '../../support/bookFile';
import { caseBytes } from '../../support/cases';
import { workbookImage } from '../../support/image';
import { reviewSheet, type Answer } from '../../support/reviewSheet';
import { splitOff } from '../../support/split';
import { readShipped } from '../../support/shippedSets';

const SAMPLES = ['bac-son-2024.xlsx', 'bac-son-2024-co-loi.xlsx'] as const;

const assessed = (image: WorkbookImage, region = CHECK_OPTIONS.region): Assessment =>
  checkWorkbook(image, { ...CHECK_OPTIONS, region }).assessment;

/** Verdicts, counts and totals by commune and set, whatever the order of the communes. */
const verdicts = ({ communes }: Assessment) =>
  new Map(
    communes.map(({ set, key, name, criteriaMet, declaredCriteriaMet, criteria, indicators }) => [
      `${set}|${key}`,
      {
        name,
        criteriaMet,
        declaredCriteriaMet,
        criteria: criteria.map(({ number, verdict }) => `${number} ${verdict}`),
        indicators: indicators.map(({ code, verdict }) => `${code} ${verdict}`),
      },
    ]),
  );

function merged(files: readonly MergeFile[]): Extract<MergeOutcome, { readonly code: 'merged' }> {
  const outcome = mergeWorkbooks(files, undefined);
  if (outcome.code !== 'merged') throw new Error(outcome.code);
  return outcome;
}

const reread = (files: readonly MergeFile[]): WorkbookImage => openBook(mergedFile(merged(files))).image;

/** One workbook for each commune. */
function split(image: WorkbookImage): readonly MergeFile[] {
  const { tables } = readShipped(image);
  return tables.flatMap(({ set, communes }) =>
    communes.map(({ key, name }) => ({
      file: `Biểu ${name}.xlsx`,
      image: splitOff(image, tables, set, key),
    })),
  );
}

describe('workbooks of single communes merged into one', () => {
  it.each(SAMPLES)('%s: every verdict, count and total is that of the whole', (sample) => {
    const { image } = openSample(sample);
    const files = split(image);
    expect(files).toHaveLength(7);
    for (const file of files) expect(readShipped(file.image).tables[0]?.communes).toHaveLength(1);
    expect(merged(files).differences).toEqual([]);
    expect(verdicts(assessed(reread(files)))).toEqual(verdicts(assessed(image)));
  });

  it('finds the same mistakes as in the whole, in cells of its own', () => {
    const { image } = openSample('bac-son-2024-co-loi.xlsx');
    const codes = ({ findings }: Assessment) =>
      findings
        .map(
          (one) =>
            `${one.code} ${'commune' in one ? one.commune : ''} ${'indicator' in one ? one.indicator : ''}`,
        )
        .sort();
    expect(codes(assessed(reread(split(image))))).toEqual(codes(assessed(image)));
  });

  it('gives the verdicts of whatever communes are there, in whatever order', () => {
    const { image } = openSample('bac-son-2024-co-loi.xlsx');
    const files = split(image);
    const whole = verdicts(assessed(image));
    fc.assert(
      fc.property(fc.shuffledSubarray([...files], { minLength: 2 }), (some) => {
        for (const [key, one] of verdicts(assessed(reread(some)))) {
          // a fraction is suspicious only beside its neighbours
          const known = whole.get(key);
          expect(one.indicators.filter((text) => !text.startsWith('9.2 '))).toEqual(
            known?.indicators.filter((text) => !text.startsWith('9.2 ')),
          );
        }
      }),
      { numRuns: 8 },
    );
  });

  it('has one table for each set and names every source', () => {
    const image = reread(split(openSample('bac-son-2024.xlsx').image));
    const { tables, passed } = readShipped(image);
    expect(tables.map(({ sheet, set, communes }) => [sheet, set, communes.length])).toEqual([
      ['Biểu rà soát NTM', 'ntm', 5],
      ['Biểu rà soát NTM nâng cao', 'nangcao', 2],
    ]);
    expect(tables.every(({ doubts }) => doubts.length === 0)).toBe(true);
    expect(passed).toEqual([{ sheet: 'Nguồn', reason: 'own-sheet' }]);
    const source = image.sheets.find(({ name }) => name === 'Nguồn');
    const told = source?.rows.map(({ cells }) => cells.map(({ value }) => value).join(' | '));
    expect(told).toContain('2 | Nhất Tiến | Nông thôn mới | Biểu Nhất Tiến.xlsx | Biểu 01 | A5:H83');
  });
});

describe('many communes', () => {
  const names = Array.from(
    { length: 20 },
    (_, place) =>
      `Tân ${'An Bình Cường Dũng Giang Hà Khánh Lập Minh Nam Ơn Phú Quang Sơn Thành Uyên Vinh Xuân Yên Định'.split(' ')[place] ?? ''}`,
  );
  const image = workbookImage(
    reviewSheet({ communes: names, answers: { '10': names.map((_, place): Answer => [30 + place]) } }).sheet,
  );
  const outcome = merged([{ file: 'huyện.xlsx', image }]);
  const after = openBook(mergedFile(outcome)).image;

  it('stand on as many sheets as can be read on paper, in their order', () => {
    expect(
      outcome.sheets.map(({ content: { name, print }, communes }) => [name, print.paper, communes.length]),
    ).toEqual([
      ['Biểu rà soát NTM 1-7', 'A3', 7],
      ['Biểu rà soát NTM 8-14', 'A3', 7],
      ['Biểu rà soát NTM 15-20', 'A3', 6],
    ]);
    expect(outcome.sheets.flatMap(({ communes }) => communes)).toEqual(names);
    expect(readShipped(after).tables.map(({ sheet }) => sheet)).toEqual(
      outcome.sheets.map(({ content: { name } }) => name),
    );
  });

  it('are judged as in the one table that they came from', () => {
    expect(verdicts(assessed(after))).toEqual(verdicts(assessed(image)));
  });
});

describe('any layout that the program reads', () => {
  const cases = LAYOUTS.flatMap((layout, index) =>
    Array.from({ length: 4 }, (_, turn) => ({ ...layout, seed: 1000 * (index + 1) + turn * 7919 })),
  );
  it.each(cases)('$name, workbook $seed: merged, its verdicts stay', ({ make, seed }) => {
    const { image, fileName, region } = make(randomOf(seed));
    const before = checkWorkbook(image, { ...CHECK_OPTIONS, fileName, region }).assessment;
    const outcome = mergeWorkbooks([{ file: fileName, image }], { region });
    if (outcome.code !== 'merged') throw new Error(outcome.code);
    // what its own tables contradict each other in is left blank, and told
    const blank = new Set(outcome.differences.map(({ commune }) => commune));
    const after = verdicts(assessed(openBook(mergedFile(outcome)).image, region));
    for (const [key, one] of verdicts(before)) {
      if (blank.has(one.name) || blank.has('')) continue;
      expect(after.get(key)).toEqual(one);
    }
    expect([...after.keys()].sort()).toEqual([...verdicts(before).keys()].sort());
  });
});

describe('what two files say differently', () => {
  const sample = openSample('bac-son-2024.xlsx');
  const file = (name: string, cells: Readonly<Record<string, string | number>>): MergeFile => ({
    file: name,
    image: Object.keys(cells).length === 0 ? sample.image : typed(sample, 'Biểu 01', cells).image,
  });
  const valueOf = (image: WorkbookImage, sheetName: string, row: number, column: number) => {
    const sheet = image.sheets.find(({ name }) => name === sheetName);
    return sheet === undefined ? undefined : gridOf(sheet).cell(row, column)?.value;
  };

  it('is left blank, marked and listed with both values, and no verdict rests on it', () => {
    const files = [file('a.xlsx', {}), file('b.xlsx', { G38: 45, H38: 'Đạt' })];
    const { differences } = merged(files);
    expect(differences).toEqual([
      {
        kind: 'result',
        set: 'ntm',
        commune: 'Nhất Tiến',
        subject: '10 Thu nhập',
        detail: 'a.xlsx, Biểu 01!G38: 38,5 | Chưa đạt; b.xlsx, Biểu 01!G38: 45 | Đạt',
      },
    ]);
    const image = reread(files);
    const commune = assessed(image).communes.find(({ name }) => name === 'Nhất Tiến');
    expect(commune?.indicators.find(({ code }) => code === '10')?.verdict).toBe('missing');
    expect(commune?.criteriaMet).toBe(15);
    expect([5, 6].map((column) => valueOf(image, 'Biểu rà soát NTM', 34, column))).toEqual([
      undefined,
      undefined,
    ]);
    expect(valueOf(image, 'Biểu rà soát NTM', 34, 13)).toBe(
      'Nhất Tiến: các tệp ghi khác nhau, xem trang “Nguồn”',
    );
  });

  it.each([
    ['the same file twice', {}],
    ['a figure typed as a text', { G38: '38,5' }],
    ['a blank beside a figure', { G38: '', H38: '' }],
    ['another word for a mark', { H38: 'không đạt' }],
  ])('is nothing for %s', (_, cells) => {
    const files = [file('a.xlsx', {}), file('b.xlsx', cells)];
    expect(merged(files).differences).toEqual([]);
    expect(verdicts(assessed(reread(files)))).toEqual(verdicts(assessed(sample.image)));
  });

  it('is a contradiction where nobody can tell which number a text is', () => {
    const files = [file('a.xlsx', { G38: 1250 }), file('b.xlsx', { G38: '1.250' })];
    expect(merged(files).differences.map(({ subject }) => subject)).toEqual(['10 Thu nhập']);
  });

  it('may be a level: left blank and listed', () => {
    const files = [file('a.xlsx', {}), file('b.xlsx', { D54: '≥ 85%' })];
    expect(merged(files).differences).toEqual([
      {
        kind: 'level',
        set: 'ntm',
        commune: '',
        subject: '15.1 Tham gia bảo hiểm y tế',
        detail: 'a.xlsx, Biểu 01!D54: ≥ 90%; b.xlsx, Biểu 01!D54: ≥ 85%',
      },
    ]);
    expect(readShipped(reread(files)).tables[0]?.requirements.has('15.1')).toBe(false);
  });

  it('is no level where it is only written otherwise', () => {
    expect(merged([file('a.xlsx', {}), file('b.xlsx', { D54: '≥90 %' })]).differences).toEqual([]);
  });

  it('may be the time of the figures: the latest stands, and it is listed', () => {
    const files = [file('a.xlsx', {}), file('b.xlsx', { A2: '(Kết quả đến tháng 6/2024)' })];
    const outcome = merged(files);
    expect(outcome.differences.map(({ kind }) => kind)).toEqual(['period']);
    expect(readShipped(openBook(mergedFile(outcome)).image).tables[0]?.period).toEqual({
      year: 2024,
      month: 6,
    });
  });

  it('is told of a file without a review table, and the others are merged', () => {
    const bare = { ...sample.image, sheets: sample.image.sheets.filter(({ name }) => name === 'Bìa') };
    const outcome = mergeWorkbooks([file('a.xlsx', {}), { file: 'b.xlsx', image: bare }]);
    if (outcome.code !== 'merged') throw new Error('Nothing was merged');
    expect(outcome.leftOut).toEqual([{ file: 'b.xlsx', problem: { code: 'no-review-table' } }]);
    expect(outcome.differences.map(({ kind }) => kind)).toContain('left-out');
    expect(outcome.communes.length).toBeGreaterThan(0);
  });

  it('names the tables of a file that may be reviews and are not merged', () => {
    const doubtful = { file: 'b.xlsx', image: openBook(caseBytes('doubt/chua-xet.xlsx')).image };
    const outcome = mergeWorkbooks([file('a.xlsx', {}), doubtful]);
    if (outcome.code !== 'merged') throw new Error('Nothing was merged');
    expect(outcome.communes.map(({ name }) => name)).toContain('Nhất Tiến');
    const told = outcome.differences.filter(({ kind }) => kind === 'unjudged');
    expect(told.map(({ subject, detail }) => [subject, detail])).toEqual([
      ['b.xlsx', 'Có thể là biểu, chưa xét: Sheet1!A3:E60. Không rõ biểu của xã nào.'],
      ['b.xlsx', expect.stringMatching(/^Có thể là biểu, chưa xét: Bộ mới!A3:D13\. Biểu theo bộ khác/u)],
    ]);
  });

  it('is nothing where no file has a review table', () => {
    const bare = { ...sample.image, sheets: sample.image.sheets.filter(({ name }) => name === 'Bìa') };
    const unopened = [{ file: 'a.xlsx', problem: { code: 'damaged' } }] as const;
    const outcome = mergeWorkbooks([{ file: 'b.xlsx', image: bare }], { unopened });
    expect(outcome).toEqual({
      code: 'not-merged',
      leftOut: [...unopened, { file: 'b.xlsx', problem: { code: 'no-review-table' } }],
      unjudged: [],
    });
  });
});
