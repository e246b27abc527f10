import { withoutEnding } from './clean';
import { doubtful } from './doubt';
import { phraseTable } from './phrase';
import { tokenise } from './token';

const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** "m²", "km²": here the raised digit is part of a unit. */
const RAISED_UNIT = /(?:^|[^\p{L}])[kcd]?m$/iu;

/** "(*)" or "[1]" at the end of a text, with what stands before it. */
function bracketed(text: string, inside: RegExp): string | undefined {
  const open = Math.max(text.lastIndexOf('('), text.lastIndexOf('['));
  const closes = text.endsWith(')') || text.endsWith(']');
  return open > 0 && closes && inside.test(text.slice(open + 1, -1))
    ? text.slice(0, open).trimEnd()
    : undefined;
}

/** "75,2%(*)", "Đạt **", "Chưa đạt¹" without the sign that leads to a note below the table. */
export function withoutFootnote(text: string): string {
  const starred = bracketed(text, /^\*{1,4}$/) ?? withoutEnding(text, '*').trimEnd();
  const bare = withoutEnding(starred, SUPERSCRIPT);
  const found = bare !== starred && !RAISED_UNIT.test(bare) ? bare.trimEnd() : starred;
  return found === '' ? text : found;
}

/** "Đạt (1)", "97% [2]" without the number; `undefined` where none stands. Whoever asks has to know that it is no figure. */
export const withoutNumberedNote = (text: string): string | undefined => bracketed(text, /^\d{1,2}$/);

const remarkAt = phraseTable([
  [
    true,
    [
      'năm',
      'tháng',
      'quý',
      'đến',
      'tính đến',
      'tại thời điểm',
      'thời điểm',
      'theo',
      'số liệu',
      'nguồn',
      'báo cáo',
    ],
  ],
]);

const REGIONS = [
  'tdmnpb',
  'tdmn',
  'mnpb',
  'trung du',
  'miền núi',
  'đbsh',
  'đồng bằng',
  'bắc trung bộ',
  'btb',
  'nam trung bộ',
  'duyên hải',
  'dhntb',
  'tây nguyên',
  'đông nam bộ',
  'đnb',
  'đbscl',
] as const;

/** Behind a level a remark may also say for whom it is, who set it and who confirms it. */
const scopeAt = phraseTable([
  [
    true,
    [
      ...[
        'vùng',
        'khu vực',
        'kv',
        'xã',
        'các xã',
        'đối với',
        'áp dụng',
        'quy định',
        'qđ',
        'quyết định',
        'mức',
      ],
      ...['nhóm', 'chuẩn nghèo', 'tỉnh', 'huyện', 'toàn', 'dân tộc'],
      ...[
        'ubnd',
        'ủy ban',
        'hđnd',
        'sở',
        'phòng',
        'bộ',
        'bhxh',
        'công an',
        'ban chỉ huy',
        'chủ tịch',
        'bí thư',
      ],
      ...['xác nhận', 'có xác nhận', 'ký', 'đã ký', 'có văn bản', 'có quyết định'],
      ...REGIONS,
    ],
  ],
]);
const regionAt = phraseTable([[true, ['vùng', ...REGIONS]]]);

const MOST_WORDS = 8;
const ONE_FIGURE = /^\D*\d+(?:[.,]\d+)?[^\d,;]*$/u;
/** What makes a remark a rule of its own. */
const CONDITION = /(?<!\p{L})(?:không|trừ|chưa|nếu|hoặc|riêng|miễn)(?!\p{L})/iu;
const FIGURES = /[%≥≤<>=]/u;

function withoutBracketed(text: string, opens: (inside: string) => boolean): string | undefined {
  const open = text.lastIndexOf('(');
  if (open <= 0 || !text.endsWith(')')) return undefined;
  const inside = text.slice(open + 1, -1);
  return !FIGURES.test(inside) && opens(inside) ? text.slice(0, open).trimEnd() : undefined;
}

/** "…, thôn 5 đang xây": where it lacks and why, without a figure of its own. */
const PLACED =
  /%\)?(?= ?[,;] (?:(?:ở|tại|do|vì|hiện|đang|còn) )*(?:thôn|bản|xóm|ấp|tổ|khu|buôn|ngõ)(?!\p{L})(?: \d{1,2})?[^\d%≥≤<>=]*$)/iu;

function withoutPlace(text: string): string | undefined {
  const found = PLACED.exec(text);
  if (found === null) return undefined;
  const end = found.index + found[0].length;
  const behind = text.slice(end);
  return CONDITION.test(behind) || doubtful(tokenise(behind).tokens) ? undefined : text.slice(0, end);
}

/** "46% (năm 2023)" without its remark; `undefined` where none stands that leaves the figure as it is. */
export const withoutRemark = (text: string): string | undefined =>
  withoutBracketed(text, (inside) => {
    const { tokens } = tokenise(inside);
    return remarkAt(tokens, 0) !== undefined && !doubtful(tokens);
  }) ?? withoutPlace(text);

const DECREED =
  / (?:theo|của) (?:qđ|quyết định|quy định|nghị quyết|hướng dẫn|công văn|văn bản|tiêu chuẩn)(?!\p{L})/iu;

/** "(vùng TDMNPB) ≥ 70%", "Trung du miền núi phía Bắc: ≥ 70%" without the region that stands in front. */
export function withoutRegion(text: string): string | undefined {
  const start = text.search(/[≥≤<>=\d]/u);
  const [before, level] = [text.slice(0, start).replace(/^\(/u, ''), text.slice(start)];
  const { tokens } = tokenise(before);
  const isRegion = start > 0 && tokens.length <= MOST_WORDS && regionAt(tokens, 0) !== undefined;
  // "vùng I: 70%, vùng II: 60%" is no single level
  return isRegion && !CONDITION.test(before) && ONE_FIGURE.test(level) ? level : undefined;
}

/** "≥ 95% (vùng TDMNPB)", "≥ 60% số hộ theo QĐ 1062/QĐ-UBND" without what says for whom and by which paper. */
export function withoutScope(text: string): string | undefined {
  const bare = withoutBracketed(text, (inside) => {
    const { tokens } = tokenise(inside);
    if (CONDITION.test(inside)) return false;
    return remarkAt(tokens, 0) !== undefined || scopeAt(tokens, 0) !== undefined;
  });
  if (bare !== undefined) return bare;
  const decreed = DECREED.exec(text);
  if (decreed === null || decreed.index === 0 || FIGURES.test(text.slice(decreed.index))) return undefined;
  return text.slice(0, decreed.index);
}
