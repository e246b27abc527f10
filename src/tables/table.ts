import { communeKey } from '../text/commune';
import { plainKey } from '../text/key';
import { placeOf } from './cellReading';
import { readList } from './criterionList';
import { chooseSet, type ChosenSet, type SetChoice } from './chooseSet';
import { confidenceOf } from './confidence';
import type { TableCorrection } from './correction';
import { isOfDistricts } from './districts';
import type { Field } from './fields';
import { frameArea, type Frame } from './frame';
import { communeReader, subjectsOf, type CommuneReader } from './gather';
import { REVIEW_WORDS } from './foreignNames';
import { heldBy, withoutStrays } from './held';
import { unmetLegend } from './legend';
import { correctedLines, type IdentifiedLine } from './line';
import { saidStyle } from './markStyle';
import { ownerKind } from './owners';
import { withoutMeans } from './means';
import { isPaired } from './pairedCell';
import { isPlan } from './plan';
import {
  JUDGED,
  type AbsentIndicator,
  type CommuneReading,
  type Doubt,
  type TableReading,
  type UnjudgedTable,
} from './reading';
import { unitsIn } from './rowUnits';
import { statedRequirements } from './requirements';
import type { SetIndex } from './setIndex';
import { nameOfSingleCommune, type SingleCommune } from './singleCommune';
import { signLegend } from './signLegend';
import { VALUES } from './slot';
import { cellRoles } from './slots';
import { tableLines, unknownRows, withAnswersAbove } from './tableLines';
import { isPlanTitle, periodInTitle, setInTitle, tableTitle, wholeTitle, type TitleLines } from './title';
import { sheetArea } from './turnedView';
import { foreignReason, unjudged } from './unjudged';
import { hiddenIn, isPointsOnly, isUnreadable, unreadFields, severalIn } from './unread';
import * as weights from './weights';

/** What a body turned out to be, read one way; `worth` tells the better of two ways. */
export type Outcome =
  | { readonly code: 'table'; readonly table: TableReading; readonly worth: number }
  | { readonly code: 'unjudged'; readonly unjudged: UnjudgedTable; readonly worth: number };

export interface Surroundings {
  readonly titles: TitleLines;
  readonly fileName: string | undefined;
  readonly correction: TableCorrection | undefined;
  /** What headings over the lines say of their set. */
  readonly said?: Pick<TableCorrection, 'set'> | undefined;
  /** Another block goes on where this one ends: together they are a whole table. */
  readonly isBlock: boolean;
}

/** Lines of criteria and of none of their indicators, but those that are a whole criterion. */
function marksCriteria(lines: readonly IdentifiedLine[], { isBlock }: Surroundings): boolean {
  const criteria = new Set<number>();
  let isNamed = false;
  for (const { identity } of lines) {
    if (identity.code === 'part') return false;
    if (identity.code === 'indicator' && identity.indicator.includes('.')) return false;
    isNamed ||= identity.code === 'criterion';
    if (identity.code === 'criterion') criteria.add(identity.number);
    if (identity.code === 'indicator') criteria.add(Number(identity.indicator));
  }
  return isNamed && (isBlock || criteria.size >= weights.FEWEST_CRITERIA);
}

const asCriterion = (line: IdentifiedLine): IdentifiedLine =>
  line.identity.code === 'indicator'
    ? {
        ...line,
        identity: {
          code: 'criterion',
          number: Number(line.identity.indicator),
          ...(line.identity.fit === undefined ? {} : { fit: line.identity.fit }),
        },
      }
    : line;

const isNobodys = ({ owner, isPart }: Field): boolean => owner === undefined && !isPart;

function singleOf({ base, body }: Frame, { titles, fileName, correction }: Surroundings): SingleCommune {
  const said = correction?.commune;
  if (said !== undefined) return { name: said, key: communeKey(said), heading: undefined, doubt: undefined };
  if (body.commune === undefined) return nameOfSingleCommune(base, titles, fileName);
  const { name, key, row, column } = body.commune;
  return { name, key, heading: { row, column }, doubt: undefined };
}

/** "7/10", "19/19": of how many criteria the table's own totals count. */
function outOf({ view, lines, fields }: Frame): readonly number[] {
  const found = lines
    .filter(({ isTotal }) => isTotal)
    .flatMap(({ at }) =>
      fields.all
        .slice(0, weights.ROWS_TRIED)
        .map((field) => /\/\s*(\d{1,2})$/u.exec(view.text(at, field.at))?.[1]),
    );
  return [...new Set(found.flatMap((text) => (text === undefined ? [] : [Number(text)])))];
}

/** The last row of the sheet that belongs to a table. */
const lastRow = ({ view, base, lines, fields }: Frame): number =>
  (base === view ? lines.at(-1)?.at : fields.all.at(-1)?.at) ?? 0;

/** The frame with the signs that a note above or below it explains. */
function withLegend(frame: Frame): Frame {
  const { base, view, body } = frame;
  const legend = signLegend(base, body.header.from, lastRow(frame));
  if (legend === undefined) return frame;
  const own = { ...base, legend };
  return { ...frame, base: own, view: view === base ? own : { ...view, legend } };
}

function withPairs(frame: Frame): Frame {
  if (!isPaired(frame)) return frame;
  const { base, view } = frame;
  const own = { ...base, isPaired: true };
  return { ...frame, base: own, view: view === base ? own : { ...view, isPaired: true } };
}

/** Reads a table one way; `undefined` where it is none of ours. */
export function readFrame(written: Frame, around: Surroundings): Outcome | undefined {
  const frame = withPairs(withLegend(written));
  const { view, fields } = frame;
  const { titles, correction } = around;
  const said = correction !== undefined;
  const judges = fields.all.some(({ role }) => role === 'result' || role === 'declared' || role === 'share');
  const isSingleTable = fields.owners.of.size === 0;
  if (!said && ((isPlanTitle(titles, view.name) && !judges) || isPlan(frame.columns))) return undefined;
  const title = `${wholeTitle(titles)} ${view.name}`;
  const lines = correctedLines(frame.lines, correction?.lines);
  // a district beside the communes' names only says where they lie
  const headings = frame.corner.filter(
    (text) => !fields.owners.said || ownerKind(view.keyOf(text)) !== 'district',
  );
  const surroundings = { title, headings, outOf: outOf(frame) };
  const listed = readList(frame, around, surroundings);
  if (listed !== undefined) return listed;
  const choice = chooseSet(view.sets, lines, surroundings, correction ?? around.said);
  if (choice.code === 'foreign') return unjudged(frame, around, foreignReason(choice.foreign), lines.length);
  const chosen = choice.code === 'set' ? choice : likely(frame, choice, lines, title);
  if (chosen === undefined) {
    const isCoded = choice.code === 'unlike' && choice.likeness.indicators >= weights.FEWEST_INDICATORS;
    return isCoded && !isSingleTable && fields.owners.said
      ? unjudged(frame, around, { code: 'other-words', set: choice.nearest }, 0)
      : undefined;
  }
  return (
    readChosen(frame, around, chosen) ??
    (correction?.anyway === true
      ? unjudged(frame, around, { code: 'unsure', set: chosen.index.set.key, confidence: 0 }, 0)
      : undefined)
  );
}

/** Few codes without words are a set's where communes and the title say that it is a review. */
function likely(
  { view, fields }: Frame,
  choice: Extract<SetChoice, { readonly code: 'unlike' }>,
  lines: Frame['lines'],
  title: string,
): ChosenSet | undefined {
  const { worded, indicators } = choice.likeness;
  const isWordless = 2 * worded < indicators;
  if (!isWordless || indicators < weights.FEWEST_INDICATORS || fields.owners.of.size === 0) return undefined;
  if (setInTitle(title) === undefined) return undefined;
  const named = chooseSet(view.sets, lines, { title, headings: [] }, { set: choice.nearest });
  return named.code === 'set' ? named : undefined;
}

function readChosen(frame: Frame, around: Surroundings, chosen: ChosenSet): Outcome | undefined {
  const { view, fields } = frame;
  const { titles, correction } = around;
  const { index } = chosen;
  const identified = withAnswersAbove(frame, tableLines(frame, chosen.lines));
  const criteriaOnly = marksCriteria(identified, around);
  const lines = criteriaOnly ? identified.map(asCriterion) : identified;
  const found = new Set(
    lines.flatMap(({ identity }) => (identity.code === 'indicator' ? [identity.indicator] : [])),
  );
  const first = lines[0]?.at ?? 0;
  const last = lines.at(-1)?.at ?? 0;
  const within = frame.lines.map(({ at }) => at).filter((at) => at >= first);
  const isIgnored = (line: number): boolean => {
    const facet = frame.facets.get(line);
    return facet?.isSaid === true && facet.role === 'note';
  };
  const subjects = subjectsOf(lines, within, (line) => frame.facets.get(line)?.home ?? line).filter(
    (subject) => !subject.lines.every(isIgnored),
  );
  const wanted = criteriaOnly ? 'criterion' : 'indicator';
  const own = subjects.flatMap(({ identity, lines: at }) =>
    identity.code === wanted || (identity.code === 'part' && !criteriaOnly) ? at : [],
  );
  const owners = heldBy(frame);
  const isSingle = owners.length === 0;
  const held = fields.all.filter((field) => (isSingle ? isNobodys(field) : field.owner !== undefined));
  const roles = cellRoles(frame, held, own, { criteriaOnly, isSingle, period: correction?.period });
  const speaks = (mine: readonly Field[]): boolean =>
    mine.some((field) => own.some((line) => VALUES.has(roles.roleAt(line, field))));
  if (!speaks(held)) return undefined;
  if (!criteriaOnly && !isEnough(frame, around, found.size, chosen)) return undefined;
  if (!isSingle && fields.owners.kind === 'village')
    return unjudged(frame, around, { code: 'village' }, found.size);
  const isCommunes = fields.owners.kind === 'commune' && !isOfDistricts(frame, wholeTitle(titles));
  if (!isSingle && !isCommunes) return undefined;

  const legend = roles.style.ticks
    ? unmetLegend(frame.base, frame.body.header.from, frame.base === view ? last : lastRow(frame))
    : undefined;
  const crosses = correction?.crosses;
  const style = saidStyle(roles.style, legend !== undefined, crosses);
  const doubts: Doubt[] = [...roles.doubts];
  if (chosen.rival !== undefined)
    doubts.push({ code: 'set-unsure', chosen: index.set.key, other: chosen.rival });
  if (style.crossesUnclear) doubts.push({ code: 'marks-unclear' });
  if (legend !== undefined && crosses === undefined) doubts.push({ code: 'mark-legend', text: legend });
  const readCommune = communeReader({
    view,
    index,
    subjects,
    roles,
    style,
    criteriaOnly,
    shared: fields.all.filter((field) => field.role === 'full-score' && isNobodys(field) && !isSingle),
    unitOf: unitsIn(frame),
  });
  // no word is the set's: numbers alone are a review where the title calls them one and somebody is named
  if (isSingle && chosen.likeness.own === 0 && correction === undefined) {
    const set = setInTitle(wholeTitle(titles));
    if (set === undefined) return undefined;
    if (singleOf(frame, around).doubt?.code === 'commune-unknown')
      return unjudged(frame, around, { code: 'no-commune', set, confidence: 0 }, 0);
  }
  const communes = isSingle
    ? [readSingle(readCommune, frame, around, held, doubts)]
    : withoutMeans(view, withoutStrays(frame, owners, own), own, wholeTitle(titles))
        .filter((one) => speaks(one.fields))
        .map((one) => readCommune(one, one.fields, one.place));
  if (communes.length === 0) return undefined;
  if (correction === undefined && isPointsOnly(communes))
    return unjudged(frame, around, { code: 'other-list', kind: 'scoring' }, found.size);
  if (correction === undefined && isUnreadable(communes))
    return unjudged(frame, around, { code: 'no-results', set: index.set.key }, found.size);
  const whole = found.size >= weights.WHOLE_TABLE * index.size;
  if (!whole && !criteriaOnly)
    doubts.push({ code: 'few-indicators', found: found.size, expected: index.size });
  const { general, regional, column: levels } = statedRequirements(frame, index, subjects, roles, held);
  const isUsed = ({ at, role, owner }: Field): boolean =>
    role !== undefined || owner !== undefined || held.some((field) => field.at === at);
  const area = sheetArea(
    view,
    frameArea(frame, last, Math.max(...fields.all.filter(isUsed).map(({ at }) => at))),
  );
  doubts.push(...unreadFields(frame, roles, own, levels), ...severalIn(frame), ...hiddenIn(view, area));
  const likely = confidenceOf({
    lines,
    expected: criteriaOnly ? index.set.criteria.length : index.size,
    margin: chosen.margin / weights.CLEAR_SET,
    doubts,
  });
  // whoever says how a table is to be read wants it read
  const floor = correction === undefined ? 0 : correction.confirmed === true ? 1 : JUDGED;
  const confidence = Math.max(floor, likely);
  const table: TableReading = {
    sheet: view.name,
    area,
    layout: isSingle
      ? 'one-commune'
      : view.turned
        ? criteriaOnly
          ? 'communes-by-criteria'
          : 'communes-by-indicators'
        : 'indicators-by-communes',
    set: index.set.key,
    title: tableTitle(titles),
    period: roles.period ?? periodInTitle(titles),
    confidence,
    doubts,
    requirements: general,
    regional,
    communes,
    unknownRows: unknownRows(frame, lines),
    absent: whole ? absentIndicators(frame, index, lines, found) : [],
    hasFigures: communes.some(({ observations }) =>
      observations.some(({ result }) => result?.reading.code === 'figure'),
    ),
  };
  return { code: 'table', table, worth: worthOf(lines) };
}

function readSingle(
  readCommune: CommuneReader,
  frame: Frame,
  around: Surroundings,
  fields: readonly Field[],
  doubts: Doubt[],
): CommuneReading {
  const { name, key, heading, doubt } = singleOf(frame, around);
  if (doubt !== undefined) doubts.push(doubt);
  const place = heading === undefined ? undefined : placeOf(frame.base, heading.row, heading.column);
  return readCommune({ name, key }, fields, place);
}

/** A few indicators are a review where words and communes say so; many are one in any case. */
function isEnough(
  { fields, body }: Frame,
  around: Surroundings,
  found: number,
  { index, likeness }: ChosenSet,
): boolean {
  const { correction, isBlock } = around;
  if (found >= weights.FEWEST_INDICATORS || correction !== undefined || isBlock) return found > 0;
  if (found >= weights.WHOLE_TABLE * index.size) return true;
  const title = wholeTitle(around.titles);
  const isOwned = fields.owners.said || fields.owners.of.size >= 2 || body.commune !== undefined;
  const speaks = setInTitle(title) !== undefined || REVIEW_WORDS.test(plainKey(title));
  return found > 0 && likeness.own >= found && isOwned && speaks;
}

/** How much of a table a reading explains: the better of two readings explains more. */
const worthOf = (lines: readonly IdentifiedLine[]): number =>
  lines.reduce(
    (sum, { identity }) =>
      identity.code === 'indicator' || identity.code === 'criterion' ? sum + 1 + (identity.fit ?? 0) : sum,
    0,
  );

function absentIndicators(
  { view, nameColumn, top }: Frame,
  index: SetIndex,
  lines: readonly IdentifiedLine[],
  found: ReadonlySet<string>,
): readonly AbsentIndicator[] {
  return index.set.criteria.flatMap((criterion) => {
    const home = lines.find(
      ({ identity }) =>
        (identity.code === 'criterion' && identity.number === criterion.number) ||
        (identity.code === 'indicator' &&
          index.indicator(identity.indicator)?.criterion === criterion.number),
    );
    const place = placeOf(view, home?.at ?? top, nameColumn);
    return criterion.indicators.flatMap(({ code }) => (found.has(code) ? [] : [{ code, place }]));
  });
}
