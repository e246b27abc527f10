import { judged, type CaseSource } from '../support/indicatorCase';
import { marked, percent } from '../support/verdictTable';

describe('"cơ bản đạt", which is unmet and yet told apart', () => {
  it.each<[string, CaseSource, string, boolean]>([
    ['where the mark decides', marked({ result: 'Cơ bản đạt' }), 'unmet', true],
    ['not for plain "chưa đạt"', marked({ result: 'Chưa đạt' }), 'unmet', false],
    ['not for "đạt"', marked({ result: 'Đạt' }), 'met', false],
    ['not where a figure decides, too low', percent(70, { marks: ['Cơ bản đạt'] }), 'unmet', false],
    ['not where a figure decides, high enough', percent(80, { marks: ['Cơ bản đạt'] }), 'met', false],
  ])('%s', (_, source, verdict, expected) => {
    const { basically, verdict: found } = judged(source);
    expect([found, basically]).toEqual([verdict, expected]);
  });
});
