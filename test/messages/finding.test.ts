import type { Finding } from '../../src/assessment/finding';
import { findingMessage } from '../../src/messages/finding';
import { judged } from '../support/indicatorCase';
import { ALL_FINDINGS, FINDINGS, stated } from '../support/findings';
import { faultsOf } from '../support/vietnamese';
import { houses, income, marked, percent, poverty } from '../support/verdictTable';

describe('every finding in all its forms', () => {
  it.each(ALL_FINDINGS.map((finding) => [findingMessage(finding), finding] as const))(
    '%s',
    (message, finding) => {
      expect(faultsOf(message)).toEqual([]);
      const sentences = message.split(/(?<=\.) (?=\p{Lu})/u);
      expect(sentences.length).toBeLessThanOrEqual(2);
      expect(message.endsWith('.')).toBe(true);
      if ('commune' in finding) expect(message).toContain(finding.commune);
      if ('indicator' in finding)
        expect(message).toMatch(new RegExp(`hỉ tiêu ${finding.indicator}(?!\\d)`, 'u'));
      if ('criterion' in finding) expect(message).toContain(`tiêu chí ${finding.criterion}`);
    },
  );

  it('says something of its own', () => {
    const messages = ALL_FINDINGS.map(findingMessage);
    expect(new Set(messages).size).toBe(messages.length);
  });
});

const first = (findings: readonly Finding[], code: Finding['code']): string => {
  const finding = findings.find((one) => one.code === code);
  if (finding === undefined) throw new Error(`No finding ${code}`);
  return findingMessage(finding);
};

describe('what is needed and what is there', () => {
  it.each([
    [
      'unmet',
      income(38.5),
      'Xã Nhất Tiến, chỉ tiêu 10: chưa đạt. Yêu cầu: ≥ 42 triệu đồng (theo biểu); kết quả: 38,5.',
    ],
    [
      'unmet',
      poverty(15.62),
      'Xã Nhất Tiến, chỉ tiêu 11: chưa đạt. Yêu cầu: ≤ 13% (theo biểu); kết quả: 15,62%.',
    ],
    [
      'unmet',
      houses('31 nhà'),
      'Xã Nhất Tiến, chỉ tiêu 9.1: chưa đạt. Yêu cầu: Không (theo biểu); kết quả: 31 nhà.',
    ],
    [
      'unmet',
      marked({ marks: ['K'], noResultColumn: true }),
      'Xã Nhất Tiến, chỉ tiêu 1.1: chưa đạt. Yêu cầu: Đạt (theo biểu); đánh giá: Chưa đạt.',
    ],
    [
      'unmet',
      { code: '2.2', level: '100% (≥ 50% cứng hóa)', result: '100% (40% cứng hóa)' },
      'Xã Nhất Tiến, chỉ tiêu 2.2: chưa đạt (phần “cứng hóa”). Yêu cầu: 100% (≥ 50% cứng hóa) (theo biểu); kết quả: 100% (40% cứng hóa).',
    ],
    [
      'unmet',
      percent({ value: 0.7496, format: '0%' }),
      'Xã Nhất Tiến, chỉ tiêu 2.1: chưa đạt. Yêu cầu: ≥ 75% (theo biểu); kết quả: 74,96%.',
    ],
    [
      'contradiction',
      income(38.5, { marks: ['Đạt'] }),
      'Xã Nhất Tiến, chỉ tiêu 10: ghi “Đạt” nhưng kết quả 38,5 là chưa đạt, yêu cầu: ≥ 42 triệu đồng (theo biểu).',
    ],
    [
      'contradiction',
      percent(80, { marks: [''], otherMarks: ['x'] }),
      'Xã Nhất Tiến, chỉ tiêu 2.1: không đánh dấu đạt nhưng kết quả 80% là đạt, yêu cầu: ≥ 75% (theo biểu).',
    ],
    [
      'contradiction',
      marked({ marks: ['Đạt', 'K'] }),
      'Xã Nhất Tiến, chỉ tiêu 1.1: các kết luận trong biểu không khớp nhau. Kết luận: chưa đạt.',
    ],
    [
      'contradiction',
      { code: '13.4', level: 'Đạt', result: 'Không có', marks: ['Chưa đạt'] },
      'Xã Nhất Tiến, chỉ tiêu 13.4: các kết luận trong biểu không khớp nhau. Kết luận: chưa đạt.',
    ],
    [
      'missing',
      percent(''),
      'Xã Nhất Tiến, chỉ tiêu 2.1: chưa có kết quả và đánh giá. Yêu cầu: ≥ 75% (theo biểu).',
    ],
    [
      'unreadable',
      percent('9O%', { marks: ['Đạt'] }),
      'Xã Nhất Tiến, chỉ tiêu 2.1: không đọc được “9O%”, không phải số liệu cũng không phải kết luận đạt/chưa đạt. Kết luận: đạt.',
    ],
    [
      'unreadable',
      percent({ value: null, formula: 'A1' }),
      'Xã Nhất Tiến, chỉ tiêu 2.1: không đọc được ô kết quả, công thức chưa có kết quả; hãy mở tệp bằng Excel rồi lưu lại. Kết luận: không đọc được.',
    ],
    [
      'suspicious-figure',
      percent(0.915),
      'Xã Nhất Tiến, chỉ tiêu 2.1: số liệu “0,915” đáng ngờ, có thể đã nhập dạng thập phân (0,915 thay cho 91,5%). Kết luận: chưa kết luận được.',
    ],
    [
      'no-figure',
      percent('Đạt'),
      'Xã Nhất Tiến, chỉ tiêu 2.1: thiếu số liệu, chỉ có đánh giá. Yêu cầu: ≥ 75% (theo biểu); kết luận: đạt.',
    ],
    [
      'unverified-level',
      percent(80, { origin: 'unverified' }),
      'Xã Nhất Tiến, chỉ tiêu 2.1: chưa kết luận được; kết quả 80% sẽ là đạt nếu mức chưa đối chiếu (≥ 75%) đúng, hãy đối chiếu với quyết định rồi xác nhận mức.',
    ],
    [
      'unverified-level',
      poverty(15, { origin: 'unverified', marks: ['Đạt'] }),
      'Xã Nhất Tiến, chỉ tiêu 11: kết quả 15% không đạt mức ≤ 13% (mức chưa đối chiếu); giữ đánh giá của biểu, hãy đối chiếu với quyết định.',
    ],
  ] as const)('%s', (code, source, message) => {
    expect(first(judged(source).findings, code)).toBe(message);
  });

  it('keeps a level with where it comes from', () => {
    for (const origin of ['confirmed', 'table', 'sourced', 'inferred', 'unverified'] as const) {
      const [unmet] = FINDINGS.unmet;
      if (unmet === undefined) throw new Error('No example');
      expect(findingMessage({ ...unmet, required: { ...stated, origin } })).toMatch(
        /Yêu cầu: ≥ 42 triệu đồng \(.+\)/u,
      );
    }
  });

  it('shortens what somebody wrote at length', () => {
    const [unreadable] = FINDINGS.unreadable;
    if (unreadable === undefined) throw new Error('No example');
    const message = findingMessage({ ...unreadable, text: 'đang triển khai '.repeat(100) });
    expect(message.length).toBeLessThan(260);
    expect(message).toContain('…”');
  });

  it('leaves a town its title', () => {
    const [missing] = FINDINGS.missing;
    if (missing === undefined) throw new Error('No example');
    expect(findingMessage({ ...missing, commune: 'Thị trấn Bắc Sơn' })).toMatch(
      /^Thị trấn Bắc Sơn, chỉ tiêu 10:/u,
    );
  });
});
