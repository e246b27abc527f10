import { plainKey } from '../text/key';
import type { Emission } from './alignment';
import { headerRole } from './headerRole';
import { ownWords, type IdentityCell, type Line } from './line';
import * as weights from './weights';
import type { SetIndex } from './setIndex';
import { stateSpace, type State } from './states';

/** How far a table's words bear out its codes, which then weigh accordingly. */
export interface CodeTrust {
  readonly indicators: number;
  readonly criteria: number;
}

interface Codes {
  /** Of an indicator, the likeliest first. */
  readonly indicators: readonly string[];
  readonly dates: readonly string[];
  /** The line's own number of a criterion: its own line's, its first indicator's, or only a running number. */
  readonly number: number | undefined;
  readonly part: string | undefined;
  readonly group: boolean;
}

function codesOf({ cells }: Line): Codes {
  const own = cells.filter(({ shared }) => !shared);
  const codes = own.flatMap(({ code }) => code ?? []);
  return {
    indicators: codes.flatMap((code) => (code.code === 'indicator' ? code.candidates : [])),
    dates: own.flatMap(({ dates }) => dates ?? []),
    number: codes.flatMap((code) => (code.code === 'criterion' ? [code.number] : []))[0],
    part: codes.flatMap((code) => (code.code === 'part' ? [code.name] : []))[0],
    group: codes.some(({ code }) => code === 'group'),
  };
}

export const partName = (line: Line): string => codesOf(line).part ?? '';

const wordsScore = (fit: number): number =>
  Math.max(weights.STRANGE_WORDS, weights.FIT_WEIGHT * (fit - weights.NEUTRAL_FIT)) +
  (fit >= weights.WHOLE_FIT ? weights.WHOLE_WORDING : 0);

/** The criterion that a name is, nearly to the letter. */
function named(index: SetIndex, words: string): number | undefined {
  if (words === '') return undefined;
  const [best] = index.criterionRanking(words);
  return best !== undefined && best.fit >= weights.NAME_FIT ? best.number : undefined;
}

/**
 * The line with what only says of which criterion it is set apart: "2 | Giao thông" beside a wording, or above a code,
 * is the criterion's, though it may stand in the line's own cells.
 */
export function settled(line: Line, index: SetIndex): Line {
  const own = line.cells.filter(({ shared }) => !shared);
  const names = own.filter(
    ({ words, code }) => code?.code !== 'indicator' && named(index, words) !== undefined,
  );
  if (names.length === 0) return line;
  const last = own.findLastIndex((cell) => names.includes(cell));
  const telling = own.some(
    (cell, place) =>
      !names.includes(cell) && (cell.words !== '' || (cell.code?.code === 'indicator' && place > last)),
  );
  if (!telling) return line;
  return {
    ...line,
    cells: line.cells.map((cell) =>
      names.includes(cell) || (cell.code?.code === 'criterion' && cell.words === '')
        ? { ...cell, shared: true }
        : cell,
    ),
  };
}

/** The criterion of which a cell that stands over several lines says that they are. */
function sharedCriterion(index: SetIndex, cells: readonly IdentityCell[]): number | undefined {
  for (const { shared, code, words } of [...cells].reverse()) {
    if (!shared) continue;
    const number = named(index, words) ?? (code?.code === 'criterion' ? code.number : undefined);
    if (number !== undefined && index.criterion(number) !== undefined) return number;
  }
  return undefined;
}

/** Whether a line bears a state's own code, or the number of a criterion that it is itself. */
const isCoded = ({ indicators, number }: Codes, state: State): boolean =>
  (state.code === 'indicator' && indicators.some((code) => isOwn(code, state))) ||
  (indicators.length === 0 && number === state.number && isItself(state));

const isOwn = (code: string, state: State): boolean =>
  state.code === 'indicator' &&
  (code === state.indicator || (state.alone && code === `${state.indicator}.1`));

const isItself = (state: State): boolean => state.code === 'criterion' || state.alone;

const fitOfWords = (index: SetIndex, words: string, state: State, coded: boolean): number =>
  state.code === 'indicator'
    ? Math.max(
        index.wordingFit(state.indicator, words, coded),
        state.alone ? index.nameFit(state.number, words, coded) : 0,
      )
    : index.nameFit(state.number, words, coded);

/** How well the words of a line fit a state; `undefined` where it has none. */
export function fitOf(index: SetIndex, line: Line, state: State): number | undefined {
  const coded = isCoded(codesOf(line), state);
  const fits = ownWords(line).map((words) => fitOfWords(index, words, state, coded));
  return fits.length === 0 ? undefined : Math.max(...fits);
}

const weightBy = (agreeing: number, all: number): number => {
  if (all < weights.LINES_ENOUGH) return weights.CODE;
  if (agreeing >= weights.TRUSTED_SHARE * all) return weights.TRUSTED_CODE;
  return agreeing < weights.DISTRUSTED_SHARE * all ? weights.DISTRUSTED_CODE : weights.CODE;
};

/** Whether the words of a table bear out its codes: a running number, or another set's code, stands beside others. */
export function trustIn(lines: readonly Line[], index: SetIndex): CodeTrust {
  const { states, ofIndicator, ofCriterion } = stateSpace(index);
  const tally = { indicators: 0, indicatorsBorne: 0, criteria: 0, criteriaBorne: 0 };
  const bears = (words: readonly string[], place: number | undefined): boolean => {
    const state = place === undefined ? undefined : states[place];
    return (
      state !== undefined && words.some((text) => fitOfWords(index, text, state, true) >= weights.NEUTRAL_FIT)
    );
  };
  for (const line of lines) {
    const words = ownWords(line);
    const { indicators, number } = codesOf(line);
    if (words.length === 0) continue;
    if (indicators.length > 0) {
      tally.indicators += 1;
      if (indicators.some((code) => bears(words, ofIndicator(code)))) tally.indicatorsBorne += 1;
    } else if (number !== undefined) {
      tally.criteria += 1;
      // merged down, the number stands beside the criterion's first indicator
      const inside = words.some((text) => index.ranking(text)[0]?.criterion === number);
      if (inside || bears(words, ofCriterion(number))) tally.criteriaBorne += 1;
    }
  }
  return {
    indicators: weightBy(tally.indicatorsBorne, tally.indicators),
    criteria: weightBy(tally.criteriaBorne, tally.criteria),
  };
}

function codeScore(codes: Codes, shared: number | undefined, state: State, trust: CodeTrust): number {
  const { indicators, dates, number, part, group } = codes;
  let score = part !== undefined || group ? weights.OTHER_CODE : 0;
  if (indicators.length > 0) {
    const place = indicators.findIndex((code) => isOwn(code, state));
    score += place < 0 ? weights.OTHER_CODE : trust.indicators + (place === 0 ? weights.FIRST_READING : 0);
  } else if (dates.some((code) => isOwn(code, state))) score += weights.DATE_CODE;
  if (number !== undefined) {
    if (number !== state.number) score += weights.NOT_UNDER;
    else score += isItself(state) && indicators.length === 0 ? trust.criteria : weights.UNDER;
  }
  if (shared !== undefined && number === undefined) {
    if (shared !== state.number) score += weights.NOT_UNDER;
    else if (state.code === 'indicator') score += weights.UNDER;
  }
  return score;
}

const NOTE = /^(?:ghi chu|luu y|noi nhan|nguoi lap|nguoi tong hop|thu truong|dai dien|tm ubnd|chu tich)\b/u;
const LONGEST_HEADING = 5;

/** "TT | Nội dung": nothing but what heads the columns. */
const isHeading = (words: readonly string[]): boolean =>
  words.length >= 2 &&
  words.every((text) => {
    const key = plainKey(text);
    return key.split(' ').length <= LONGEST_HEADING && headerRole(key) !== undefined;
  });

/** Candidates beyond these have too little to do with the words to win. */
const MOST_RANKED = 10;

/** Everything that a line may be, with what speaks for it. */
export function emissionOf(line: Line, index: SetIndex, trust: CodeTrust): Emission {
  const space = stateSpace(index);
  if (line.said !== undefined) return saidEmission(line.said, index);
  if (line.isTotal) return { states: [], others: [{ kind: 'total', score: 0 }] };
  const words = ownWords(line);
  const codes = codesOf(line);
  const shared = sharedCriterion(index, line.cells);
  const candidates = new Set<number | undefined>([
    ...[...codes.indicators, ...codes.dates].map(space.ofIndicator),
    ...(codes.number === undefined ? [] : [space.ofCriterion(codes.number)]),
    ...words.flatMap((text) => [
      ...index
        .ranking(text)
        .slice(0, MOST_RANKED)
        .map(({ code }) => space.ofIndicator(code)),
      ...index
        .criterionRanking(text)
        .slice(0, MOST_RANKED)
        .map(({ number }) => space.ofCriterion(number)),
    ]),
  ]);
  const wordsFor = (state: State): number =>
    words.reduce((sum, text) => {
      return sum + wordsScore(fitOfWords(index, text, state, isCoded(codes, state)));
    }, 0);
  const states = [...candidates].flatMap((place) => {
    const state = place === undefined ? undefined : space.states[place];
    if (place === undefined || state === undefined) return [];
    return [{ state: place, score: wordsFor(state) + codeScore(codes, shared, state, trust) }];
  });
  const groupFit = Math.max(0, ...words.map(index.groupFit));
  const isGroupName = groupFit >= weights.GROUP_FIT;
  const others = [{ kind: 'unknown', score: 0 }];
  if (codes.group || isGroupName) {
    const byName = isGroupName ? wordsScore(groupFit) + weights.GROUP_NAME : 0;
    // "- Quy hoạch" below "I. QUY HOẠCH" is one of the group
    const inGroup = codes.part === undefined ? 0 : weights.GROUP_ITEM;
    others.push({ kind: 'group', score: byName + (codes.group ? weights.FORM : 0) + inGroup });
  }
  if (isHeading(words)) others.push({ kind: 'heading', score: weights.FORM });
  if (words.some((text) => NOTE.test(plainKey(text)))) others.push({ kind: 'note', score: weights.FORM });
  return { states, others, part: codes.part === undefined ? undefined : partOf(index, words) };
}

/** A part is the indicator's at hand, unless its words are rather another's. */
function partOf(index: SetIndex, words: readonly string[]): NonNullable<Emission['part']> {
  const { states } = stateSpace(index);
  const best = Math.max(0, ...words.map((text) => wordsScore(index.ranking(text)[0]?.fit ?? 0)));
  return (place) => {
    const state = states[place];
    if (state?.code !== 'indicator') return undefined;
    const own = Math.max(0, ...words.map((text) => wordsScore(fitOfWords(index, text, state, false))));
    return weights.FORM - Math.max(0, best - own);
  };
}

function saidEmission(said: string, index: SetIndex): Emission {
  const state = stateSpace(index).ofIndicator(said);
  return state === undefined
    ? { states: [], others: [{ kind: 'group', score: 0 }] }
    : { states: [{ state, score: 0 }], others: [] };
}
