import { prepare } from '../text/similarity';
import { readCodeCell, readCodeText, type CodeReading } from './code';
import type { SetIndex } from './setIndex';
import type { SheetView } from './sheetView';

/** What a row of a table with indicators in rows is about. */
export type RowIdentity =
  | { readonly code: 'indicator'; readonly indicator: string; readonly fit: number }
  | { readonly code: 'criterion'; readonly number: number }
  /** "2.2 a": one half of a split indicator. */
  | { readonly code: 'part'; readonly indicator: string; readonly name: string }
  | { readonly code: 'group' }
  | { readonly code: 'total' }
  | { readonly code: 'unknown'; readonly text: string };

export interface IdentifiedRow {
  readonly row: number;
  readonly identity: RowIdentity;
}

/** The columns in which a row says what it is. */
export interface IdentityColumns {
  /** Numbering; may be the same column as `name`. */
  readonly order: number | undefined;
  readonly name: number;
}

const TOTAL =
  /tong (?:so )?(?:cac )?tieu chi|so tieu chi (?:dat|hoan thanh|da dat)|cong (?:so )?tieu chi|^(?:tong|cong|tong cong)(?: so)?$|^tong so (?:dat|xa)/u;
const INDICATOR_TOTAL = /(?:tong|cong|so)(?: so)? chi tieu/u;

/** "Tổng số tiêu chí đạt", "Cộng tiêu chí"; a count of indicators ("chỉ tiêu") is not meant. */
export const isTotalKey = (key: string): boolean => TOTAL.test(key) && !INDICATOR_TOTAL.test(key);

/** Below this a code's wording is another indicator's, or none that we know. */
const POOR_FIT = 0.3;
/** From this on a wording alone names its indicator. */
const OWN_FIT = 0.6;
const CLEAR_LEAD = 0.12;

const numberOf = (code: string): readonly [number, number] => {
  const [criterion = '0', index = '0'] = code.split('.');
  return [Number(criterion), Number(index)];
};

/** Whether `code` may follow `previous` in a table in order, at once or with rows missing between. */
function follows(code: string, previous: string | undefined): boolean {
  if (previous === undefined) return true;
  const [criterion, index] = numberOf(code);
  const [before, indexBefore] = numberOf(previous);
  return criterion === before ? index > indexBefore : criterion > before;
}

/**
 * Identifies the rows of one table, top to bottom. A code is believed when its wording fits or is too short to
 * tell; a wording that clearly is another indicator's wins over the code; without a code the wording decides.
 */
export function identifyRows(
  view: SheetView,
  rows: readonly number[],
  columns: IdentityColumns,
  index: SetIndex,
): readonly IdentifiedRow[] {
  const written = rows.map((row) => {
    const orderCell = columns.order === undefined ? undefined : view.cell(row, columns.order);
    const order = orderCell === undefined ? undefined : readCodeCell(orderCell, view.textOf(orderCell));
    const nameText = view.text(row, columns.name);
    const inName = columns.name === columns.order || order === undefined ? readCodeText(nameText) : undefined;
    const code: CodeReading | undefined = inName ?? order;
    const embedded = inName !== undefined && 'rest' in inName && inName.rest !== '' ? inName.rest : undefined;
    const ownRest = code !== undefined && 'rest' in code ? code.rest : '';
    return { row, code, name: embedded ?? (columns.name === columns.order ? ownRest : nameText), nameText };
  });
  const writtenIndicators = new Set(
    written.flatMap(({ code }) => (code?.code === 'indicator' ? code.candidates : [])),
  );
  const identified: IdentifiedRow[] = [];
  let previous: string | undefined;
  let criterion: number | undefined;
  for (const { row, code, name, nameText } of written) {
    const identity = identify(code, name, nameText);
    if (identity === undefined) continue;
    if (identity.code === 'indicator') {
      previous = identity.indicator;
      criterion = numberOf(identity.indicator)[0];
    }
    if (identity.code === 'criterion') {
      criterion = identity.number;
      previous = `${identity.number}.0`;
    }
    identified.push({ row, identity });
  }
  return identified;

  function identify(code: CodeReading | undefined, name: string, nameText: string): RowIdentity | undefined {
    if (isTotalKey(view.keyOf(nameText))) return { code: 'total' };
    if (code === undefined) return byWording(name);
    switch (code.code) {
      case 'group':
        return { code: 'group' };
      case 'part':
        return previous === undefined || previous.endsWith('.0')
          ? byWording(name)
          : { code: 'part', indicator: previous, name: code.name };
      case 'criterion':
        return criterionRow(code.number, name);
      case 'indicator':
        return indicatorRow(code.candidates, name);
    }
  }

  function criterionRow(number: number, name: string): RowIdentity {
    const known = index.criterion(number);
    const wording = prepare(name);
    const single = known !== undefined && known.indicators.length === 1;
    if (single && !writtenIndicators.has(`${number}.1`)) {
      return { code: 'indicator', indicator: String(number), fit: index.wordingFit(String(number), wording) };
    }
    if (known === undefined) return byWording(name) ?? { code: 'unknown', text: name };
    // rows numbered 1, 2, 3 … through all indicators: the wording says which one it is
    if (name !== '' && index.criterionFit(number, wording) < POOR_FIT) {
      const nearest = index.nearest(wording);
      if (nearest !== undefined && nearest.fit >= OWN_FIT && nearest.fit - nearest.second >= CLEAR_LEAD) {
        return { code: 'indicator', indicator: nearest.indicator.code, fit: nearest.fit };
      }
    }
    return { code: 'criterion', number };
  }

  function indicatorRow(candidates: readonly string[], name: string): RowIdentity {
    const wording = prepare(name);
    const ranked = candidates
      .flatMap((candidate) => {
        const known = index.indicator(candidate);
        return known === undefined ? [] : [{ code: known.code, fit: index.wordingFit(known.code, wording) }];
      })
      .sort((a, b) => b.fit - a.fit || Number(follows(b.code, previous)) - Number(follows(a.code, previous)));
    const [best] = ranked;
    if (name === '') {
      const inOrder = ranked.find((one) => follows(one.code, previous)) ?? best;
      return inOrder === undefined
        ? { code: 'unknown', text: candidates.join(' / ') }
        : { code: 'indicator', indicator: inOrder.code, fit: 0 };
    }
    if (best !== undefined && best.fit >= POOR_FIT) {
      return { code: 'indicator', indicator: best.code, fit: best.fit };
    }
    const nearest = index.nearest(wording);
    if (nearest !== undefined && nearest.fit >= OWN_FIT && nearest.fit - nearest.second >= CLEAR_LEAD) {
      return { code: 'indicator', indicator: nearest.indicator.code, fit: nearest.fit };
    }
    if (best === undefined) return { code: 'unknown', text: name };
    const inOrder = ranked.find((one) => follows(one.code, previous)) ?? best;
    return { code: 'indicator', indicator: inOrder.code, fit: inOrder.fit };
  }

  function byWording(name: string): RowIdentity | undefined {
    if (name === '') return undefined;
    const wording = prepare(name);
    const nearest = index.nearest(wording);
    if (nearest !== undefined && nearest.fit >= OWN_FIT && nearest.fit - nearest.second >= CLEAR_LEAD) {
      return { code: 'indicator', indicator: nearest.indicator.code, fit: nearest.fit };
    }
    if (criterion !== undefined) {
      const ahead = [criterion, criterion + 1].find((number) => index.criterionFit(number, wording) >= 0.8);
      if (ahead !== undefined) return { code: 'criterion', number: ahead };
    }
    return { code: 'unknown', text: name };
  }
}
