import type { Assessment, CommuneAssessment, IndicatorAssessment } from '../../assessment/assessment';
import { NO_ANSWERS, type Recognition } from '../../assessment/recognition';
import { isFulfilled } from '../../assessment/verdict';
import { setOf } from '../../criteria/sets';
import { capitalised, communeTitle, uncapitalised } from '../../messages/names';
import * as words from '../../messages/plan';
import { agencyName, issuerLevel, planHead, planSignature, territoryName } from '../../messages/planHead';
import * as tasks from '../../messages/planTasks';
import { planText } from '../../messages/planText';
import { officeOf, COORDINATOR, type OfficeLevel } from '../../messages/proposal';
import { criterionTarget, targetSentence, type Lacking } from '../../messages/target';
import { deadlineYear } from '../../roadmap/deadline';
import type { RoadmapEntry } from '../../roadmap/entry';
import { indicatorKey } from '../../roadmap/key';
import { NO_FACTS, type PaperFacts } from '../../tables/paper/facts';
import { grouped } from '../grouped';
import { annexes, setsOf } from './annexes';
import { paragraph, type PlanBlock, type PlanDocument } from './block';

/** What a paper needs beside the review and its roadmap. */
export interface PlanOptions {
  readonly recognition?: Recognition;
  readonly facts?: PaperFacts;
  /** Whose offices carry it out. */
  readonly offices?: OfficeLevel;
  /** Year whose figures were reviewed. */
  readonly reviewedYear?: number;
}

/** The very sentences that go to the clipboard. */
const resultBlocks = (assessment: Assessment): readonly PlanBlock[] =>
  planText(assessment)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => paragraph(line.startsWith('(') ? 'aside' : 'body', line));

const isComplete = ({ criteria }: CommuneAssessment): boolean =>
  criteria.every(({ verdict }) => isFulfilled(verdict));

/** When a commune has reached all that it lacks; `undefined` where something has no year. */
function lastYear(entries: readonly RoadmapEntry[]): number | undefined {
  const years = entries.flatMap(({ deadline }) => deadlineYear(deadline) ?? []);
  return years.length === entries.length ? Math.max(...years) : undefined;
}

function generalGoals(assessment: Assessment, entries: readonly RoadmapEntry[]): readonly PlanBlock[] {
  const ofCommune = grouped(entries, ({ set, communeKey }) => `${set}|${communeKey}`);
  return setsOf(assessment).flatMap((set) => {
    const open = assessment.communes.filter((commune) => commune.set === set.key && !isComplete(commune));
    const planned = open.flatMap((commune) => {
      const own = ofCommune.get(`${set.key}|${commune.key}`) ?? [];
      const isProposed = own.some((one) => one.isProposed);
      return own.length === 0 ? [] : [{ name: commune.name, year: lastYear(own), isProposed }];
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
            communes.some(({ isProposed }) => isProposed),
          ),
        ),
      );
  });
}

/** Each indicator that is unmet somewhere once, over all its communes; a missing figure is no objective. */
function specificGoals(
  { sets, communes }: Assessment,
  entries: readonly RoadmapEntry[],
): readonly PlanBlock[] {
  const indicators = new Map<string, IndicatorAssessment>(
    communes.flatMap((commune) =>
      commune.indicators.map((one) => [indicatorKey(commune, one.code), one] as const),
    ),
  );
  const unmet = entries.filter(({ state }) => state === 'unmet');
  const groups = [
    ...grouped(unmet, ({ set, criterion, indicator }) => `${set}|${criterion}|${indicator}`).values(),
  ];
  const sentences = groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const set = setOf(sets, first.set);
    if (first.indicator === '') {
      const title = criterionTitle(sets, first);
      return [
        criterionTarget(
          title,
          group.map(({ commune }) => commune),
        ),
      ];
    }
    const code = first.key.slice(first.key.lastIndexOf('|') + 1);
    const lacking = group.map(({ key, commune, current, required, gap }): Lacking => ({
      commune,
      current,
      required,
      gap,
      indicator: indicators.get(key),
    }));
    return [targetSentence(set, code, lacking)];
  });
  return sentences.map((text, place) =>
    paragraph('body', `- ${text}${place === sentences.length - 1 ? '.' : ';'}`),
  );
}

function goalBlocks(assessment: Assessment, entries: readonly RoadmapEntry[]): readonly PlanBlock[] {
  const goals = generalGoals(assessment, entries);
  const specific = specificGoals(assessment, entries);
  return [
    paragraph('subsection', words.PLAN_SECTIONS.general),
    ...(goals.length === 0 ? [paragraph('body', words.NOTHING_OPEN)] : goals),
    paragraph('body', words.KEEP_SENTENCE),
    ...(specific.length === 0 ? [] : [paragraph('subsection', words.PLAN_SECTIONS.specific), ...specific]),
    paragraph('aside', words.ROADMAP_ATTACHED),
  ];
}

const criterionTitle = (sets: Assessment['sets'], { set, number, criterion }: RoadmapEntry): string =>
  words.criterionTitle(
    number,
    criterion.replace(/^\d+\.\s*/u, ''),
    set === sets[0]?.key ? undefined : setOf(sets, set),
  );

interface OpenCriterion {
  readonly title: string;
  readonly communes: readonly string[];
  readonly measure: string;
  readonly agencies: readonly string[];
}

const distinct = (texts: readonly string[]): readonly string[] =>
  [...new Set(texts)].filter((text) => text !== '');

/** Each criterion that is unmet somewhere, once. */
function unmetCriteria({ sets }: Assessment, entries: readonly RoadmapEntry[]): readonly OpenCriterion[] {
  const unmet = entries.filter(({ state }) => state === 'unmet');
  return [...grouped(unmet, ({ set, criterion }) => `${set}|${criterion}`).values()]
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      return [
        {
          place: sets.findIndex(({ key }) => key === first.set) * 100 + first.number,
          title: criterionTitle(sets, first),
          communes: distinct(group.map(({ commune }) => commune)),
          measure: distinct(group.map(({ measure }) => measure)).join(' '),
          agencies: distinct(group.map(({ agency }) => agency)),
        },
      ];
    })
    .sort((one, other) => one.place - other.place);
}

/** What nobody can judge yet, commune by commune: figures to be found, not objectives. */
function openBlocks(entries: readonly RoadmapEntry[]): readonly PlanBlock[] {
  const open = [
    ...grouped(
      entries.filter(({ state }) => state === 'open'),
      ({ communeKey }) => communeKey,
    ).values(),
  ];
  if (open.length === 0) return [];
  return [
    paragraph('subsection', tasks.OPEN_HEADING),
    ...open.map((group, place) =>
      paragraph(
        'body',
        tasks.openSentence(
          capitalised(communeTitle(group[0]?.commune ?? '')),
          group.map(({ criterion, indicator }) => words.subjectName(criterion, indicator)),
          place === open.length - 1,
        ),
      ),
    ),
  ];
}

function taskBlocks(unmet: readonly OpenCriterion[], entries: readonly RoadmapEntry[]): readonly PlanBlock[] {
  return [
    ...tasks
      .generalTasks(unmet.map(({ title }) => uncapitalised(title)))
      .map((text) => paragraph('body', text)),
    ...(unmet.length === 0 ? [] : [paragraph('subsection', tasks.MEASURES_HEADING)]),
    ...unmet.map(({ title, communes, measure }) =>
      paragraph('body', tasks.measureSentence(title, communes, measure)),
    ),
    ...openBlocks(entries),
  ];
}

/** Offices with what they lead, money, the committee's members, the communes in the order of the tables. */
function organisationBlocks(
  { communes }: Assessment,
  entries: readonly RoadmapEntry[],
  unmet: readonly OpenCriterion[],
  { facts = NO_FACTS, offices = 'district' }: PlanOptions,
): readonly PlanBlock[] {
  const blocks: PlanBlock[] = [];
  let number = 0;
  const section = (heading: (number: number) => string, texts: readonly string[]): void => {
    number += 1;
    blocks.push(paragraph('subsection', heading(number)), ...texts.map((text) => paragraph('body', text)));
  };
  const coordinator = officeOf(offices, COORDINATOR);
  const finance = tasks.FINANCE[offices];
  const agencies = [...new Set([coordinator, ...unmet.flatMap((one) => one.agencies), finance])];
  for (const agency of agencies) {
    const led = unmet.filter((one) => one.agencies.includes(agency)).map(({ title }) => uncapitalised(title));
    section(
      (at) => words.agencyHeading(at, agency),
      [
        ...(led.length === 0 ? [] : [words.agencySentence(led)]),
        ...(agency === coordinator ? [tasks.COORDINATION] : []),
        ...(agency === finance ? [tasks.FINANCE_SENTENCE] : []),
      ],
    );
  }
  const level = issuerLevel(facts);
  section(
    (at) => tasks.committeeHeading(at, tasks.areaWord(level)),
    [...tasks.COMMITTEE_SENTENCES, tasks.reportingSentence(coordinator)],
  );
  const keys = new Set(entries.map(({ communeKey }) => communeKey));
  const behind = distinct(communes.filter(({ key }) => keys.has(key)).map(({ name }) => name));
  section(
    (at) => (level === 'commune' ? `${at}. ${tasks.VILLAGES_HEADING}` : words.communesHeading(at, behind)),
    [...tasks.COMMUNES_SENTENCES, tasks.reportingSentence(coordinator)],
  );
  return [...blocks, paragraph('body', tasks.closing(agencyName(facts)))];
}

/** A draft of the plan: everything the review tells, in the plan's own order; the rest is left as marked blanks. */
export function planDocument(
  assessment: Assessment,
  entries: readonly RoadmapEntry[],
  options: PlanOptions = {},
): PlanDocument {
  const { recognition = NO_ANSWERS, facts = NO_FACTS, reviewedYear } = options;
  const unmet = unmetCriteria(assessment, entries);
  const used = setsOf(assessment);
  const { PLAN_SECTIONS: sections } = words;
  const territory = territoryName(facts);
  const communes = [...new Set(assessment.communes.map(({ name }) => name))];
  return {
    head: planHead(facts, 'plan'),
    about: words.planAbout(used, territory),
    body: [
      ...words.decisionLines(used).map((line) => paragraph('aside', words.basisLine(line))),
      paragraph(
        'body',
        words.planOpening(used, { agency: agencyName(facts), territory, bases: facts.bases ?? [] }),
      ),
      paragraph('section', sections.purpose),
      ...tasks.purposes(territory).map((line) => paragraph('body', line)),
      paragraph('section', sections.result),
      ...resultBlocks(assessment),
      paragraph('body', tasks.RECOGNISED),
      paragraph('section', sections.goal),
      ...goalBlocks(assessment, entries),
      paragraph('section', sections.task),
      ...taskBlocks(unmet, entries),
      paragraph('section', sections.organisation),
      ...organisationBlocks(assessment, entries, unmet, options),
    ],
    signature: planSignature(facts, communes),
    annexes: annexes(assessment, entries, {
      recognition,
      facts,
      reviewedYear: reviewedYear ?? assessment.years.at(-1) ?? 0,
    }),
  };
}
