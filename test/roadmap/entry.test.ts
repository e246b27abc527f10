import { assess } from '../../src/assessment/assess';
import type { CriteriaSet } from '../../src/criteria/set';
import { readTables } from '../../src/tables/find';
import type { WorkbookImage } from '../../src/workbook/image';
import { NO_CHOICES, type RoadmapChoices } from '../../src/roadmap/choices';
import { roadmapEntries, type RoadmapEntry } from '../../src/roadmap/entry';
import { workbookImage } from '../support/image';
import { reviewSheet, type ReviewSource } from '../support/reviewSheet';
import { communeKey } from '../../src/text/commune';
import { openSample } from '../support/bookFile';
import { faultsOf } from '../support/vietnamese';
import { SETS, criteriaSet, readShipped } from '../support/shippedSets';

const OPTIONS = { region: undefined, year: undefined, defaultYear: 2024 };

const entriesOf = (image: WorkbookImage): readonly RoadmapEntry[] =>
  roadmapEntries(assess(readShipped(image), OPTIONS), { reviewedYear: 2023, choices: NO_CHOICES });

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
      ['Nhất Tiến', '9.1', '31 nhà', 'Không', 'còn 31 nhà'],
      ['Nhất Tiến', '10', '38,5 triệu đồng/người/năm', '≥ 42', 'thiếu 3,5 triệu đồng'],
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

  it('is proposed to be due in the year after the reviewed one, and later where much is lacking', () => {
    expect(
      new Map(
        entries.map(({ commune, key, deadline }) => [
          `${commune} ${key.split('|')[2] ?? ''}`,
          deadline.code === 'day' ? deadline.day : '',
        ]),
      ),
    ).toEqual(
      new Map([
        ['Nhất Tiến 9.1', '2024-12-31'],
        ['Nhất Tiến 10', '2024-12-31'],
        ['Nhất Tiến 11', '2024-12-31'],
        ['Nhất Tiến 17.1', '2024-12-31'],
        ['Nhất Tiến 17.11', '2025-06-30'],
        ['Hưng Vũ 13.3', '2024-12-31'],
        ['Tân Lập 13.3', '2024-12-31'],
        ['Vũ Lễ 17.6', '2024-12-31'],
      ]),
    );
    expect(entries.every(({ isProposed }) => isProposed)).toBe(true);
  });

  it('names who works along: the commune always, the people’s organisations where it depends on the people', () => {
    const partners = new Map(entries.map(({ key, partners: text }) => [key.split('|')[2], text]));
    expect(partners.get('9.1')).toBe('UBND xã, Mặt trận Tổ quốc và các đoàn thể');
    for (const text of partners.values()) expect(text).toMatch(/^UBND xã/u);
  });

  it('proposes for clean water what clean water needs', () => {
    expect(entries.find(({ key }) => key.endsWith('|17.1'))?.measure).toMatch(/nước sạch/u);
    expect(entries.find(({ key }) => key.endsWith('|17.11'))?.measure).toMatch(/phân loại rác/u);
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
    ['what is missing', { '10': [['', '']] }, 1],
    ['what nobody can read', { '10': [['9O', '']] }, 1],
    ['what is met does not', { '10': [[60, '']] }, 0],
    ['what is not applicable does not', { '13.4': [['Không có', '']] }, 0],
  ])('%s', (_, answers, rows) => {
    expect(of(answers)).toHaveLength(rows);
  });

  it('tells no distance of a figure that nobody can take at its word', () => {
    expect(of({ '2.1': [[0.6, 'Chưa đạt']] })).toMatchObject([{ current: '0,6%', gap: '' }]);
  });

  it.each<[string, NonNullable<ReviewSource['answers']>, string]>([
    ['nothing', { '10': [['', '']] }, 'Chưa có số liệu'],
    ['what nobody can read', { '10': [['9O', '']] }, '9O'],
  ])('asks for the figure where there is %s, and proposes nothing else', (_, answers, current) => {
    expect(of(answers)).toMatchObject([
      {
        state: 'open',
        current,
        gap: 'cần bổ sung, xác minh số liệu',
        measure: 'Rà soát, bổ sung, xác minh số liệu để kết luận.',
      },
    ]);
  });

  it('asks for a row that a whole table lacks', () => {
    expect(of({}, { without: ['4.2'] })).toMatchObject([{ key: 'ntm|vũ sơn|4.2', state: 'open' }]);
  });

  it('belongs to its set', () => {
    const [only] = of(
      { '16.1': [[0, '']] },
      { set: 'nangcao', title: 'RÀ SOÁT BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI NÂNG CAO' },
    );
    expect(only).toMatchObject({ set: 'nangcao', key: 'nangcao|vũ sơn|16.1', gap: 'thiếu 1 mô hình' });
  });
});

describe('what people decided', () => {
  const assessment = assess(readShipped(openSample('bac-son-2024.xlsx').image), OPTIONS);
  const chosen = (choices: Partial<RoadmapChoices>): readonly RoadmapEntry[] =>
    roadmapEntries(assessment, { reviewedYear: 2023, choices: { ...NO_CHOICES, ...choices } });
  const days = (choices: Partial<RoadmapChoices>): Readonly<Record<string, string>> =>
    Object.fromEntries(
      chosen(choices).map(({ commune, number, deadline }) => [
        `${commune} ${number}`,
        deadline.code === 'day' ? deadline.day : '',
      ]),
    );

  it('is the day of all', () => {
    expect(new Set(Object.values(days({ deadline: '2025-06-30' })))).toEqual(new Set(['2025-06-30']));
  });

  it('is a criterion’s own day before that of all, and a commune’s before both', () => {
    const all = days({
      deadline: '2025-06-30',
      criteria: [{ set: 'ntm', criterion: 13, deadline: '2024-06-30' }],
      communes: [{ key: communeKey('Tân Lập'), commune: 'Tân Lập', deadline: '2024-09-30' }],
    });
    expect(all).toMatchObject({
      'Hưng Vũ 13': '2024-06-30',
      'Tân Lập 13': '2024-09-30',
      'Vũ Lễ 17': '2025-06-30',
    });
  });

  it('is who leads, who works along and what is to be done, also where it is nothing', () => {
    const [row] = chosen({
      criteria: [
        { set: 'ntm', criterion: 9, agency: 'UBND xã', partners: '', measure: 'Vận động xã hội hóa.' },
      ],
    });
    expect(row).toMatchObject({
      number: 9,
      agency: 'UBND xã',
      partners: '',
      measure: 'Vận động xã hội hóa.',
    });
  });

  it('leaves another set alone', () => {
    const of = (set: 'ntm' | 'nangcao') =>
      chosen({ criteria: [{ set, criterion: 9, agency: 'X' }] })[0]?.agency;
    expect([of('ntm'), of('nangcao')]).toEqual(['X', 'Phòng Kinh tế và Hạ tầng']);
  });
});

describe('a province’s own set', () => {
  const own: CriteriaSet = {
    ...criteriaSet('ntm'),
    criteria: criteriaSet('ntm').criteria.map((criterion) =>
      criterion.number === 9
        ? {
            ...criterion,
            name: 'Nhà ở của người dân',
            indicators: criterion.indicators.map((indicator) => ({
              ...indicator,
              name: `Của tỉnh: ${indicator.code}`,
            })),
          }
        : criterion,
    ),
  };

  it('names what is to be reached in its own words', () => {
    const { image } = openSample('bac-son-2024.xlsx');
    const assessment = assess(readTables(image, { sets: [own, ...SETS.slice(1)] }), OPTIONS);
    const [row] = roadmapEntries(assessment, { reviewedYear: 2023, choices: NO_CHOICES });
    expect(row).toMatchObject({ criterion: '9. Nhà ở của người dân', indicator: '9.1. Của tỉnh: 9.1' });
  });
});
