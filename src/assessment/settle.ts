import { indicatorAt } from '../criteria/indicators';
import type { CriteriaSet, Indicator } from '../criteria/set';
import { timeOf } from '../tables/headingPeriod';
import type { CommuneReading, Observation, Period, TableReading } from '../tables/reading';
import type { CellPlace } from '../workbook/address';
import type { IndicatorAssessment } from './assessment';
import type { Finding } from './finding';
import { judge, type Judgement } from './judge';
import type { RequiredLevel } from './required';
import { combined, commonVerdict, isFulfilled, type Verdict } from './verdict';

export interface TableContext {
  readonly table: TableReading;
  readonly required: (code: string, part: string | undefined) => RequiredLevel | undefined;
  /** All communes' figures of the row. */
  readonly peers: (code: string) => readonly number[];
}

export interface CommuneInTable {
  readonly context: TableContext;
  readonly commune: CommuneReading;
}

/** One row of one commune with its judgement. */
interface Judged {
  readonly context: TableContext;
  readonly observation: Observation;
  readonly judgement: Judgement;
  readonly required: RequiredLevel | undefined;
}

/** Every row that a commune has in any table, judged, by the code of its indicator. */
export function judgeRows(
  name: string,
  set: CriteriaSet,
  appearances: readonly CommuneInTable[],
): ReadonlyMap<string, readonly Judged[]> {
  const judged = new Map<string, Judged[]>();
  for (const { context, commune } of appearances) {
    for (const observation of commune.observations) {
      const indicator = indicatorAt(set, observation.code);
      if (indicator === undefined) continue;
      const required = context.required(observation.code, observation.part);
      const judgement = judge({
        indicator,
        commune: name,
        required,
        result: observation.result,
        declared: observation.declared,
        peers: context.peers(observation.code),
        place: observation.place,
        figuresExpected: context.table.hasFigures,
      });
      const list = judged.get(observation.code) ?? [];
      list.push({ context, observation, judgement, required });
      judged.set(observation.code, list);
    }
  }
  return judged;
}

/** What all rows of an indicator come to. */
export interface Settled {
  readonly indicator: IndicatorAssessment;
  readonly findings: readonly Finding[];
}

/** One verdict for an indicator from all its rows: split rows belong together, other rows have to agree. */
export function settle(
  indicator: Indicator,
  commune: string,
  judged: readonly Judged[],
  appearances: readonly CommuneInTable[],
): Settled {
  const [first, second] = judged;
  if (first === undefined) return absent(indicator, commune, appearances);
  // nearly always: one row in one table has the word alone
  if (second === undefined) {
    const { verdict: own, findings: all } = first.judgement;
    return { findings: all, indicator: concluded(indicator.code, own, first) };
  }
  const wholes = byTable(judged).map((rows) => whole(rows));
  const telling = wholes.filter(({ verdict }) => verdict !== 'missing');
  const speaking = latestOf(
    telling.length > 0 ? telling : wholes,
    ({ rows }) => rows[0]?.context.table.period,
  );
  const common = commonVerdict(speaking.map(({ verdict }) => verdict));
  const best = speaking[0];
  const kept = speaking.flatMap(({ rows }) => rows);
  const repeated = speaking.find(({ repeats }) => repeats.length > 1);
  const verdict: Verdict = common ?? 'undecided';
  const main = best?.rows[0] ?? first;
  const findings = kept
    .flatMap(({ judgement }) => judgement.findings)
    // a verdict that fell for another reason takes its findings with it
    .filter(({ code }) =>
      code === 'unmet' ? verdict === 'unmet' : code !== 'missing' || !isFulfilled(verdict),
    );
  const base = {
    severity: 'warning',
    set: indicator.set,
    commune,
    indicator: indicator.code,
    verdict,
  } as const;
  const duplicates: readonly Finding[] =
    repeated === undefined
      ? []
      : [
          {
            code: 'duplicate',
            ...base,
            place: repeated.repeats[1] ?? main.judgement.place,
            places: repeated.repeats,
            verdicts: repeated.verdicts,
          },
        ];
  const disagreeing: readonly Finding[] =
    common !== undefined || speaking.length < 2
      ? []
      : [
          {
            code: 'tables-disagree',
            ...base,
            severity: 'error',
            place: main.judgement.place,
            places: speaking.flatMap(({ rows }) => rows.slice(0, 1).map(({ judgement }) => judgement.place)),
            verdicts: speaking.map((one) => one.verdict),
          },
        ];
  const deciding = kept.find(({ judgement }) => judgement.verdict === verdict) ?? main;
  return {
    findings: [...findings, ...duplicates, ...disagreeing],
    indicator: concluded(indicator.code, verdict, deciding),
  };
}

/** An indicator with its verdict and the row that decides it. */
const concluded = (
  code: string,
  verdict: Verdict,
  { judgement, required, observation }: Judged,
): IndicatorAssessment => ({
  code,
  verdict,
  result: judgement.result,
  declared: judgement.declared,
  required,
  place: judgement.place,
  part: judgement.part ?? (verdict === 'unmet' ? observation.part : undefined),
  ...(verdict === 'unmet' && judgement.basically ? { basically: true } : {}),
});

const byTable = (judged: readonly Judged[]): readonly (readonly Judged[])[] => {
  const groups = new Map<TableReading, Judged[]>();
  for (const one of judged) {
    const group = groups.get(one.context.table) ?? [];
    group.push(one);
    groups.set(one.context.table, group);
  }
  return [...groups.values()];
};

/** Of a sheet of 2023 and one of 2024 the later one speaks; where one tells no time, all do. */
export function latestOf<Told>(
  all: readonly Told[],
  periodOf: (one: Told) => Period | undefined,
): readonly Told[] {
  const times = all.map(periodOf).flatMap((period) => (period === undefined ? [] : [timeOf(period)]));
  if (times.length < all.length) return all;
  const latest = Math.max(...times);
  return all.filter((_, place) => times[place] === latest);
}

/** Where a commune stands in sheets of several times: the latest of those that say such a thing at all. */
export const latestAppearances = (
  appearances: readonly CommuneInTable[],
  says: (commune: CommuneReading) => boolean,
): readonly CommuneInTable[] =>
  latestOf(
    appearances.filter(({ commune }) => says(commune)),
    ({ context }) => context.table.period,
  );

interface Whole {
  readonly verdict: Verdict;
  readonly rows: readonly Judged[];
  /** Places of rows that stand twice; empty where none does. */
  readonly repeats: readonly CellPlace[];
  readonly verdicts: readonly Verdict[];
}

/** The rows of one indicator in one table: parts "a", "b" are combined; the same row twice has to agree. */
function whole(rows: readonly Judged[]): Whole {
  const parts = new Map<string, Judged[]>();
  for (const row of rows) {
    const key = row.observation.part ?? '';
    const group = parts.get(key) ?? [];
    group.push(row);
    parts.set(key, group);
  }
  const groups = [...parts.values()];
  const twice = groups.find((group) => group.length > 1) ?? [];
  const verdicts = groups.map((group): Verdict => {
    const given = group.map(({ judgement }) => judgement.verdict).filter((verdict) => verdict !== 'missing');
    return given.length === 0 ? 'missing' : (commonVerdict(given) ?? 'undecided');
  });
  return {
    verdict: combined(verdicts),
    rows,
    repeats: twice.map(({ judgement }) => judgement.place),
    verdicts: twice.map(({ judgement }) => judgement.verdict),
  };
}

/** No row at all: missing where the table is a whole one. */
function absent(indicator: Indicator, commune: string, appearances: readonly CommuneInTable[]): Settled {
  const found = appearances
    .map(({ context }) => ({
      context,
      place: context.table.absent.find(({ code }) => code === indicator.code)?.place,
    }))
    .find(({ place }) => place !== undefined);
  const required = found?.context.required(indicator.code, undefined);
  return {
    indicator: {
      code: indicator.code,
      verdict: 'missing',
      result: undefined,
      declared: undefined,
      required,
      place: undefined,
      part: undefined,
    },
    findings:
      found?.place === undefined
        ? []
        : [
            {
              code: 'missing',
              severity: 'error',
              set: indicator.set,
              commune,
              indicator: indicator.code,
              place: found.place,
              required,
              absent: true,
            },
          ],
  };
}
