import type { TableChoice } from '../assessment/choices';
import type { CriteriaSets } from '../criteria/sets';
import type { CorrectedRole, Said } from '../tables/correction';
import { columnName, formatAddress } from '../workbook/address';
import { periodWords } from './doubt';
import { uncapitalised } from './names';
import { setName } from './setTitle';

const ROLES: Readonly<Record<CorrectedRole, string>> = {
  order: 'số thứ tự',
  name: 'tên chỉ tiêu',
  required: 'mức đạt chuẩn',
  result: 'kết quả',
  declared: 'đánh giá',
  score: 'điểm',
  'full-score': 'điểm tối đa',
  ignore: 'cột không dùng',
};

/** One of two ways to read a table, in words. */
function saidMessage({ set, commune, period, crosses, columns = [] }: Said, sets: CriteriaSets): string {
  return [
    ...(set === undefined ? [] : [`theo bộ ${uncapitalised(setName(sets, set))}`]),
    ...(commune === undefined ? [] : [`biểu của xã ${commune}`]),
    ...(period === undefined ? [] : [`số liệu ${periodWords(period)}`]),
    ...(crosses === undefined ? [] : [crosses === 'met' ? 'x là đạt' : 'x là chưa đạt']),
    ...columns.map(({ column, role }) => `cột ${columnName(column)} là ${ROLES[role ?? 'ignore']}`),
  ].join(', ');
}

/** Between which two readings a table stands, and what the second would change. */
export function choiceMessage({ ours, theirs, differing, cells }: TableChoice, sets: CriteriaSets): string {
  const told = cells.map(formatAddress).join(', ');
  const rest = differing > cells.length ? ', …' : '';
  return `hai cách hiểu: ${saidMessage(ours, sets)} (đang dùng) / ${saidMessage(theirs, sets)}; khác nhau ${differing} kết luận${told === '' ? '' : ` (ô ${told}${rest})`}`;
}
