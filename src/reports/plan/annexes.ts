import type { Assessment, CommuneAssessment } from '../../assessment/assessment';
import { checklistsIn, CONDITIONS, type Recognition } from '../../assessment/recognition';
import type { CriteriaSet } from '../../criteria/set';
import type { CriteriaSets } from '../../criteria/sets';
import { dayText } from '../../messages/day';
import { gainedHeading, laterHeading, MATRIX_HEADINGS, MATRIX_TITLE } from '../../messages/matrix';
import { annexNumber } from '../../messages/plan';
import { attachedPlan } from '../../messages/planHead';
import { CONDITION_NAMES, conditionAnswer, recognitionTitle } from '../../messages/recognition';
import { ROADMAP_HEADINGS, ROADMAP_TITLE } from '../../messages/roadmap';
import { datedSetTitle } from '../../messages/setTitle';
import { PART_HEADINGS, SUMMARY_LEGEND, SUMMARY_TITLE } from '../../messages/summary';
import { TEXT_COLUMNS } from '../../roadmap/column';
import type { Deadline } from '../../roadmap/deadline';
import type { RoadmapEntry } from '../../roadmap/entry';
import type { PaperFacts } from '../../tables/paper/facts';
import { communeYears, termEnd, yearSpan, yearsOf, type CommuneYears } from '../matrix/years';
import { summaryMark } from '../summary/table';
import { paragraph, type PlanBlock, type PlanTable } from './block';

/** Those that communes were judged by. */
export const setsOf = ({ sets, communes }: Assessment): CriteriaSets =>
  sets.filter(({ key }) => communes.some((commune) => commune.set === key));

function summaryTable(assessment: Assessment, set: CriteriaSet): PlanTable {
  const numbers = set.criteria.map(({ number }) => number);
  const markOf = ({ criteria }: CommuneAssessment, number: number): string => {
    return summaryMark(criteria.find((one) => one.number === number)?.verdict ?? 'missing');
  };
  const communes = assessment.communes.filter((commune) => commune.set === set.key);
  return {
    code: 'table',
    widths: [4, 14, ...numbers.map(() => 4), 8],
    heading: [
      ROADMAP_HEADINGS.order,
      ROADMAP_HEADINGS.commune,
      ...numbers.map(String),
      PART_HEADINGS.criteria.met,
    ],
    rows: communes.map((commune, place) => [
      String(place + 1),
      commune.name,
      ...numbers.map((number) => markOf(commune, number)),
      `${commune.criteriaMet}/${commune.criteriaTotal}`,
    ]),
    centred: [0, ...numbers.map((_, place) => place + 2), numbers.length + 2],
  };
}

const ROADMAP_WIDTHS = {
  order: 4,
  commune: 9,
  criterion: 12,
  indicator: 20,
  current: 8,
  required: 8,
  gap: 10,
  measure: 19,
  agency: 10,
  partners: 10,
  // a day is one word
  deadline: 12,
} as const;

const isSameCommune = (before: RoadmapEntry | undefined, { set, communeKey }: RoadmapEntry): boolean =>
  before?.communeKey === communeKey && before.set === set;

/** The commune's name once. */
const roadmapTable = (entries: readonly RoadmapEntry[]): PlanTable => ({
  code: 'table',
  widths: [
    ROADMAP_WIDTHS.order,
    ...TEXT_COLUMNS.map((column) => ROADMAP_WIDTHS[column]),
    ROADMAP_WIDTHS.deadline,
  ],
  heading: [
    ROADMAP_HEADINGS.order,
    ...TEXT_COLUMNS.map((column) => ROADMAP_HEADINGS[column]),
    ROADMAP_HEADINGS.deadline,
  ],
  rows: entries.map((entry, place) => [
    String(place + 1),
    ...TEXT_COLUMNS.map((column) =>
      column === 'commune' && isSameCommune(entries[place - 1], entry) ? '' : entry[column],
    ),
    deadlineText(entry.deadline),
  ]),
  centred: [0, 4, 5, 10],
});

/** What was answered of the conditions of recognition; nothing where nobody answered. */
function recognitionBlocks(assessment: Assessment, recognition: Recognition): readonly PlanBlock[] {
  const checklists = checklistsIn(assessment, recognition);
  return setsOf(assessment).flatMap((set): readonly PlanBlock[] => {
    const own = checklists.filter(({ commune }) => commune.set === set.key);
    if (own.length === 0) return [];
    const table: PlanTable = {
      code: 'table',
      widths: [4, 16, ...CONDITIONS.map(() => 20)],
      heading: [
        ROADMAP_HEADINGS.order,
        ROADMAP_HEADINGS.commune,
        ...CONDITIONS.map((condition) => CONDITION_NAMES[condition]),
      ],
      rows: own.map(({ commune, conditions }, place) => [
        String(place + 1),
        commune.name,
        ...CONDITIONS.map((condition) => conditionAnswer(condition, conditions[condition])),
      ]),
      centred: [0, ...CONDITIONS.map((_, place) => place + 2)],
    };
    return [paragraph('annex-note', recognitionTitle(set)), table];
  });
}

interface AnnexOptions {
  readonly recognition: Recognition;
  readonly facts: PaperFacts;
  readonly reviewedYear: number;
}

/** "Biểu lộ trình": which criteria each commune reaches in which year. */
function yearBlocks(
  assessment: Assessment,
  entries: readonly RoadmapEntry[],
  reviewedYear: number,
): readonly PlanBlock[] {
  const span = yearSpan(entries, reviewedYear, termEnd(assessment));
  const years = yearsOf(span);
  const communes = communeYears(assessment, entries, span);
  const numbers = (own: CommuneYears, isOf: (year: number | undefined) => boolean): string =>
    own.criteria
      .filter(({ state, year }) => state !== 'met' && isOf(year))
      .map(({ number }) => String(number))
      .join(', ');
  return setsOf(assessment).flatMap((set): readonly PlanBlock[] => {
    const own = communes.filter(({ commune }) => commune.set === set.key);
    const table: PlanTable = {
      code: 'table',
      widths: [4, 14, 8, 16, ...years.map(() => 14), 14],
      heading: [
        MATRIX_HEADINGS.order,
        MATRIX_HEADINGS.commune,
        MATRIX_HEADINGS.met,
        MATRIX_HEADINGS.unmet,
        ...years.map(gainedHeading),
        laterHeading(span.last),
      ],
      rows: own.map((one, place) => [
        String(place + 1),
        one.commune.name,
        `${one.commune.criteriaMet}/${one.commune.criteriaTotal}`,
        numbers(one, () => true),
        ...years.map((year) => numbers(one, (due) => due === year)),
        numbers(one, (due) => due === undefined || due > span.last),
      ]),
      centred: [0, 2],
    };
    return [paragraph('annex-note', datedSetTitle(set)), table];
  });
}

/** The tables that go along: results, roadmap row by row, roadmap by years. */
export function annexes(
  assessment: Assessment,
  entries: readonly RoadmapEntry[],
  { recognition, facts, reviewedYear }: AnnexOptions,
): readonly (readonly PlanBlock[])[] {
  const head = (number: number, title: string): readonly PlanBlock[] => [
    paragraph('annex-title', annexNumber(number)),
    paragraph('annex-title', title),
    paragraph('annex-aside', attachedPlan(facts)),
  ];
  const summary = setsOf(assessment).flatMap((set): readonly PlanBlock[] => [
    paragraph('annex-note', datedSetTitle(set)),
    summaryTable(assessment, set),
  ]);
  return [
    [
      ...head(1, SUMMARY_TITLE),
      ...summary,
      paragraph('annex-note', SUMMARY_LEGEND),
      ...recognitionBlocks(assessment, recognition),
    ],
    ...(entries.length === 0
      ? []
      : [
          [...head(2, ROADMAP_TITLE), roadmapTable(entries)],
          [...head(3, MATRIX_TITLE), ...yearBlocks(assessment, entries, reviewedYear)],
        ]),
  ];
}

/** As a paper shows it: a day in Vietnamese order, or what people typed. */
const deadlineText = (deadline: Deadline): string =>
  deadline.code === 'day' ? dayText(deadline.day) : String(deadline.value);
