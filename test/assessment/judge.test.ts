import { judged } from '../support/indicatorCase';
import { income, marked, percent, poverty, specifyVerdicts } from '../support/verdictTable';

const ADVISORY = { origin: 'unverified' } as const;

describe('a figure and a numeric level: the figure decides', () => {
  specifyVerdicts([
    ['above what is wanted', percent(80), 'met'],
    ['exactly what is wanted', percent(75), 'met'],
    ['what binary fractions make of it', percent(0.1 + 0.2, { level: '≥ 0,3%', code: '2.2' }), 'met'],
    ['just below', percent(74.99), 'unmet', ['unmet G41']],
    ['rounded on the screen, below in truth', percent({ value: 74.96, format: '0' }), 'unmet', ['unmet G41']],
    ['none at all', percent(0), 'unmet', ['unmet G41']],
    ['all', percent(100), 'met'],
    ['a text with a comma', percent('80,5'), 'met'],
    ['a text with a sign', percent('74,9 %'), 'unmet', ['unmet G41']],
    ['100% as a level', percent(99.9, { level: '100%' }), 'unmet', ['unmet G41']],
    ['100% reached', percent(100, { level: '100%' }), 'met'],
    ['a level typed as a number', percent(74, { level: 75 }), 'unmet', ['unmet G41']],
    ['a level in a percent cell', percent(75, { level: { value: 0.75, format: '0%' } }), 'met'],
    ['more than: equal is too little', percent(75, { level: '> 75%' }), 'unmet', ['unmet G41']],
    ['less is wanted, less there is', poverty(12.9), 'met'],
    ['less is wanted, just as much there is', poverty(13), 'met'],
    ['less is wanted, more there is', poverty(15.62), 'unmet', ['unmet G41']],
    ['a bare level of what should be little', poverty(15, { level: '13%' }), 'unmet', ['unmet G41']],
    ['less than: equal is too much', poverty(13, { level: '< 13%' }), 'unmet', ['unmet G41']],
  ]);

  specifyVerdicts([
    ['a mark that agrees', percent(80, { marks: ['Đạt'] }), 'met'],
    ['a mark that agrees on unmet', percent(70, { marks: ['Chưa đạt'] }), 'unmet', ['unmet G41']],
    ['declared met, too low', percent(70, { marks: ['Đạt'] }), 'unmet', ['contradiction H41', 'unmet G41']],
    ['declared unmet, high enough', percent(80, { marks: ['Chưa đạt'] }), 'met', ['contradiction H41']],
    [
      'declared not applicable, too low',
      percent(70, { marks: ['Không áp dụng'] }),
      'unmet',
      ['contradiction H41', 'unmet G41'],
    ],
    ['K for unmet', percent(80, { marks: ['K'] }), 'met', ['contradiction H41']],
    ['0 for unmet', percent(80, { marks: [0] }), 'met', ['contradiction H41']],
    ['1 for met', percent(70, { marks: [1] }), 'unmet', ['contradiction H41', 'unmet G41']],
    [
      'the mark inside the cell of the figure',
      percent('70% (Đạt)'),
      'unmet',
      ['contradiction G41', 'unmet G41'],
    ],
    ['an unreadable mark says nothing', percent(80, { marks: ['tạm được'] }), 'met', ['unreadable H41']],
    [
      'two verdict columns, both wrong: the higher one is pointed at',
      percent(70, { marks: ['Đạt', 'Đạt'] }),
      'unmet',
      ['contradiction I41', 'unmet G41'],
    ],
    [
      'two verdict columns that disagree: the figure still decides',
      percent(80, { marks: ['Đạt', 'Chưa đạt'] }),
      'met',
      ['contradiction I41'],
    ],
    ['a second verdict column left blank', percent(80, { marks: ['Đạt', ''] }), 'met'],
  ]);
});

describe('x and blank: where a table ticks, a blank is unmet', () => {
  const ticking = { otherMarks: ['x', 'x', 'x'] } as const;
  specifyVerdicts([
    ['ticked', marked({ ...ticking, marks: ['x'], noResultColumn: true }), 'met'],
    ['left blank', marked({ ...ticking, marks: [''], noResultColumn: true }), 'unmet', ['unmet H41']],
    ['blank beside a passing figure', percent(80, { ...ticking, marks: [''] }), 'met', ['contradiction H41']],
    ['blank beside a failing figure', percent(70, { ...ticking, marks: [''] }), 'unmet', ['unmet G41']],
    [
      'blank where words are written elsewhere',
      marked({ otherMarks: ['Đạt', 'Chưa đạt'], marks: [''], noResultColumn: true }),
      'missing',
      ['missing G41'],
    ],
    [
      'a dash where + and - are written',
      marked({ otherMarks: ['+', '-'], marks: ['-'], noResultColumn: true }),
      'unmet',
      ['unmet H41'],
    ],
    [
      'a dash where words are written is a blank',
      marked({ otherMarks: ['Đạt'], marks: ['-'], noResultColumn: true }),
      'missing',
      ['missing G41'],
    ],
  ]);
});

describe('only a mark: the mark decides', () => {
  specifyVerdicts([
    ['Đạt', marked({ result: 'Đạt' }), 'met'],
    ['Chưa đạt', marked({ result: 'Chưa đạt' }), 'unmet', ['unmet G41']],
    ['Đạt in the verdict column', marked({ marks: ['Đạt'] }), 'met'],
    ['a boolean', marked({ result: true }), 'met'],
    [
      'not applicable, where every commune has to be reviewed',
      marked({ marks: ['Không áp dụng'] }),
      'undecided',
      ['not-reviewed H41'],
    ],
    ['"Không xét" as a result', marked({ result: 'Không xét' }), 'undecided', ['not-reviewed G41']],
    ['result and verdict agree', marked({ result: 'Đạt', marks: ['Đ'] }), 'met'],
    [
      'result and verdict disagree',
      marked({ result: 'Đạt', marks: ['Chưa đạt'] }),
      'unmet',
      ['contradiction H41', 'unmet G41'],
    ],
    [
      'two verdict columns disagree',
      marked({ marks: ['Đạt', 'Chưa đạt'] }),
      'unmet',
      ['contradiction I41', 'unmet G41'],
    ],
    ['met and not applicable do not disagree', marked({ marks: ['Đạt', 'Không áp dụng'] }), 'met'],
    ['unmistakable tick in the result', marked({ result: '✓' }), 'met'],
    ['nothing', marked({}), 'missing', ['missing G41']],
    ['spaces', marked({ result: '  ' }), 'missing', ['missing G41']],
    ['dots to be filled in', marked({ result: '……' }), 'missing', ['missing G41']],
    ['a figure that no level speaks of', marked({ result: 80 }), 'undecided', ['no-level G41']],
    ['a figure beside a mark', marked({ result: 80, marks: ['Đạt'] }), 'met'],
    ['"Cơ bản đạt" is unmet', marked({ result: 'Cơ bản đạt' }), 'unmet', ['unmet G41']],
    ['"Không" is none either', marked({ result: 'Không' }), 'unreadable', ['unreadable G41']],
  ]);

  it('is no declaration where two marks disagree', () => {
    expect(judged(marked({ marks: ['Đạt', 'Chưa đạt'] })).declared).toBeUndefined();
    expect(judged(marked({ marks: ['Chưa đạt', 'Chưa đạt'] })).declared).toBe('unmet');
  });
});

describe('a mark but no figure where one is due: the mark decides, and the figure is asked for', () => {
  specifyVerdicts([
    ['met', percent('Đạt'), 'met', ['no-figure G41']],
    ['unmet', percent('', { marks: ['Chưa đạt'] }), 'unmet', ['no-figure G41', 'unmet G41']],
    ['range level', percent('Đạt', { level: '75% - 80%' }), 'met', ['no-figure G41']],
    [
      'not applicable decides nothing',
      percent('', { marks: ['Không áp dụng'] }),
      'undecided',
      ['not-reviewed H41', 'no-figure G41'],
    ],
    ['a table that gives no figures at all', percent('Đạt', { figuresExpected: false }), 'met'],
    ['nothing is missing, not without figure', percent(''), 'missing', ['missing G41']],
    ['a dash says nothing', percent('-'), 'missing', ['missing G41']],
  ]);
});

describe('only an unverified level: it advises', () => {
  specifyVerdicts([
    ['without a mark nothing decides', percent(80, ADVISORY), 'undecided', ['unverified-level G41']],
    [
      'without a mark nothing decides, however low the figure',
      percent(70, ADVISORY),
      'undecided',
      ['unverified-level G41'],
    ],
    [
      'a figure that may be a fraction is still told',
      percent(0.915, { ...ADVISORY, peers: [91, 92, 0.915] }),
      'undecided',
      ['suspicious-figure G41'],
    ],
    [
      'a mark decides, and a figure below is warned of',
      percent(70, { ...ADVISORY, marks: ['Đạt'] }),
      'met',
      ['unverified-level G41'],
    ],
    ['a mark decides, and a figure above says nothing', percent(80, { ...ADVISORY, marks: ['Đạt'] }), 'met'],
    [
      'declared unmet stays unmet, however high the figure',
      percent(80, { ...ADVISORY, marks: ['Chưa đạt'] }),
      'unmet',
      ['unmet G41'],
    ],
    [
      'declared not applicable with a figure below is warned of',
      percent(70, { ...ADVISORY, marks: ['Không áp dụng'] }),
      'undecided',
      ['not-reviewed H41', 'unverified-level G41'],
    ],
    [
      'marks that disagree are unmet, whatever the figure',
      percent(80, { ...ADVISORY, marks: ['Đạt', 'Chưa đạt'] }),
      'unmet',
      ['contradiction I41', 'unmet G41'],
    ],
    [
      'inferred advises alike',
      percent(70, { origin: 'inferred', marks: ['Đạt'] }),
      'met',
      ['unverified-level G41'],
    ],
    [
      'sourced does not advise, it decides',
      percent(70, { origin: 'sourced', marks: ['Đạt'] }),
      'unmet',
      ['contradiction H41', 'unmet G41'],
    ],
    [
      'confirmed decides',
      percent(70, { origin: 'confirmed', marks: ['Đạt'] }),
      'unmet',
      ['contradiction H41', 'unmet G41'],
    ],
  ]);

  it.each([
    ['undecided', 'warning', percent(80, ADVISORY)],
    ['below', 'warning', percent(70, { ...ADVISORY, marks: ['Đạt'] })],
  ])('says how the level was used: %s, a %s', (use, severity, source) => {
    expect(judged(source).findings[0]).toMatchObject({ code: 'unverified-level', use, severity });
  });
});

describe('no level at all', () => {
  const none = { code: '2.1', level: undefined } as const;
  specifyVerdicts([
    ['a figure decides nothing', { ...none, result: 80 }, 'undecided', ['no-level G41']],
    ['a mark decides', { ...none, result: 80, marks: ['Đạt'] }, 'met'],
    ['a mark alone decides', { ...none, result: 'Chưa đạt' }, 'unmet', ['unmet G41']],
    ['nothing is missing', none, 'missing', ['missing G41']],
    ['a range decides nothing', { ...none, result: '70 - 80%' }, 'undecided', ['no-level G41']],
  ]);
});

describe('every finding', () => {
  const SEVERITIES = {
    unmet: 'error',
    contradiction: 'error',
    missing: 'error',
    unreadable: 'warning',
    'suspicious-figure': 'warning',
    'no-figure': 'remark',
    'no-level': 'warning',
    'part-missing': 'warning',
  } as const;

  it.each([
    ['unmet', percent(70)],
    ['contradiction', percent(80, { marks: ['K'] })],
    ['missing', percent('')],
    ['unreadable', percent('9O%')],
    ['suspicious-figure', percent(0.915)],
    ['no-figure', percent('Đạt')],
    ['no-level', marked({ result: 80 })],
    ['part-missing', { code: '2.2', level: '100% (≥ 50% cứng hóa)', result: 100 }],
  ] as const)('%s says how loud it is, of which set, commune and indicator', (code, source) => {
    const finding = judged(source).findings.find((one) => one.code === code);
    expect(finding).toMatchObject({
      severity: SEVERITIES[code],
      set: 'ntm',
      commune: 'Nhất Tiến',
      indicator: source.code,
      place: { sheet: 'Biểu 01', row: 40 },
    });
  });

  it('carries what is asked for and what is there', () => {
    expect(judged(income('38,5 triệu đồng', { marks: ['Đạt'] })).findings).toMatchObject([
      {
        code: 'contradiction',
        between: 'figure-and-mark',
        verdict: 'unmet',
        declared: 'met',
        mark: 'Đạt',
        result: { text: '38,5 triệu đồng', value: 38.5 },
        required: { text: '≥ 42 triệu đồng', origin: 'table' },
      },
      { code: 'unmet', declared: 'met', result: { value: 38.5 } },
    ]);
  });

  it('tells marks that disagree among themselves from marks against a figure', () => {
    expect(judged(marked({ marks: ['Đạt', 'K'] })).findings[0]).toMatchObject({ between: 'marks' });
    expect(judged(percent(80, { marks: ['K'] })).findings[0]).toMatchObject({ between: 'figure-and-mark' });
  });
});
