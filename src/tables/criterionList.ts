import { plainKey } from '../text/key';
import { isOfStranger, titledSet, type TableSurroundings } from './foreign';
import { readMarkCell } from './cellReading';
import { REVIEW_WORDS } from './foreignNames';
import { frameArea, lineTexts, type Frame } from './frame';
import type { CommuneReading, CriterionMark, DeclaredTotal, MarkReading } from './reading';
import type { Outcome, Surroundings } from './table';
import { heldBy } from './held';
import { isOfDistricts } from './districts';
import type { Line } from './line';
import { readListedCriteria, type CriteriaList, type ListedCriteria } from './listedCriteria';
import { setIndex, type SetIndex } from './setIndex';
import { periodInTitle, tableTitle } from './title';
import { readTotalCell } from './total';
import { sheetArea } from './turnedView';
import { FEWEST_LISTED, NAMES_CRITERION, NAMES_INDICATOR, UNSURE_LIST } from './weights';

type Says = 'met' | 'unmet';

const UNMET = /\b(?:chua|khong|con) (?:dat|hoan thanh)\b|\bcon (?:thieu|lai)\b/u;
const MET = /\b(?:dat|hoan thanh)\b/u;
/** "Tiêu chí đăng ký đạt năm 2025", "đạt thêm so với năm trước": not what is reached in all. */
const OTHER =
  /dang ky|phan dau|du kien|ke hoach|\bkh\b|muc tieu|lo trinh|\buoc\b|co ban|\bgan\b|\bthem\b|\btang\b|\bmoi (?:dat|hoan thanh)\b|(?:dat|hoan thanh) moi\b|\btruoc\b|so voi|de nghi|\bse\b|\bgiam\b|\bmat chuan\b|\bduy tri\b/u;
const BASICALLY = /\bco ban (?:dat|hoan thanh)\b/u;
const CRITERIA = /\b(?:tieu chi|tc)\b/u;
const COUNTS = /\bso (?:luong|tieu chi|tc)\b|^(?:tong|cong)\b/u;

/** A line whose cells may list criteria, with what its headings say that these are. */
interface ListLine {
  readonly at: number;
  readonly says: Says | 'basically' | undefined;
  /** "Số tiêu chí chưa đạt": bare numbers below it count. */
  readonly counts: boolean;
  /** "Tiêu chí" stands above it. */
  readonly isCriteria: boolean;
}

function listLine(frame: Frame, line: Line): ListLine {
  const { at } = line;
  const keys = lineTexts(frame, line).map(frame.view.keyOf);
  const isOther = keys.some((key) => OTHER.test(key));
  const telling = keys.findLast((key) => !isOther && (UNMET.test(key) || MET.test(key))) ?? '';
  const said = UNMET.test(telling) ? 'unmet' : MET.test(telling) ? 'met' : undefined;
  const says = said ?? (keys.some((key) => BASICALLY.test(key)) ? 'basically' : undefined);
  return {
    at,
    says,
    // nobody lists the one criterion that is met
    counts: says === 'met' || keys.some((key) => COUNTS.test(key)),
    isCriteria: keys.some((key) => CRITERIA.test(key)),
  };
}

/** One commune's cell in a line that lists. */
interface ListCell {
  readonly place: MarkReading['place'];
  readonly text: string;
  readonly listed: ListedCriteria | undefined;
}

function cellOf({ view }: Frame, line: number, at: number, index: SetIndex): ListCell {
  const { text, place } = readMarkCell(view, line, at);
  // "10,11" typed into a Vietnamese Excel is the number 10.11
  const isNumber = typeof view.value(line, at)?.value === 'number';
  const [, first, second] = /^(\d{1,2})[.,](\d{1,2})$/u.exec(text) ?? [];
  const isPair = isNumber && first !== undefined && second !== undefined;
  if (isPair && index.indicator(`${first}.${String(Number(second))}`) !== undefined)
    return { place, text, listed: undefined };
  return { place, text, listed: readListedCriteria(isPair ? `${first}, ${second}` : text, index) };
}

interface OneList {
  readonly cell: ListCell;
  readonly list: CriteriaList;
}

/** What one commune's cells list under one verdict; `undefined` where several say it, or none. */
function listOf(cells: readonly (readonly [ListLine, ListCell])[], wanted: Says): OneList | undefined {
  const found = cells.flatMap(([line, cell]): readonly OneList[] => {
    const { listed } = cell;
    const list = listed?.[wanted] ?? (line.says === wanted ? listed?.bare : undefined);
    const isTrusted = wanted === 'unmet' || listed?.isReasoned !== true;
    return list === undefined || !isTrusted ? [] : [{ cell, list }];
  });
  return found.length === 1 ? found[0] : undefined;
}

interface Lists {
  readonly met: OneList | undefined;
  readonly unmet: OneList | undefined;
  /** "Cơ bản đạt", which counts as not met. */
  readonly basically: readonly ListCell[];
}

/** Of two lists each says its own; of one alone the other criteria are the contrary. */
function marksOf(criteria: readonly number[], { met, unmet, basically }: Lists): readonly CriterionMark[] {
  return criteria.flatMap((criterion): readonly CriterionMark[] => {
    const nearly = basically.find(
      ({ listed: { bare } = {} }) =>
        bare?.numbers.has(criterion) === true || bare?.partly.has(criterion) === true,
    );
    if (nearly !== undefined) {
      const { place, text } = nearly;
      const mark = { verdict: 'unmet', sign: 'word', basically: true } as const;
      return [{ criterion, declared: [{ place, text, mark, implied: false }] }];
    }
    const declared: MarkReading[] = [];
    const add = ({ cell: { place, text } }: OneList, verdict: Says): void => {
      declared.push({ place, text, mark: { verdict, sign: 'word' }, implied: false });
    };
    const isUnmet = unmet?.list.numbers.has(criterion) === true || unmet?.list.partly.has(criterion) === true;
    if (met?.list.numbers.has(criterion) === true) add(met, 'met');
    else if (met !== undefined && unmet === undefined && !met.list.partly.has(criterion)) add(met, 'unmet');
    if (unmet !== undefined && (isUnmet || met === undefined)) add(unmet, isUnmet ? 'unmet' : 'met');
    return declared.length === 0 ? [] : [{ criterion, declared }];
  });
}

/** Whether a line is about a criterion or an indicator: "1 | Số tiêu chí đạt" only counts lines. */
function isSubject({ view }: Frame, { cells }: Line, index: SetIndex): boolean {
  return cells.some(({ code, words, shared }, _, all) => {
    if (shared) return false;
    if (words === '') return code !== undefined && all.every((one) => one.shared || one.words === '');
    if (CRITERIA.test(view.keyOf(words))) return false;
    return (
      (index.ranking(words)[0]?.fit ?? 0) >= NAMES_INDICATOR ||
      (index.criterionRanking(words)[0]?.fit ?? 0) >= NAMES_CRITERION
    );
  });
}

/** "17/19" */
const OF = /^\d{1,2} ?\/ ?(\d{1,2})$/u;

const isBareNumber = ({ text }: ListCell): boolean => /^\d{1,2}$/u.test(text);

/** A table that lists each commune's criteria: "Tiêu chí chưa đạt: 10, 11, 17"; `undefined` for any other. */
export function readList(
  frame: Frame,
  { titles, correction }: Surroundings,
  around: TableSurroundings,
): Outcome | undefined {
  const { view, lines } = frame;
  const said = view.sets.find(({ key }) => key === correction?.set);
  const set = said ?? titledSet(around.title, view.sets) ?? view.sets[0];
  const owners = heldBy(frame);
  // beside columns of criteria it is their count
  if (set === undefined || owners.length === 0 || frame.fields.owners.kind !== 'commune') return undefined;
  const index = setIndex(set);
  if (lines.some((line) => isSubject(frame, line, index)) || isOfDistricts(frame, around.title))
    return undefined;
  const numbers = set.criteria.map(({ number }) => number);
  const size = numbers.length;
  const columns = owners.map(({ fields: [field] }) => field?.at ?? 0);
  const isOfAll = (text: string): boolean => Number(OF.exec(text)?.[1]) === size;
  const counting = lines.filter(({ at: line, isTotal }) => {
    const texts = columns.map((at) => view.text(line, at)).filter((text) => text !== '');
    return isTotal || (texts.length > 0 && texts.every(isOfAll));
  });
  const totalsOf = (at: number): readonly DeclaredTotal[] =>
    counting.map((line) => readTotalCell(view, line.at, at, size)).filter((total) => total !== undefined);
  const basic = lines.map((line) => listLine(frame, line)).filter(({ says }) => says === 'basically');
  const rows = lines.flatMap((line): readonly { line: ListLine; cells: readonly ListCell[] }[] => {
    const own = listLine(frame, line);
    if (own.says === 'basically') return [];
    const cells = columns.map((at) => cellOf(frame, line.at, at, index));
    const filled = cells.filter(({ text }) => text !== '');
    const isBare = filled.every(isBareNumber);
    const isTelling = ({ listed }: ListCell): boolean =>
      listed !== undefined && (own.says !== undefined || listed.bare === undefined);
    const telling = filled.filter(isTelling);
    if (telling.length === 0 || telling.length < FEWEST_LISTED * filled.length) return [];
    if (isBare ? !own.isCriteria || own.counts || isCounting(line.at) : !speaks(own, filled)) return [];
    return [{ line: own, cells }];
  });

  /** "2" beside 17, or "0": a count, and no criterion's number. */
  function isCounting(line: number): boolean {
    const texts = columns.map((at) => view.text(line, at));
    const isCount = (text: string, at: number): boolean =>
      lines.some((other) => Number.parseInt(view.text(other.at, at), 10) === size - Number(text));
    return (
      texts.includes('0') || texts.every((text, place) => text === '' || isCount(text, columns[place] ?? 0))
    );
  }

  /** Whether anything says that the numbers are criteria's. */
  function speaks({ isCriteria }: ListLine, cells: readonly ListCell[]): boolean {
    return (
      [around.title, ...cells.map(({ text }) => text)].some((text) => REVIEW_WORDS.test(plainKey(text))) ||
      isCriteria
    );
  }

  if (rows.length === 0 || isOfStranger(around, set)) return undefined;
  let [read, agreed, named] = [0, 0, 0];
  const communes = owners.map(({ name, key: own, place }, owner): CommuneReading => {
    const cells = rows.flatMap(({ line, cells: all }) => {
      const cell = all[owner];
      return cell === undefined ? [] : [[line, cell] as const];
    });
    const totals = totalsOf(columns[owner] ?? 0);
    const met = listOf(cells, 'met');
    let unmet = listOf(cells, 'unmet');
    const blank = cells.find(([{ says }, { text }]) => says === 'unmet' && text === '')?.[1];
    // nothing listed beside "19/19"
    if (met === undefined && unmet === undefined && blank !== undefined) {
      const isAll = totals.some((total) => total.met === size);
      if (isAll) unmet = { cell: blank, list: { numbers: new Set(), partly: new Set() } };
    }
    const basically = basic.map((line) => cellOf(frame, line.at, columns[owner] ?? 0, index));
    // some are met "cơ bản" and nobody can tell which: what the lists leave over is not known to be met
    const isOpen = basically.some(
      ({ text, listed }, place) =>
        text !== '' && text !== '0' && (basic[place]?.counts === true || listed?.bare === undefined),
    );
    const criterionMarks =
      isOpen && (met === undefined || unmet === undefined) ? [] : marksOf(numbers, { met, unmet, basically });
    if (criterionMarks.length > 0) read += 1;
    if ([met, unmet].some((one) => one !== undefined && one.list.numbers.size + one.list.partly.size > 0))
      named += 1;
    const reached = criterionMarks.filter(({ declared }) =>
      declared.every(({ mark }) => mark?.verdict === 'met'),
    ).length;
    const isWhole = met !== undefined && unmet !== undefined && criterionMarks.length === size;
    const isCounted = [met, unmet].some((one) => one?.cell.listed?.isCounted === true);
    const bearsOut =
      totals.length === 0 ? isWhole || isCounted : totals.some((total) => total.met === reached);
    if (bearsOut) agreed += 1;
    return { name, key: own, place, observations: [], criterionMarks, totals };
  });
  if (read === 0 || (named === 0 && agreed < read)) return undefined;
  const last = lines.reduce((most, { at }) => Math.max(most, at), 0);
  const right = owners.flatMap(({ fields }) => fields).reduce((most, { at }) => Math.max(most, at), 0);
  return {
    code: 'table',
    worth: read,
    table: {
      sheet: view.name,
      area: sheetArea(view, frameArea(frame, last, right)),
      layout: view.turned ? 'communes-by-criteria' : 'indicators-by-communes',
      set: set.key,
      title: tableTitle(titles),
      period: periodInTitle(titles),
      confidence: agreed === read || correction?.confirmed === true ? 1 : UNSURE_LIST,
      doubts: [],
      requirements: new Map(),
      communes,
      unknownRows: [],
      absent: [],
      hasFigures: false,
    },
  };
}
