import { plainKey } from './key';
import { phraseTable } from './phrase';
import type { TokenisedText } from './token';

/** What may stand before it: "Trên địa bàn xã không có làng nghề". */
const whereAt = phraseTable([
  [
    true,
    [
      'xã',
      'xã hiện',
      'hiện xã',
      'hiện nay xã',
      'hiện',
      'hiện nay',
      'hiện tại',
      'trên địa bàn',
      'trên địa bàn xã',
      'trên địa bàn xã hiện',
      'hiện trên địa bàn xã',
      'địa bàn xã',
      'do xã',
      'vì xã',
    ],
  ],
]);

const nothingAt = phraseTable([
  [
    true,
    [
      'không',
      'không có',
      'không còn',
      'không phát sinh',
      'không tồn tại',
      'không xảy ra',
      'không để xảy ra',
      'không còn tồn tại',
      'ko',
      'ko có',
      'k có',
      'ko còn',
    ],
  ],
]);

/** Words by which "không có …" speaks of papers, verdicts or plans and not of a thing that does not exist. */
const otherSenseAt = phraseTable([
  [
    true,
    [
      'áp dụng',
      'báo cáo',
      'bảo đảm',
      'biết',
      'căn cứ',
      'chuẩn',
      'chưa',
      'cơ sở đánh giá',
      'đảm bảo',
      'đánh giá',
      'đạt',
      'đáp ứng',
      'dữ liệu',
      'được',
      'đủ',
      'đề án',
      'dự án',
      'danh sách',
      'hồ sơ',
      'kế hoạch',
      'kinh phí',
      'nghị quyết',
      'phương án',
      'quy chế',
      'quy định',
      'quy hoạch',
      'quyết định',
      'văn bản',
      'hoàn thành',
      'kết quả',
      'minh chứng',
      'nhưng',
      'rõ',
      'số liệu',
      'thay đổi',
      'thống kê',
      'thông tin',
      'thuộc',
      'thực hiện',
      'tài liệu',
      'theo dõi',
      'triển khai',
      'xác định',
      'xét',
      'ý kiến',
    ],
  ],
]);

const thingAt = phraseTable([[true, ['có', 'còn']]]);
const MOST_WORDS = 10;

/**
 * "Không", "Không có", "-" and "Không có làng nghề": what there is none of, as written; "" where not
 * said, "-" for a dash.
 * `undefined` where the text does not say that something does not exist.
 */
export function readNothing({ text, tokens }: TokenisedText): string | undefined {
  if (/^-+$/.test(text)) return '-';
  const where = whereAt(tokens, 0)?.length ?? 0;
  const start = nothingAt(tokens, where);
  if (start === undefined) return undefined;
  const rest = tokens.slice(where + start.length, where + start.length + MOST_WORDS + 1);
  if (rest.length === 0) return where === 0 ? '' : undefined;
  // "Không làng nghề" is no Vietnamese: a word right behind "không" is a verb that we do not know.
  const saysWhat = start.length > 1 || thingAt(tokens, where + start.length) !== undefined;
  const known = rest.every(
    (token, index) =>
      (token.kind === 'word' || token.text === ',') && otherSenseAt(rest, index) === undefined,
  );
  if (!saysWhat || !known || rest.length > MOST_WORDS) return undefined;
  return text.slice(rest[0]?.start);
}

/** What a whole commune may lack, and what people then write beside any "(nếu có)": "Xã không có làng nghề". */
const LACKED: ReadonlySet<string> = new Set([
  'lang nghe',
  'nghia trang',
  'co so hoa tang',
  'bai chon lap',
  'bai chon lap rac',
  'bai chon lap rac thai',
  'bai chon lap chat thai',
  'bai chon lap chat thai ran',
  'bai chon lap chat thai ran sinh hoat',
]);

export const isLackedByCommunes = (nothing: string): boolean => LACKED.has(plainKey(nothing));
