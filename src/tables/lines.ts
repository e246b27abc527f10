import { keep } from '../text/remember';
import { align, type Aligned, type Emission } from './alignment';
import { likenessOf, type Likeness, type Told } from './likeness';
import { ownWords, type IdentifiedLine, type Line, type LineIdentity } from './line';
import { emissionOf, fitOf, partName, settled, trustIn } from './lineEvidence';
import { CLEAR_MARGIN, NAMES_INDICATOR } from './weights';
import type { SetIndex } from './setIndex';
import { stateSpace, type State } from './states';

export interface IdentifiedLines {
  /** Those that say anything. */
  readonly lines: readonly IdentifiedLine[];
  readonly likeness: Likeness;
}

const textOf = (line: Line): string =>
  [
    ...ownWords(line),
    ...line.cells.flatMap(({ code }) => (code?.code === 'indicator' ? [code.candidates.join(' / ')] : [])),
  ][0] ?? '';

/** Says whether a line that is a single-indicator criterion's bears only its name. */
const isNameOnly = (index: SetIndex, line: Line, state: State): boolean =>
  state.code === 'indicator' &&
  state.alone &&
  !line.cells.some(({ code }) => code?.code === 'indicator') &&
  ownWords(line).every((words) =>
    index.criterionRanking(words).some(({ number, fit }) => number === state.number && fit > 0.9),
  );

function identityOf(line: Line, aligned: Aligned, index: SetIndex): LineIdentity {
  const state = aligned.code === 'other' ? undefined : stateSpace(index).states[aligned.state];
  if (aligned.margin < CLEAR_MARGIN) return { code: 'unknown', text: textOf(line) };
  if (aligned.code === 'part' && state?.code === 'indicator') {
    return { code: 'part', indicator: state.indicator, name: partName(line) };
  }
  if (aligned.code === 'state' && state !== undefined) {
    const fit = line.said === undefined ? fitOf(index, line, state) : 1;
    if (state.code === 'indicator') return { code: 'indicator', indicator: state.indicator, fit };
    return { code: 'criterion', number: state.number, ...(fit === undefined ? {} : { fit }) };
  }
  switch (aligned.code === 'other' ? aligned.kind : undefined) {
    case 'group':
      return { code: 'group' };
    case 'total':
      return { code: 'total' };
    case 'heading':
      return { code: 'heading' };
    case 'note':
      return { code: 'note' };
    default:
      return { code: 'unknown', text: textOf(line) };
  }
}

/**
 * Identifies the lines of one table together: their sequence is aligned to the set's own order, each by its codes and
 * its words. What could as well be something else is unknown: never guessed.
 */
export function identifyLines(lines: readonly Line[], index: SetIndex): IdentifiedLines {
  const { written, words, form } = saidBy(lines);
  const { told, likeness } = toldBy(written, words, form, index);
  return {
    lines: written.map(({ at }, place): IdentifiedLine => ({ at, ...(told[place] ?? NOTHING) })),
    likeness,
  };
}

const NOTHING: Told = { identity: { code: 'unknown', text: '' }, margin: 0 };

/** Lines that say anything, with what each says; equal for lines that say the same: lists repeat them. */
interface SaidLines {
  readonly written: readonly Line[];
  readonly words: readonly string[];
  /** What they say together; `undefined` where it is too long to be of use to others. */
  readonly form: string | undefined;
}

/** More forms than a workbook has. */
const MOST_FORMS = 20;
const LONGEST_FORM = 100_000;

const known = new WeakMap<readonly Line[], SaidLines>();

/** The same for every set that the lines may be of. */
function saidBy(lines: readonly Line[]): SaidLines {
  const before = known.get(lines);
  if (before !== undefined) return before;
  const written = lines.filter(
    ({ cells, isTotal, said }) => said !== undefined || isTotal || cells.some(({ shared }) => !shared),
  );
  const words = written.map(({ cells, isTotal, said }) => JSON.stringify([cells, isTotal, said]));
  const isShort = words.reduce((sum, { length }) => sum + length, 0) <= LONGEST_FORM;
  const now = { written, words, form: isShort ? words.join() : undefined };
  known.set(lines, now);
  return now;
}

interface ToldLines {
  readonly told: readonly Told[];
  readonly likeness: Likeness;
}

function identify(lines: readonly Line[], words: readonly string[], index: SetIndex): ToldLines {
  const written = lines.map((line) => settled(line, index));
  const trust = trustIn(written, index);
  const emitted = new Map<string, Emission>();
  const emissions = written.map((line, place) => {
    const own = words[place] ?? '';
    const emission = emitted.get(own) ?? emissionOf(line, index, trust);
    emitted.set(own, emission);
    return emission;
  });
  const alignment = align(emissions, stateSpace(index));
  const aligned = written.map((line, place): Told => {
    const one = alignment.lines[place];
    if (one === undefined) return { identity: { code: 'unknown', text: textOf(line) }, margin: 0 };
    return { identity: identityOf(line, one, index), margin: one.margin };
  });
  const told = withoutNeighbours(written, withNames(written, aligned, index));
  return { told, likeness: likenessOf(index, written, told, alignment.score) };
}

const forms = new WeakMap<SetIndex, Map<string, ToldLines>>();

/** Sheets are copied from one commune to the next: the same lines tell the same wherever they stand. */
function toldBy(
  written: readonly Line[],
  words: readonly string[],
  form: string | undefined,
  index: SetIndex,
): ToldLines {
  if (form === undefined) return identify(written, words, index);
  const told = forms.get(index) ?? new Map<string, ToldLines>();
  forms.set(index, told);
  return told.get(form) ?? keep(told, MOST_FORMS, form, identify(written, words, index));
}

/** "5 Trường học" above "5.1 Tỷ lệ trường học …": of the two faces, the name above the wording is the criterion's. */
function withNames(lines: readonly Line[], identified: readonly Told[], index: SetIndex): readonly Told[] {
  const space = stateSpace(index);
  return identified.map((one, place) => {
    const { identity } = one;
    const next = identified[place + 1]?.identity;
    const line = lines[place];
    if (identity.code !== 'indicator' || next?.code !== 'indicator' || line?.said !== undefined) return one;
    if (identity.indicator !== next.indicator || line === undefined) return one;
    const state = space.states[space.ofIndicator(identity.indicator) ?? -1];
    const nextLine = lines[place + 1];
    if (state === undefined || nextLine === undefined || !isNameOnly(index, line, state)) return one;
    if (isNameOnly(index, nextLine, state)) return one;
    const { fit } = identity;
    return {
      ...one,
      identity: { code: 'criterion', number: state.number, ...(fit === undefined ? {} : { fit }) },
    };
  });
}

const bearsCode = ({ cells }: Line, indicator: string): boolean =>
  cells.some(({ code }) => code?.code === 'indicator' && code.candidates.includes(indicator));

/**
 * A row that nobody knows above "- Trong đó …" and then "17.1 …" is aligned to 17.1, so that the part has an indicator.
 * Where one line bears the code, another without a code and hardly a word of the wording is not that indicator, nor are
 * the parts below it.
 */
function withoutNeighbours(lines: readonly Line[], told: readonly Told[]): readonly Told[] {
  const coded = new Set(
    told.flatMap(({ identity }, place) => {
      const line = lines[place];
      const isCoded =
        identity.code === 'indicator' && line !== undefined && bearsCode(line, identity.indicator);
      return isCoded ? [identity.indicator] : [];
    }),
  );
  let stranger: string | undefined;
  return told.map((one, place) => {
    const { identity } = one;
    const line = lines[place];
    if (line === undefined || line.said !== undefined) return one;
    if (identity.code === 'part') {
      return identity.indicator === stranger
        ? { ...one, identity: { code: 'unknown', text: textOf(line) } }
        : one;
    }
    const isStranger =
      identity.code === 'indicator' &&
      coded.has(identity.indicator) &&
      line.cells.every(({ code }) => code === undefined) &&
      (identity.fit ?? 0) < NAMES_INDICATOR;
    stranger = isStranger ? identity.indicator : undefined;
    return isStranger ? { ...one, identity: { code: 'unknown', text: textOf(line) } } : one;
  });
}
