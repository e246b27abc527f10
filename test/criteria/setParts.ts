import { parseCriteriaSet } from '../../src/criteria/schema';

export const LEVEL = { code: 'figure', op: '>=', value: 80, unit: 'percent' };

export const ENTRY = { regions: 'all', level: LEVEL, status: 'unverified' };

const INDICATOR = {
  code: '1.1',
  name: 'Tỷ lệ thứ nhất',
  kind: 'percent',
  unit: 'percent',
  unitText: '%',
  wants: 'more',
  levels: [ENTRY],
};

const MARK = {
  code: '1.2',
  name: 'Có mô hình',
  kind: 'mark',
  unit: 'plain',
  unitText: '',
  wants: 'more',
  levels: [{ regions: 'all', level: { code: 'mark' }, status: 'unverified' }],
};

export const AMENDED = { from: '2024-03-01', decision: '211/QĐ-TTg' };

const DECISION = { number: '1/QĐ', date: '2022-03-08', title: 'Bộ tiêu chí' };

export interface SetParts {
  readonly indicator?: object;
  readonly second?: object;
  readonly criterion?: object;
  readonly set?: object;
}

/** As it comes from a file: a field set to `undefined` is not there. */
export const setWith = (parts: SetParts): unknown => JSON.parse(JSON.stringify(setObject(parts)));

const setObject = ({ indicator, second, criterion, set }: SetParts): object => ({
  key: 'ntm',
  name: 'Bộ tiêu chí thử',
  decision: DECISION,
  amendments: [{ number: '211/QĐ-TTg', date: '2024-03-01', title: 'Sửa đổi' }],
  validFrom: '2021-01-01',
  validTo: '2025-12-31',
  notes: [],
  groups: [{ number: 'I', name: 'Quy hoạch' }],
  criteria: [
    {
      number: 1,
      name: 'Quy hoạch',
      group: 'I',
      indicators: [
        { ...INDICATOR, ...indicator },
        { ...MARK, ...second },
      ],
      ...criterion,
    },
  ],
  ...set,
});

export const entry = (changes: object): SetParts => ({ indicator: { levels: [{ ...ENTRY, ...changes }] } });

export const level = (changes: object): SetParts => entry({ level: { ...LEVEL, ...changes } });

/** "row path problem" of each problem, or "ok". */
export const verdict = (input: unknown): readonly string[] => {
  const parsed = parseCriteriaSet(input);
  return parsed.code === 'ok'
    ? ['ok']
    : parsed.problems.map(({ row, path, problem }) => `[${row}] ${path} ${problem}`);
};
