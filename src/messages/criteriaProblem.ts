import type { CriteriaProblem, CriteriaProblemCode } from '../criteria/problem';
import { oneLine } from './oneLine';

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
  'no-indicators': 'tiêu chí chưa có chỉ tiêu nào',
  'nothing-filled': 'chưa có mức nào được điền',
  'unreadable-level': 'không đọc được thành một mức',
  'no-direction': 'cần ghi rõ ≥ hoặc ≤',
  'unreadable-day': 'không phải một ngày (viết ngày/tháng/năm)',
  'kind-mismatch': 'có mức không hợp với loại chỉ tiêu',
  'op-mismatch': 'có chiều so sánh (≥, ≤) ngược với chỉ tiêu',
  'status-mismatch': 'có trạng thái không khớp với mức',
} as const satisfies Record<CriteriaProblemCode, string>;

/** "dòng 17.10, mục “level.value”: nằm ngoài …"; of a cell "ô D14 (Mức NTM): “≥ 7O %” không đọc được thành một mức". */
export function criteriaProblemMessage({
  row,
  path,
  problem,
  cell,
  expected,
  found,
}: CriteriaProblem): string {
  const needed = expected === undefined ? '' : `cần ${expected}`;
  if (cell !== undefined) {
    const what = found === undefined || found === '' ? '' : `“${oneLine(found)}” `;
    const where = `ô ${cell.address} (${oneLine(cell.sheet)})`;
    return `${where}: ${what}${PROBLEMS[problem]}${needed === '' ? '' : ` (${needed})`}`;
  }
  const where = [row === '' ? '' : `dòng ${row}`, path === '' ? '' : `mục “${path}”`]
    .filter((text) => text !== '')
    .join(', ');
  const facts = [needed, found === undefined ? '' : `đang ghi “${found}”`].filter((text) => text !== '');
  const tail = facts.length === 0 ? '' : ` (${facts.join(', ')})`;
  return `${where === '' ? '' : `${where}: `}${PROBLEMS[problem]}${tail}`;
}

/** The first problem, and how many there are beside it. */
export const moreProblems = (told: string, more: number): string =>
  more > 0 ? `${told} (và ${more} lỗi khác)` : told;
