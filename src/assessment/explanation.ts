import { amendmentStage } from '../criteria/amendment';
import type { Circumstances } from '../criteria/circumstances';
import { indicatorAt } from '../criteria/indicators';
import type { CriteriaSet, Indicator, SetKey } from '../criteria/set';
import { setOf } from '../criteria/sets';
import type { Observation } from '../tables/reading';
import { contains, type CellPlace } from '../workbook/address';
import type { Assessment, CommuneAssessment, IndicatorAssessment } from './assessment';
import type { AssessedTable } from './choices';
import { ofCommune } from './circumstances';
import { compare } from './compare';
import type { Finding, Shown } from './finding';
import { gapOf, type Gap } from './gap';
import { isAdvisory, type RequiredLevel } from './required';
import { advisoryLevel } from './resolve';
import type { DeclaredVerdict, Verdict } from './verdict';

/** A mark in which the commune says how it stands. */
interface ExplainedMark {
  readonly text: string;
  readonly verdict: DeclaredVerdict | undefined;
  readonly place: CellPlace;
}

interface ExplainedResult {
  readonly shown: Shown;
  readonly place: CellPlace | undefined;
  /** What it says, and in which unit, nobody can tell for sure. */
  readonly isDoubtful: boolean;
}

/**
 * What a verdict rests on.
 * - figure: the result held against the level; none: there is nothing of the kind here
 * - mark: what the commune declares
 * - nothing: nothing decides
 */
type Basis = 'figure' | 'none' | 'mark' | 'nothing';

/** How a level that nobody has compared with the decision would judge, were it true. */
export interface Advice {
  readonly required: RequiredLevel;
  /** `undefined` where it could not judge what stands there. */
  readonly would: 'met' | 'unmet' | undefined;
}

/** Why one indicator of one commune is judged as it is: data, the sentence is made in `messages/`. */
export interface Explanation {
  readonly set: SetKey;
  readonly commune: string;
  readonly code: string;
  readonly verdict: Verdict;
  readonly basis: Basis;
  /** The level that decides, with where it comes from; `undefined` where none does. */
  readonly required: RequiredLevel | undefined;
  readonly result: ExplainedResult | undefined;
  readonly marks: readonly ExplainedMark[];
  readonly gap: Gap | undefined;
  readonly advice: Advice | undefined;
  /** The amendment's decision, where the indicator is judged by it. */
  readonly amendment: string | undefined;
  /** `undefined` where no table has a row for it. */
  readonly circumstances: Circumstances | undefined;
  /** Judged as in special difficulty. */
  readonly special: boolean;
}

interface Found {
  readonly table: AssessedTable;
  readonly observation: Observation;
  readonly circumstances: Circumstances;
}

const isAt = (place: CellPlace | undefined, other: CellPlace): boolean =>
  place?.row === other.row && place.column === other.column && place.sheet === other.sheet;

/** The row that decided, among all that were read. */
function foundAt(
  { tables, special }: Assessment,
  { key, set }: CommuneAssessment,
  { code, place }: IndicatorAssessment,
): Found | undefined {
  if (place === undefined) return undefined;
  for (const table of tables) {
    if (table.set !== set || table.sheet !== place.sheet || !contains(table.area, place)) continue;
    for (const commune of table.communes) {
      if (commune.key !== key) continue;
      const observation = commune.observations.find(
        (one) =>
          one.code === code &&
          (isAt(one.result?.place, place) ||
            isAt(one.place, place) ||
            one.declared.some((mark) => isAt(mark.place, place))),
      );
      if (observation !== undefined) {
        return { table, observation, circumstances: ofCommune(table.circumstances, commune, special) };
      }
    }
  }
  return undefined;
}

const figuresOf = ({ communes }: AssessedTable, wanted: string): readonly number[] =>
  communes.flatMap(({ observations }) =>
    observations.flatMap(({ code, result }) =>
      code === wanted && result?.reading.code === 'figure' ? [result.reading.figure.value] : [],
    ),
  );

function adviceOf(
  { sets, levels }: Assessment,
  set: CriteriaSet,
  indicator: Indicator,
  { table, observation, circumstances }: Found,
  { verdict, required }: IndicatorAssessment,
): Advice | undefined {
  if (observation.part !== undefined) return undefined;
  const known =
    required !== undefined && isAdvisory(required)
      ? required
      : advisoryLevel({ set, sets, overrides: levels, circumstances }, indicator.code);
  if (known === undefined || observation.result === undefined) return undefined;
  const held = compare(observation.result, known.level, indicator, figuresOf(table, indicator.code));
  const would = held.code === 'decided' && held.verdict !== 'not-applicable' ? held.verdict : undefined;
  const isHeld = required !== undefined && !isAdvisory(required);
  // beside a level that decides, only what would be different is worth a word
  return isHeld && (would === undefined || would === verdict) ? undefined : { required: known, would };
}

/** Whichever level it is held against. */
function isDoubtful(
  { required }: IndicatorAssessment,
  indicator: Indicator,
  { table, observation: { result } }: Found,
): boolean {
  if (result === undefined) return false;
  const held = compare(result, required?.level, indicator, figuresOf(table, indicator.code));
  return held.code === 'suspicious' || (held.code === 'decided' && held.doubt !== undefined);
}

function basisOf(
  { verdict, required }: IndicatorAssessment,
  indicator: Indicator,
  { table, observation: { result } }: Found,
): Basis {
  if (result !== undefined) {
    const level = required !== undefined && !isAdvisory(required) ? required.level : undefined;
    const held = compare(result, level, indicator, figuresOf(table, indicator.code));
    if (held.code === 'decided' && held.verdict === verdict) {
      return verdict === 'not-applicable' ? 'none' : 'figure';
    }
  }
  const isSaid = verdict === 'met' || verdict === 'unmet' || verdict === 'not-applicable';
  return isSaid ? 'mark' : 'nothing';
}

/** Explains the verdicts on which findings rest; of one that is about no single indicator there is nothing to say. */
export function explainer(assessment: Assessment): (finding: Finding) => Explanation | undefined {
  const communes = new Map(assessment.communes.map((one) => [`${one.set}|${one.name}`, one]));
  return (finding) => {
    if (!('commune' in finding) || !('indicator' in finding)) return undefined;
    const commune = communes.get(`${finding.set}|${finding.commune}`);
    const one = commune?.indicators.find(({ code }) => code === finding.indicator);
    return commune && one && explain(assessment, commune, one);
  };
}

/** Made when somebody asks, from what the check has read: nothing of it is kept with the verdicts. */
export function explain(
  assessment: Assessment,
  commune: CommuneAssessment,
  one: IndicatorAssessment,
): Explanation {
  const set = setOf(assessment.sets, commune.set);
  const indicator = indicatorAt(set, one.code);
  const found = foundAt(assessment, commune, one);
  const { required, result, place, verdict } = one;
  const decides = required !== undefined && !isAdvisory(required) ? required : undefined;
  const base = { set: set.key, commune: commune.name, code: one.code, verdict };
  if (indicator === undefined || found === undefined) {
    return {
      ...base,
      basis: 'nothing',
      required: decides,
      result: undefined,
      marks: [],
      gap: undefined,
      advice: undefined,
      amendment: undefined,
      circumstances: undefined,
      special: false,
    };
  }
  const { observation, circumstances } = found;
  const basis = basisOf(one, indicator, found);
  const { amended } = indicator;
  const isAmended = amended !== undefined && amendmentStage(amended, circumstances) === 'after';
  return {
    ...base,
    basis,
    required: decides,
    result: result && {
      shown: result,
      place: observation.result?.place ?? place,
      isDoubtful: isDoubtful(one, indicator, found),
    },
    marks: observation.declared
      .filter(({ text }) => text !== '')
      .map(({ text, mark, place: at }) => ({ text, verdict: mark?.verdict, place: at })),
    gap: verdict === 'unmet' && decides !== undefined && basis === 'figure' ? gapOf(one) : undefined,
    advice: adviceOf(assessment, set, indicator, found, one),
    amendment: isAmended ? amended.decision : undefined,
    circumstances,
    special: assessment.special.includes(commune.key),
  };
}
