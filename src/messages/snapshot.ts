import { dayText } from './day';

/** Why two snapshots cannot be compared, or one cannot be kept; each in one line. */
export type SnapshotProblem =
  | { readonly code: 'none' }
  | { readonly code: 'no-earlier'; readonly date: string }
  | { readonly code: 'unknown'; readonly date: string; readonly days: readonly string[] }
  | { readonly code: 'not-after'; readonly from: string; readonly to: string }
  | { readonly code: 'too-many'; readonly limit: number }
  | { readonly code: 'settings-frozen' };

export function snapshotProblemMessage(problem: SnapshotProblem): string {
  switch (problem.code) {
    case 'none':
      return 'Sổ tính chưa lưu mốc rà soát nào; hãy lưu mốc trước (rasoat snapshot TỆP --date NĂM-THÁNG-NGÀY).';
    case 'no-earlier':
      return `Không có mốc rà soát nào trước ngày ${dayText(problem.date)} để so.`;
    case 'unknown':
      return `Không có mốc rà soát ngày ${dayText(problem.date)}; đã lưu: ${problem.days.map(dayText).join(', ')}.`;
    case 'not-after':
      return `Mốc sau (${dayText(problem.to)}) phải muộn hơn mốc trước (${dayText(problem.from)}).`;
    case 'settings-frozen':
      return 'Không lưu được mốc rà soát: chương trình không được ghi đè thiết lập giữ trong sổ tính này.';
    case 'too-many':
      return `Sổ tính đã có ${problem.limit} mốc rà soát, không lưu thêm được.`;
  }
}

export const snapshotKeptLine = (date: string, communes: number, replaced: boolean): string =>
  `Đã lưu mốc rà soát ngày ${dayText(date)} cho ${communes} xã${replaced ? ' (thay mốc cũ cùng ngày)' : ''}.`;
