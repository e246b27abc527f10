import { EMPTY_SETTINGS, writeSettings, type Settings } from '../../src/app/settings';
import { communeKey } from '../../src/text/commune';
import { workbookImage } from '../support/image';
import { checkedImage } from '../support/judged';
import { reviewSheet, type Answer, type ReviewSource } from '../support/reviewSheet';
import { SETS } from '../support/shippedSets';

/** "met ≤ 24%" for one indicator of each commune, by what the workbook keeps. */
function judgedBy(
  settings: Partial<Settings>,
  code: string,
  answer: Answer,
  source: Partial<ReviewSource> = {},
): readonly string[] {
  const { sheet } = reviewSheet({
    communes: ['Vũ Lễ', 'Tân Lập'],
    title: 'KẾT QUẢ RÀ SOÁT BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI (năm 2024)',
    levels: { [code]: '' },
    answers: { [code]: [answer, answer] },
    ...source,
  });
  const image = {
    ...workbookImage(sheet),
    settings: writeSettings({ ...EMPTY_SETTINGS, ...settings }, SETS),
  };
  return checkedImage(image).assessment.communes.map(({ indicators }) => {
    const one = indicators.find((indicator) => indicator.code === code);
    return `${one?.verdict ?? ''} ${one?.required?.text ?? 'none'} ${one?.required?.origin ?? ''}`.trim();
  });
}

describe('what a workbook keeps of the occasion of its review', () => {
  it('a commune in special difficulty has the levels of tdmnpb in any region, the others their own', () => {
    expect(judgedBy({ region: 'dbsh', special: [communeKey('Xã Vũ Lễ')] }, '15.3', [20])).toEqual([
      'met ≤ 24% sourced',
      'unmet ≤ 16,5% sourced',
    ]);
  });

  it.each<[string, Partial<Settings>, string]>([
    ['the year alone leaves open which levels apply', {}, 'undecided ≥ 50% unverified'],
    ['a day before the amendment', { date: '2024-02-29' }, 'met ≥ 50% sourced'],
    ['the day of the amendment', { date: '2024-03-01' }, 'undecided Đạt unverified'],
    ['a year before it', { year: 2023 }, 'met ≥ 50% sourced'],
    ['a year after it', { year: 2025 }, 'undecided Đạt unverified'],
  ])('15.4 and 211/QĐ-TTg: %s', (_, settings, expected) => {
    expect(judgedBy({ region: 'tdmnpb', ...settings }, '15.4', [60])).toEqual([expected, expected]);
  });
});
