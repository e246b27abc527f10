import { judged, type CaseSource } from '../support/indicatorCase';
import { houses, income, marked, percent, poverty, specifyVerdicts } from '../support/verdictTable';

describe('a suspicious figure is never taken at its word', () => {
  specifyVerdicts([
    ['0,915 where 91,5 is meant', percent(0.915), 'undecided', ['suspicious-figure G41']],
    ['0,915 as a text', percent('0,915'), 'undecided', ['suspicious-figure G41']],
    ['1 may be all of it', percent(1), 'undecided', ['suspicious-figure G41']],
    ['beside a mark the mark decides', percent(0.915, { marks: ['Đạt'] }), 'met', ['suspicious-figure G41']],
    [
      'beside unmet the mark decides too',
      percent(0.915, { marks: ['Chưa đạt'] }),
      'unmet',
      ['suspicious-figure G41', 'unmet G41'],
    ],
    [
      'beside marks that disagree: unmet',
      percent(0.915, { marks: ['Đạt', 'Chưa đạt'] }),
      'unmet',
      ['contradiction I41', 'suspicious-figure G41', 'unmet G41'],
    ],
    ['a percent format shows 91,5%: no doubt', percent({ value: 0.915, format: '0.0%' }), 'met'],
    [
      '91,5 typed into a percent format',
      percent({ value: 91.5, format: '0%' }),
      'undecided',
      ['suspicious-figure G41'],
    ],
    ['0,9% with its sign is what it says', percent('0,9%'), 'unmet', ['unmet G41']],
    ['beyond all', percent(1000), 'undecided', ['suspicious-figure G41']],
    ['100,1%', percent(100.1), 'undecided', ['suspicious-figure G41']],
    ['below nothing', percent(-5), 'undecided', ['suspicious-figure G41']],
    ['1.250 reads in two ways', percent('1.250'), 'undecided', ['suspicious-figure G41']],
    ['1.250 beside a mark', percent('1.250', { marks: ['Đạt'] }), 'met', ['suspicious-figure G41']],
    [
      '0,13 among neighbours of 12 and 15',
      poverty(0.13, { peers: [0.13, 12, 15] }),
      'met',
      ['suspicious-figure G41'],
    ],
    [
      '0,14 among neighbours of 12 and 15, of which 14 would be too much',
      poverty(0.14, { peers: [0.14, 12, 15] }),
      'undecided',
      ['suspicious-figure G41'],
    ],
    ['0,13 without neighbours may be true', poverty(0.13), 'met'],
    ['0,13 beside one neighbour may be true', poverty(0.13, { peers: [0.13, 12] }), 'met'],
    ['0,8 among small neighbours is true', poverty(0.8, { peers: [0.8, 1.2, 1.5] }), 'met'],
  ]);

  specifyVerdicts([
    ['đồng in a column of million', income(42_500_000), 'undecided', ['suspicious-figure G41']],
    ['thousands in a column of million', income(42_500), 'undecided', ['suspicious-figure G41']],
    ['tỷ in a column of million', income(0.0425), 'undecided', ['suspicious-figure G41']],
    ['42.500 as a text reads in two ways', income('42.500'), 'undecided', ['suspicious-figure G41']],
    ['đồng with their unit', income('42.500.000 đồng'), 'met'],
    ['triệu with their unit', income('43,5 triệu đồng'), 'met'],
    ['triệu a person a year', income('41,9 triệu đồng/người/năm'), 'unmet', ['unmet G41']],
    ['a plain figure', income(38.5), 'unmet', ['unmet G41']],
    ['negative money', income(-42), 'undecided', ['suspicious-figure G41']],
    ['a percentage is no income', income('95%'), 'unreadable', ['unreadable G41']],
    ['square metres are none either', income('42 m2'), 'unreadable', ['unreadable G41']],
  ]);

  it.each([
    [percent(0.915), 'looks-like-fraction'],
    [percent(1000), 'outside-percent'],
    [percent('1.250'), 'two-readings'],
    [income(42_500), 'out-of-scale'],
    [income(-1), 'negative'],
    [{ set: 'nangcao', code: '16.1', level: '≥ 1 mô hình', result: 1.5 } as const, 'not-whole'],
    [percent('70 - 80'), 'range-around-level'],
  ])('%j is suspicious: %s', (source, reason) => {
    expect(judged(source).findings[0]).toMatchObject({
      code: 'suspicious-figure',
      reason,
      severity: 'warning',
    });
  });
});

describe('an unreadable result: the finding is given, the mark decides', () => {
  specifyVerdicts([
    ['words', percent('khoảng 2/3 số lao động'), 'unreadable', ['unreadable G41']],
    ['O for 0', percent('9O%'), 'unreadable', ['unreadable G41']],
    ['words beside a mark', percent('9O%', { marks: ['Đạt'] }), 'met', ['unreadable G41']],
    ['words beside unmet', percent('9O%', { marks: ['K'] }), 'unmet', ['unreadable G41', 'unmet G41']],
    ['almost', percent('gần 80%'), 'unreadable', ['unreadable G41']],
    ['planned', percent('phấn đấu 80%'), 'unreadable', ['unreadable G41']],
    ['an error', percent({ value: { error: '#REF!' } }), 'unreadable', ['unreadable G41']],
    ['a formula without a result', percent({ value: null, formula: 'A1' }), 'unreadable', ['unreadable G41']],
    ['a date', percent({ value: 45_000, format: 'dd/mm/yyyy' }), 'unreadable', ['unreadable G41']],
    ['"Không" for a share', percent('Không'), 'unreadable', ['unreadable G41']],
    ['x in the column of results', marked({ result: 'x' }), 'unreadable', ['unreadable G41']],
    [
      'an unreadable mark alone is unreadable, not missing',
      marked({ marks: ['tạm được'] }),
      'unreadable',
      ['unreadable H41'],
    ],
  ]);

  it.each([
    [percent('9O%'), 'text'],
    [percent({ value: { error: '#DIV/0!' } }), 'error-value'],
    [percent({ value: null, formula: 'A1' }), 'not-calculated'],
    [percent({ value: 45_000, format: 'd/m/yy' }), 'date'],
    [income('95%'), 'not-comparable'],
    [marked({ marks: ['tạm được'] }), 'mark'],
  ])('%j is unreadable: %s', (source, reason) => {
    expect(judged(source).findings[0]).toMatchObject({ code: 'unreadable', reason, severity: 'warning' });
  });
});

describe('"(nếu có)": what a commune does not have is not applicable and counts as met', () => {
  const ifAny = (more: Partial<CaseSource>): CaseSource => ({ code: '13.4', level: 'Đạt', ...more });
  specifyVerdicts([
    ['Không có', ifAny({ result: 'Không có' }), 'not-applicable'],
    ['Không', ifAny({ result: 'Không' }), 'not-applicable'],
    ['a dash', ifAny({ result: '-' }), 'not-applicable'],
    ['Không có làng nghề', ifAny({ result: 'Không có làng nghề' }), 'not-applicable'],
    ['declared met beside it', ifAny({ result: 'Không có', marks: ['Đạt'] }), 'not-applicable'],
    [
      'declared unmet beside it',
      ifAny({ result: 'Không có', marks: ['Chưa đạt'] }),
      'unmet',
      ['contradiction H41', 'unmet G41'],
    ],
    ['Đạt', ifAny({ result: 'Đạt' }), 'met'],
    ['Chưa đạt', ifAny({ result: 'Chưa đạt' }), 'unmet', ['unmet G41']],
    ['a blank is missing all the same', ifAny({}), 'missing', ['missing G41']],
    [
      '"Không có" where "(nếu có)" does not stand',
      marked({ result: 'Không có' }),
      'unreadable',
      ['unreadable G41'],
    ],
    ['a dash where "(nếu có)" does not stand', marked({ result: '-' }), 'missing', ['missing G41']],
    [
      '"Không có số liệu" says nothing of the thing itself',
      ifAny({ result: 'Không có số liệu' }),
      'unreadable',
      ['unreadable G41'],
    ],
  ]);
});

describe('"Không": nothing of the kind may exist', () => {
  specifyVerdicts([
    ['Không', houses('Không'), 'met'],
    ['Không có nhà tạm', houses('Không có nhà tạm'), 'met'],
    ['Không còn', houses('Không còn'), 'met'],
    ['0', houses(0), 'met'],
    ['0 nhà', houses('0 nhà'), 'met'],
    ['31', houses(31), 'unmet', ['unmet G41']],
    ['31 nhà', houses('31 nhà'), 'unmet', ['unmet G41']],
    ['còn 31 nhà tạm', houses('còn 31 nhà tạm'), 'unmet', ['unmet G41']],
    ['1 nhà declared met', houses('1 nhà', { marks: ['Đạt'] }), 'unmet', ['contradiction H41', 'unmet G41']],
    ['Không declared unmet', houses('Không', { marks: ['Chưa đạt'] }), 'met', ['contradiction H41']],
    ['a dash says nothing', houses('-'), 'missing', ['missing G41']],
    ['negative', houses(-1), 'undecided', ['suspicious-figure G41']],
    ['Đạt', houses('Đạt'), 'met'],
    ['Có', houses('Có'), 'unmet', ['unmet G41']],
    ['Không in the verdict column', houses('', { marks: ['Không'] }), 'met'],
    ['Có in the verdict column', houses('', { marks: ['Có'] }), 'unmet', ['unmet G41']],
    ['some of all', houses('3/500 hộ'), 'unmet', ['unmet G41']],
    ['none of all', houses('0/500 hộ'), 'met'],
  ]);

  it('shows how many of all, not the percentage', () => {
    expect(judged(houses('3/500 hộ')).result).toEqual({ text: '3/500 hộ', value: 3 });
  });
});

describe('compound levels: every named part has to be reached', () => {
  const roads = (result: CaseSource['result'], more: Partial<CaseSource> = {}): CaseSource => ({
    code: '2.2',
    level: '100% (≥ 50% cứng hóa)',
    result,
    ...more,
  });
  specifyVerdicts([
    ['both given, both reached', roads('100% (60% cứng hóa)'), 'met'],
    ['the part as it stands in parentheses', roads('100% (cứng hóa 60%)'), 'met'],
    ['the part too low', roads('100% (40% cứng hóa)'), 'unmet', ['unmet G41']],
    ['the main figure too low', roads('90% (60% cứng hóa)'), 'unmet', ['unmet G41']],
    ['the main figure too low, the part not said', roads('90%'), 'unmet', ['unmet G41']],
    ['the part not said', roads(100), 'undecided', ['part-missing G41']],
    ['the part not said, declared met', roads(100, { marks: ['Đạt'] }), 'met'],
    ['the part not said, declared unmet', roads(100, { marks: ['Chưa đạt'] }), 'unmet', ['unmet G41']],
    ['another part than asked for', roads('100% (60% bê tông)'), 'undecided', ['part-missing G41']],
    [
      'the part too low, declared met',
      roads('100% (40% cứng hóa)', { marks: ['Đạt'] }),
      'unmet',
      ['contradiction H41', 'unmet G41'],
    ],
    [
      'water from a central supply',
      {
        code: '17.1',
        level: '≥30% (≥10% từ hệ thống cấp nước tập trung)',
        result: '35% (12% từ hệ thống cấp nước tập trung)',
      },
      'met',
    ],
  ]);

  it('tells which part falls short', () => {
    expect(judged(roads('100% (40% cứng hóa)')).part).toBe('cứng hóa');
    expect(judged(roads('90% (60% cứng hóa)')).part).toBeUndefined();
  });
});

describe('shares, ranges and bounds', () => {
  specifyVerdicts([
    ['450/500 is 90%', percent('450/500 hộ'), 'met'],
    ['300/500 is 60%', percent('300/500 hộ'), 'unmet', ['unmet G41']],
    ['a share with its percentage', percent('450/500 hộ (90%)'), 'met'],
    [
      'a share that contradicts its percentage',
      percent('450/500 hộ (60%)'),
      'undecided',
      ['suspicious-figure G41'],
    ],
    ['a range above', percent('80 - 85%'), 'met'],
    ['a range below', percent('60 - 70%'), 'unmet', ['unmet G41']],
    ['a range around', percent('70 - 80%'), 'undecided', ['suspicious-figure G41']],
    [
      'a range around, beside a mark',
      percent('70 - 80%', { marks: ['Đạt'] }),
      'met',
      ['suspicious-figure G41'],
    ],
    ['a range beyond all percent', percent('750 - 800'), 'undecided', ['suspicious-figure G41']],
    ['a range of fractions', percent('0,80 - 0,85'), 'undecided', ['suspicious-figure G41']],
    ['a range in another unit', percent('80 - 85 triệu đồng'), 'unreadable', ['unreadable G41']],
    ['at least 80%', percent('≥ 80%'), 'met'],
    ['at least as much as asked', percent('≥ 75%'), 'met'],
    ['at least 70%: it may be enough', percent('≥ 70%'), 'undecided', ['suspicious-figure G41']],
    ['below 70%', percent('< 70%'), 'unmet', ['unmet G41']],
    ['above 80%', percent('trên 80%'), 'met'],
    ['above a thousand percent', percent('> 1000'), 'undecided', ['suspicious-figure G41']],
    ['poverty below 10%', poverty('dưới 10%'), 'met'],
    ['poverty above 15%', poverty('trên 15%'), 'unmet', ['unmet G41']],
    ['below 80%: nobody knows', percent('dưới 80%'), 'undecided', ['suspicious-figure G41']],
    ['poverty above 10%: nobody knows', poverty('trên 10%'), 'undecided', ['suspicious-figure G41']],
    ['poverty below 20%: nobody knows', poverty('dưới 20%'), 'undecided', ['suspicious-figure G41']],
    ['a range as level: its lower bound', percent(76, { level: '75% - 80%' }), 'met'],
    ['a range as level: above it', percent(90, { level: '75% - 80%' }), 'met'],
    ['a range as level: below it', percent(74, { level: '75% - 80%' }), 'unmet', ['unmet G41']],
    ['a range of what should be little', poverty(14, { level: '10% - 13%' }), 'unmet', ['unmet G41']],
    ['a range of what should be little, inside', poverty(12, { level: '10% - 13%' }), 'met'],
    ['a range of what should be little, below', poverty(5, { level: '10% - 13%' }), 'met'],
    [
      'a fraction against a range',
      percent(0.76, { level: '75% - 80%' }),
      'undecided',
      ['suspicious-figure G41'],
    ],
  ]);
});

describe('a level without a unit', () => {
  const bare = (result: CaseSource['result']): CaseSource => ({ code: '1.1', level: '≥ 10', result });
  specifyVerdicts([
    ['a bare figure', bare(12), 'met'],
    ['things counted', bare('9 hộ'), 'unmet', ['unmet G41']],
    ['a share: the twelve or the hundred percent', bare('12/12 hộ'), 'unreadable', ['unreadable G41']],
    ['money', bare('12 triệu đồng'), 'unreadable', ['unreadable G41']],
  ]);
});

describe('counts, areas, grades, degrees', () => {
  const models = (result: CaseSource['result']): CaseSource => ({
    set: 'nangcao',
    code: '16.1',
    level: '≥ 1 mô hình',
    result,
  });
  const area = (result: CaseSource['result']): CaseSource => ({
    code: '17.4',
    level: '≥ 2 m²/người',
    result,
  });
  const grade = (result: CaseSource['result']): CaseSource => ({
    set: 'nangcao',
    code: '5.5',
    level: 'Khá',
    result,
  });
  const degree = (result: CaseSource['result']): CaseSource => ({
    set: 'nangcao',
    code: '5.3',
    level: 'Mức độ 3',
    result,
  });
  specifyVerdicts([
    ['one model', models('1 mô hình'), 'met'],
    ['01', models('01'), 'met'],
    ['none', models(0), 'unmet', ['unmet G41']],
    ['"Không có" is none', models('Không có'), 'unmet', ['unmet G41']],
    ['some of all', models('1/5 mô hình'), 'met'],
    ['none of all', models('0/5 mô hình'), 'unmet', ['unmet G41']],
    ['half a model', models(1.5), 'undecided', ['suspicious-figure G41']],
    ['two square metres', area('2 m2/người'), 'met'],
    ['a bare area', area(1.9), 'unmet', ['unmet G41']],
    ['an area beyond all', area(20_000), 'undecided', ['suspicious-figure G41']],
    ['as good as asked', grade('Khá'), 'met'],
    ['better', grade('Xếp loại Tốt'), 'met'],
    ['worse', grade('Trung bình'), 'unmet', ['unmet G41']],
    ['a figure is no grade', grade(3), 'undecided', ['no-level G41']],
    ['the degree asked for', degree('Mức độ 3'), 'met'],
    ['a lower degree', degree('Mức độ 2'), 'unmet', ['unmet G41']],
    ['a bare degree', degree(3), 'met'],
    ['half a degree', degree(2.5), 'undecided', ['no-level G41']],
    ['a grade where a degree is asked', degree('Khá'), 'undecided', ['no-level G41']],
  ]);
});
