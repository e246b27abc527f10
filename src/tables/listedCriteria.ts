import { foldSigns, withoutEnding } from '../text/clean';
import { NAMES_CRITERION, NAMES_LISTED } from './weights';
import type { SetIndex } from './setIndex';

type Says = 'met' | 'unmet';

/** The criteria that a cell lists. */
export interface CriteriaList {
  readonly numbers: ReadonlySet<number>;
  /** Criteria of which only an indicator is listed: enough to say that they are not met. */
  readonly partly: ReadonlySet<number>;
}

/** What a cell lists, apart by what its own words say of it: "Đạt 17/19, chưa đạt TC số 10 và 17". */
export interface ListedCriteria {
  readonly met?: CriteriaList;
  readonly unmet?: CriteriaList;
  /** Of which the cell does not say what they are: its heading does. */
  readonly bare?: CriteriaList;
  /** Reasons or figures stand between them, as only behind what is not met. */
  readonly isReasoned: boolean;
  /** "Đạt 17/19, …": its own count agrees with what it lists. */
  readonly isCounted: boolean;
}

const LONGEST = 1_000;
/** What is nearly so, or to be so some day, is neither. */
const UNDECIDED = /cơ bản|phấn đấu|dự kiến|đăng ký|(?<!\p{L})(?:sẽ|gần|ước)(?!\p{L})/iu;
const SAYS =
  /(?<unmet>(?:chưa|không|ko) (?:đạt|hoàn thành)(?: chuẩn)?|còn (?:thiếu|nợ|lại(?! *(?:\d{1,2} *)?(?:(?:các )?(?:tiêu chí|tc) *)?(?:đều |đã )?(?:đạt|hoàn thành))|(?=(?:các )?(?:tiêu chí|tc) (?:số )?\d))|(?<![\p{L}\d] )(?:thiếu|nợ))|(?<except>(?:ngoại )?trừ)|(?<met>(?:đã )?(?:đạt|hoàn thành)(?: chuẩn)?)/giu;
const LABEL = String.raw`(?:tiêu chí|t\/c|tc|chỉ tiêu|ct)\.? ?(?:số )?|số `;
const NONE = /^(?:-|0+|không|không có|không còn)(?: (?:tiêu chí|tc))?(?: nào)?$/iu;
const ALL = /^(?:tất cả|toàn bộ|cả|đủ)(?: (?:các|đủ|cả))?(?: (\d+)(?: ?\/ ?\d+)?)?(?: (?:tiêu chí|tc))?$/iu;
/** "17/19", "2 tiêu chí", "2: 10, 17": so many, and perhaps which. */
const COUNT =
  /^(?:còn )?(\d{1,2})(?: ?\/ ?(\d{1,2})(?!\d)(?: (?:tiêu chí|tc)(?! ?\d))?(?! ?\d)| (?:tiêu chí|tc)(?! ?\d)| ?:(?= ?\d))/iu;
const OPENING =
  /^(?:[\s:;,.–-]|(?:là|gồm|có|các|những|đó là|cụ thể|trong đó|và|còn|thì)(?!\p{L})|(?:tiêu chí|tc)? ?(?:số ?)?(?=:))+/iu;
const ENDINGS = [
  /còn lại$/iu,
  /(?<=(?:các|những|,) |^)(?:tiêu chí|tc)$/iu,
  /(?<=[\s,;:]|^)(?:còn|các|những|và|có|thì)$/iu,
] as const;
const MOST_ENDINGS = 3;

/** Without the words that only lead on to what comes next: "…, còn các tiêu chí". */
function withoutLead(text: string): string {
  let bare = withoutEnding(text, ' ,:;–-');
  for (let round = 0; round < MOST_ENDINGS; round += 1)
    for (const ending of ENDINGS) bare = withoutEnding(bare.replace(ending, ''), ' ,:;–-');
  return bare;
}

const ITEM = new RegExp(
  String.raw`^(?:từ )?(?:${LABEL})?(\d{1,2})(?: ?(?:-|–|÷|đến|tới) ?(?:${LABEL})?(\d{1,2}))?$`,
  'iu',
);
const CALLED = /^(?:tiêu chí|tc)\.? (?!\d)/iu;
const INDICATOR = new RegExp(String.raw`^(?:${LABEL})?(\d{1,2}\.\d{1,2})$`, 'iu');
const NAMED = new RegExp(String.raw`^(${LABEL})?(\d{1,2})(?=[.:) -])[.:) -]*(\p{L}.*)$`, 'iu');
/** "10 (Thu nhập)": a remark behind the number of a criterion, and not behind "17/19". */
const REMARK = /(?<![\d/] ?)(\d{1,2}(?:\.\d{1,2})?) ?\(([^()]*)\)/gu;
/** From one capital up to the next; "ATTP" ends none. */
const NAME = String.raw`(\p{Lu}(?:[^\p{Lu}(),;:&]|\p{Lu}(?=\p{Lu}|(?<=\p{Lu}\p{Lu}))){0,60}?)`;
/** "Thu nhập (TC 10)": the number of a criterion behind its name. */
const BEHIND_NAME = new RegExp(
  String.raw`${NAME} ?\((?:(?:[Tt]iêu chí|[Tt][Cc])?\.? ?(?:[Ss]ố )?)?(\d{1,2})\)`,
  'gu',
);
/** "Thu nhập (mới đạt 41,2 triệu đồng)": why it is not met, behind the criterion's name. */
const REASON = new RegExp(String.raw`${NAME} ?\(([^()]*)\)`, 'gu');
/** Behind the name of a criterion in a list of those not met it contradicts the list. */
const REACHED = /^(?:nay )?(?:đã )?(?:đạt|hoàn thành)(?! (?:\d|thấp|chưa))/iu;
/** A remark that may take back what the list says. */
const TAKES_BACK = /\d|trừ|chưa|không|còn/iu;
/** "2 (10, 17)": not a remark, but which two. */
const NUMBERS = /^[\d\s,;]+$/u;
const PARTED = /[,;+]|(?<=[\p{L})]) ?- ?(?=\d)|(?<=[\d)]) (?=(?:tiêu chí|tc) ?(?:số )?\d)/iu;

interface Item {
  readonly numbers: readonly number[];
  readonly partly?: number;
  /** With words that are not the criterion's name: why it is not met. */
  readonly reasoned?: boolean;
}

function readItem(text: string, index: SetIndex): Item | undefined {
  const size = index.set.criteria.length;
  const plain = ITEM.exec(text);
  if (plain !== null) {
    const [from, to] = [Number(plain[1]), Number(plain[2] ?? plain[1])];
    if (from < 1 || to > size || to < from) return undefined;
    return { numbers: Array.from({ length: to - from + 1 }, (_, place) => from + place) };
  }
  const indicator = index.indicator(INDICATOR.exec(text)?.[1] ?? '');
  if (indicator !== undefined) {
    const { criterion } = indicator;
    const isWhole = index.criterion(criterion)?.indicators.length === 1;
    return isWhole ? { numbers: [criterion] } : { numbers: [], partly: criterion };
  }
  const [, label, number = '', words = ''] = NAMED.exec(text) ?? [];
  if (number === '') {
    const [best] = index.criterionRanking(text.replace(CALLED, ''));
    // "Thu nhập (17)" contradicts itself
    return best !== undefined && !/\d/u.test(text) && best.fit >= NAMES_CRITERION
      ? { numbers: [best.number] }
      : undefined;
  }
  if (index.criterion(Number(number)) === undefined || /\d/u.test(words)) return undefined;
  if (index.nameFit(Number(number), words, true) >= NAMES_LISTED) return { numbers: [Number(number)] };
  return label === undefined ? undefined : { numbers: [Number(number)], reasoned: true };
}

/** The items of a list; "Môi trường và an toàn thực phẩm" is one of them, "Thu nhập và Môi trường" are two. */
function readItems(text: string, index: SetIndex): readonly Item[] | undefined {
  const items: Item[] = [];
  const isRest = (words: string): boolean => {
    const last = items.at(-1);
    const [number] = last?.numbers ?? [];
    if (last === undefined || number === undefined || /\d/u.test(words)) return false;
    // of a reason, or of a name
    return last.reasoned === true || index.nameFit(number, words, true) >= NAMES_LISTED;
  };
  for (const written of text.split(PARTED)) {
    let open = '';
    for (const part of written.split(/ và /iu)) {
      const words = open === '' ? part.trim() : `${open} và ${part.trim()}`;
      const item = readItem(words, index);
      const isAgain = !/\d/u.test(words) && item?.numbers[0] === items.at(-1)?.numbers[0];
      if (item !== undefined && !isAgain) items.push(item);
      open = item === undefined ? words : '';
    }
    if (open !== '' && !isRest(open)) return undefined;
  }
  return items;
}

interface Clause {
  /** `undefined` where the clause only counts or connects. */
  readonly list: CriteriaList | undefined;
  readonly count: number | undefined;
  readonly reasoned: boolean;
}

const NO_CRITERIA: ReadonlySet<number> = new Set();

/** `undefined` where anything of it is not understood. */
function readClause(written: string, index: SetIndex, counted: number | undefined): Clause | undefined {
  const everything = index.set.criteria.map(({ number }) => number);
  const size = everything.length;
  const whole = (numbers: readonly number[]): Clause => ({
    list: { numbers: new Set(numbers), partly: NO_CRITERIA },
    count: numbers.length,
    reasoned: false,
  });
  if (NONE.test(written.trim())) return whole([]);
  const text = withoutLead(written.replace(OPENING, ''));
  const all = ALL.exec(text);
  if (all !== null && Number(all[1] ?? size) === size) return whole(everything);
  const told = COUNT.exec(text);
  if (told !== null && Number(told[2] ?? size) !== size) return undefined;
  const count = told === null ? counted : Number(told[1]);
  const rest = (told === null ? text : text.slice(told[0].length)).replace(OPENING, '');
  if (rest === '') {
    if (count === size) return whole(everything);
    return count === 0 ? whole([]) : { list: undefined, count, reasoned: false };
  }
  const items = readItems(rest, index);
  if (items === undefined) return undefined;
  const listed = items.flatMap((item) => item.numbers);
  const numbers = new Set(listed);
  const partly = new Set(
    items.flatMap((item) => (item.partly === undefined || numbers.has(item.partly) ? [] : [item.partly])),
  );
  const isCounted = count === undefined || count === numbers.size + partly.size;
  if (numbers.size < listed.length || !isCounted) return undefined;
  return { list: { numbers, partly }, count, reasoned: items.some(({ reasoned }) => reasoned === true) };
}

/** "…, còn 2 tiêu chí" before "chưa đạt: 10, 17" counts what comes behind. */
const COUNTED_BEFORE = /(?:^|[\s,;])(?:còn )?(\d{1,2})(?: ?\/ ?\d{1,2})? (?:tiêu chí|tc)$/iu;

interface Part {
  readonly says: Says | 'bare' | 'except';
  readonly text: string;
}

/** What the text says before its first verdict, and behind each of them. */
function partsOf(text: string): readonly Part[] {
  const signs = [...text.matchAll(SAYS)];
  const saidBy = ({ groups }: RegExpExecArray): Part['says'] =>
    groups?.['unmet'] !== undefined ? 'unmet' : groups?.['met'] !== undefined ? 'met' : 'except';
  const behind = signs.map((sign, place) => ({
    says: saidBy(sign),
    text: text.slice(sign.index + sign[0].length, signs[place + 1]?.index ?? text.length),
  }));
  const before = text.slice(0, signs[0]?.index ?? text.length);
  const [first, ...others] = behind;
  // "Tiêu chí 10, 17 chưa đạt": what is said behind the list
  return first?.text.trim() === '' && first.says !== 'except'
    ? [{ says: first.says, text: before }, ...others]
    : [{ says: 'bare', text: before }, ...behind];
}

/** The text without remarks behind the criteria's numbers; whether these may take back what it lists. */
function withoutRemarks(
  written: string,
  index: SetIndex,
): { readonly text: string; readonly takesBack: boolean } {
  let takesBack = false;
  const text = foldSigns(written)
    .replace(/ ?& ?/gu, ' và ')
    .replace(BEHIND_NAME, (all, name: string, number: string) =>
      index.criterion(Number(number)) !== undefined &&
      index.nameFit(Number(number), name, true) >= NAMES_LISTED
        ? number
        : all,
    )
    .replace(REASON, (all, name: string, remark: string) => {
      if (
        NUMBERS.test(remark) ||
        ITEM.test(remark) ||
        INDICATOR.test(remark) ||
        REACHED.test(remark) ||
        (index.criterionRanking(name)[0]?.fit ?? 0) < NAMES_CRITERION
      )
        return all;
      takesBack ||= TAKES_BACK.test(remark);
      return name;
    })
    .replace(REMARK, (all, number: string, remark: string) => {
      if (NUMBERS.test(remark)) return all;
      takesBack ||= TAKES_BACK.test(remark);
      return number;
    })
    .replace(/[([]/gu, ': ')
    .replace(/[)\]]/gu, ' ');
  return { text: withoutEnding(text.replace(/ +/gu, ' '), ' .;,').trim(), takesBack };
}

const without = ({ numbers, partly }: CriteriaList, less: CriteriaList): CriteriaList => ({
  numbers: new Set([...numbers].filter((number) => !less.numbers.has(number) && !less.partly.has(number))),
  partly,
});

/**
 * "10, 11, 17", "TC5; TC9", "1-9, 12", "Tiêu chí số 2 (Giao thông)", "Môi trường; Thu nhập", "Không có", "Tất cả",
 * "Đạt 17/19, chưa đạt TC số 10 và 17". `undefined` where anything is not understood: half a list turns the rest of
 * the criteria round.
 */
export function readListedCriteria(written: string, index: SetIndex): ListedCriteria | undefined {
  if (written.length > LONGEST || UNDECIDED.test(written)) return undefined;
  const { text, takesBack } = withoutRemarks(written, index);
  const size = index.set.criteria.length;
  const lists: { met?: CriteriaList; unmet?: CriteriaList; bare?: CriteriaList } = {};
  const counts: { met?: number; unmet?: number; bare?: number } = {};
  let isReasoned = takesBack;
  let counted: number | undefined;
  let last: Says | 'bare' = 'bare';
  const parts = partsOf(text);
  for (const [place, { says, text: whole }] of parts.entries()) {
    const own = whole.trim();
    const before = place + 1 < parts.length ? COUNTED_BEFORE.exec(own) : null;
    const isNext = before !== null && (says === 'bare' || before.index > 0);
    const told = isNext ? own.slice(0, before.index) : own;
    const clause = told === '' && counted === undefined ? NOTHING : readClause(told, index, counted);
    counted = isNext ? Number(before[1]) : undefined;
    if (clause === undefined) return undefined;
    const { list, count, reasoned } = clause;
    if (says === 'except') {
      const from = lists[last];
      const isRest = list !== undefined && counts[last] === size - list.numbers.size - list.partly.size;
      if (list === undefined || reasoned) return undefined;
      if (from !== undefined) lists[last] = without(from, list);
      else if (isRest) lists.unmet = list;
      else return undefined;
      continue;
    }
    last = says;
    if (count !== undefined) counts[says] = count;
    if (list === undefined) continue;
    isReasoned ||= reasoned;
    if (lists[says] !== undefined || (says === 'met' && isReasoned)) return undefined;
    lists[says] = list;
  }
  const { met, unmet, bare } = lists;
  const isAgreed = ({ numbers, partly }: CriteriaList, others: number | undefined): boolean =>
    others === undefined || others === size - numbers.size - partly.size;
  if (unmet !== undefined && !isAgreed(unmet, counts.met ?? counts.bare)) return undefined;
  if (met !== undefined && !isAgreed(met, counts.unmet)) return undefined;
  // "10, 11 chưa đạt; 17 đạt": nobody has said to which side each verdict belongs
  if (bare !== undefined && (met !== undefined || unmet !== undefined)) return undefined;
  if (met === undefined && unmet === undefined && bare === undefined) return undefined;
  return { ...lists, isReasoned, isCounted: Object.keys(counts).length > 0 };
}

const NOTHING: Clause = { list: undefined, count: undefined, reasoned: false };
