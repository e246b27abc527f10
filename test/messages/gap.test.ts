import type { IndicatorAssessment } from '../../src/assessment/assessment';
import type { RequiredLevel } from '../../src/assessment/required';
import { gapText } from '../../src/messages/gap';
import { judged, type CaseSource } from '../support/indicatorCase';
import { readLevel } from '../../src/text/level';
import { houses, income, marked, percent, poverty } from '../support/verdictTable';
import { faultsOf } from '../support/vietnamese';
import { criteriaSet } from '../support/shippedSets';

function gapOf(source: CaseSource): string {
  const { verdict, result, declared, part, findings } = judged(source);
  const unmet = findings.find((finding) => finding.code === 'unmet');
  const indicator: IndicatorAssessment = {
    code: source.code,
    verdict,
    result,
    declared,
    required: unmet?.code === 'unmet' ? unmet.required : undefined,
    place: undefined,
    part,
  };
  return gapText(criteriaSet(source.set ?? 'ntm'), indicator);
}

describe('gapText', () => {
  it.each<[string, CaseSource, string]>([
    ['money', income(38.5), 'thiếu 3,5 triệu đồng'],
    ['a share that is too low', percent(72.4), 'thiếu 2,6 điểm %'],
    ['a share that is too high', poverty(15.62), 'cao hơn 2,62 điểm %'],
    ['a share in a percent cell', percent({ value: 0.7, format: '0%' }), 'thiếu 5 điểm %'],
    ['of what there may be none', houses(31), 'còn 31 nhà'],
    ['of what there may be none, in words', houses('còn 31 nhà tạm'), 'còn 31 nhà'],
    ['some of all', houses('3/500 hộ'), 'còn 3 nhà'],
    ['an area', { code: '17.4', level: '≥ 2 m²/người', result: 1.5 }, 'thiếu 0,5 m²'],
    ['things counted', { set: 'nangcao', code: '16.1', level: '≥ 2 mô hình', result: 1 }, 'thiếu 1 mô hình'],
    ['below a range', percent(70, { level: '75% - 80%' }), 'thiếu 5 điểm %'],
    ['above a range of what should be little', poverty(15, { level: '10% - 13%' }), 'cao hơn 2 điểm %'],
    [
      'a part',
      { code: '2.2', level: '100% (≥ 50% cứng hóa)', result: '100% (40% cứng hóa)' },
      'chưa đạt phần “cứng hóa”',
    ],
    ['a mark tells no distance', marked({ result: 'Chưa đạt' }), ''],
    ['no figure tells none', percent('', { marks: ['K'] }), ''],
    ['declared unmet above an unverified level', percent(80, { origin: 'unverified', marks: ['K'] }), ''],
    ['a grade', { set: 'nangcao', code: '5.5', level: 'Khá', result: 'Trung bình' }, ''],
  ])('%s', (_, source, text) => {
    expect(judged(source).verdict).toBe('unmet');
    expect(gapOf(source)).toBe(text);
    if (text !== '') expect(faultsOf(text)).toEqual([]);
  });

  it('takes the gap to the figure itself where less than it is wanted', () => {
    const level = readLevel('< 13%');
    if (level === undefined) throw new Error('No level');
    const required: RequiredLevel = { level, text: '< 13%', origin: 'table', status: 'table', sources: [] };
    const at = (value: number): string =>
      gapText(criteriaSet('ntm'), {
        code: '11',
        verdict: 'unmet',
        result: { text: String(value), value },
        declared: undefined,
        required,
        place: undefined,
        part: undefined,
      });
    expect([at(14), at(13)]).toEqual(['cao hơn 1 điểm %', '']);
  });
});
