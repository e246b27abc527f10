import type { Finding, Shown, SuspicionReason, UnreadableReason } from '../assessment/finding';
import type { RequiredLevel } from '../assessment/required';
import { findCriterion, findIndicator } from '../criteria/indicators';
import { setOf, type CriteriaSets } from '../criteria/sets';
import { formatAddress } from '../workbook/address';
import { figureText, figureUnit, shownText } from './figure';
import { capitalised, communeTitle, DECLARED_NAMES, uncapitalised, VERDICT_NAMES } from './names';
import { neededText, requiredText } from './required';

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

const quoted = (text: string): string => (text === '' ? 'ô kết quả' : `“${shortened(text)}”`);

const verdictTail = (verdict: keyof typeof VERDICT_NAMES): string => `Kết luận: ${VERDICT_NAMES[verdict]}.`;

const HIDDEN = {
  row: 'Dòng này đang bị ẩn hoặc lọc.',
  column: 'Cột này đang bị ẩn.',
} as const satisfies Record<NonNullable<Finding['hidden']>, string>;

/**
 * What a finding is about, in words: "10 Thu nhập", "Tiêu chí 9 Nhà ở dân cư"; "" where it is about a commune's total
 * or a row.
 * @param sets those of its assessment
 */
export function findingSubject(finding: Finding, sets: CriteriaSets): string {
  const set = setOf(sets, finding.set);
  if ('indicator' in finding) {
    return `${finding.indicator} ${findIndicator(set, finding.indicator)?.shortName ?? ''}`.trimEnd();
  }
  if (!('criterion' in finding)) return '';
  return `Tiêu chí ${finding.criterion} ${findCriterion(set, finding.criterion)?.name ?? ''}`.trimEnd();
}

/** What is wrong, where a column or heading already says whom and what it is about. */
export const findingContent = (finding: Finding, sets: CriteriaSets): string =>
  capitalised(withHidden(finding, contentOf(finding, sets)));

/** A finding in the list of its commune: "10 Thu nhập: 38,5 triệu đồng/người/năm, cần ≥ 42 triệu đồng (theo biểu)." */
export function findingLine(finding: Finding, sets: CriteriaSets): string {
  const subject = findingSubject(finding, sets);
  return subject === ''
    ? findingContent(finding, sets)
    : `${subject}: ${withHidden(finding, contentOf(finding, sets))}`;
}

/** A finding by itself: whom it is about, what, and what is wrong, in plain Vietnamese sentences. */
export function findingMessage(finding: Finding, sets: CriteriaSets): string {
  if (!('commune' in finding)) return findingLine(finding, sets);
  const whom = capitalised(communeTitle(finding.commune));
  const subject = findingSubject(finding, sets);
  const content = withHidden(finding, contentOf(finding, sets));
  return subject === '' ? `${whom}: ${content}` : `${whom}, ${uncapitalised(subject)}: ${content}`;
}

const withHidden = ({ hidden }: Finding, text: string): string =>
  hidden === undefined ? text : `${text} ${HIDDEN[hidden]}`;

function contentOf(finding: Finding, sets: CriteriaSets): string {
  const resultText = (result: Shown | undefined, required?: RequiredLevel): string => {
    if (result === undefined || result.text === '') return 'để trống';
    if (result.value === undefined) return `ghi ${quoted(result.text)}`;
    const code = 'indicator' in finding ? finding.indicator : '';
    return shortened(figureText(result, figureUnit(setOf(sets, finding.set), code, required?.level)));
  };
  switch (finding.code) {
    case 'unmet': {
      const { result, declared, required } = finding;
      const part = (finding.part ?? '') === '' ? '' : `chưa đạt phần “${finding.part}”; `;
      const isDeclared = result === undefined && declared !== undefined;
      const there = isDeclared ? `biểu đánh giá “${DECLARED_NAMES[declared]}”` : resultText(result, required);
      if (required !== undefined) return `${part}${there}, ${neededText(required)}.`;
      return isDeclared ? `${part}${there}.` : `${part}${there}, chưa đạt.`;
    }
    case 'contradiction': {
      if (finding.between === 'marks') {
        return `các kết luận trong biểu không khớp nhau. ${verdictTail(finding.verdict)}`;
      }
      const required = finding.required === undefined ? '' : `, ${neededText(finding.required)}`;
      const mark = finding.mark === '' ? 'không đánh dấu đạt' : `ghi “${shortened(finding.mark)}”`;
      return `${mark} nhưng ${resultText(finding.result, finding.required)} là ${VERDICT_NAMES[finding.verdict]}${required}.`;
    }
    case 'missing': {
      const required = finding.required === undefined ? '' : `; ${neededText(finding.required)}`;
      return `${finding.absent ? 'biểu không có dòng này' : 'chưa có kết quả và đánh giá'}${required}.`;
    }
    case 'unreadable':
      return finding.reason === 'mark'
        ? `ô đánh giá ghi “${shortened(finding.text)}”, ${UNREADABLES.mark}.`
        : `không đọc được ${quoted(finding.text)}, ${UNREADABLES[finding.reason]}. ${verdictTail(finding.verdict)}`;
    case 'suspicious-figure':
      return `số liệu “${shortened(shownText(finding.result))}” đáng ngờ, ${SUSPICIONS[finding.reason]}. ${verdictTail(finding.verdict)}`;
    case 'no-figure': {
      const required = finding.required === undefined ? '' : `; ${neededText(finding.required)}`;
      return `thiếu số liệu, chỉ có đánh giá${required}. ${verdictTail(finding.verdict)}`;
    }
    case 'unverified-level':
      if (finding.use === 'compared') {
        return `mức trong biểu (${finding.stated}) lỏng hơn mức chưa đối chiếu (${finding.expected}); hãy đối chiếu với quyết định.`;
      }
      return finding.use === 'below'
        ? `${resultText(finding.result, finding.required)} không đạt mức ${requiredText(finding.required)}; giữ đánh giá của biểu, hãy đối chiếu với quyết định.`
        : `chưa kết luận được; ${resultText(finding.result, finding.required)} sẽ là ${VERDICT_NAMES[finding.would]} nếu mức chưa đối chiếu (${finding.required.text}) đúng, hãy đối chiếu với quyết định rồi xác nhận mức.`;
    case 'part-missing':
      return `thiếu số liệu phần ${finding.parts.map((part) => `“${part}”`).join(', ')} của mức ${requiredText(finding.required)}.`;
    case 'not-reviewed':
      return `biểu ghi “${shortened(finding.text)}”, nhưng xã nào cũng phải xét chỉ tiêu này. ${verdictTail('undecided')}`;
    case 'no-level':
      return `có kết quả ${resultText(finding.result)} nhưng không có mức chuẩn để so.`;
    case 'level-mismatch':
    case 'stricter-level': {
      const stands = finding.code === 'level-mismatch' ? 'lỏng hơn' : 'chặt hơn';
      const known = finding.status === 'confirmed' ? 'mức đã xác nhận' : 'mức có nguồn';
      return `mức trong biểu (${finding.stated}) ${stands} ${known} (${finding.expected}).`;
    }
    case 'unreadable-level':
      return `không hiểu mức chuẩn ghi trong biểu: “${shortened(finding.text)}”.`;
    case 'turned-level':
      return `mức trong biểu “${shortened(finding.text)}” có vẻ ghi ngược dấu so sánh; không dùng mức này để kết luận.`;
    case 'wrong-total': {
      const open =
        finding.undetermined === 0 ? '' : ` (còn ${finding.undetermined} tiêu chí chưa kết luận được)`;
      return `biểu ghi ${finding.declared}/${finding.total} tiêu chí, tính từ các chỉ tiêu là ${finding.counted}/${finding.total}${open}.`;
    }
    case 'wrong-criterion-mark': {
      if (finding.verdict === 'unmet' && finding.because.length === 0) {
        return `các kết luận trong biểu không khớp nhau. ${verdictTail(finding.verdict)}`;
      }
      const because =
        finding.because.length === 0 ? '' : ` vì chỉ tiêu ${finding.because.join(', ')} chưa đạt`;
      return `biểu ghi “${DECLARED_NAMES[finding.declared]}” nhưng tính từ các chỉ tiêu là ${VERDICT_NAMES[finding.verdict]}${because}.`;
    }
    case 'unmet-criterion':
      return finding.text === '' ? 'biểu không đánh dấu đạt.' : `biểu ghi “${shortened(finding.text)}”.`;
    case 'open-criterion': {
      if (finding.absent) return 'biểu không có cột hoặc dòng của tiêu chí này.';
      if (finding.verdict === 'missing') return 'chưa có đánh giá.';
      const there = `ô đánh giá ghi “${shortened(finding.text)}”`;
      return finding.verdict === 'unreadable'
        ? `${there}, ${UNREADABLES.mark}.`
        : `${there}. ${verdictTail(finding.verdict)}`;
    }
    case 'unknown-indicator':
      return `không nhận ra dòng “${shortened(finding.text)}” thuộc chỉ tiêu nào; dòng này không được xét.`;
    case 'duplicate':
      return `có ${finding.places.length} dòng cùng chỉ tiêu này (${placesText(finding.places)}). ${verdictTail(finding.verdict)}`;
    case 'tables-disagree':
      return `các biểu ghi khác nhau (${placesText(finding.places)}). ${verdictTail(finding.verdict)}`;
  }
}

const LONGEST_QUOTE = 60;

const shortened = (text: string): string =>
  text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE - 1).trimEnd()}…`;

const placesText = (
  places: readonly { readonly sheet: string; readonly row: number; readonly column: number }[],
): string => places.map((place) => `${place.sheet}!${formatAddress(place)}`).join('; ');
