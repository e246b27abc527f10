import { assess } from '../../src/assessment/assess';
import type { Assessment, CommuneAssessment } from '../../src/assessment/assessment';
import type { AssessedTable } from '../../src/assessment/choices';
import { readShipped } from '../support/shippedSets';
import { mayBeReview, SURE } from '../../src/tables/reading';
import type { CellPlace } from '../../src/workbook/address';
import type { CommuneTruth, Scenario } from './scenario';

/** What went wrong in one place; printed for the one who improves the reader. */
interface Mistake {
  readonly commune: string;
  readonly code: string;
  readonly truth: string;
  readonly found: string;
}

/** A table that was read, with how sure the reader was and whether all of it was right. */
export interface Sureness {
  readonly confidence: number;
  readonly right: boolean;
}

export interface Measure {
  readonly communes: number;
  readonly communesFound: number;
  /** Communes that the workbook does not have. */
  readonly communesInvented: number;
  readonly verdicts: number;
  readonly right: number;
  readonly falseMet: number;
  readonly falseUnmet: number;
  /** Verdicts in tables that are shown as "chưa chắc". */
  readonly unsure: number;
  /** Tables that may be reviews, in a workbook that has some, and were not judged. */
  readonly unjudged: number;
  /** The workbook is no review, and was taken for one. */
  readonly taken: boolean;
  readonly sureness: readonly Sureness[];
  readonly mistakes: readonly Mistake[];
}

/** The sets of 2021–2025; what is reported of another one is no false verdict of these. */
const JUDGED: readonly string[] = ['ntm', 'nangcao', 'kieumau'];

/** Where the tone stands in "oa", "uy" is a matter of taste. */
const nameKey = (set: string, name: string): string =>
  `${set}|${name
    .toLowerCase()
    .normalize('NFD')
    .replace(/([ou])([\u0300\u0301\u0303\u0309\u0323])([ay])/gu, '$1$3$2')
    .normalize('NFC')}`;

const isFulfilled = (verdict: string): boolean => verdict === 'met' || verdict === 'not-applicable';

const agrees = (truth: string, found: string): boolean => {
  const allowed = truth.split('|');
  return allowed.includes(found) || (allowed.includes('unreadable') && found === 'undecided');
};

/** A verdict that is worse than none: somebody signs it. */
const falseVerdict = (truth: string, found: string): 'met' | 'unmet' | undefined => {
  const allowed = truth.split('|');
  if (isFulfilled(found) && !allowed.some(isFulfilled)) return 'met';
  return found === 'unmet' && !allowed.includes('unmet') ? 'unmet' : undefined;
};

interface Said {
  readonly code: string;
  readonly truth: string;
  readonly found: string;
  readonly place: CellPlace | undefined;
}

function saidOf(truth: CommuneTruth, found: CommuneAssessment | undefined): readonly Said[] {
  if (truth.indicators.size === 0) {
    const verdicts = new Map(found?.criteria.map((one) => [one.number, one]));
    return [...truth.criteria].map(([number, wanted]) => {
      const one = verdicts.get(number);
      return { code: String(number), truth: wanted, found: one?.verdict ?? 'absent', place: one?.place };
    });
  }
  const verdicts = new Map(found?.indicators.map((one) => [one.code, one]));
  const asked = [...truth.indicators].map(([code, wanted]): Said => {
    const one = verdicts.get(code);
    return { code, truth: wanted, found: one?.verdict ?? 'absent', place: one?.place };
  });
  // a verdict on an indicator for which the table asks nobody
  const unasked = (found?.indicators ?? [])
    .filter(
      ({ code, verdict }) => !truth.indicators.has(code) && (isFulfilled(verdict) || verdict === 'unmet'),
    )
    .map(({ code, verdict, place }): Said => ({ code, truth: 'missing', found: verdict, place }));
  return [...asked, ...unasked];
}

const holds = ({ sheet, area }: AssessedTable, place: CellPlace | undefined): boolean =>
  place?.sheet === sheet &&
  place.row >= area.top &&
  place.row <= area.bottom &&
  place.column >= area.left &&
  place.column <= area.right;

function surenessOf(
  { tables }: Assessment,
  wrong: readonly (CellPlace | undefined)[],
  invented: readonly CommuneAssessment[],
): readonly Sureness[] {
  const names = new Set(invented.map(({ set, name }) => nameKey(set, name)));
  return tables
    .filter(({ communes }) => communes.length > 0)
    .map((table) => ({
      confidence: table.confidence,
      right:
        !wrong.some((place) => holds(table, place)) &&
        !table.communes.some(({ name }) => names.has(nameKey(table.set, name))),
    }));
}

/** Reads and judges a workbook and holds it against what it was made from. */
export function measure({ image, fileName, region, communes, tolerated = [] }: Scenario): Measure {
  const assessment = assess(readShipped(image, { fileName }), { region, year: undefined, defaultYear: 2023 });
  const reported = assessment.communes.filter(({ set }) => JUDGED.includes(set));
  const found = new Map(reported.map((commune) => [nameKey(commune.set, commune.name), commune]));
  const unsureCommunes = new Set(
    assessment.tables
      .filter(({ confidence }) => confidence < SURE)
      .flatMap((table) => table.communes.map(({ name }) => nameKey(table.set, name))),
  );
  const mistakes: Mistake[] = [];
  const wrong: (CellPlace | undefined)[] = [];
  const expected = new Set<CommuneAssessment>();
  let [verdicts, right, falseMet, falseUnmet, unsure] = [0, 0, 0, 0, 0];
  for (const truth of communes) {
    const keys = [truth.name, ...(truth.aliases ?? [])].map((name) => nameKey(truth.set, name));
    const key = keys.find((one) => found.has(one)) ?? '';
    const commune = found.get(key);
    if (commune !== undefined) expected.add(commune);
    for (const { code, truth: is, found: said, place } of saidOf(truth, commune)) {
      verdicts += 1;
      if (unsureCommunes.has(key)) unsure += 1;
      if (agrees(is, said)) {
        right += 1;
        continue;
      }
      mistakes.push({ commune: truth.name, code, truth: is, found: said });
      wrong.push(place);
      const harm = falseVerdict(is, said);
      if (harm === 'met') falseMet += 1;
      if (harm === 'unmet') falseUnmet += 1;
    }
  }
  const allowed = new Set(tolerated.flatMap((name) => JUDGED.map((set) => nameKey(set, name))));
  const invented = reported.filter(
    (commune) => !expected.has(commune) && !allowed.has(nameKey(commune.set, commune.name)),
  );
  for (const { name, criteriaMet } of invented) {
    mistakes.push({ commune: name, code: '', truth: 'absent', found: `${String(criteriaMet)} tiêu chí` });
  }
  return {
    communes: communes.length,
    communesFound: expected.size,
    communesInvented: invented.length,
    verdicts,
    right,
    falseMet,
    falseUnmet,
    unsure,
    unjudged: communes.length === 0 ? 0 : assessment.unjudged.filter(mayBeReview).length,
    taken: communes.length === 0 && invented.length > 0,
    sureness: surenessOf(assessment, wrong, invented),
    mistakes,
  };
}
