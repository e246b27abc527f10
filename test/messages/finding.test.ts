import type { Finding } from '../../src/assessment/finding';
import { findingMessage } from '../../src/messages/findingSentence';
import { judged } from '../support/indicatorCase';
import { SETS } from '../support/shippedSets';
import { ALL_FINDINGS, FINDINGS, stated } from '../support/findings';
import { faultsOf } from '../support/vietnamese';
import { houses, income, marked, percent, poverty } from '../support/verdictTable';

describe('every finding in all its forms', () => {
  it.each(ALL_FINDINGS.map((finding) => [findingMessage(finding, SETS), finding] as const))(
    '%s',
    (message, finding) => {
      expect(faultsOf(message)).toEqual([]);
      const sentences = message.split(/(?<=\.) (?=\p{Lu})/u);
      expect(sentences.length).toBeLessThanOrEqual(2);
      expect(message.endsWith('.')).toBe(true);
      if ('commune' in finding) expect(message).toContain(finding.commune);
      if ('indicator' in finding)
        expect(message).toMatch(new RegExp(`(?:^|, )${finding.indicator} \\p{L}`, 'u'));
      if ('criterion' in finding) expect(message).toContain(`tiêu chí ${finding.criterion}`);
    },
  );

  it('says something of its own', () => {
    const messages = ALL_FINDINGS.map((finding) => findingMessage(finding, SETS));
    expect(new Set(messages).size).toBe(messages.length);
  });
});

const first = (findings: readonly Finding[], code: Finding['code']): string => {
  const finding = findings.find((one) => one.code === code);
  if (finding === undefined) throw new Error(`No finding ${code}`);
  return findingMessage(finding, SETS);
};

describe('what is needed and what is there', () => {
  it.each([
    [
      'unmet',
      income(38.5),
      'Xã Nhất Tiến, 10 Thu nhập: 38,5 triệu đồng/người/năm, cần ≥ 42 triệu đồng (theo biểu).',
    ],
    ['unmet', poverty(15.62), 'Xã Nhất Tiến, 11 Nghèo đa chiều: 15,62%, cần ≤ 13% (theo biểu).'],
    ['unmet', houses('31 nhà'), 'Xã Nhất Tiến, 9.1 Nhà tạm, dột nát: 31 nhà, yêu cầu “Không” (theo biểu).'],
    [
      'unmet',
      marked({ marks: ['K'], noResultColumn: true }),
      'Xã Nhất Tiến, 1.1 Quy hoạch chung xây dựng xã: biểu đánh giá “Chưa đạt”, yêu cầu “Đạt” (theo biểu).',
    ],
    [
      'unmet',
      { code: '2.2', level: '100% (≥ 50% cứng hóa)', result: '100% (40% cứng hóa)' },
      'Xã Nhất Tiến, 2.2 Đường thôn, liên thôn được cứng hóa: 100% (40% cứng hóa), cần 100% (≥ 50% cứng hóa) (theo biểu); chưa đạt phần “cứng hóa”.',
    ],
    [
      'unmet',
      percent({ value: 0.7496, format: '0%' }),
      'Xã Nhất Tiến, 2.1 Đường xã được nhựa hóa, bê tông hóa: 74,96%, cần ≥ 75% (theo biểu).',
    ],
    [
      'contradiction',
      income(38.5, { marks: ['Đạt'] }),
      'Xã Nhất Tiến, 10 Thu nhập: 38,5 triệu đồng/người/năm, cần ≥ 42 triệu đồng (theo biểu); biểu ghi “Đạt” nhưng số liệu cho thấy chưa đạt.',
    ],
    [
      'contradiction',
      percent(80, { marks: [''], otherMarks: ['x'] }),
      'Xã Nhất Tiến, 2.1 Đường xã được nhựa hóa, bê tông hóa: 80%, cần ≥ 75% (theo biểu); biểu không đánh dấu đạt nhưng số liệu cho thấy đạt.',
    ],
    [
      'contradiction',
      marked({ marks: ['Đạt', 'K'] }),
      'Xã Nhất Tiến, 1.1 Quy hoạch chung xây dựng xã: các kết luận trong biểu không khớp nhau. Kết luận: chưa đạt.',
    ],
    [
      'contradiction',
      { code: '13.4', level: 'Đạt', result: 'Không có', marks: ['Chưa đạt'] },
      'Xã Nhất Tiến, 13.4 Bảo tồn, phát triển làng nghề: các kết luận trong biểu không khớp nhau. Kết luận: chưa đạt.',
    ],
    [
      'missing',
      percent(''),
      'Xã Nhất Tiến, 2.1 Đường xã được nhựa hóa, bê tông hóa: chưa có kết quả và đánh giá; cần ≥ 75% (theo biểu).',
    ],
    [
      'unreadable',
      percent('9O%', { marks: ['Đạt'] }),
      'Xã Nhất Tiến, 2.1 Đường xã được nhựa hóa, bê tông hóa: ghi “9O%”; không phải số liệu cũng không phải kết luận đạt, chưa đạt. Kết luận: đạt.',
    ],
    [
      'unreadable',
      percent({ value: null, formula: 'A1' }),
      'Xã Nhất Tiến, 2.1 Đường xã được nhựa hóa, bê tông hóa: công thức chưa có kết quả; hãy mở tệp bằng Excel rồi lưu lại. Kết luận: không đọc được.',
    ],
    [
      'suspicious-figure',
      percent(0.915),
      'Xã Nhất Tiến, 2.1 Đường xã được nhựa hóa, bê tông hóa: ghi “0,915”; có thể nhập dạng thập phân (0,915 thay cho 91,5%). Kết luận: chưa kết luận được.',
    ],
    [
      'no-figure',
      percent('Đạt'),
      'Xã Nhất Tiến, 2.1 Đường xã được nhựa hóa, bê tông hóa: thiếu số liệu, chỉ có đánh giá; cần ≥ 75% (theo biểu). Kết luận: đạt.',
    ],
    [
      'unverified-level',
      percent(80, { origin: 'unverified' }),
      'Xã Nhất Tiến, 2.1 Đường xã được nhựa hóa, bê tông hóa: 80%, cần ≥ 75% (chưa đối chiếu); nếu mức này đúng thì kết quả là đạt; hãy đối chiếu với quyết định rồi xác nhận mức. Kết luận: chưa kết luận được.',
    ],
    [
      'unverified-level',
      poverty(15, { origin: 'unverified', marks: ['Đạt'] }),
      'Xã Nhất Tiến, 11 Nghèo đa chiều: 15%, cần ≤ 13% (chưa đối chiếu); không đạt mức chưa đối chiếu này; giữ đánh giá của biểu, hãy đối chiếu với quyết định. Kết luận: đạt.',
    ],
  ] as const)('%s', (code, source, message) => {
    expect(first(judged(source).findings, code)).toBe(message);
  });

  it('keeps a level with where it comes from', () => {
    for (const origin of ['confirmed', 'table', 'sourced', 'inferred', 'unverified'] as const) {
      const [unmet] = FINDINGS.unmet;
      if (unmet === undefined) throw new Error('No example');
      expect(findingMessage({ ...unmet, required: { ...stated, origin } }, SETS)).toMatch(
        /cần ≥ 42 triệu đồng \(.+\)/u,
      );
    }
  });

  it('shortens what somebody wrote at length', () => {
    const [unreadable] = FINDINGS.unreadable;
    if (unreadable === undefined) throw new Error('No example');
    const message = findingMessage({ ...unreadable, text: 'đang triển khai '.repeat(100) }, SETS);
    expect(message.length).toBeLessThan(260);
    expect(message).toContain('…”');
  });

  it('leaves a town its title', () => {
    const [missing] = FINDINGS.missing;
    if (missing === undefined) throw new Error('No example');
    expect(findingMessage({ ...missing, commune: 'Thị trấn Bắc Sơn' }, SETS)).toMatch(
      /^Thị trấn Bắc Sơn, 10 Thu nhập:/u,
    );
  });
});
