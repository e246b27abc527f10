import { explain, explainer } from '../../src/assessment/explanation';
import { EMPTY_SETTINGS, writeSettings } from '../../src/app/settings';
import type { CheckOptions } from '../../src/app/check';
import type { LevelOverride } from '../../src/criteria/override';
import { criteriaText, explanationText } from '../../src/messages/explanation';
import { communeKey } from '../../src/text/commune';
import { openSample } from '../support/bookFile';
import { workbookImage } from '../support/image';
import { checkedImage } from '../support/judged';
import { reviewSheet, type ReviewSource } from '../support/reviewSheet';
import { SETS } from '../support/shippedSets';
import { faultsOf } from '../support/vietnamese';

const w = criteriaText('vi');

const CONFIRMED: LevelOverride = {
  set: 'ntm',
  code: '17.8',
  level: { code: 'figure', op: '>=', value: 65, unit: 'percent', parts: [] },
  text: '≥ 65%',
  source: '1062/QĐ-UBND',
  confirmedBy: 'Nông Văn A',
  confirmedOn: '2024-10-01',
};

function explained(
  code: string,
  source: Partial<ReviewSource>,
  options: Partial<CheckOptions> = {},
  levels: readonly LevelOverride[] = [],
): string {
  const { sheet } = reviewSheet({
    communes: ['Vũ Lễ'],
    title: 'KẾT QUẢ RÀ SOÁT BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI (năm 2023)',
    ...source,
  });
  const settings = writeSettings({ ...EMPTY_SETTINGS, levels }, SETS);
  const { assessment } = checkedImage(
    { ...workbookImage(sheet), settings },
    { region: 'tdmnpb', ...options },
  );
  const [commune] = assessment.communes;
  const one = commune?.indicators.find((indicator) => indicator.code === code);
  if (commune === undefined || one === undefined) throw new Error(`No indicator ${code}`);
  const { sentence, advice } = explanationText(w, explain(assessment, commune, one), assessment.sets);
  return advice === '' ? sentence : `${sentence} ${advice}`;
}

const FRAME = 'bộ 318/QĐ-TTg, vùng Trung du miền núi phía Bắc, số liệu năm 2023.';

type Row = readonly [
  what: string,
  code: string,
  source: Partial<ReviewSource>,
  sentence: string,
  options?: Partial<CheckOptions>,
  levels?: readonly LevelOverride[],
];

describe('why a verdict is what it is', () => {
  const rows: readonly Row[] = [
    [
      'a figure below the level of the table',
      '2.1',
      { levels: { '2.1': '≥ 75%' }, answers: { '2.1': [[61.3, 'Chưa đạt']] } },
      `Yêu cầu ≥ 75% (mức ghi trong biểu, ô C9); thực hiện 61,3% (ô D9); biểu đánh giá “Chưa đạt” (ô E9); còn thiếu 13,7 điểm %; ${FRAME}`,
    ],
    [
      'one that reaches it',
      '2.1',
      { levels: { '2.1': '≥ 75%' }, answers: { '2.1': [[80]] } },
      `Yêu cầu ≥ 75% (mức ghi trong biểu, ô C9); thực hiện 80% (ô D9); ${FRAME}`,
    ],
    [
      'a confirmed level: by whom and when, and the one of the table no more',
      '17.8',
      { levels: { '17.8': '≥ 60%' }, answers: { '17.8': [[61.3]] } },
      `Yêu cầu ≥ 65% (mức đã xác nhận theo 1062/QĐ-UBND, người xác nhận Nông Văn A, ngày 01/10/2024); thực hiện 61,3% (ô D61); còn thiếu 3,7 điểm %; ${FRAME}`,
      {},
      [CONFIRMED],
    ],
    [
      'a sourced level',
      '15.3',
      { levels: { '15.3': '' }, answers: { '15.3': [[26]] } },
      `Yêu cầu ≤ 24% (mức của 318/QĐ-TTg, có nguồn); thực hiện 26% (ô D50); cao hơn mức 2 điểm %; ${FRAME}`,
    ],
    [
      'an unverified level decides nothing and is said apart',
      '17.8',
      { levels: { '17.8': '' }, answers: { '17.8': [[61.3]] } },
      `Chưa có mức nào để quyết định; thực hiện 61,3% (ô D61); chưa đủ căn cứ để kết luận; ${FRAME} Theo mức chưa đối chiếu ≥ 70%: chưa đạt.`,
    ],
    [
      'so is one that is inferred',
      '11',
      { levels: { '11': '' }, answers: { '11': [[12]] } },
      `Chưa có mức nào để quyết định; thực hiện 12% (ô D34); chưa đủ căn cứ để kết luận; ${FRAME} Theo mức suy ra, chưa đối chiếu, ≤ 13%: đạt.`,
    ],
    [
      'beside a level of the table only where it would change the verdict',
      '17.8',
      { levels: { '17.8': '≥ 60%' }, answers: { '17.8': [[61.3]] } },
      `Yêu cầu ≥ 60% (mức ghi trong biểu, ô C61); thực hiện 61,3% (ô D61); ${FRAME} Theo mức chưa đối chiếu ≥ 70%: chưa đạt.`,
    ],
    [
      'and not where it would not',
      '17.8',
      { levels: { '17.8': '≥ 60%' }, answers: { '17.8': [[75]] } },
      `Yêu cầu ≥ 60% (mức ghi trong biểu, ô C61); thực hiện 75% (ô D61); ${FRAME}`,
    ],
    [
      'a figure of which nobody knows what it says',
      '2.1',
      { levels: { '2.1': '≥ 75%' }, answers: { '2.1': [[0.915, 'Đạt']] } },
      `Yêu cầu ≥ 75% (mức ghi trong biểu, ô C9); thực hiện “0,915” (ô D9); biểu đánh giá “Đạt” (ô E9); kết luận theo đánh giá ghi trong biểu; ${FRAME}`,
    ],
    [
      'a mark alone',
      '1.1',
      { answers: { '1.1': [['', 'Chưa đạt']] } },
      `Yêu cầu “Đạt” (mức ghi trong biểu, ô C6); biểu đánh giá “Chưa đạt” (ô E6); kết luận theo đánh giá ghi trong biểu; ${FRAME}`,
    ],
    [
      'houses that are left',
      '9.1',
      { answers: { '9.1': [['31 nhà']] } },
      `Yêu cầu “Không” (mức ghi trong biểu, ô C31); thực hiện 31 nhà (ô D31); còn 31 nhà; ${FRAME}`,
    ],
    [
      'nothing of the kind',
      '13.4',
      { answers: { '13.4': [['Không có làng nghề']] } },
      `Yêu cầu “Đạt” (mức ghi trong biểu, ô C42); thực hiện “Không có làng nghề” (ô D42); không có đối tượng nên không xét; ${FRAME}`,
    ],
    [
      'nothing at all',
      '2.1',
      { levels: { '2.1': '≥ 75%' }, answers: { '2.1': [['', '']] } },
      `Yêu cầu ≥ 75% (mức ghi trong biểu, ô C9); chưa có số liệu; ${FRAME}`,
    ],
    [
      'no region chosen',
      '2.1',
      { levels: { '2.1': '≥ 75%' }, answers: { '2.1': [[80]] } },
      'Yêu cầu ≥ 75% (mức ghi trong biểu, ô C9); thực hiện 80% (ô D9); bộ 318/QĐ-TTg, chưa chọn vùng, số liệu năm 2023.',
      { region: undefined },
    ],
    [
      'a commune in special difficulty, in another region',
      '15.3',
      { levels: { '15.3': '' }, answers: { '15.3': [[20]] } },
      'Yêu cầu ≤ 24% (mức của 318/QĐ-TTg, có nguồn); thực hiện 20% (ô D50); bộ 318/QĐ-TTg, xã đặc biệt khó khăn, ATK, vùng Trung du miền núi phía Bắc, số liệu năm 2023.',
      { region: 'dbsh', special: [communeKey('Vũ Lễ')] },
    ],
    [
      'after an amendment',
      '15.4',
      {
        title: 'KẾT QUẢ RÀ SOÁT BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI (tháng 9/2024)',
        levels: { '15.4': '' },
        answers: { '15.4': [['Đạt']] },
      },
      'Chưa có mức nào để quyết định; thực hiện “Đạt” (ô D51); kết luận theo đánh giá ghi trong biểu; bộ 318/QĐ-TTg (sửa đổi theo 211/QĐ-TTg), vùng Trung du miền núi phía Bắc, số liệu năm 2024. Có mức chưa đối chiếu “Đạt”, không dùng để kết luận.',
    ],
  ];
  it.each(rows.map(([what, ...row]) => ({ what, row })))('$what', ({ row }) => {
    const [code, source, sentence, options, levels] = row;
    const text = explained(code, source, options, levels);
    expect(text).toBe(sentence);
    expect(faultsOf(text)).toEqual([]);
  });
});

describe('on the sample with mistakes', () => {
  const { assessment } = checkedImage(openSample('bac-son-2024-co-loi.xlsx').image);
  const why = explainer(assessment);

  it('explains every finding of an indicator of a commune, and no other', () => {
    for (const finding of assessment.findings) {
      const isOfIndicator = 'commune' in finding && 'indicator' in finding;
      expect(why(finding) !== undefined).toBe(isOfIndicator);
    }
  });

  it('has a sentence without faults for every indicator of every commune, in both languages', () => {
    for (const commune of assessment.communes) {
      for (const one of commune.indicators) {
        const explanation = explain(assessment, commune, one);
        expect(explanation.circumstances).toBeDefined();
        for (const language of ['vi', 'en'] as const) {
          const { sentence } = explanationText(criteriaText(language), explanation, assessment.sets);
          expect(sentence).not.toMatch(/undefined|\{|;\s*;|\.\./u);
        }
      }
    }
  });
});
