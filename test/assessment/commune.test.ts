import { assess } from '../../src/assessment/assess';
import type { Assessment } from '../../src/assessment/assessment';
import type { AssessmentOptions } from '../../src/assessment/circumstances';
import { formatAddress } from '../../src/workbook/address';
import { workbookImage } from '../support/image';
import { reviewSheet, type Answer, type ReviewSource } from '../support/reviewSheet';
import { readShipped } from '../support/shippedSets';

const OPTIONS: AssessmentOptions = { region: 'tdmnpb', year: undefined, defaultYear: 2024 };

const assessed = (...sheets: readonly ReturnType<typeof reviewSheet>[]): Assessment =>
  assess(readShipped(workbookImage(...sheets.map(({ sheet }) => sheet))), OPTIONS);

/** "unmet 10 Biểu 01!E38": code, what it is about, where. */
const told = ({ findings }: Assessment, code?: string): readonly string[] =>
  findings
    .filter((finding) => (code === undefined ? finding.severity !== 'remark' : finding.code === code))
    .map((finding) => {
      const about =
        'indicator' in finding
          ? finding.indicator
          : 'criterion' in finding
            ? `tc${finding.criterion}`
            : 'all';
      return `${finding.code} ${about} ${finding.place.sheet}!${formatAddress(finding.place)}`;
    });

const one = (source: Partial<ReviewSource> = {}) => reviewSheet({ communes: ['Vũ Sơn'], ...source });

const verdictOf = (assessment: Assessment, number: number, commune = 0): string | undefined =>
  assessment.communes[commune]?.criteria.find((criterion) => criterion.number === number)?.verdict;

const LOW: Answer = [60, 'Chưa đạt'];
const BLANK: Answer = ['', ''];

describe('a criterion is met when all its indicators are met or not applicable', () => {
  it('counts all nineteen where nothing falls short', () => {
    const assessment = assessed(one());
    expect(assessment.communes).toMatchObject([
      { name: 'Vũ Sơn', set: 'ntm', criteriaMet: 19, criteriaTotal: 19 },
    ]);
    expect(assessment.communes[0]?.indicators).toHaveLength(57);
    expect(told(assessment)).toEqual([]);
  });

  it.each<[string, Record<string, readonly Answer[]>, number, string, number]>([
    ['one indicator of several is unmet', { '2.3': [LOW] }, 2, 'unmet', 18],
    ['the only indicator is unmet', { '10': [[30, '']] }, 10, 'unmet', 18],
    ['one is missing', { '2.3': [BLANK] }, 2, 'missing', 18],
    ['one is unreadable', { '2.3': [['9O%', '']] }, 2, 'unreadable', 18],
    ['one is undecided', { '2.3': [[0.9, '']] }, 2, 'undecided', 18],
    ['unmet outweighs missing', { '2.3': [BLANK], '2.1': [LOW] }, 2, 'unmet', 18],
    ['missing outweighs unreadable', { '2.3': [BLANK], '2.1': [['9O%', '']] }, 2, 'missing', 18],
    ['not applicable counts as met', { '13.4': [['Không có', '']] }, 13, 'met', 19],
    ['two criteria fall', { '2.3': [LOW], '4.2': [LOW], '4.1': [['Chưa đạt', '']] }, 4, 'unmet', 17],
  ])('%s', (_, answers, number, verdict, met) => {
    const assessment = assessed(one({ answers }));
    expect(verdictOf(assessment, number)).toBe(verdict);
    expect(assessment.communes[0]?.criteriaMet).toBe(met);
  });

  it('keeps communes apart', () => {
    const sheet = reviewSheet({
      communes: ['Vũ Sơn', 'Nhất Tiến'],
      answers: {
        '10': [
          [45, 'Đạt'],
          [38.5, 'Đạt'],
        ],
      },
    });
    const assessment = assessed(sheet);
    expect(assessment.communes.map(({ name, criteriaMet }) => [name, criteriaMet])).toEqual([
      ['Vũ Sơn', 19],
      ['Nhất Tiến', 18],
    ]);
    expect(told(assessment)).toEqual([
      `unmet 10 Biểu 01!${sheet.cell('10', 'result', 1)}`,
      `contradiction 10 Biểu 01!${sheet.cell('10', 'mark', 1)}`,
    ]);
  });

  it('counts by the other decision where the table is one of nông thôn mới nâng cao', () => {
    const sheet = reviewSheet({
      set: 'nangcao',
      title: 'KẾT QUẢ RÀ SOÁT BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI NÂNG CAO',
      communes: ['Đồng Ý'],
      answers: { '16.1': [[0, '']] },
    });
    expect(assessed(sheet).communes).toMatchObject([{ set: 'nangcao', criteriaMet: 18, criteriaTotal: 19 }]);
  });
});

describe('declared totals', () => {
  it.each<[string, string | number, number | undefined, boolean]>([
    ['"19/19"', '19/19', 19, false],
    ['19', 19, 19, false],
    ['"Đạt 19/19 tiêu chí"', 'Đạt 19/19 tiêu chí', 19, false],
    ['"18/19"', '18/19', 18, true],
    ['17', 17, 17, true],
    ['nothing', '', undefined, false],
    ['something else', 'đạt chuẩn', undefined, false],
  ])('%s against a count of 19', (_, total, declared, wrong) => {
    const sheet = one({ totals: [total] });
    const assessment = assessed(sheet);
    expect(assessment.communes[0]?.declaredCriteriaMet).toBe(declared);
    expect(told(assessment)).toEqual(wrong ? [`wrong-total all Biểu 01!${sheet.cell('total')}`] : []);
  });

  it('tells how many criteria nobody can judge yet', () => {
    const assessment = assessed(one({ answers: { '4.2': [BLANK], '10': [[30, '']] }, totals: ['19/19'] }));
    expect(assessment.findings.find(({ code }) => code === 'wrong-total')).toMatchObject({
      severity: 'error',
      set: 'ntm',
      commune: 'Vũ Sơn',
      declared: 19,
      counted: 17,
      total: 19,
      undetermined: 1,
    });
  });
});

describe('declared verdicts on whole criteria', () => {
  it.each<[string, Record<string, readonly Answer[]>, string, boolean]>([
    ['met, and it is', {}, 'Đạt', false],
    ['unmet, and it is', { '2.3': [LOW] }, 'Chưa đạt', false],
    ['met, and it is not', { '2.3': [LOW] }, 'Đạt', true],
    ['unmet, and it is met', {}, 'Chưa đạt', true],
    ['met, and something is missing: nobody knows', { '2.3': [BLANK] }, 'Đạt', false],
    ['unmet, and something is missing: nobody knows', { '2.3': [BLANK] }, 'Chưa đạt', false],
  ])('%s', (_, answers, mark, wrong) => {
    const sheet = one({ answers, criterionMarks: { 2: [mark] } });
    expect(told(assessed(sheet), 'wrong-criterion-mark')).toEqual(
      wrong ? [`wrong-criterion-mark tc2 Biểu 01!${sheet.cell('tc2', 'mark')}`] : [],
    );
  });

  it('names the indicators that speak against it', () => {
    const sheet = one({ answers: { '2.3': [LOW], '2.1': [LOW] }, criterionMarks: { 2: ['Đạt'] } });
    expect(assessed(sheet).findings.find(({ code }) => code === 'wrong-criterion-mark')).toMatchObject({
      severity: 'error',
      declared: 'met',
      verdict: 'unmet',
      because: ['2.1', '2.3'],
    });
  });

  it('is never counted instead of the indicators', () => {
    const sheet = one({ answers: { '2.3': [LOW] }, criterionMarks: { 2: ['Đạt'] } });
    expect(assessed(sheet).communes[0]?.criteriaMet).toBe(18);
  });
});

describe('an indicator that stands twice', () => {
  const again = (answer: Answer, level = '≥ 90%') => ({
    behind: { '2.3': [['2.3', 'Đường ngõ, xóm không lầy lội vào mùa mưa', level, ...answer]] },
  });

  it.each<[string, Answer, Answer, string, readonly string[]]>([
    ['and agrees', [96, 'Đạt'], [95, 'Đạt'], 'met', ['duplicate']],
    ['and disagrees', [96, 'Đạt'], [60, ''], 'undecided', ['duplicate']],
    ['once blank', [96, 'Đạt'], BLANK, 'met', ['duplicate']],
    ['and falls short both times', [60, ''], [50, ''], 'unmet', ['unmet', 'unmet', 'duplicate']],
  ])('%s', (_, first, second, verdict, codes) => {
    const assessment = assessed(one({ answers: { '2.3': [first] }, ...again(second) }));
    expect(verdictOf(assessment, 2)).toBe(verdict);
    const found = assessment.findings.filter(({ severity }) => severity !== 'remark').map(({ code }) => code);
    expect([...found].sort()).toEqual([...codes].sort());
  });
});

describe('two tables about one commune', () => {
  const second = (answers: Record<string, readonly Answer[]>) => one({ sheet: 'Biểu 02', answers });

  it('agree', () => {
    const assessment = assessed(one(), second({}));
    expect(assessment.communes).toMatchObject([{ name: 'Vũ Sơn', criteriaMet: 19 }]);
    expect(told(assessment)).toEqual([]);
  });

  it('disagree: nobody can say, and both places are named', () => {
    const [a, b] = [one(), second({ '10': [[30, '']] })];
    const assessment = assessed(a, b);
    expect(verdictOf(assessment, 10)).toBe('undecided');
    expect(assessment.findings.filter(({ severity }) => severity !== 'remark')).toMatchObject([
      {
        code: 'tables-disagree',
        severity: 'error',
        indicator: '10',
        verdicts: ['met', 'unmet'],
        places: [{ sheet: 'Biểu 01' }, { sheet: 'Biểu 02' }],
      },
    ]);
  });

  it('do not disagree where one says nothing', () => {
    const assessment = assessed(one({ answers: { '10': [BLANK] } }), second({}));
    expect(verdictOf(assessment, 10)).toBe('met');
    expect(told(assessment)).toEqual([]);
  });

  it('do not disagree over "met" and "not applicable"', () => {
    const assessment = assessed(one(), second({ '13.4': [['Không có', '']] }));
    expect(verdictOf(assessment, 13)).toBe('met');
    expect(told(assessment)).toEqual([]);
  });

  it('both fall short', () => {
    const low = { '10': [[30, ''] as const] };
    const assessment = assessed(one({ answers: low }), second(low));
    expect(verdictOf(assessment, 10)).toBe('unmet');
    expect(told(assessment)).toHaveLength(2);
  });

  it('belong together however the commune is spelled', () => {
    const assessment = assessed(one(), reviewSheet({ sheet: 'Biểu 02', communes: ['VŨ SƠN'] }));
    expect(assessment.communes.map(({ name }) => name)).toEqual(['Vũ Sơn']);
  });

  it('of different sets are two reviews', () => {
    const assessment = assessed(
      reviewSheet({
        set: 'nangcao',
        sheet: 'Biểu 02',
        title: 'RÀ SOÁT BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI NÂNG CAO',
        communes: ['Vũ Sơn'],
      }),
      one(),
    );
    expect(assessment.communes.map(({ set }) => set)).toEqual(['ntm', 'nangcao']);
  });
});

describe('a split indicator', () => {
  const split = (
    a: Answer,
    b: Answer,
    own: Answer = BLANK,
    levels: readonly [string, string, string] = ['', '≥ 70%', '≥ 50%'],
  ) =>
    one({
      levels: { '2.3': levels[0] },
      answers: { '2.3': [own] },
      behind: {
        '2.3': [
          ['a', 'Không lầy lội', levels[1], ...a],
          ['b', 'Cứng hóa', levels[2], ...b],
        ],
      },
    });

  it.each<[string, Answer, Answer, string]>([
    ['both halves met', [80, ''], [60, ''], 'met'],
    ['the first falls short', [60, ''], [60, ''], 'unmet'],
    ['the second falls short', [80, ''], [40, ''], 'unmet'],
    ['the second is missing', [80, ''], BLANK, 'missing'],
    ['one short, one missing', [60, ''], BLANK, 'unmet'],
    ['one short, one unreadable', [60, ''], ['9O%', ''], 'unmet'],
  ])('%s', (_, a, b, verdict) => {
    expect(verdictOf(assessed(split(a, b)), 2)).toBe(verdict);
  });

  it('tells which half falls short', () => {
    const [commune] = assessed(split([80, ''], [40, ''])).communes;
    expect(commune?.indicators.find(({ code }) => code === '2.3')).toMatchObject({
      verdict: 'unmet',
      part: 'b',
      result: { value: 40 },
    });
  });

  it('has its own verdict beside those of its halves', () => {
    expect(verdictOf(assessed(split([80, ''], [60, ''], ['', 'Chưa đạt'])), 2)).toBe('unmet');
  });

  it('shares a plain level that is written once', () => {
    const levels = ['≥ 70%', '', ''] as const;
    expect(verdictOf(assessed(split([80, ''], [60, ''], BLANK, levels)), 2)).toBe('unmet');
    expect(verdictOf(assessed(split([80, ''], [75, ''], BLANK, levels)), 2)).toBe('met');
  });

  it('is not held against a compound level of the whole: nobody can say which part is which', () => {
    const assessment = assessed(split([100, ''], [60, ''], BLANK, ['100% (≥ 50% cứng hóa)', '', '']));
    expect(verdictOf(assessment, 2)).toBe('undecided');
    expect(told(assessment, 'no-level')).toHaveLength(2);
  });
});

describe('an indicator without a row', () => {
  it('is missing in a whole table, at its criterion', () => {
    const sheet = one({ without: ['4.2'] });
    const assessment = assessed(sheet);
    expect(verdictOf(assessment, 4)).toBe('missing');
    expect(assessment.findings.filter(({ code }) => code === 'missing')).toMatchObject([
      { indicator: '4.2', absent: true, severity: 'error', commune: 'Vũ Sơn' },
    ]);
  });

  it('leaves a criterion open, and is no finding, in a table about a part of the set', () => {
    const kept = ['2.1', '2.2', '2.3', '2.4', '3.1', '3.2', '10', '11'];
    const whole = assessed(one()).communes[0]?.indicators.map(({ code }) => code) ?? [];
    const assessment = assessed(one({ without: whole.filter((code) => !kept.includes(code)) }));
    expect([2, 3, 10, 11, 4, 19].map((number) => verdictOf(assessment, number))).toEqual([
      'met',
      'met',
      'met',
      'met',
      'missing',
      'missing',
    ]);
    expect(told(assessment, 'missing')).toEqual([]);
  });
});

describe('findings', () => {
  it('stand in the order of sheets, rows, columns', () => {
    const low = { '10': [[30, ''] as const, [31, ''] as const], '2.1': [LOW, LOW] };
    const communes = ['Vũ Sơn', 'Nhất Tiến'];
    const assessment = assessed(
      reviewSheet({ communes, answers: low }),
      reviewSheet({ communes: ['Tân Lập'], answers: low, sheet: 'Biểu 02' }),
    );
    const places = assessment.findings
      .filter(({ severity }) => severity !== 'remark')
      .map(({ place }) => [place.sheet, place.row, place.column] as const);
    expect(places).toEqual(
      [...places].sort((a, b) => a[0].localeCompare(b[0]) || a[1] - b[1] || a[2] - b[2]),
    );
    expect(places).toHaveLength(6);
  });

  it('do not change when the same workbook is assessed again', () => {
    const sheet = one({ answers: { '2.3': [LOW], '10': [['9O', '']] } });
    expect(assessed(sheet)).toEqual(assessed(sheet));
  });
});
