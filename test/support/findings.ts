import type { Finding, FindingCode, SuspicionReason, UnreadableReason } from '../../src/assessment/finding';
import type { RequiredLevel } from '../../src/assessment/required';
import { parseAddress } from '../../src/workbook/address';

const place = { sheet: 'Biểu 01', ...parseAddress('G41') };
const other = { sheet: 'Biểu 02', ...parseAddress('H50') };

const SUSPICIONS: readonly SuspicionReason[] = [
  'outside-percent',
  'looks-like-fraction',
  'two-readings',
  'negative',
  'not-whole',
  'out-of-scale',
  'share-mismatch',
  'range-around-level',
];
const UNREADABLES: readonly UnreadableReason[] = [
  'text',
  'error-value',
  'not-calculated',
  'date',
  'mark',
  'not-comparable',
];

export const stated: RequiredLevel = {
  level: { code: 'figure', op: '>=', value: 42, unit: 'million-dong', parts: [] },
  text: '≥ 42 triệu đồng',
  origin: 'table',
  status: 'table',
  sources: [],
};
export const unverified: RequiredLevel = {
  level: { code: 'figure', op: '>=', value: 75, unit: 'percent', parts: [] },
  text: '≥ 75%',
  origin: 'unverified',
  status: 'unverified',
  sources: [],
};

const table = { set: 'ntm', severity: 'warning', place } as const;
const indicator = { ...table, commune: 'Nhất Tiến', indicator: '10' } as const;
const mismatch = { ...table, indicator: '15.1', stated: '≥ 85%', expected: '≥ 90%', sources: [] } as const;

/** Every code of finding in all its forms. */
export const FINDINGS: { readonly [Code in FindingCode]: readonly (Finding & { readonly code: Code })[] } = {
  unmet: [
    {
      ...indicator,
      code: 'unmet',
      required: stated,
      result: { text: '38.5', value: 38.5 },
      declared: undefined,
      part: undefined,
    },
    {
      ...indicator,
      code: 'unmet',
      required: undefined,
      result: undefined,
      declared: 'unmet',
      part: undefined,
    },
    { ...indicator, code: 'unmet', required: stated, result: undefined, declared: undefined, part: 'a' },
  ],
  contradiction: [
    {
      ...indicator,
      code: 'contradiction',
      verdict: 'unmet',
      declared: 'met',
      mark: 'Đạt',
      required: stated,
      result: { text: '38.5', value: 38.5 },
      between: 'figure-and-mark',
    },
    {
      ...indicator,
      code: 'contradiction',
      verdict: 'met',
      declared: 'unmet',
      mark: '',
      required: undefined,
      result: { text: '45', value: 45 },
      between: 'figure-and-mark',
    },
    {
      ...indicator,
      code: 'contradiction',
      verdict: 'unmet',
      declared: 'unmet',
      mark: 'K',
      required: undefined,
      result: undefined,
      between: 'marks',
    },
  ],
  missing: [
    { ...indicator, code: 'missing', required: stated, absent: false },
    { ...indicator, code: 'missing', required: undefined, absent: true },
  ],
  unreadable: [
    ...UNREADABLES.map(
      (reason) => ({ ...indicator, code: 'unreadable', text: '9O%', reason, verdict: 'unreadable' }) as const,
    ),
    { ...indicator, code: 'unreadable', text: '', reason: 'not-calculated', verdict: 'met' },
  ],
  'suspicious-figure': SUSPICIONS.map((reason) => ({
    ...indicator,
    code: 'suspicious-figure',
    reason,
    result: { text: '0.915', value: 0.915 },
    readings: [0.915],
    verdict: 'undecided',
  })),
  'no-figure': [
    { ...indicator, code: 'no-figure', verdict: 'met', required: stated },
    { ...indicator, code: 'no-figure', verdict: 'unmet', required: undefined },
  ],
  'unverified-level': [
    {
      ...indicator,
      code: 'unverified-level',
      use: 'undecided',
      verdict: 'undecided',
      would: 'met',
      required: unverified,
      result: { text: '80', value: 80 },
    },
    {
      ...indicator,
      code: 'unverified-level',
      use: 'below',
      verdict: 'met',
      would: 'unmet',
      required: unverified,
      result: { text: '70', value: 70 },
    },
    {
      ...table,
      code: 'unverified-level',
      use: 'compared',
      indicator: '2.1',
      stated: '≥ 60%',
      expected: '≥ 75%',
    },
  ],
  'not-reviewed': [{ ...indicator, code: 'not-reviewed', text: 'Không xét' }],
  'no-level': [{ ...indicator, code: 'no-level', result: { text: '80', value: 80 } }],
  'part-missing': [
    { ...indicator, code: 'part-missing', required: unverified, parts: ['cứng hóa', 'thoát nước'] },
  ],
  'level-mismatch': [
    { ...mismatch, code: 'level-mismatch', status: 'sourced' },
    { ...mismatch, code: 'level-mismatch', status: 'confirmed' },
  ],
  'stricter-level': [{ ...mismatch, code: 'stricter-level', status: 'sourced' }],
  'unreadable-level': [
    { ...table, code: 'unreadable-level', indicator: '2.1', text: 'theo quy định của tỉnh' },
  ],
  'turned-level': [{ ...table, code: 'turned-level', indicator: '11', text: '≥ 13%' }],
  'unmet-criterion': [
    { ...table, code: 'unmet-criterion', commune: 'Vũ Lễ', criterion: 17, text: 'C' },
    { ...table, code: 'unmet-criterion', commune: 'Vũ Lễ', criterion: 17, text: '' },
  ],
  'open-criterion': [
    ...(['missing', 'unreadable', 'undecided'] as const).map(
      (verdict) =>
        ({
          ...table,
          code: 'open-criterion',
          commune: 'Vũ Lễ',
          criterion: 17,
          verdict,
          text: verdict === 'missing' ? '' : 'Không xét',
          absent: false,
        }) as const,
    ),
    {
      ...table,
      code: 'open-criterion',
      commune: 'Vũ Lễ',
      criterion: 17,
      verdict: 'missing',
      text: '',
      absent: true,
    },
  ],
  averaged: [
    {
      ...table,
      severity: 'error',
      code: 'averaged',
      commune: 'Bắc Sơn Mới',
      indicator: '17.1',
      result: { text: '82,5%', value: 82.5 },
      right: 83.33333333333333,
      of: ['Vũ Sơn', 'Nhất Tiến'],
    },
  ],
  'wrong-total': [
    {
      ...table,
      code: 'wrong-total',
      commune: 'Vũ Lễ',
      declared: 19,
      counted: 17,
      total: 19,
      undetermined: 1,
    },
    {
      ...table,
      code: 'wrong-total',
      commune: 'Vũ Lễ',
      declared: 17,
      counted: 15,
      total: 19,
      undetermined: 0,
    },
  ],
  'wrong-criterion-mark': [
    {
      ...table,
      code: 'wrong-criterion-mark',
      commune: 'Vũ Lễ',
      criterion: 17,
      declared: 'met',
      verdict: 'unmet',
      because: ['17.1', '17.6'],
    },
    {
      ...table,
      code: 'wrong-criterion-mark',
      commune: 'Vũ Lễ',
      criterion: 17,
      declared: 'unmet',
      verdict: 'met',
      because: [],
    },
    {
      ...table,
      code: 'wrong-criterion-mark',
      commune: 'Vũ Lễ',
      criterion: 17,
      declared: 'met',
      verdict: 'unmet',
      because: [],
    },
  ],
  'unknown-indicator': [
    {
      ...table,
      code: 'unknown-indicator',
      text: 'Nội dung bổ sung của huyện về cảnh quan, đường hoa và hàng rào xanh ở các thôn',
    },
  ],
  duplicate: [
    { ...indicator, code: 'duplicate', places: [place, other], verdicts: ['met', 'met'], verdict: 'met' },
  ],
  'tables-disagree': [
    {
      ...indicator,
      code: 'tables-disagree',
      places: [place, other],
      verdicts: ['met', 'unmet'],
      verdict: 'undecided',
    },
  ],
};

export const ALL_FINDINGS: readonly Finding[] = Object.values(FINDINGS).flat();
