import type { CodeReading } from './code';
import type { Ranked, SetIndex } from './setIndex';

/** A row, or in a table turned round a column, that may be an indicator: what stands in it about itself. */
export interface Line {
  /** Zero-based row or column. */
  readonly at: number;
  readonly code: CodeReading | undefined;
  /** Without the code. */
  readonly wording: string;
  /** Said by a cell that belongs to several lines: "2 Giao thông" above or beside them. */
  readonly under: number | undefined;
  /** "Tổng số tiêu chí đạt" */
  readonly isTotal: boolean;
  /** What a user says it is: an indicator's code, or "" for none. */
  readonly said?: string;
}

/** What a line is about. */
export type LineIdentity =
  | {
      readonly code: 'indicator';
      readonly indicator: string;
      /** How well the wording fits, 0…1; `undefined` where none is written. */
      readonly fit: number | undefined;
    }
  | { readonly code: 'criterion'; readonly number: number; readonly fit?: number }
  /** "2.2 a": one half of a split indicator. */
  | { readonly code: 'part'; readonly indicator: string; readonly name: string }
  | { readonly code: 'group' }
  | { readonly code: 'total' }
  | { readonly code: 'unknown'; readonly text: string };

export interface IdentifiedLine {
  readonly at: number;
  readonly identity: LineIdentity;
}

/** Below this a code's wording is another indicator's, or none that we know. */
const POOR_FIT = 0.3;
/** From this on a wording alone names its indicator. */
const OWN_FIT = 0.6;
const CLEAR_LEAD = 0.1;
/** Between two known neighbours there are few to choose from. */
const GAP_FIT = 0.38;
const GAP_LEAD = 0.08;
const CRITERION_FIT = 0.7;
/** So much better another indicator's wording must fit than the code's own. */
const OTHER_LEAD = 0.25;

const known = (one: Ranked): LineIdentity => ({ code: 'indicator', indicator: one.code, fit: one.fit });

const numbersOf = (code: string): readonly [number, number] => {
  const [criterion = '0', index = '0'] = code.split('.');
  return [Number(criterion), Number(index)];
};

/** Whether `code` may follow `previous` in a table in order, at once or with lines missing between. */
function follows(code: string, previous: string | undefined): boolean {
  if (previous === undefined) return true;
  const [criterion, index] = numbersOf(code);
  const [before, indexBefore] = numbersOf(previous);
  return criterion === before ? index > indexBefore : criterion > before;
}

/** The clear winner among indicators, those of the criterion at hand first. */
function clearWinner(
  ranked: readonly Ranked[],
  criterion: number | undefined,
  fit: number,
  lead: number,
): Ranked | undefined {
  const [best] = ranked;
  if (best === undefined || best.fit < fit) return undefined;
  const rivals = ranked.filter((one) => best.fit - one.fit < lead);
  if (rivals.length === 1) return best;
  const home = rivals.filter((one) => one.criterion === criterion);
  // the same wording to the letter is no rival's
  if (best.fit >= 0.99 && (rivals[1]?.fit ?? 0) < 0.99) return best;
  return home.length === 1 && criterion !== undefined ? home[0] : undefined;
}

/**
 * Identifies the lines of one table in their order. A code is believed when its wording fits or is missing; a
 * wording that clearly is another indicator's wins over the code; without a code the wording decides, between
 * known neighbours the order helps. What stays open is unknown: never guessed.
 */
export function identifyLines(lines: readonly Line[], index: SetIndex): readonly IdentifiedLine[] {
  const written = new Set(lines.flatMap(({ code }) => (code?.code === 'indicator' ? code.candidates : [])));
  const identified: { readonly line: Line; identity: LineIdentity | undefined }[] = [];
  let previous: string | undefined;
  let criterion: number | undefined;
  let split: string | undefined;
  for (const line of lines) {
    if (line.under !== undefined) criterion = line.under;
    const identity = identify(line);
    identified.push({ line, identity });
    if (identity?.code === 'indicator') {
      previous = identity.indicator;
      split = identity.indicator;
      criterion = numbersOf(identity.indicator)[0];
    } else if (identity?.code === 'criterion') {
      criterion = identity.number;
      previous = `${identity.number}.0`;
      split = undefined;
    }
  }
  fillGaps();
  return identified.flatMap(({ line, identity }): readonly IdentifiedLine[] => {
    if (identity !== undefined) return [{ at: line.at, identity }];
    return line.wording === '' ? [] : [{ at: line.at, identity: { code: 'unknown', text: line.wording } }];
  });

  function identify({ code, wording, isTotal, said }: Line): LineIdentity | undefined {
    if (said !== undefined) {
      const own = index.indicator(said);
      return own === undefined ? { code: 'group' } : { code: 'indicator', indicator: own.code, fit: 1 };
    }
    if (isTotal) return { code: 'total' };
    switch (code?.code) {
      case undefined:
        return byWording(wording);
      case 'group':
        return { code: 'group' };
      case 'part': {
        const own = byWording(wording);
        if (own !== undefined && own.code === 'indicator' && own.indicator !== split) return own;
        return split === undefined ? own : { code: 'part', indicator: split, name: code.name };
      }
      case 'criterion':
        return criterionLine(code.number, wording);
      case 'indicator':
        return indicatorLine(code.candidates, wording);
    }
  }

  function criterionLine(number: number, wording: string): LineIdentity | undefined {
    const own = index.criterion(number);
    if (own === undefined) return byWording(wording);
    const ranked = index.ranking(wording);
    if (own.indicators.length === 1 && !written.has(`${number}.1`)) {
      const fit = wording === '' ? undefined : index.wordingFit(String(number), wording);
      // "5 Vũ Sơn" in a list of communes is no criterion
      if (fit !== undefined && fit < POOR_FIT) return byWording(wording);
      const other = clearWinner(ranked, undefined, OWN_FIT, CLEAR_LEAD);
      if (other !== undefined && other.fit - (fit ?? 1) >= OTHER_LEAD) return known(other);
      return { code: 'indicator', indicator: String(number), fit };
    }
    if (wording === '') return { code: 'criterion', number };
    const named = index.criterionRanking(wording).find((one) => one.number === number)?.fit ?? 0;
    if (named >= CRITERION_FIT) return { code: 'criterion', number, fit: named };
    // merged down the criterion's number stands beside its first indicator; numbered through, it is a running number
    const inside = clearWinner(
      ranked.filter((one) => one.criterion === number),
      number,
      GAP_FIT,
      GAP_LEAD,
    );
    const anywhere = clearWinner(ranked, number, OWN_FIT, CLEAR_LEAD);
    if (inside !== undefined && (anywhere === undefined || inside.fit >= anywhere.fit - 0.15)) {
      return known(inside);
    }
    if (anywhere !== undefined) return known(anywhere);
    return { code: 'criterion', number, fit: named };
  }

  function indicatorLine(candidates: readonly string[], wording: string): LineIdentity | undefined {
    const ranked = candidates
      .flatMap((candidate) => {
        const own = index.indicator(candidate);
        return own === undefined ? [] : [{ code: own.code, fit: index.wordingFit(own.code, wording) }];
      })
      .sort((a, b) => b.fit - a.fit || Number(follows(b.code, previous)) - Number(follows(a.code, previous)));
    const [best] = ranked;
    if (wording === '') {
      const inOrder = ranked.find((one) => follows(one.code, previous)) ?? best;
      return inOrder === undefined
        ? { code: 'unknown', text: candidates.join(' / ') }
        : { code: 'indicator', indicator: inOrder.code, fit: undefined };
    }
    if (best !== undefined && best.fit >= POOR_FIT) {
      const other = clearWinner(index.ranking(wording), undefined, OWN_FIT, CLEAR_LEAD);
      return other !== undefined && other.fit - best.fit >= OTHER_LEAD
        ? known(other)
        : { code: 'indicator', indicator: best.code, fit: best.fit };
    }
    const other = clearWinner(index.ranking(wording), undefined, OWN_FIT, CLEAR_LEAD);
    if (other !== undefined) return known(other);
    if (best === undefined) return { code: 'unknown', text: wording };
    const inOrder = ranked.find((one) => follows(one.code, previous)) ?? best;
    return { code: 'indicator', indicator: inOrder.code, fit: inOrder.fit };
  }

  function byWording(wording: string): LineIdentity | undefined {
    if (wording === '') return undefined;
    const [asCriterion] = index.criterionRanking(wording);
    const ranked = index.ranking(wording);
    const winner = clearWinner(ranked, criterion, OWN_FIT, CLEAR_LEAD);
    if (winner === undefined && index.isGroupName(wording)) return { code: 'group' };
    if (asCriterion !== undefined && asCriterion.fit >= 0.95 && asCriterion.fit >= (ranked[0]?.fit ?? 0)) {
      const single = index.criterion(asCriterion.number)?.indicators.length === 1;
      if (!single) return { code: 'criterion', ...asCriterion };
    }
    return winner === undefined ? undefined : known(winner);
  }

  /** What is still open between two known lines can only be what stands between them in the decision. */
  function fillGaps(): void {
    const taken = new Set(
      identified.flatMap(({ identity }) => (identity?.code === 'indicator' ? [identity.indicator] : [])),
    );
    for (const [place, entry] of identified.entries()) {
      const { line } = entry;
      if (entry.identity !== undefined || line.wording === '') continue;
      const before = neighbour(place, -1);
      const after = neighbour(place, 1);
      // within a criterion tables are shuffled now and then, their criteria never
      const from = before === undefined ? 1 : numbersOf(before)[0];
      const to = after === undefined ? Number.POSITIVE_INFINITY : numbersOf(after)[0];
      const free = index
        .ranking(line.wording)
        .filter((one) => !taken.has(one.code) && one.criterion >= from && one.criterion <= to);
      const winner = clearWinner(free, line.under, GAP_FIT, GAP_LEAD);
      if (winner === undefined) continue;
      entry.identity = known(winner);
      taken.add(winner.code);
    }
  }

  function neighbour(place: number, step: 1 | -1): string | undefined {
    for (let at = place + step; at >= 0 && at < identified.length; at += step) {
      const identity = identified[at]?.identity;
      if (identity?.code === 'indicator') return identity.indicator;
    }
    return undefined;
  }
}

const TOTAL =
  /tong (?:so )?(?:cac )?(?:tieu chi|tc)\b|so (?:tieu chi|tc) (?:dat|hoan thanh|da dat)|cong (?:so )?(?:tieu chi|tc)\b|^(?:tong|cong|tong cong)(?: so)?$|^tong so (?:dat|xa)/u;
const INDICATOR_TOTAL = /(?:tong|cong|so)(?: so)? chi tieu/u;

/** "Tổng số tiêu chí đạt", "Cộng tiêu chí"; a count of indicators ("chỉ tiêu") is not meant. By plain key. */
export const isTotalKey = (key: string): boolean => TOTAL.test(key) && !INDICATOR_TOTAL.test(key);

/** The lines with what a user says of some of them. */
export function correctedLines(
  lines: readonly Line[],
  corrections: readonly { readonly at: number; readonly indicator: string }[] | undefined,
): readonly Line[] {
  if (corrections === undefined || corrections.length === 0) return lines;
  const said = new Map(corrections.map(({ at, indicator }) => [at, indicator]));
  return lines.map((line) => {
    const indicator = said.get(line.at);
    return indicator === undefined ? line : { ...line, said: indicator };
  });
}
