import { EN } from '../../src/messages/en/tables';
import { doubtText, unjudgedText } from '../../src/messages/tables';
import { tablesText } from '../../src/messages/tables';
import { VI } from '../../src/messages/vi/tables';
import type { Doubt, UnjudgedReason } from '../../src/tables/reading';
import { SETS } from '../support/shippedSets';

const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)(?:\|[^{}]*)?\}/g)].map(([, name = '']) => name).sort();

describe('the texts about tables', () => {
  it.each(Object.entries(VI))('%s is filled in alike in both languages', (key, text) => {
    const english = new Map<string, string>(Object.entries(EN)).get(key) ?? '';
    expect(namesIn(english)).toEqual(namesIn(text));
    expect([text, english].every((one) => one.trim() !== '')).toBe(true);
  });

  it('say why a table is in doubt, and why it is not judged', () => {
    const w = tablesText('vi');
    const doubt: Doubt = { code: 'set-unsure', chosen: 'ntm', other: 'nangcao' };
    expect(doubtText(w, doubt, SETS)).toBe('chưa chắc là bộ Nông thôn mới hay Nông thôn mới nâng cao');
    const reasons: readonly UnjudgedReason[] = [
      { code: 'unsure', set: 'ntm', confidence: 0.4 },
      { code: 'no-commune', set: 'ntm', confidence: 0.4 },
      { code: 'other-set', name: '2026–2030', criteria: 10 },
    ];
    expect(reasons.map((reason) => unjudgedText(w, reason, SETS))).toEqual([
      'Có thể là biểu theo bộ Nông thôn mới, chưa đủ chắc để xét.',
      'Không rõ biểu của xã nào.',
      'Biểu theo bộ khác (10 tiêu chí, 2026–2030): chưa có bộ ấy; nạp bộ của tỉnh để xét.',
    ]);
  });
});
