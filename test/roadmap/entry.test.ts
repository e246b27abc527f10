import { assess } from '../../src/assessment/assess';
import { roadmapEntries, type RoadmapEntry } from '../../src/roadmap/entry';
import { readTables } from '../../src/tables/find';
import { workbookImage } from '../support/image';
import { reviewSheet, type ReviewSource } from '../support/reviewSheet';
import { openSample } from '../support/bookFile';
import { faultsOf } from '../support/vietnamese';

const OPTIONS = { region: undefined, year: undefined, defaultYear: 2024 };

const entriesOf = (image: Parameters<typeof readTables>[0]): readonly RoadmapEntry[] =>
  roadmapEntries(assess(readTables(image), OPTIONS), { reviewedYear: 2023 });

describe('the roadmap of the plan of Bắc Sơn', () => {
  const entries = entriesOf(openSample('bac-son-2024.xlsx').image);

  it('has one row for each unmet indicator of each commune', () => {
    expect(
      entries.map(({ key, commune, current, required, gap }) => [
        commune,
        key.split('|')[2],
        current,
        required,
        gap,
      ]),
    ).toEqual([
      ['Nhất Tiến', '9.1', '31', 'Không', 'còn 31 nhà'],
      ['Nhất Tiến', '10', '38,5', '≥ 42', 'thiếu 3,5 triệu đồng'],
      ['Nhất Tiến', '11', '15,62%', '≤ 13%', 'cao hơn 2,62 điểm %'],
      ['Nhất Tiến', '17.1', '24,5%', '≥ 30%', 'thiếu 5,5 điểm %'],
      ['Nhất Tiến', '17.11', '18%', '≥ 30%', 'thiếu 12 điểm %'],
      ['Hưng Vũ', '13.3', 'Chưa đạt', 'Đạt', ''],
      ['Tân Lập', '13.3', 'Chưa đạt', 'Đạt', ''],
      ['Vũ Lễ', '17.6', '61,3%', '≥ 70%', 'thiếu 8,7 điểm %'],
    ]);
  });

  it('names who leads, as the plan does', () => {
    expect(new Set(entries.map(({ key, agency }) => `${key.split('|')[2] ?? ''} ${agency}`))).toEqual(
      new Set([
        '9.1 Phòng Kinh tế và Hạ tầng',
        '10 Phòng Nông nghiệp và PTNT',
        '11 Phòng Lao động - Thương binh và Xã hội',
        '17.1 Phòng Tài nguyên và Môi trường',
        '17.11 Phòng Tài nguyên và Môi trường',
        '17.6 Phòng Tài nguyên và Môi trường',
        '13.3 Phòng Nông nghiệp và PTNT',
      ]),
    );
  });

  it('is due at the end of the year after the reviewed one', () => {
    expect(new Set(entries.map(({ deadline }) => deadline))).toEqual(new Set(['2024-12-31']));
  });

  it('tells every row from all others', () => {
    expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
  });

  it('writes whole Vietnamese', () => {
    for (const { criterion, indicator, measure, agency } of entries) {
      for (const text of [criterion, indicator, measure, agency]) {
        expect([text, faultsOf(text.replace(/^[\d.]+ /u, ''))]).toEqual([text, []]);
      }
    }
  });

  it('speaks of the criterion by its number and name', () => {
    expect(entries[0]).toMatchObject({ criterion: '9. Nhà ở dân cư', set: 'ntm' });
    expect(entries[0]?.indicator).toMatch(/^9\.1\. Nhà tạm, dột nát/u);
  });
});

describe('what becomes a row', () => {
  const of = (answers: ReviewSource['answers'], more: Partial<ReviewSource> = {}) =>
    entriesOf(
      workbookImage(reviewSheet({ communes: ['Vũ Sơn'], ...(answers && { answers }), ...more }).sheet),
    );

  it.each<[string, NonNullable<ReviewSource['answers']>, number]>([
    ['an unmet indicator', { '10': [[30, '']] }, 1],
    ['what is missing does not', { '10': [['', '']] }, 0],
    ['what nobody can read does not', { '10': [['9O', '']] }, 0],
    ['what is not applicable does not', { '13.4': [['Không có', '']] }, 0],
  ])('%s', (_, answers, rows) => {
    expect(of(answers)).toHaveLength(rows);
  });

  it('tells no distance of a figure that nobody can take at its word', () => {
    expect(of({ '2.1': [[0.6, 'Chưa đạt']] })).toMatchObject([{ current: '0,6%', gap: '' }]);
  });

  it('belongs to its set', () => {
    const [only] = of(
      { '16.1': [[0, '']] },
      { set: 'nangcao', title: 'RÀ SOÁT BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI NÂNG CAO' },
    );
    expect(only).toMatchObject({ set: 'nangcao', key: 'nangcao|vũ sơn|16.1', gap: 'thiếu 1 mô hình' });
  });
});
