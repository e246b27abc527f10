import { countKinds, FINDING_KINDS, KIND_SEVERITIES, kindOf } from '../../src/assessment/kind';
import { checkWorkbook } from '../../src/app/check';
import { KIND_NAMES } from '../../src/messages/names';
import { CHECK_OPTIONS, openSample } from '../support/bookFile';
import { ALL_FINDINGS, FINDINGS } from '../support/findings';

describe('the kinds of findings', () => {
  it('are called by the same four words on every surface', () => {
    expect(FINDING_KINDS.map((kind) => KIND_NAMES[kind])).toEqual([
      'Chưa đạt',
      'Sai số liệu',
      'Thiếu, chưa rõ',
      'Lưu ý',
    ]);
  });

  it.each([
    ['unmet', 'unmet'],
    ['unmet-criterion', 'unmet'],
    ['contradiction', 'wrong'],
    ['wrong-total', 'wrong'],
    ['wrong-criterion-mark', 'wrong'],
    ['unreadable', 'wrong'],
    ['duplicate', 'wrong'],
    ['tables-disagree', 'wrong'],
    ['missing', 'open'],
    ['no-level', 'open'],
    ['not-reviewed', 'open'],
    ['part-missing', 'open'],
  ] as const)('%s is of the kind %s', (code, kind) => {
    const findings = FINDINGS[code].filter(({ severity }) => severity !== 'remark');
    expect(findings.length).toBeGreaterThan(0);
    for (const finding of findings) expect(kindOf(finding)).toBe(kind);
  });

  it('call a commune that has not reached a level nothing else than that', () => {
    for (const finding of ALL_FINDINGS) {
      const isFact = finding.code === 'unmet' || finding.code === 'unmet-criterion';
      expect(kindOf(finding) === 'unmet').toBe(isFact && finding.severity !== 'remark');
    }
  });

  it.each([
    ['missing', 'open'],
    ['undecided', 'open'],
    ['unreadable', 'wrong'],
  ] as const)('take a criterion whose mark is %s for %s', (verdict, kind) => {
    const [open] = FINDINGS['open-criterion'];
    if (open?.code !== 'open-criterion') throw new Error('No example');
    expect(kindOf({ ...open, verdict })).toBe(kind);
  });

  it('take a remark for a remark, whatever it is about', () => {
    for (const finding of ALL_FINDINGS) expect(kindOf({ ...finding, severity: 'remark' })).toBe('remark');
    expect(KIND_SEVERITIES.remark).toBe('remark');
  });

  it('are counted over a whole workbook', () => {
    const { assessment } = checkWorkbook(openSample('bac-son-2024-co-loi.xlsx').image, CHECK_OPTIONS);
    expect(countKinds(assessment.findings)).toEqual({ unmet: 8, wrong: 9, open: 1, remark: 0 });
  });

  it('are counted, each finding once', () => {
    const counts = countKinds(ALL_FINDINGS);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(ALL_FINDINGS.length);
  });
});
