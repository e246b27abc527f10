import { assess } from '../../src/assessment/assess';
import type { CommuneReading, CriterionMark, MarkReading, TableReading } from '../../src/tables/reading';
import { readMark } from '../../src/text/mark';
import { area, parseAddress, referenceOf } from '../../src/workbook/address';
import { SETS } from '../support/shippedSets';

const SHEET = 'Biểu 03';

const mark = (address: string, text: string): MarkReading => ({
  place: { sheet: SHEET, ...parseAddress(address) },
  text,
  mark: readMark(text),
  implied: false,
});

const NUMBERS = Array.from({ length: 19 }, (_, place) => place + 1);

/** Marks of all criteria in row 5: "Đạt" unless said otherwise. */
const marks = (others: Readonly<Record<number, readonly string[]>> = {}): readonly CriterionMark[] =>
  NUMBERS.map((criterion) => ({
    criterion,
    declared: (others[criterion] ?? ['Đạt']).map((text, place) =>
      mark(`${String.fromCharCode(66 + criterion)}${5 + place}`, text),
    ),
  }));

function table(criterionMarks: readonly CriterionMark[], total?: number): TableReading {
  const commune: CommuneReading = {
    name: 'Vũ Sơn',
    key: 'vũ sơn',
    place: undefined,
    observations: [],
    criterionMarks,
    totals:
      total === undefined
        ? []
        : [{ place: { sheet: SHEET, ...parseAddress('W5') }, text: `${total}/19`, met: total }],
  };
  return {
    sheet: SHEET,
    area: area(3, 0, 4, 22),
    layout: 'communes-by-criteria',
    set: 'ntm',
    title: 'Biểu tổng hợp',
    period: { year: 2024, month: 9 },
    confidence: 1,
    doubts: [],
    requirements: new Map(),
    communes: [commune],
    unknownRows: [],
    absent: [],
    hasFigures: false,
  };
}

const assessed = (...tables: readonly TableReading[]) =>
  assess(
    { sets: SETS, tables, unjudged: [], passed: [] },
    { region: undefined, year: undefined, defaultYear: 2024 },
  );

const told = (assessment: ReturnType<typeof assessed>) =>
  assessment.findings.map((finding) => `${finding.code} ${referenceOf(finding.place).address}`);

describe('a table that only marks criteria', () => {
  it('gives verdicts on criteria and none on indicators', () => {
    const { communes, findings } = assessed(table(marks({ 9: ['Chưa đạt'], 10: ['K'] }), 17));
    expect(communes).toMatchObject([{ criteriaMet: 17, declaredCriteriaMet: 17, indicators: [] }]);
    expect(
      communes[0]?.criteria.filter(({ verdict }) => verdict === 'unmet').map(({ number }) => number),
    ).toEqual([9, 10]);
    expect(findings).toMatchObject([
      { code: 'unmet-criterion', severity: 'error', commune: 'Vũ Sơn', criterion: 9, text: 'Chưa đạt' },
      { code: 'unmet-criterion', severity: 'error', commune: 'Vũ Sơn', criterion: 10, text: 'K' },
    ]);
    expect(told(assessed(table(marks({ 9: ['Chưa đạt'], 10: ['K'] }), 17)))).toEqual([
      'unmet-criterion K5',
      'unmet-criterion L5',
    ]);
  });

  it('has nothing to say where every criterion is met', () => {
    const { communes, findings } = assessed(table(marks(), 19));
    expect(communes).toMatchObject([{ criteriaMet: 19, criteriaTotal: 19 }]);
    expect(findings).toEqual([]);
  });

  it('has its total compared with its own marks', () => {
    expect(told(assessed(table(marks({ 9: ['Chưa đạt'] }), 19)))).toEqual([
      'unmet-criterion K5',
      'wrong-total W5',
    ]);
  });

  it('leaves a criterion without a mark open', () => {
    const { communes, findings } = assessed(table(marks({ 7: [''] })));
    expect(communes[0]?.criteria[6]).toMatchObject({ number: 7, verdict: 'missing' });
    expect(findings).toMatchObject([
      { code: 'open-criterion', severity: 'error', criterion: 7, verdict: 'missing', absent: false },
    ]);
  });

  it('says which criterion it has no column for', () => {
    const { communes, findings } = assessed(table(marks().filter(({ criterion }) => criterion !== 7)));
    expect(findings).toMatchObject([{ code: 'open-criterion', criterion: 7, absent: true }]);
    expect(communes[0]?.criteria[6]).toMatchObject({ number: 7, verdict: 'missing' });
    expect(communes[0]?.indicators).toEqual([]);
    expect(communes[0]?.criteriaMet).toBe(18);
  });

  it('counts a criterion whose marks disagree as unmet, and points at the better mark', () => {
    const assessment = assessed(table(marks({ 9: ['Đạt', 'Chưa đạt'] })));
    expect(assessment.communes[0]?.criteria[8]).toMatchObject({ verdict: 'unmet' });
    expect(assessment.findings).toMatchObject([
      {
        code: 'wrong-criterion-mark',
        severity: 'error',
        criterion: 9,
        declared: 'met',
        verdict: 'unmet',
        because: [],
      },
      { code: 'unmet-criterion', criterion: 9, text: 'Chưa đạt' },
    ]);
    expect(told(assessment)).toEqual(['wrong-criterion-mark K5', 'unmet-criterion K6']);
  });

  it.each([
    [['Chưa đạt'], ['Đạt']],
    [['Đạt'], ['Chưa đạt']],
  ])('is unmet, whichever of two tables says so: %j, %j', (first, second) => {
    const assessment = assessed(table(marks({ 9: first })), table(marks({ 9: second })));
    expect(assessment.communes[0]?.criteriaMet).toBe(18);
    expect(assessment.findings.map(({ code }) => code).sort()).toEqual([
      'unmet-criterion',
      'wrong-criterion-mark',
    ]);
  });

  it('does not take an unreadable mark for one', () => {
    const assessment = assessed(table(marks({ 9: ['tạm được'] })));
    expect(assessment.communes[0]?.criteria[8]).toMatchObject({ verdict: 'unreadable' });
    expect(assessment.findings).toMatchObject([
      { code: 'open-criterion', severity: 'warning', verdict: 'unreadable', text: 'tạm được' },
    ]);
  });

  it('lets a mark that can be read decide, and still tells of one beside it that cannot', () => {
    const assessment = assessed(table(marks({ 9: ['Đạt', 'tạm được'] }), 19));
    expect(assessment.communes[0]?.criteriaMet).toBe(19);
    expect(told(assessment)).toEqual(['open-criterion K6']);
  });

  it.each(['Không xét', 'Không áp dụng'])('counts no criterion as met that says “%s”', (text) => {
    const assessment = assessed(table(marks({ 9: [text] })));
    expect(assessment.communes[0]).toMatchObject({ criteriaMet: 18 });
    expect(assessment.communes[0]?.criteria[8]).toMatchObject({ verdict: 'undecided' });
    expect(assessment.findings).toMatchObject([{ code: 'open-criterion', verdict: 'undecided', text }]);
  });
});
