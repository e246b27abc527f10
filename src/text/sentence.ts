import { phraseTable } from './phrase';
import type { Token } from './token';

/** What may follow a verdict at once, without a sign between them: a reason, a paper, a time. */
const reasonAt = phraseTable([
  [
    true,
    [
      'theo',
      'vì',
      'do',
      'bởi',
      'nhờ',
      'tại',
      'kể từ',
      'từ năm',
      'từ tháng',
      'từ ngày',
      'từ quý',
      'từ đầu năm',
      'từ cuối năm',
      'từ trước năm',
    ],
  ],
]);
/** Behind "chưa đạt" these begin what is lacking. */
const lackAt = phraseTable([[true, ['còn', 'mới', 'chỉ', 'đang', 'phấn đấu', 'dự kiến', 'thiếu']]]);
const SIGNS = [',', ';', '.', ':', '-', '('];

/** Words that take back, narrow or postpone what "đạt" says. */
const contraryAt = phraseTable([
  [
    true,
    [
      'chưa',
      'không',
      'ko',
      'cơ bản',
      'nhưng',
      'tuy',
      'tuy nhiên',
      'song',
      'trừ',
      'ngoại trừ',
      'còn',
      'thiếu',
      'sẽ',
      'nếu',
      'một phần',
      'gần',
      'hầu hết',
      'khoảng',
      'ước',
      'phấn đấu',
      'dự kiến',
      'kế hoạch năm',
      'mục tiêu',
      'đang',
      'cần',
      'chờ',
      'mới',
      'chỉ',
      'đề nghị',
      '%',
      '?',
    ],
  ],
]);
/** "Đạt; cần tiếp tục duy trì" stays with it. */
const keepsAt = phraseTable([
  [
    true,
    ['cần', 'cần tiếp tục', 'đang', 'đang tiếp tục', 'sẽ', 'sẽ tiếp tục'].flatMap((lead) =>
      ['duy trì', 'giữ vững', 'phát huy'].map((verb) => `${lead} ${verb}`),
    ),
  ],
]);
/** Words that take back what "chưa đạt" says. */
const takenBackAt = phraseTable([
  [true, ['nhưng', 'tuy nhiên', 'song', 'đã đạt', 'nay đạt', 'xét đạt', 'được đạt', '?']],
]);

const number = (token: Token | undefined): number | undefined =>
  token?.kind === 'number' && /^\d{1,9}$/.test(token.text) ? Number(token.text) : undefined;

/** "3/5 nội dung", but not "09/09 thôn", "12/5/2023", "6/2024" and "215/QĐ-UBND". */
function partOnly(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== '/') return false;
  const [part, whole] = [number(tokens[at - 1]), number(tokens[at + 1])];
  if (part === undefined || whole === undefined) return false;
  const before = tokens[at - 2]?.text.toLowerCase();
  const dated = before === '/' || before === 'ngày' || tokens[at + 2]?.text === '/';
  return !dated && !(part <= 12 && whole > 1900) && part < whole;
}

const any = (
  tokens: readonly Token[],
  from: number,
  known: (tokens: readonly Token[], at: number) => boolean,
) => tokens.some((_, at) => at >= from && known(tokens, at));

/**
 * True where a sentence that opens with a verdict of `length` words stays with it: "Đạt, có Quyết định số 215/QĐ-UBND",
 * "Chưa đạt vì còn 2 thôn"; not "Đạt 3/5 nội dung", "Đạt, còn thiếu hồ sơ".
 */
export function staysWith(tokens: readonly Token[], length: number, verdict: 'met' | 'unmet'): boolean {
  const next = tokens[length];
  if (next === undefined) return true;
  const signed = SIGNS.includes(next.text);
  if (verdict === 'unmet') {
    const goesOn = signed || reasonAt(tokens, length) !== undefined || lackAt(tokens, length) !== undefined;
    return length > 1 && goesOn && !any(tokens, length, (all, at) => takenBackAt(all, at) !== undefined);
  }
  if (!signed && reasonAt(tokens, length) === undefined) return false;
  const takesBack = (all: readonly Token[], at: number): boolean =>
    contraryAt(all, at) !== undefined && keepsAt(all, at) === undefined;
  return !any(tokens, length, (all, at) => takesBack(all, at) || partOnly(all, at));
}
