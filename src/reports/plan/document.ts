import type { Assessment, CommuneAssessment } from '../../assessment/assessment';
import { checklistsIn, CONDITIONS, NO_ANSWERS, type Recognition } from '../../assessment/recognition';
import { isFulfilled } from '../../assessment/verdict';
import type { CriteriaSet } from '../../criteria/set';
import { setOf, type CriteriaSets } from '../../criteria/sets';
import { grouped } from '../grouped';
import { capitalised, communeTitle, uncapitalised } from '../../messages/names';
import * as words from '../../messages/plan';
import { CONDITION_NAMES, conditionAnswer, recognitionTitle } from '../../messages/recognition';
import { ROADMAP_HEADINGS, ROADMAP_TITLE } from '../../messages/roadmap';
import { datedSetTitle } from '../../messages/setTitle';
import { PART_HEADINGS, SUMMARY_LEGEND, SUMMARY_TITLE } from '../../messages/summary';
import { TEXT_COLUMNS } from '../../roadmap/column';
import { deadlineYear, type Deadline } from '../../roadmap/deadline';
import type { RoadmapEntry } from '../../roadmap/entry';
import { planText } from '../../messages/planText';
import { summaryMark } from '../summary/table';
import { dayText } from '../../messages/day';

export type ParagraphKind =
  | 'body'
  /** "I. …" and "1. …" */
  | 'section'
  | 'subsection'
  /** "(Chi tiết theo biểu kèm theo)." */
  | 'aside'
  | 'annex-title'
  | 'annex-aside'
  | 'annex-note';

interface PlanParagraph {
  readonly code: 'paragraph';
  readonly kind: ParagraphKind;
  readonly runs: readonly words.PlanRun[];
}

export interface PlanTable {
  readonly code: 'table';
  /** Shares of the width. */
  readonly widths: readonly number[];
  readonly heading: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Columns whose texts stand in the middle. */
  readonly centred: readonly number[];
}

export type PlanBlock = PlanParagraph | PlanTable;

/** The plan as data: what becomes of it on paper is decided where it is written. */
export interface PlanDocument {
  /** Under "KẾ HOẠCH". */
  readonly about: string;
  readonly body: readonly PlanBlock[];
  /** Each begins on a page of its own, across. */
  readonly annexes: readonly (readonly PlanBlock[])[];
}

const paragraph = (kind: ParagraphKind, text: string): PlanParagraph => ({
  code: 'paragraph',
  kind,
  runs: words.runsOf(text),
});

const setsOf = ({ sets, communes }: Assessment): CriteriaSets =>
  sets.filter(({ key }) => communes.some((commune) => commune.set === key));

/** The very sentences that go to the clipboard. */
const resultBlocks = (assessment: Assessment): readonly PlanBlock[] =>
  planText(assessment)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => paragraph(line.startsWith('(') ? 'aside' : 'body', line));

const isComplete = ({ criteria }: CommuneAssessment): boolean =>
  criteria.every(({ verdict }) => isFulfilled(verdict));

const longName = (entry: RoadmapEntry): string => capitalised(communeTitle(entry.commune));

/** When a commune has reached all that it lacks; `undefined` where something has no year. */
function lastYear(entries: readonly RoadmapEntry[]): number | undefined {
  const years = entries.flatMap(({ deadline }) => deadlineYear(deadline) ?? []);
  return years.length === entries.length ? Math.max(...years) : undefined;
}

function goalBlocks(assessment: Assessment, entries: readonly RoadmapEntry[]): readonly PlanBlock[] {
  const ofCommune = grouped(entries, ({ set, communeKey }) => `${set}|${communeKey}`);
  const goals = setsOf(assessment).flatMap((set) => {
    const open = assessment.communes.filter((commune) => commune.set === set.key && !isComplete(commune));
    const planned = open.flatMap((commune) => {
      const own = ofCommune.get(`${set.key}|${commune.key}`) ?? [];
      return own.length === 0 ? [] : [{ name: commune.name, year: lastYear(own) }];
    });
    const byYear = grouped(planned, ({ year }) => year);
    return [...byYear]
      .sort(([one = Infinity], [other = Infinity]) => one - other)
      .map(([year, communes]) =>
        paragraph(
          'body',
          words.goalSentence(
            year,
            communes.map(({ name }) => name),
            set.criteria.length,
            set,
          ),
        ),
      );
  });
  const specific = entries.map((entry, place) =>
    paragraph(
      'body',
      words.specificSentence(
        longName(entry),
        words.subjectName(entry.criterion, entry.indicator),
        entry.current,
        entry.required,
        entry.gap,
        place === entries.length - 1,
      ),
    ),
  );
  return [
    paragraph('subsection', words.PLAN_SECTIONS.general),
    ...(goals.length === 0 ? [paragraph('body', words.NOTHING_OPEN)] : goals),
    paragraph('body', words.KEEP_SENTENCE),
    ...(specific.length === 0 ? [] : [paragraph('subsection', words.PLAN_SECTIONS.specific), ...specific]),
    paragraph('aside', words.ROADMAP_ATTACHED),
  ];
}

interface OpenCriterion {
  readonly title: string;
  readonly communes: readonly string[];
  readonly measure: string;
  readonly agencies: readonly string[];
}

/** Each criterion that is unmet somewhere, once. */
function openCriteria({ sets }: Assessment, entries: readonly RoadmapEntry[]): readonly OpenCriterion[] {
  const usual = sets[0]?.key;
  const groups = grouped(entries, ({ set, criterion }) => `${set}|${criterion}`);
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const { number } = first;
      const name = first.criterion.replace(/^\d+\.\s*/u, '');
      const place = sets.findIndex(({ key }) => key === first.set) * 100 + number;
      const unmet = group.filter(({ state }) => state === 'unmet');
      const distinct = (texts: readonly string[]): readonly string[] =>
        [...new Set(texts)].filter((text) => text !== '');
      return [
        {
          place,
          title: words.criterionTitle(number, name, first.set === usual ? undefined : setOf(sets, first.set)),
          communes: distinct(group.map(({ commune }) => commune)),
          measure: distinct((unmet.length > 0 ? unmet : group).map(({ measure }) => measure)).join(' '),
          agencies: distinct(group.map(({ agency }) => agency)),
        },
      ];
    })
    .sort((one, other) => one.place - other.place);
}

function organisationBlocks(open: readonly OpenCriterion[]): readonly PlanBlock[] {
  const agencies = [...new Set(open.flatMap((one) => one.agencies))];
  const communes = [...new Set(open.flatMap((one) => one.communes))];
  return [
    ...agencies.flatMap((agency, place) => [
      paragraph('subsection', words.agencyHeading(place + 1, agency)),
      paragraph(
        'body',
        words.agencySentence(
          open.filter((one) => one.agencies.includes(agency)).map(({ title }) => uncapitalised(title)),
        ),
      ),
    ]),
    paragraph('subsection', words.communesHeading(agencies.length + 1, communes)),
    paragraph('body', words.COMMUNES_SENTENCE),
    paragraph('body', words.PLAN_CLOSING),
  ];
}

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
    ...TEXT_COLUMNS.map((column) => entry[column]),
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

function annexes(
  assessment: Assessment,
  entries: readonly RoadmapEntry[],
  recognition: Recognition,
): readonly (readonly PlanBlock[])[] {
  const head = (number: number, title: string): readonly PlanBlock[] => [
    paragraph('annex-title', words.annexNumber(number)),
    paragraph('annex-title', title),
    paragraph('annex-aside', words.ANNEX_ATTACHED),
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
    ...(entries.length === 0 ? [] : [[...head(2, ROADMAP_TITLE), roadmapTable(entries)]]),
  ];
}

/** A draft of the plan: everything the review tells, in the plan's own order; the rest is left as marked blanks. */
export function planDocument(
  assessment: Assessment,
  entries: readonly RoadmapEntry[],
  recognition: Recognition = NO_ANSWERS,
): PlanDocument {
  const open = openCriteria(assessment, entries);
  const { PLAN_SECTIONS: sections } = words;
  return {
    about: words.planAbout(setsOf(assessment)),
    body: [
      paragraph('body', words.planOpening(setsOf(assessment))),
      paragraph('section', sections.purpose),
      ...words.BLANK_LINES.map((line) => paragraph('body', line)),
      paragraph('section', sections.result),
      ...resultBlocks(assessment),
      paragraph('section', sections.goal),
      ...goalBlocks(assessment, entries),
      paragraph('section', sections.task),
      ...open.map(({ title, communes, measure }, place) =>
        paragraph('body', words.taskSentence(place + 1, title, communes, measure)),
      ),
      paragraph('body', `${open.length + 1}. […]`),
      paragraph('section', sections.organisation),
      ...organisationBlocks(open),
    ],
    annexes: annexes(assessment, entries, recognition),
  };
}

/** As a paper shows it: a day in Vietnamese order, or what people typed. */
const deadlineText = (deadline: Deadline): string =>
  deadline.code === 'day' ? dayText(deadline.day) : String(deadline.value);
