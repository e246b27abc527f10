import type { CriteriaProblem, CriteriaProblemCode } from '../criteria/problem';

const PROBLEMS = {
  'not-json': 'không phải JSON',
  'not-a-criteria-file': 'không phải gói, bộ tiêu chí hay danh sách mức đã xác nhận',
  missing: 'thiếu',
  'wrong-type': 'sai kiểu dữ liệu',
  'wrong-format': 'sai cách ghi',
  'not-allowed': 'có giá trị không hợp lệ',
  'unknown-field': 'là mục không có trong quy ước',
  empty: 'bị bỏ trống',
  'too-long': 'quá dài hoặc có quá nhiều phần',
  'out-of-range': 'nằm ngoài khoảng cho phép',
  duplicate: 'bị lặp',
  gap: 'bị thiếu số hoặc sai thứ tự',
  'code-outside-criterion': 'không thuộc tiêu chí chứa nó',
  'unknown-group': 'ghi nhóm tiêu chí không có',
  'unknown-decision': 'ghi quyết định không có',
  'unknown-dimension': 'phân biệt theo điều bộ tiêu chí không khai (dimensions)',
  'unknown-commune-group': 'ghi nhóm xã không có',
  'unknown-indicator': 'là chỉ tiêu không có trong bộ tiêu chí',
  'no-source': 'ghi là có nguồn nhưng không nêu nguồn',
  'kind-mismatch': 'có mức không hợp với loại chỉ tiêu',
  'op-mismatch': 'có chiều so sánh (≥, ≤) ngược với chỉ tiêu',
  'status-mismatch': 'có trạng thái không khớp với mức',
} as const satisfies Record<CriteriaProblemCode, string>;

/** "Chỉ tiêu 17.10, mục “level.value”: nằm ngoài khoảng cho phép (cần 0–100, đang ghi 120)." */
export function criteriaProblemMessage({ row, path, problem, expected, found }: CriteriaProblem): string {
  const where = [row === '' ? '' : `dòng ${row}`, path === '' ? '' : `mục “${path}”`]
    .filter((text) => text !== '')
    .join(', ');
  const facts = [
    expected === undefined ? '' : `cần ${expected}`,
    found === undefined ? '' : `đang ghi “${found}”`,
  ].filter((text) => text !== '');
  const tail = facts.length === 0 ? '' : ` (${facts.join(', ')})`;
  return `${where === '' ? '' : `${where}: `}${PROBLEMS[problem]}${tail}`;
}

/** The first problem, and how many there are beside it. */
export const moreProblems = (told: string, more: number): string =>
  more > 0 ? `${told} (và ${more} lỗi khác)` : told;
