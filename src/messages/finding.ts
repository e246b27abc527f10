import type { Finding, Shown, SuspicionReason, UnreadableReason } from '../assessment/finding';
import type { RequiredLevel } from '../assessment/required';
import { formatAddress } from '../workbook/address';
import { figureText } from './figure';
import { capitalised, communeTitle, DECLARED_NAMES, uncapitalised, VERDICT_NAMES } from './names';
import { requiredText } from './required';

const SUSPICIONS = {
  'outside-percent': 'tỷ lệ phải nằm trong khoảng 0–100%',
  'looks-like-fraction': 'có thể đã nhập dạng thập phân (0,915 thay cho 91,5%)',
  'two-readings': 'dấu chấm hoặc dấu phẩy có thể hiểu hai cách',
  negative: 'số liệu không thể âm',
  'not-whole': 'số đếm phải là số nguyên',
  'out-of-scale': 'khác xa mức chuẩn, có thể nhầm đơn vị tính',
  'share-mismatch': 'phân số và tỷ lệ không khớp',
  'range-around-level': 'ghi một khoảng chứa cả mức đạt và chưa đạt',
} as const satisfies Record<SuspicionReason, string>;

const UNREADABLES = {
  text: 'không phải số liệu cũng không phải kết luận đạt/chưa đạt',
  'error-value': 'công thức đang báo lỗi',
  'not-calculated': 'công thức chưa có kết quả; hãy mở tệp bằng Excel rồi lưu lại',
  date: 'ô đang ở dạng ngày tháng',
  mark: 'không phải kết luận đạt/chưa đạt',
  'not-comparable': 'không so được với mức chuẩn',
} as const satisfies Record<UnreadableReason, string>;

const resultText = (result: Shown | undefined, required?: RequiredLevel): string =>
  result === undefined || result.text === '' ? 'để trống' : shortened(figureText(result, required?.level));

const quoted = (text: string): string => (text === '' ? 'ô kết quả' : `“${shortened(text)}”`);

const subject = (finding: { readonly commune: string; readonly indicator: string }): string =>
  `${capitalised(communeTitle(finding.commune))}, chỉ tiêu ${finding.indicator}`;

const criterionSubject = (finding: { readonly commune: string; readonly criterion: number }): string =>
  `${capitalised(communeTitle(finding.commune))}, tiêu chí ${finding.criterion}`;

const verdictTail = (verdict: keyof typeof VERDICT_NAMES): string => `Kết luận: ${VERDICT_NAMES[verdict]}.`;

const HIDDEN = {
  row: 'Dòng này đang bị ẩn hoặc lọc.',
  column: 'Cột này đang bị ẩn.',
} as const satisfies Record<NonNullable<Finding['hidden']>, string>;

/** One finding as plain Vietnamese sentences: what is wrong, what is needed, what is there, and who does not see it. */
export const findingMessage = (finding: Finding): string =>
  finding.hidden === undefined ? messageOf(finding) : `${messageOf(finding)} ${HIDDEN[finding.hidden]}`;

function messageOf(finding: Finding): string {
  switch (finding.code) {
    case 'unmet': {
      const required = finding.required === undefined ? '' : ` Yêu cầu: ${requiredText(finding.required)};`;
      const part = (finding.part ?? '') === '' ? '' : ` (phần “${finding.part}”)`;
      const there =
        finding.result === undefined && finding.declared !== undefined
          ? `đánh giá: ${DECLARED_NAMES[finding.declared]}`
          : `kết quả: ${resultText(finding.result, finding.required)}`;
      return `${subject(finding)}: chưa đạt${part}.${required === '' ? ` ${capitalised(there)}` : `${required} ${there}`}.`;
    }
    case 'contradiction': {
      if (finding.between === 'marks') {
        return `${subject(finding)}: các kết luận trong biểu không khớp nhau. ${verdictTail(finding.verdict)}`;
      }
      const required = finding.required === undefined ? '' : `, yêu cầu: ${requiredText(finding.required)}`;
      const mark = finding.mark === '' ? 'không đánh dấu đạt' : `ghi “${shortened(finding.mark)}”`;
      return `${subject(finding)}: ${mark} nhưng kết quả ${resultText(finding.result, finding.required)} là ${VERDICT_NAMES[finding.verdict]}${required}.`;
    }
    case 'missing': {
      const required = finding.required === undefined ? '' : ` Yêu cầu: ${requiredText(finding.required)}.`;
      return finding.absent
        ? `${subject(finding)}: biểu không có dòng này.${required}`
        : `${subject(finding)}: chưa có kết quả và đánh giá.${required}`;
    }
    case 'unreadable':
      return finding.reason === 'mark'
        ? `${subject(finding)}: ô đánh giá ghi “${shortened(finding.text)}”, ${UNREADABLES.mark}.`
        : `${subject(finding)}: không đọc được ${quoted(finding.text)}, ${UNREADABLES[finding.reason]}. ${verdictTail(finding.verdict)}`;
    case 'suspicious-figure':
      return `${subject(finding)}: số liệu “${resultText(finding.result)}” đáng ngờ, ${SUSPICIONS[finding.reason]}. ${verdictTail(finding.verdict)}`;
    case 'no-figure': {
      const required = finding.required === undefined ? '' : ` Yêu cầu: ${requiredText(finding.required)};`;
      const tail = verdictTail(finding.verdict);
      return `${subject(finding)}: thiếu số liệu, chỉ có đánh giá.${required} ${required === '' ? tail : uncapitalised(tail)}`;
    }
    case 'unverified-level':
      if (finding.use === 'compared') {
        return `Chỉ tiêu ${finding.indicator}: mức trong biểu (${finding.stated}) lỏng hơn mức chưa đối chiếu (${finding.expected}); hãy đối chiếu với quyết định.`;
      }
      return finding.use === 'below'
        ? `${subject(finding)}: kết quả ${resultText(finding.result, finding.required)} không đạt mức ${requiredText(finding.required)}; giữ đánh giá của biểu, hãy đối chiếu với quyết định.`
        : `${subject(finding)}: chưa kết luận được; kết quả ${resultText(finding.result, finding.required)} sẽ là ${VERDICT_NAMES[finding.would]} nếu mức chưa đối chiếu (${finding.required.text}) đúng, hãy đối chiếu với quyết định rồi xác nhận mức.`;
    case 'part-missing':
      return `${subject(finding)}: thiếu số liệu phần ${finding.parts.map((part) => `“${part}”`).join(', ')} của mức ${requiredText(finding.required)}.`;
    case 'not-reviewed':
      return `${subject(finding)}: biểu ghi “${shortened(finding.text)}”, nhưng xã nào cũng phải xét chỉ tiêu này. ${verdictTail('undecided')}`;
    case 'no-level':
      return `${subject(finding)}: có kết quả ${resultText(finding.result)} nhưng không có mức chuẩn để so.`;
    case 'level-mismatch':
    case 'stricter-level': {
      const stands = finding.code === 'level-mismatch' ? 'lỏng hơn' : 'chặt hơn';
      const known = finding.status === 'confirmed' ? 'mức đã xác nhận' : 'mức có nguồn';
      return `Chỉ tiêu ${finding.indicator}: mức trong biểu (${finding.stated}) ${stands} ${known} (${finding.expected}).`;
    }
    case 'unreadable-level':
      return `Chỉ tiêu ${finding.indicator}: không hiểu mức chuẩn ghi trong biểu: “${shortened(finding.text)}”.`;
    case 'turned-level':
      return `Chỉ tiêu ${finding.indicator}: mức trong biểu “${shortened(finding.text)}” có vẻ ghi ngược dấu so sánh; không dùng mức này để kết luận.`;
    case 'wrong-total': {
      const open =
        finding.undetermined === 0 ? '' : ` (còn ${finding.undetermined} tiêu chí chưa kết luận được)`;
      return `${capitalised(communeTitle(finding.commune))}: biểu ghi ${finding.declared}/${finding.total} tiêu chí, tính từ các chỉ tiêu là ${finding.counted}/${finding.total}${open}.`;
    }
    case 'wrong-criterion-mark': {
      if (finding.verdict === 'unmet' && finding.because.length === 0) {
        return `${criterionSubject(finding)}: các kết luận trong biểu không khớp nhau. ${verdictTail(finding.verdict)}`;
      }
      const because =
        finding.because.length === 0 ? '' : ` vì chỉ tiêu ${finding.because.join(', ')} chưa đạt`;
      return `${criterionSubject(finding)}: biểu ghi “${DECLARED_NAMES[finding.declared]}” nhưng tính từ các chỉ tiêu là ${VERDICT_NAMES[finding.verdict]}${because}.`;
    }
    case 'unmet-criterion':
      return `${criterionSubject(finding)}: chưa đạt. ${finding.text === '' ? 'Biểu không đánh dấu đạt' : `Biểu ghi “${shortened(finding.text)}”`}.`;
    case 'open-criterion': {
      if (finding.absent)
        return `${criterionSubject(finding)}: biểu không có cột hoặc dòng của tiêu chí này.`;
      if (finding.verdict === 'missing') return `${criterionSubject(finding)}: chưa có đánh giá.`;
      const there = `${criterionSubject(finding)}: ô đánh giá ghi “${shortened(finding.text)}”`;
      return finding.verdict === 'unreadable'
        ? `${there}, ${UNREADABLES.mark}.`
        : `${there}. ${verdictTail(finding.verdict)}`;
    }
    case 'unknown-indicator':
      return `Không nhận ra dòng “${shortened(finding.text)}” thuộc chỉ tiêu nào; dòng này không được xét.`;
    case 'duplicate':
      return `${subject(finding)}: có ${finding.places.length} dòng cùng chỉ tiêu này (${placesText(finding.places)}). ${verdictTail(finding.verdict)}`;
    case 'tables-disagree':
      return `${subject(finding)}: các biểu ghi khác nhau (${placesText(finding.places)}). ${verdictTail(finding.verdict)}`;
  }
}

const LONGEST_QUOTE = 60;

const shortened = (text: string): string =>
  text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE - 1).trimEnd()}…`;

const placesText = (
  places: readonly { readonly sheet: string; readonly row: number; readonly column: number }[],
): string => places.map((place) => `${place.sheet}!${formatAddress(place)}`).join('; ');
