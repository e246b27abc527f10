import { addCell, addContents, contentOf, noContents, type Content } from './contents';
import { isStrange, type Field } from './fields';
import type { Frame, LineFacets } from './frame';
import type { HeaderRole } from './headerRole';
import { timeOf } from './headingPeriod';
import { markStyleOf, type MarkStyle } from './markStyle';
import type { Doubt, Period } from './reading';
import type { CellRole, Slot } from './slot';
import { choosePeriod } from './slotTimes';
import * as weights from './weights';

export interface CellRoles {
  readonly roleAt: (line: number, field: Field) => CellRole;
  /** Words that are known say what a cell holds, and not only what stands in it. */
  readonly isWorded: (line: number, field: Field) => boolean;
  /** What the line's and the column's own headings say together; equal for cells that are ticked together. */
  readonly slotAt: (line: number, field: Field) => number;
  /** Equal for fields whose cells have the same roles and slots in every line. */
  readonly kindOf: (field: Field) => number;
  readonly style: MarkStyle;
  readonly period: Period | undefined;
  readonly doubts: readonly Doubt[];
}

const NO_FACETS: Omit<LineFacets, 'home' | 'headings'> = { label: '', role: undefined, period: undefined };

const WORD_ORDER: readonly HeaderRole[] = [
  'note',
  'opinion',
  'unit',
  'order',
  'commune',
  'plan',
  'required',
  'estimate',
  'full-score',
  'score',
  'ticked-met',
  'ticked-unmet',
  'share',
  'whole',
  'count',
  'declared',
  'result',
  'name',
];

/** Beside them a column without a heading says nothing of its own. */
const SPEAKING: ReadonlySet<HeaderRole> = new Set(['result', 'declared', 'share', 'ticked-met']);

const wordsOf = (line: HeaderRole | undefined, field: HeaderRole | undefined): HeaderRole | undefined =>
  WORD_ORDER.find((role) => role === line || role === field);

const timeKey = (period: Period | undefined): string => (period === undefined ? '' : String(timeOf(period)));

/** More different columns than a sheet has. */
const MOST_FIELDS = 1_048_576;

/** Numbers for what says the same, quicker to compare than the words. */
function numbering<Key>(wordsOf: (key: Key) => string): (key: Key) => number {
  const byWords = new Map<string, number>();
  const byKey = new Map<Key, number>();
  return (key) => {
    const known = byKey.get(key);
    if (known !== undefined) return known;
    const words = wordsOf(key);
    const number = byWords.get(words) ?? byWords.size;
    byWords.set(words, number);
    byKey.set(key, number);
    return number;
  };
}

/** Fields of one owner that say the same are told apart by their place. */
function fieldKeys(fields: readonly Field[]): ReadonlyMap<number, string> {
  const counted = new Map<string, number>();
  const keys = new Map<number, string>();
  for (const { at, owner, role, period, isSaid } of fields) {
    const said = `${isSaid ? '!' : ''}${role ?? ''}@${timeKey(period)}`;
    const own = `${owner?.key ?? String(at)}|${said}`;
    const place = counted.get(own) ?? 0;
    counted.set(own, place + 1);
    keys.set(at, owner === undefined ? `${String(at)}|${said}` : `${said}#${String(place)}`);
  }
  return keys;
}

interface RoleOptions {
  readonly criteriaOnly: boolean;
  readonly isSingle: boolean;
  /** The time that a user wants. */
  readonly period: Period | undefined;
}

/**
 * Decides for a whole table what its cells hold: by the words above them and beside them and by what stands in them,
 * the same under every owner.
 * @param lines the lines that are subjects
 */
export function cellRoles(
  { view, facets }: Pick<Frame, 'view' | 'facets'>,
  fields: readonly Field[],
  lines: readonly number[],
  { criteriaOnly, isSingle, period: said }: RoleOptions,
): CellRoles {
  const keys = fieldKeys(fields);
  const facetsOf = (line: number): typeof NO_FACETS => facets.get(line) ?? NO_FACETS;
  const lineIds = numbering<number>((line) => {
    const { label, role, isSaid } = facetsOf(line);
    return isSaid === true ? `!${role ?? ''}` : label;
  });
  const ids = lines.map(lineIds);
  const fieldIds = numbering<number>((at) => keys.get(at) ?? '');
  const kindOf = ({ at }: Field): number => fieldIds(at);
  const slotAt = (line: number, field: Field): number => lineIds(line) * MOST_FIELDS + kindOf(field);
  // of one commune's rows those that say what they hold speak for themselves, whatever is said of their columns
  const isHeaded = isSingle && fields.some(({ role }) => role !== undefined && SPEAKING.has(role));
  const slots = new Map<number, Slot>();
  const tried = new Map<string, number>();
  for (const field of fields) {
    const key = keys.get(field.at) ?? '';
    const times = (tried.get(key) ?? 0) + 1;
    tried.set(key, times);
    if (times > weights.OWNERS_TRIED) continue;
    const kind = kindOf(field);
    for (let place = 0; place < lines.length; place += 1) {
      const line = lines[place] ?? 0;
      const at = (ids[place] ?? 0) * MOST_FIELDS + kind;
      let slot = slots.get(at);
      if (slot === undefined) {
        const own = facetsOf(line);
        slot = {
          key: at,
          words: isHeaded && field.role === undefined ? undefined : wordsOf(own.role, field.role),
          isSaid: own.isSaid === true || field.isSaid,
          period: own.period ?? field.period,
          contents: noContents(),
          byLine: new Map(),
          field,
          role: 'none',
        };
        slots.set(at, slot);
      }
      let contents = slot.byLine.get(line);
      if (contents === undefined) {
        contents = noContents();
        slot.byLine.set(line, contents);
      }
      addCell(contents, view, line, field.at);
    }
  }
  for (const { contents, byLine } of slots.values())
    for (const one of byLine.values()) addContents(contents, one);
  const all = [...slots.values()];
  const lineContents = new Map<number, Map<number, Content>>();
  for (const slot of all)
    lineContents.set(slot.key, new Map([...slot.byLine].map(([line, one]) => [line, contentOf(one)])));
  decide(all, lineContents, isSingle);
  const { period, doubts } = choosePeriod(all, said);

  const roleAt = (line: number, field: Field): CellRole => {
    const slot = slots.get(slotAt(line, field));
    if (slot === undefined) return 'none';
    // among figures a line that is ticked for everybody is a line of verdicts
    if (slot.role === 'result' && lineContents.get(slot.key)?.get(line) === 'declared') return 'declared';
    if (
      slot.role === 'declared' &&
      slot.words === undefined &&
      lineContents.get(slot.key)?.get(line) === 'result'
    )
      return 'result';
    return slot.role;
  };
  const words = all.reduce((sum, { contents }) => sum + (contents.signs.length > 0 ? contents.words : 0), 0);
  const style = markStyleOf(
    all.flatMap((slot) =>
      [...slot.byLine].flatMap(([line, { signs, emptyBoxes }]) => {
        const isMark = criteriaOnly
          ? slot.role === 'result' || slot.role === 'declared'
          : roleAt(line, slot.field) === 'declared';
        return isMark ? [...signs, ...emptyBoxes] : [];
      }),
    ),
    words,
  );
  const isWorded = (line: number, field: Field): boolean =>
    slots.get(slotAt(line, field))?.words !== undefined;
  return { roleAt, isWorded, slotAt, kindOf, style, period, doubts };
}

/** Whether most of what is written in a slot is verdicts, figures or something else. */
function contentRole(slot: Slot, lines: ReadonlyMap<number, Content> | undefined): CellRole | 'required' {
  const said = [...(lines?.values() ?? [])].filter((content) => content !== 'blank');
  if (said.length === 0) return 'none';
  if (contentOf(slot.contents) === 'years') return 'none';
  const count = (...wanted: readonly Content[]): number =>
    said.filter((content) => wanted.includes(content)).length;
  const digits = count('digits');
  const isDigits = digits >= weights.FEWEST_DIGITS && digits >= weights.ALL_DIGITS * said.length;
  const verdicts = count('declared', ...(isDigits ? (['digits'] as const) : []));
  return verdicts > 0 && verdicts + count('dashes') >= weights.PARTED * said.length ? 'declared' : 'result';
}

const isVerdicts = ({ filled, words, signs }: Slot['contents'], share = weights.ALL_VERDICTS): boolean =>
  words + signs.length >= share * filled;

function decide(
  slots: readonly Slot[],
  lines: ReadonlyMap<number, ReadonlyMap<number, Content>>,
  isSingle: boolean,
): void {
  const hasShare = slots.some(({ words, contents }) => words === 'share' && contents.filled > 0);
  const has = (wanted: HeaderRole): boolean => slots.some(({ words }) => words === wanted);
  // "Tổng số | Thực hiện | Tỷ lệ": what was reached of the whole is a count, the share is the result
  const isCounted = hasShare && has('whole');
  const isPair = has('ticked-met') && has('ticked-unmet');
  const known = slots.some(({ words }) => words !== undefined && SPEAKING.has(words));
  // "Nội dung thẩm định thực tế" is headed like a verdict and holds what was found
  const isJudged = slots.some(
    ({ words, contents }) =>
      words === 'ticked-met' ||
      words === 'ticked-unmet' ||
      (words === 'declared' && (contents.filled === 0 || isVerdicts(contents, weights.MOSTLY))),
  );
  // the only column of verdicts is the table's answer
  const opinions = slots.filter(
    ({ words, contents }) =>
      words === 'opinion' && contents.filled >= weights.VERDICTS_ENOUGH && isVerdicts(contents),
  );
  const [verdicts] = !isJudged && opinions.length === 1 ? opinions : [];
  for (const slot of slots) {
    const content = contentRole(slot, lines.get(slot.key));
    const isFigures = slot.contents.figures > weights.MOSTLY * slot.contents.filled;
    slot.role =
      slot === verdicts && !slot.field.isPart
        ? 'declared'
        : roleFor(slot, content === 'required' ? 'none' : content, isFigures);
  }

  function roleFor(
    { words, isSaid, contents, field }: Slot,
    content: CellRole,
    isFigures: boolean,
  ): CellRole {
    if (field.isPart) return 'none';
    switch (words) {
      case 'score':
      case 'full-score':
        return words;
      case 'share':
        return 'result';
      case 'whole':
      case 'count':
        return hasShare ? 'none' : content;
      case 'ticked-met':
      case 'ticked-unmet':
        if (hasShare && isFigures) return 'none';
        if (words === 'ticked-unmet') return 'ticked-unmet';
        if (isPair) return 'ticked-met';
        return isFigures ? 'result' : 'declared';
      case 'declared':
        // "Kết quả rà soát, đánh giá" alone holds figures and verdicts in words alike
        if (!isSaid && content === 'result' && contents.figures > 0 && !has('result')) return 'result';
        return isFigures && !isSaid ? 'result' : 'declared';
      case 'result':
      case 'estimate':
        if (isCounted && isFigures && !isSaid) return 'none';
        // "Kết quả" with nothing but ticks, signs or letters below is a verdict column
        return content === 'declared' && !isSaid ? 'declared' : 'result';
      case undefined:
        // "Đích 2025" beside "Kết quả": wanted perhaps, and by no word reached
        if (content === 'result' && has('result') && !isSaid && isStrange(field)) return 'none';
        if (contentOf(contents) === 'required' && field.owner === undefined) return 'none';
        if (isSingle && known && field.period === undefined) return 'none';
        return content === 'none' && contents.filled === 0 && field.owner !== undefined ? 'result' : content;
      default:
        return 'none';
    }
  }
}
