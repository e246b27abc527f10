import type { Verdict } from '../../src/assessment/verdict';
import { judged, told, type CaseSource } from './indicatorCase';

export type VerdictRow = readonly [
  title: string,
  source: CaseSource,
  verdict: Verdict,
  findings?: readonly string[],
];

/** Every row: what stands in the sheet, the verdict, and each finding with the cell that it points at. */
export function specifyVerdicts(rows: readonly VerdictRow[]): void {
  it.each(rows.map(([title, source, verdict, findings = []]) => ({ title, source, verdict, findings })))(
    '$title: $verdict',
    ({ source, verdict, findings }) => {
      const judgement = judged(source);
      expect({ verdict: judgement.verdict, findings: told(judgement) }).toEqual({ verdict, findings });
    },
  );
}

type Cell = CaseSource['result'];
type More = Partial<CaseSource>;

/** A share of which three quarters are wanted. */
export const percent = (result: Cell, more: More = {}): CaseSource => ({
  code: '2.1',
  level: '≥ 75%',
  result,
  ...more,
});

/** A share that should be little. */
export const poverty = (result: Cell, more: More = {}): CaseSource => ({
  code: '11',
  level: '≤ 13%',
  result,
  ...more,
});

export const income = (result: Cell, more: More = {}): CaseSource => ({
  code: '10',
  level: '≥ 42 triệu đồng',
  result,
  ...more,
});

/** Of which there may be none. */
export const houses = (result: Cell, more: More = {}): CaseSource => ({
  code: '9.1',
  level: 'Không',
  result,
  ...more,
});

/** Which is met or not, without any figure. */
export const marked = (more: More): CaseSource => ({ code: '1.1', level: 'Đạt', ...more });
