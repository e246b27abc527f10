import type { LevelOverride } from '../../src/criteria/override';
import { countStandings, levelLines, STANDINGS, type LevelLine } from '../../src/criteria/standing';
import { STANDING_WORDS } from '../../src/messages/standing';
import { SETS, criteriaSet } from '../support/shippedSets';

const confirmed: LevelOverride = {
  set: 'ntm',
  code: '2.1',
  level: { code: 'figure', op: '=', value: 100, unit: 'percent', parts: [] },
  text: '100%',
  source: '01/QĐ-THU, trang 3',
  confirmedBy: 'Nguyễn Văn A',
  confirmedOn: '2024-07-01',
};

const lines = (circumstances: { readonly year: number; readonly date?: string }): readonly LevelLine[] =>
  levelLines(
    criteriaSet('ntm'),
    { region: 'tdmnpb', ...circumstances },
    { sets: SETS, overrides: [confirmed] },
  );

const line = (code: string, year = 2023, date?: string): LevelLine | undefined =>
  lines({ year, ...(date === undefined ? {} : { date }) }).find(({ indicator }) => indicator.code === code);

describe('a set as it is looked up', () => {
  it.each([
    ['2.1', '100%', 'confirmed', 'đã đối chiếu'],
    ['2.2', '', 'delegated', 'tỉnh quy định'],
    ['3.1', '≥ 80%', 'sourced', 'có nguồn'],
    ['4.2', '', 'unknown', 'chưa biết'],
    ['13.1', 'Đạt', 'unverified', 'chưa đối chiếu'],
  ] as const)('%s: “%s” is %s', (code, text, standing, words) => {
    expect(line(code)).toMatchObject({ text, standing });
    expect(STANDING_WORDS[standing]).toBe(words);
  });

  it('says who confirmed a level, when, and from what', () => {
    expect(line('2.1')).toMatchObject({
      sources: ['01/QĐ-THU, trang 3'],
      confirmedBy: 'Nguyễn Văn A',
      confirmedOn: '2024-07-01',
    });
  });

  it('has the indicator as the day of the review has it: 15.4 becomes Đạt on 1/3/2024', () => {
    expect(line('15.4', 2024, '2024-02-29')).toMatchObject({ text: '≥ 50%', indicator: { kind: 'percent' } });
    expect(line('15.4', 2024, '2024-03-01')).toMatchObject({ text: 'Đạt', indicator: { kind: 'mark' } });
  });

  it('counts every indicator once', () => {
    const counts = countStandings(lines({ year: 2023 }));
    expect(STANDINGS.reduce((sum, standing) => sum + counts[standing], 0)).toBe(57);
    expect(counts).toMatchObject({ confirmed: 1, delegated: 3, table: 0 });
  });
});
