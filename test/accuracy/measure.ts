import { assess } from '../../src/assessment/assess';
import type { CommuneAssessment } from '../../src/assessment/assessment';
import { SURE } from '../../src/tables/reading';
import type { Truth } from './review';
import type { CommuneTruth, Scenario } from './scenario';
import { readShipped } from '../support/shippedSets';

/** What went wrong in one place; printed for the one who improves the reader. */
export interface Mistake {
  readonly commune: string;
  readonly code: string;
  readonly truth: Truth | 'absent';
  readonly found: string;
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
  readonly mistakes: readonly Mistake[];
}

/** Where the tone stands in "oa", "uy" is a matter of taste. */
const nameKey = (set: string, name: string): string =>
  `${set}|${name
    .toLowerCase()
    .normalize('NFD')
    .replace(/([ou])([\u0300\u0301\u0303\u0309\u0323])([ay])/gu, '$1$3$2')
    .normalize('NFC')}`;

const isFulfilled = (verdict: string): boolean => verdict === 'met' || verdict === 'not-applicable';

const agrees = (truth: Truth, found: string): boolean =>
  truth === found || (truth === 'unreadable' && found === 'undecided');

type Wanted = readonly (readonly [code: string, truth: Truth, found: string])[];

function wanted(truth: CommuneTruth, found: CommuneAssessment | undefined): Wanted {
  if (truth.indicators.size === 0) {
    const verdicts = new Map(found?.criteria.map(({ number, verdict }) => [number, verdict]));
    return [...truth.criteria].map(([number, verdict]) => [
      String(number),
      verdict,
      verdicts.get(number) ?? 'absent',
    ]);
  }
  const verdicts = new Map(found?.indicators.map(({ code, verdict }) => [code, verdict]));
  return [...truth.indicators].map(([code, verdict]) => [code, verdict, verdicts.get(code) ?? 'absent']);
}

/** Reads and judges a workbook and holds it against what it was made from. */
export function measure({ image, fileName, region, communes }: Scenario): Measure {
  const reading = readShipped(image, { fileName });
  const assessment = assess(reading, { region, year: undefined, defaultYear: 2023 });
  const found = new Map(assessment.communes.map((commune) => [nameKey(commune.set, commune.name), commune]));
  const expected = new Set(communes.map(({ set, name }) => nameKey(set, name)));
  const unsureCommunes = new Set(
    reading.tables
      .filter(({ confidence }) => confidence < SURE)
      .flatMap((table) => table.communes.map(({ name }) => nameKey(table.set, name))),
  );
  const mistakes: Mistake[] = [];
  let [verdicts, right, falseMet, falseUnmet, unsure, communesFound] = [0, 0, 0, 0, 0, 0];
  for (const truth of communes) {
    const key = nameKey(truth.set, truth.name);
    const commune = found.get(key);
    if (commune !== undefined) communesFound += 1;
    for (const [code, is, said] of wanted(truth, commune)) {
      verdicts += 1;
      if (unsureCommunes.has(key)) unsure += 1;
      if (agrees(is, said)) {
        right += 1;
        continue;
      }
      mistakes.push({ commune: truth.name, code, truth: is, found: said });
      if (isFulfilled(said) && !isFulfilled(is)) falseMet += 1;
      if (said === 'unmet') falseUnmet += 1;
    }
  }
  const invented = [...found].filter(([key]) => !expected.has(key));
  for (const [, { name, criteriaMet }] of invented) {
    mistakes.push({ commune: name, code: '', truth: 'absent', found: `${String(criteriaMet)} tiêu chí` });
  }
  return {
    communes: communes.length,
    communesFound,
    communesInvented: invented.length,
    verdicts,
    right,
    falseMet,
    falseUnmet,
    unsure,
    mistakes,
  };
}
