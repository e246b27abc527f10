import type { Verdict } from '../../assessment/verdict';
import type { Change, Changes, Progress } from '../../reports/progress/progress';

interface ReportedChange {
  readonly code: string;
  readonly before: Verdict;
  readonly after: Verdict;
}

/** The command line's JSON of `rasoat progress`, version 1; `null` stands for the workbook as it is now. */
export interface ProgressReport {
  readonly version: 1;
  readonly file: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly communes: readonly {
    readonly name: string;
    readonly set: string;
    readonly before: number | null;
    readonly after: number | null;
    readonly criteria: {
      readonly gained: readonly ReportedChange[];
      readonly lost: readonly ReportedChange[];
    };
    readonly indicators: {
      readonly gained: readonly ReportedChange[];
      readonly lost: readonly ReportedChange[];
    };
  }[];
}

const reported = <Code extends string | number>({ gained, lost }: Changes<Code>) => {
  const one = ({ code, before, after }: Change<Code>): ReportedChange => ({
    code: String(code),
    before,
    after,
  });
  return { gained: gained.map(one), lost: lost.map(one) };
};

const NOTHING: Changes<string> = { gained: [], lost: [] };

export const progressReport = (file: string, { from, to, communes }: Progress): ProgressReport => ({
  version: 1,
  file,
  from: from ?? null,
  to: to ?? null,
  communes: communes.map((commune) => ({
    name: commune.name,
    set: commune.set,
    before: commune.code === 'only-after' ? null : commune.before.met,
    after: commune.code === 'only-before' ? null : commune.after.met,
    criteria: commune.code === 'compared' ? reported(commune.criteria) : reported(NOTHING),
    indicators: reported(commune.code === 'compared' ? commune.indicators : NOTHING),
  })),
});
