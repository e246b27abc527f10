import type { Assessment, CommuneAssessment } from '../../src/assessment/assessment';
import { combined, isFulfilled, type Verdict } from '../../src/assessment/verdict';
import type { SetKey } from '../../src/criteria/set';
import { randomOf, type Random } from '../accuracy/random';
import { SETS, criteriaSet } from './shippedSets';

const VERDICTS: readonly Verdict[] = ['unmet', 'missing', 'unreadable', 'undecided', 'not-applicable'];

function commune(random: Random, set: SetKey, name: string): CommuneAssessment {
  const { criteria } = criteriaSet(set);
  // from communes that lack nothing to such as lack nearly everything
  const share = random.pick([0, 0.02, 0.1, 0.4, 0.9]);
  const isMarked = random.chance(0.2);
  const verdicts = criteria.map((criterion) =>
    criterion.indicators.map((): Verdict => (random.chance(share) ? random.pick(VERDICTS) : 'met')),
  );
  const criteriaOf = criteria.map(({ number }, place) => ({
    number,
    verdict: combined(verdicts[place] ?? []),
    declared: undefined,
    place: undefined,
  }));
  return {
    name,
    key: name.toLowerCase(),
    set,
    criteriaMet: criteriaOf.filter(({ verdict }) => isFulfilled(verdict)).length,
    criteriaTotal: criteria.length,
    declaredCriteriaMet: undefined,
    criteria: criteriaOf,
    indicators: isMarked
      ? []
      : criteria.flatMap(({ indicators }, place) =>
          indicators.map(({ code }, index) => ({
            code,
            verdict: verdicts[place]?.[index] ?? 'met',
            result: undefined,
            declared: undefined,
            required: undefined,
            place: undefined,
            part: undefined,
          })),
        ),
  };
}

const NAMES = ['Vũ Sơn', 'Nhất Tiến', 'Thị trấn Bắc Sơn', 'Quỳnh Sơn', 'Nguyễn Thị Minh Khai – Trường Chinh'];

/** Communes with verdicts at random, the same for the same seed; so many of each set. */
export function madeUpAssessment(seed: number, communes: Readonly<Record<SetKey, number>>): Assessment {
  const random = randomOf(seed);
  return {
    sets: SETS,
    tables: [],
    unjudged: [],
    passed: [],
    region: undefined,
    years: [2024],
    levels: [],
    special: [],
    communes: SETS.flatMap(({ key: set }) =>
      Array.from({ length: communes[set] ?? 0 }, (_, place) =>
        commune(random, set, `${NAMES[place % NAMES.length] ?? ''} ${place + 1}`),
      ),
    ),
    findings: [],
  };
}
