import { checkWorkbook } from '../../../src/app/check';
import { surveyOf } from '../../../src/app/books/survey';
import { countKinds } from '../../../src/assessment/kind';
import { CHECK_OPTIONS, openSample } from '../../support/bookFile';
import { workbookImage } from '../../support/image';
import { reviewSheet, type ReviewSource } from '../../support/reviewSheet';

const surveyed = (...sources: readonly ReviewSource[]) =>
  surveyOf(
    checkWorkbook(workbookImage(...sources.map((source) => reviewSheet(source).sheet)), CHECK_OPTIONS)
      .assessment,
  );

describe('what the list of files tells of a workbook', () => {
  it('counts the communes of each set by themselves', () => {
    const { sets, communes } = surveyed(
      { communes: ['Vũ Sơn', 'Nhất Tiến'], answers: { '17.1': [[50, 'Không đạt']] } },
      { sheet: 'Nâng cao', set: 'nangcao', communes: ['Chiến Thắng'] },
    );
    expect(communes).toEqual(['Vũ Sơn', 'Nhất Tiến', 'Chiến Thắng']);
    expect(sets).toMatchObject([
      { key: 'ntm', communes: 2, full: 1, met: 37, total: 38 },
      { key: 'nangcao', communes: 1, full: 1, met: 19, total: 19 },
    ]);
  });

  it('names a commune once that stands on two sheets', () => {
    const { communes } = surveyed(
      { communes: ['Vũ Sơn'] },
      { sheet: 'Nâng cao', set: 'nangcao', communes: ['Vũ Sơn'] },
    );
    expect(communes).toEqual(['Vũ Sơn']);
  });

  it('tells of a workbook in which nothing is left to be done', () => {
    expect(surveyed({ communes: ['Vũ Sơn'] })).toMatchObject({
      isClear: true,
      unmet: 0,
      wrong: 0,
      open: 0,
      unsure: 0,
      problem: undefined,
    });
  });

  it.each([
    ['unmet', { '17.1': [[50, 'Không đạt']] }],
    ['wrong', { '17.1': [[50, 'Đạt']] }],
    ['open', { '17.1': [['', '']] }],
  ] as const)('counts what is %s', (kind, answers) => {
    const survey = surveyed({ communes: ['Vũ Sơn'], answers });
    expect([survey.isClear, survey[kind] > 0]).toEqual([false, true]);
  });

  it('says why nothing is judged', () => {
    const image = workbookImage({ ...reviewSheet({ communes: ['Vũ Sơn'] }).sheet, rows: [] });
    expect(surveyOf(checkWorkbook(image, CHECK_OPTIONS).assessment)).toMatchObject({
      communes: [],
      sets: [],
      isClear: false,
      problem: { code: 'no-review-table' },
    });
  });

  it('has the counts of the sample', () => {
    const { assessment } = checkWorkbook(openSample('bac-son-2024-co-loi.xlsx').image, CHECK_OPTIONS);
    const { remark, ...counts } = countKinds(assessment.findings);
    expect(remark + counts.unmet + counts.wrong + counts.open).toBe(assessment.findings.length);
    expect(surveyOf(assessment)).toMatchObject(counts);
  });
});
