import { clean, withoutEnding } from './clean';
import type { Figure, ResultReading } from './figure';
import { readPlainMark, type Mark } from './mark';
import { phraseTable } from './phrase';
import { readQuantity, type Quantity } from './quantity';
import { remembering } from './remember';
import { agreeing, readShare } from './share';
import { tokenise, type Token } from './token';

/** What a few sentences come to: the verdict that they close with, the one figure that they give, or both. */
export interface Narrative {
  readonly verdict: 'met' | 'unmet' | undefined;
  readonly figure: Figure | undefined;
}

const LONGEST = 1_000;
const SENTENCES = /[.;!](?=\s|$)|=>|→/u;
const VERDICT_LEAD =
  /^(?:[-+*]\s*)?(?:(?:tự )?đánh giá(?: chung)?|kết luận|kết quả|xã (?:tự )?đánh giá|(?:chỉ tiêu|tiêu chí|nội dung) (?:này|trên)|như vậy|do đó|vì vậy)[\s,:]*(?:là\s)?/iu;
/** ", chưa đạt so với quy định của tỉnh là 60%", ", đạt (quy định ≥ 70%)" */
const AGAINST = / (?:so với|theo|\((?:so với|theo|quy định|yêu cầu|mức)).*$/iu;

/** What is wanted or expected, true with a reservation, or not finished yet. */
const postponedAt = phraseTable([
  [
    true,
    [
      ...['phấn đấu', 'dự kiến', 'sẽ', 'mục tiêu', 'lộ trình', 'cơ bản', 'nếu', 'ước', '?'],
      ...['kế hoạch năm', 'kế hoạch đến', 'đến năm', 'đến hết năm', 'đến cuối năm', 'đề nghị', 'đăng ký'],
      ...['sắp', 'chuẩn bị', 'chờ', 'đang trình', 'đang hoàn thiện', 'đang hoàn thành', 'đang xây'],
      ...['đang thi công', 'đang triển khai', 'đang thực hiện', 'đang lập', 'đang làm'],
    ],
  ],
]);
const untilAt = phraseTable([[true, ['tính đến năm', 'tính đến hết năm', 'tính đến cuối năm']]]);
/** A figure behind these is not what was reached. */
const otherFigureAt = phraseTable([
  [
    true,
    [
      ...['quy định', 'yêu cầu', 'mức', 'chuẩn', 'kế hoạch', 'chỉ tiêu giao', 'nghị quyết', 'so với'],
      ...[
        'tăng',
        'giảm',
        'cùng kỳ',
        'năm trước',
        'tối thiểu',
        'ít nhất',
        'từ',
        'trên',
        'dưới',
        '≥',
        '≤',
        '>',
        '<',
      ],
    ],
  ],
]);
/** "đạt 95% kế hoạch": of the plan, not of the whole. */
const ofPlanAt = phraseTable([
  [true, ['kế hoạch', 'kh', 'so với', 'mục tiêu', 'chỉ tiêu', 'dự toán', 'nghị quyết']],
]);
/** A share that speaks of what is lacking, or of a part. */
const lackingAt = phraseTable([
  [true, ['chưa', 'không', 'còn', 'thiếu', 'trừ', 'riêng', 'ngoài ra', 'giảm', 'tăng', 'khoảng', 'gần']],
]);
const reachedAt = phraseTable([
  [
    true,
    [
      ...['đạt', 'đạt tỷ lệ', 'chiếm', 'chiếm tỷ lệ', 'bằng', '=', 'là', 'tỷ lệ', '(', ':', 'có'],
      ...['thực tế', 'thực tế là', 'thực tế đạt', 'đạt yêu cầu', 'đạt chuẩn'],
    ],
  ],
]);
/** What keeps a sentence from saying that something is there and done. */
const lackAt = phraseTable([[true, ['chưa', 'không', 'thiếu', 'còn', 'chậm', 'hết hạn', 'hỏng']]]);
const headAt = phraseTable([[true, ['bình quân', 'thu nhập', 'người']]]);

/** "thôn Na Lương đạt 60%", "trong đó nữ chiếm 45%" */
const OF_PART =
  /(?<!\p{L})(?:(?:[Tt]hôn|[Ấấ]p|[Bb]ản|[Xx]óm|[Bb]uôn|[Ll]àng|[Kk]hu|[Tt]ổ) (?:\p{Lu}|\d)|[Tt]rong đó(?! (?:có )?\d))/u;

/** "tỷ lệ đạt yêu cầu 95%": how many meet what is required, and not what that is. */
const meetingAt = phraseTable([[true, ['tỷ lệ đạt yêu cầu', 'tỷ lệ đạt chuẩn', 'tỷ lệ đạt quy định']]]);

const CLAUSE_ENDS = [',', ';', '.', '(', ')'];
const WORDS_BEFORE = 3;
const MEETING_WORDS = [4, 5];

type Known = (tokens: readonly Token[], at: number) => unknown;

const hasAny = (tokens: readonly Token[], known: Known, from = 0, to = tokens.length): boolean =>
  tokens.some((_, at) => at >= from && at < to && known(tokens, at) !== undefined);

function isPostponed(tokens: readonly Token[]): boolean {
  return tokens.some(
    (_, at) => postponedAt(tokens, at) !== undefined && (at === 0 || untilAt(tokens, at - 1) === undefined),
  );
}

function verdictIn(sentence: string): 'met' | 'unmet' | undefined {
  const said = withoutEnding(sentence, ' .;,:').replace(VERDICT_LEAD, '');
  for (const text of [said, said.slice(said.lastIndexOf(',') + 1).trim()]) {
    const mark = readPlainMark(text) ?? readPlainMark(text.replace(AGAINST, ''));
    if (mark?.sign === 'word' && mark.verdict !== 'not-applicable' && mark.basically !== true)
      return mark.verdict;
  }
  return undefined;
}

/** The verdict of the last sentence, or one "chưa đạt" before it. */
function closingVerdict(sentences: readonly string[]): 'met' | 'unmet' | undefined {
  const verdicts = sentences.map(verdictIn);
  const last = verdicts.at(-1);
  if (last !== undefined) {
    const isWanted = last === 'met' && sentences.some((sentence) => isPostponed(tokenise(sentence).tokens));
    return isWanted ? undefined : last;
  }
  const said = new Set(verdicts.filter((verdict) => verdict !== undefined));
  return said.size === 1 && said.has('unmet') ? 'unmet' : undefined;
}

/** Where the clause begins in which a token stands. */
function clauseStart(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > 0 && !CLAUSE_ENDS.includes(tokens[start - 1]?.text ?? '')) start -= 1;
  // "quy định (59 triệu đồng)"
  return tokens[start - 1]?.text === '(' ? Math.max(0, start - 1 - WORDS_BEFORE) : start;
}

const MEASURED: ReadonlySet<Quantity['unit']> = new Set(['percent', 'million-dong', 'square-metre', 'litre']);

interface Found {
  readonly quantity: Quantity;
  readonly at: number;
  readonly isResult: boolean;
}

function figuresIn(tokens: readonly Token[]): readonly Found[] {
  return tokens.flatMap((token, at): readonly Found[] => {
    const quantity = token.kind === 'number' ? readQuantity(tokens, at) : undefined;
    if (quantity === undefined || !MEASURED.has(quantity.unit)) return [];
    const start = clauseStart(tokens, at);
    const isMeeting = MEETING_WORDS.some((back) => meetingAt(tokens, at - back)?.length === back);
    const isOther =
      (!isMeeting && hasAny(tokens, otherFigureAt, start, at)) ||
      ofPlanAt(tokens, quantity.end) !== undefined;
    if (isOther) return [];
    // "đạt 95,3%", "(95,3%)": said of the whole, and nothing before it says that it is the rest
    const isReached = [1, 2, 3].some((back) => reachedAt(tokens, at - back)?.length === back);
    // "62% cứng hóa" names a part
    const isClosed = quantity.end === tokens.length || CLAUSE_ENDS.includes(tokens[quantity.end]?.text ?? '');
    return [{ quantity, at, isResult: isReached && isClosed && !hasAny(tokens, lackingAt, 0, at) }];
  });
}

/** The only figure that the sentences give of what was reached. */
function onlyFigure(sentences: readonly string[]): Figure | undefined {
  if (sentences.some((sentence) => OF_PART.test(sentence))) return undefined;
  const all = sentences.map((sentence) => tokenise(sentence).tokens);
  if (all.some(isPostponed)) return undefined;
  const found = all.flatMap((tokens) => figuresIn(tokens).map((one) => ({ ...one, tokens })));
  const percents = found.filter(({ quantity }) => quantity.unit === 'percent');
  const candidates = percents.length > 0 ? percents : found;
  const [first] = candidates;
  const [value, ...others] = first?.quantity.values ?? [];
  if (first === undefined || value === undefined || others.length > 0) return undefined;
  if (!candidates.every(({ quantity, isResult }) => isResult && quantity.values[0] === value))
    return undefined;
  const { quantity, tokens } = first;
  if (quantity.unit === 'million-dong' && !hasAny(tokens, headAt)) return undefined;
  const shares = tokens.flatMap((_, at) => readShare(tokens, at) ?? []);
  if (quantity.unit !== 'percent' || shares.length === 0) return { value, unit: quantity.unit };
  const [share] = shares;
  const pair = share === undefined ? undefined : agreeing(value, quantity.decimals, share);
  return shares.length > 1 || pair === undefined ? undefined : { value, unit: 'percent', of: pair };
}

function narrativeIn(written: string): Narrative | undefined {
  if (written.length > LONGEST) return undefined;
  const sentences = clean(written)
    .split(SENTENCES)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
  const verdict = closingVerdict(sentences);
  // one figure is not all that a "chưa đạt" in words may rest on
  const figure = verdict === 'unmet' ? undefined : onlyFigure(sentences);
  return verdict === undefined && figure === undefined ? undefined : { verdict, figure };
}

/**
 * "Đã cứng hóa 24,9/28,6 km, chiếm 87,06%. Đánh giá: Đạt.": what somebody tells in sentences. `undefined` where they
 * come to nothing that is sure: two figures, a plan, what is still lacking.
 */
export const readNarrative = remembering(narrativeIn);

const FEWEST_WORDS = 3;

/**
 * Whether sentences that come to no verdict of their own say nothing against the one beside them: "Qua kiểm tra hồ sơ,
 * thực hiện đầy đủ" beside "Đạt", "Chưa bố trí được quỹ đất" beside "Chưa đạt".
 */
export function goesWith(text: string, verdict: 'met' | 'unmet'): boolean {
  if (text.length > LONGEST) return false;
  const { tokens } = tokenise(clean(text));
  if (tokens.filter(({ kind }) => kind === 'word').length < FEWEST_WORDS) return false;
  const isLacking = hasAny(tokens, lackAt);
  return verdict === 'unmet' ? isLacking : !isLacking && !isPostponed(tokens);
}

/** What the sentences in the cell of a result come to. */
export function narrativeResult(text: string): ResultReading | undefined {
  const told = readNarrative(text);
  if (told?.figure === undefined) return told?.verdict && { code: 'mark', verdict: told.verdict };
  const { verdict, figure } = told;
  return { code: 'figure', figure, parts: [], ...(verdict === undefined ? {} : { mark: verdict }) };
}

/** The verdict that sentences close with. */
export function narrativeMark(text: string): Mark | undefined {
  const verdict = readNarrative(text)?.verdict;
  return verdict && { verdict, sign: 'word' };
}
