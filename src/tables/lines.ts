import { align, type Aligned, type Emission } from './alignment';
import type { IdentifiedLine, Line, LineIdentity } from './line';
import { ownWords } from './line';
import { emissionOf, fitOf, partName, settled, trustIn } from './lineEvidence';
import { CLEAR_MARGIN } from './lineWeights';
import type { SetIndex } from './setIndex';
import { stateSpace, type State } from './states';

export interface IdentifiedLines {
  readonly lines: readonly IdentifiedLine[];
  /** The lines that say anything, with the cells that only say of which criterion they are marked as shared. */
  readonly written: readonly Line[];
  /** What the whole alignment is worth: 0 for a table that has nothing to do with the set. */
  readonly score: number;
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
  const written = lines
    .filter(
      ({ cells, isTotal, said }) => said !== undefined || isTotal || cells.some(({ shared }) => !shared),
    )
    .map((line) => settled(line, index));
  const { told, score } = toldBy(written, index);
  const identified = written.map(({ at }, place): IdentifiedLine => ({ at, ...(told[place] ?? NOTHING) }));
  return { lines: identified, written, score };
}

type Told = Omit<IdentifiedLine, 'at'>;

const NOTHING: Told = { identity: { code: 'unknown', text: '' }, margin: 0 };

interface ToldLines {
  readonly told: readonly Told[];
  readonly score: number;
}

/** @param words what each line says, equal for lines that say the same: lists repeat them */
function identify(written: readonly Line[], words: readonly string[], index: SetIndex): ToldLines {
  const trust = trustIn(written, index);
  const known = new Map<string, Emission>();
  const emissions = written.map((line, place) => {
    const own = words[place] ?? '';
    const emission = known.get(own) ?? emissionOf(line, index, trust);
    known.set(own, emission);
    return emission;
  });
  const alignment = align(emissions, stateSpace(index));
  const told = written.map((line, place): Told => {
    const aligned = alignment.lines[place];
    if (aligned === undefined) return { identity: { code: 'unknown', text: textOf(line) }, margin: 0 };
    return { identity: identityOf(line, aligned, index), margin: aligned.margin };
  });
  return { told: withNames(written, told, index), score: alignment.score };
}

/** More forms than a workbook has; what is written in longer ones is of no use to others. */
const MOST_FORMS = 20;
const LONGEST_FORM = 100_000;

const forms = new WeakMap<SetIndex, Map<string, ToldLines>>();

/** Sheets are copied from one commune to the next: the same lines tell the same wherever they stand. */
function toldBy(written: readonly Line[], index: SetIndex): ToldLines {
  const words = written.map(({ cells, isTotal, said }) => JSON.stringify([cells, isTotal, said]));
  const form = words.join();
  if (form.length > LONGEST_FORM) return identify(written, words, index);
  const known = forms.get(index) ?? new Map<string, ToldLines>();
  forms.set(index, known);
  const before = known.get(form);
  if (before !== undefined) return before;
  if (known.size >= MOST_FORMS) known.clear();
  const now = identify(written, words, index);
  known.set(form, now);
  return now;
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
