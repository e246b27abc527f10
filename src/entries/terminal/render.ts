import pc from 'picocolors';
import type { Assessment, CommuneAssessment } from '../../assessment/assessment';
import type { AssessedTable } from '../../assessment/choices';
import { isAllClear, meetsAll } from '../../assessment/clear';
import type { Finding } from '../../assessment/finding';
import { statesOf } from '../../assessment/states';
import { REGION_NAMES } from '../../criteria/region';
import type { CriteriaSets } from '../../criteria/sets';
import { countKinds } from '../../assessment/kind';
import { findingLine } from '../../messages/findingSentence';
import { metText } from '../../messages/met';
import { capitalised, communeTitle, countsText } from '../../messages/names';
import { oneLine } from '../../messages/oneLine';
import { setName } from '../../messages/setTitle';
import { statesText } from '../../messages/states';
import { choiceLine, doubtText, tablesText } from '../../messages/tables';
import { VIETNAMESE } from '../../messages/text';
import { unjudgedLines } from '../../messages/unjudged';
import * as words from '../../messages/terminal';
import { SURE } from '../../tables/reading';
import { formatArea, formatAddress } from '../../workbook/address';
import type { WorkbookImage } from '../../workbook/image';
import type { Severity } from '../../workbook/plan';
import { drawTable, folded, type Cell } from './drawnTable';

const MOST_FINDINGS = 300;

const TABLES = tablesText('vi');

const COLOURS = {
  error: pc.red,
  warning: pc.yellow,
  remark: pc.blue,
} as const satisfies Record<Severity, (text: string) => string>;

const numbers = (commune: CommuneAssessment, wanted: (verdict: string) => boolean): string =>
  commune.criteria
    .filter(({ verdict }) => wanted(verdict))
    .map(({ number }) => number)
    .join(', ');

function communeTable({ sets, communes }: Assessment, room: number): string {
  const rows = communes.map((commune): readonly Cell[] => {
    const { name, set, criteriaMet, criteriaTotal, declaredCriteriaMet } = commune;
    const count = `${criteriaMet}/${criteriaTotal}`;
    const declared = declaredCriteriaMet === undefined ? '' : `${declaredCriteriaMet}/${criteriaTotal}`;
    return [
      { text: name },
      { text: oneLine(setName(sets, set)) },
      { text: count, paint: meetsAll(commune) ? pc.green : pc.bold },
      { text: declared, ...(declared === count ? {} : { paint: pc.red }) },
      { text: numbers(commune, (verdict) => verdict === 'unmet') },
      {
        text: numbers(
          commune,
          (verdict) => verdict === 'missing' || verdict === 'unreadable' || verdict === 'undecided',
        ),
      },
    ];
  });
  return drawTable(
    words.TABLE_HEADINGS.map((text) => ({ text, paint: pc.bold })),
    rows,
    room,
  );
}

/** Communes of which more is said than met and unmet: "13 đạt, 4 cơ bản đạt, 2 chưa đạt". */
const stateLines = ({ sets, communes }: Assessment): readonly string[] =>
  communes.flatMap((commune) => {
    const states = statesOf(commune);
    return states.basically + states['not-reviewed'] === 0
      ? []
      : [`${capitalised(communeTitle(commune.name))} (${setName(sets, commune.set)}): ${statesText(states)}`];
  });

const INDENT = 4;

/** Why findings are what they are; of those that it has not there is nothing to say. */
type Reasons = ReadonlyMap<Finding, string>;

function lineOf(finding: Finding, sets: CriteriaSets, reasons: Reasons, room: number): string {
  const sign = COLOURS[finding.severity](words.SEVERITY_SIGNS[finding.severity]);
  const where = pc.dim(`${finding.place.sheet}!${formatAddress(finding.place)}`);
  const [first = '', ...more] = folded(`${where}  ${findingLine(finding, sets)}`, room - INDENT);
  const reason = reasons.get(finding);
  const why = reason === undefined ? [] : folded(reason, room - INDENT).map((line) => pc.dim(line));
  return [`  ${sign} ${first}`, ...[...more, ...why].map((line) => `${' '.repeat(INDENT)}${line}`)].join(
    '\n',
  );
}

/** What is wrong for all of them, then commune by commune as the table has them. */
function findingLines(
  { communes, findings, sets }: Assessment,
  reasons: Reasons,
  room: number,
): readonly string[] {
  const groups = new Map<string, Finding[]>([[words.OF_WHOLE_TABLE, []]]);
  for (const { name } of communes) groups.set(capitalised(communeTitle(name)), []);
  for (const finding of findings.slice(0, MOST_FINDINGS)) {
    const title = 'commune' in finding ? capitalised(communeTitle(finding.commune)) : words.OF_WHOLE_TABLE;
    const group = groups.get(title) ?? [];
    group.push(finding);
    groups.set(title, group);
  }
  const lines = [...groups].flatMap(([title, group]) =>
    group.length === 0
      ? []
      : ['', pc.bold(title), ...group.map((finding) => lineOf(finding, sets, reasons, room))],
  );
  const more = findings.length - MOST_FINDINGS;
  return more > 0 ? [...lines, '', words.moreFindings(more)] : lines;
}

/** How it stands, in one line. */
const countLine = (assessment: Assessment): string =>
  isAllClear(assessment)
    ? pc.green(words.ALL_FINE)
    : assessment.findings.length === 0
      ? words.NOTHING_FOUND
      : countsText(countKinds(assessment.findings));

/** What a person reads of a check where its results stand in a workbook. */
export const renderCount = (name: string, assessment: Assessment): string =>
  [pc.bold(oneLine(name)), metText(VIETNAMESE, assessment), countLine(assessment)].join('\n');

/** What of a table is not judged although its reading is sure. */
const skippedLines = ({ confidence, doubts }: AssessedTable, sets: CriteriaSets): readonly string[] =>
  confidence < SURE
    ? []
    : doubts
        .filter(({ code }) => code === 'several-in-cell')
        .map((doubt) => `  ${pc.yellow('!')} ${doubtText(TABLES, doubt, sets)}`);

/**
 * What a person reads on the terminal after a check.
 * @param room so many letters fit into a line of it
 * @param reasons to be told below the findings
 */
export function renderCheck(
  name: string,
  assessment: Assessment,
  image: WorkbookImage,
  room = Infinity,
  reasons: Reasons = new Map(),
): string {
  const { sets, tables, passed, years, region } = assessment;
  const other = passed.filter(({ reason }) => reason === 'no-table').map(({ sheet }) => sheet);
  const hidden = image.sheets
    .filter((sheet) => sheet.visibility !== 'visible' && tables.some((table) => table.sheet === sheet.name))
    .map((sheet) => sheet.name);
  return [
    pc.bold(oneLine(name)),
    ...tables.flatMap((table) => [
      words.tableLine(
        table.sheet,
        formatArea(table.area),
        setName(sets, table.set),
        table.confidence >= SURE,
        table.doubts.map((doubt) => doubtText(TABLES, doubt, sets)).join('; '),
      ),
      ...skippedLines(table, sets),
      ...(table.choice === undefined ? [] : [`  ${choiceLine(TABLES, table.choice, sets)}`]),
    ]),
    ...unjudgedLines(assessment),
    pc.dim(words.yearsLine(years, region === undefined ? undefined : REGION_NAMES[region])),
    ...(other.length === 0 ? [] : [pc.dim(words.passedLine(other))]),
    ...(hidden.length === 0 ? [] : [words.hiddenLine(hidden)]),
    '',
    communeTable(assessment, room),
    ...stateLines(assessment),
    ...findingLines(assessment, reasons, room),
    '',
    countLine(assessment),
    '',
  ].join('\n');
}
