import { statesOf } from '../../src/assessment/states';
import { workbookImage, type CellSource } from '../support/image';
import { checkedImage } from '../support/judged';
import { specifyPrecedence, type PrecedenceRow } from '../support/precedence';
import { reviewSheet, type Answer } from '../support/reviewSheet';

describe('a figure and a numeric level', () => {
  specifyPrecedence([
    ['the figure decides', { code: '2.1', level: '≥ 75%', answer: [80] }, 'table ≥ 75%', 'met'],
    [
      'a declared mark that disagrees is a contradiction, and the verdict stays with the figure',
      { code: '2.1', level: '≥ 75%', answer: [61.3, 'Đạt'] },
      'table ≥ 75%',
      'unmet',
      'unmet result',
      'contradiction mark',
    ],
    [
      'the same the other way round',
      { code: '2.1', level: '≥ 75%', answer: [80, 'Chưa đạt'] },
      'table ≥ 75%',
      'met',
      'contradiction mark',
    ],
  ]);
});

describe('only a mark', () => {
  specifyPrecedence([
    ['the mark decides', { code: '1.1', level: 'Đạt', answer: ['', 'Đạt'] }, 'table Đạt', 'met'],
    [
      'against a confirmed level too',
      { code: '2.1', level: '', answer: ['', 'Chưa đạt'], confirmed: '≥ 60%' },
      'confirmed ≥ 60%',
      'unmet',
      'no-figure result',
      'unmet result',
    ],
    [
      'two marks that disagree: contradiction, unmet',
      { code: '1.1', level: 'Đạt', answer: ['Đạt', 'Chưa đạt'] },
      'table Đạt',
      'unmet',
      'unmet result',
      'contradiction mark',
    ],
    [
      'no figure where one is due: the mark decides, with "thiếu số liệu"',
      { code: '2.1', level: '≥ 75%', answer: ['', 'Đạt'] },
      'table ≥ 75%',
      'met',
      'no-figure result',
    ],
  ]);
});

describe('with only an unverified level', () => {
  specifyPrecedence([
    [
      'a declared mark decides',
      { code: '17.8', level: '', answer: [75, 'Chưa đạt'] },
      'unverified ≥ 70%',
      'unmet',
      'unmet result',
    ],
    [
      'a figure below the level gives a warning',
      { code: '17.8', level: '', answer: [61, 'Đạt'] },
      'unverified ≥ 70%',
      'met',
      'unverified-level result',
    ],
    [
      'without a mark the verdict is undecided, and what the level would make of it is found',
      { code: '17.8', level: '', answer: [75] },
      'unverified ≥ 70%',
      'undecided',
      'unverified-level result',
    ],
    [
      'confirming the level settles it',
      { code: '17.8', level: '', answer: [75], confirmed: '≥ 70%' },
      'confirmed ≥ 70%',
      'met',
    ],
  ]);
});

describe('several plausible readings of one cell', () => {
  specifyPrecedence([
    [
      'all agree: that is the verdict, with a remark',
      { code: '11', level: '≤ 13%', answer: [0.1], others: [[10], [12]] },
      'table ≤ 13%',
      'met',
      'suspicious-figure result',
    ],
    [
      'otherwise undecided',
      { code: '2.1', level: '≥ 75%', answer: [0.915] },
      'table ≥ 75%',
      'undecided',
      'suspicious-figure result',
    ],
    [
      'where nothing else decides: a mark does',
      { code: '2.1', level: '≥ 75%', answer: [0.915, 'Đạt'] },
      'table ≥ 75%',
      'met',
      'suspicious-figure result',
    ],
  ]);
});

describe('four states of real reviews', () => {
  specifyPrecedence([
    [
      '"Cơ bản đạt" is unmet for the count',
      { code: '1.1', level: 'Đạt', answer: ['', 'Cơ bản đạt'] },
      'table Đạt',
      'unmet',
      'unmet result',
    ],
    [
      '"Không xét" is not applicable where the indicator reads "(nếu có)"',
      { code: '13.4', level: 'Đạt', answer: ['', 'Không xét'] },
      'table Đạt',
      'not-applicable',
    ],
    [
      'elsewhere undecided',
      { code: '1.1', level: 'Đạt', answer: ['', 'Không xét'] },
      'table Đạt',
      'undecided',
      'not-reviewed mark',
    ],
  ]);
});

describe('an unreadable or suspicious figure', () => {
  specifyPrecedence([
    [
      'beside a mark: the finding is given, and the mark decides',
      { code: '2.1', level: '≥ 75%', answer: ['9O%', 'Đạt'] },
      'table ≥ 75%',
      'met',
      'unreadable result',
    ],
    [
      'without a mark: unreadable',
      { code: '2.1', level: '≥ 75%', answer: ['khoảng 2/3 số lao động'] },
      'table ≥ 75%',
      'unreadable',
      'unreadable result',
    ],
    [
      'suspicious, without a mark: undecided',
      { code: '2.1', level: '≥ 75%', answer: [1000] },
      'table ≥ 75%',
      'undecided',
      'suspicious-figure result',
    ],
    [
      '1.250 is never guessed',
      { code: '2.1', level: '≥ 75%', answer: ['1.250'] },
      'table ≥ 75%',
      'undecided',
      'suspicious-figure result',
    ],
    [
      'nothing: missing',
      { code: '2.1', level: '≥ 75%', answer: ['', ''] },
      'table ≥ 75%',
      'missing',
      'missing result',
    ],
  ]);
});

describe('that there is none', () => {
  specifyPrecedence([
    ...[
      'Không có',
      '-',
      'Không có làng nghề',
      'Xã không có làng nghề',
      'Không phát sinh',
      'Không thuộc đối tượng',
    ].map((result): PrecedenceRow => [
      `"${result}" for an indicator that reads "(nếu có)"`,
      { code: '13.4', level: 'Đạt', answer: [result] },
      'table Đạt',
      'not-applicable',
    ]),
    ...['Không', 0, '0 nhà'].map((result): PrecedenceRow => [
      `"${String(result)}" temporary houses`,
      { code: '9.1', level: 'Không', answer: [result] },
      'table Không',
      'met',
    ]),
    [
      '"31 nhà" temporary houses',
      { code: '9.1', level: 'Không', answer: ['31 nhà'] },
      'table Không',
      'unmet',
      'unmet result',
    ],
  ]);
});

describe('marks x and blank', () => {
  specifyPrecedence([
    [
      'where a table marks with x, a blank is unmet, not missing',
      { code: '1.1', level: 'Đạt', answer: ['', ''], ticks: true },
      'table Đạt',
      'unmet',
      'unmet result',
    ],
  ]);
});

describe('a criterion and a commune', () => {
  const BLANK: Answer = ['', ''];
  const judgedWith = (
    answers: Readonly<Record<string, readonly Answer[]>>,
    total?: CellSource,
  ): ReturnType<typeof checkedImage>['assessment'] =>
    checkedImage(
      workbookImage(
        reviewSheet({
          communes: ['Nhất Tiến'],
          answers,
          ...(total === undefined ? {} : { totals: [total] }),
        }).sheet,
      ),
      { region: 'tdmnpb' },
    ).assessment;

  it.each<[string, Readonly<Record<string, readonly Answer[]>>, number, string]>([
    ['all indicators met: met', {}, 13, 'met'],
    ['all met or not applicable: met', { '13.4': [['Không có']] }, 13, 'met'],
    ['one unmet: unmet', { '13.1': [['', 'Chưa đạt']] }, 13, 'unmet'],
    ['one missing: missing', { '13.1': [BLANK] }, 13, 'missing'],
    ['one "Không xét": undecided', { '13.1': [['', 'Không xét']] }, 13, 'undecided'],
    ['unmet beside missing: unmet', { '13.1': [BLANK], '13.2': [['', 'K']] }, 13, 'unmet'],
  ])('%s', (_, answers, number, verdict) => {
    const [commune] = judgedWith(answers).communes;
    expect(commune?.criteria.find((one) => one.number === number)?.verdict).toBe(verdict);
  });

  it.each<[CellSource, number]>([
    ['17/19', 0],
    [17, 0],
    ['Đạt 17/19 tiêu chí', 0],
    ['18/19', 1],
    [18, 1],
    ['Đạt 19/19 tiêu chí', 1],
  ])('counts out of 19: with two criteria unmet, "%s" is a wrong total %i times', (total, times) => {
    const { communes, findings } = judgedWith({ '15.1': [[60]], '10': [[20]] }, total);
    expect(communes[0]).toMatchObject({ criteriaMet: 17, criteriaTotal: 19 });
    expect(findings.filter(({ code }) => code === 'wrong-total')).toHaveLength(times);
  });

  it('is in one state for each criterion: đạt, cơ bản đạt, chưa đạt, không xét and open are all nineteen', () => {
    const [commune] = judgedWith({
      '15.1': [[60]],
      '1.1': [['', 'Cơ bản đạt']],
      '7': [['', 'Không xét']],
      '8.1': [BLANK],
    }).communes;
    expect(commune && statesOf(commune)).toEqual({
      met: 15,
      basically: 1,
      unmet: 1,
      'not-reviewed': 1,
      open: 1,
    });
  });
});
