import { levelDifferences } from '../../../src/criteria/pack/difference';
import type { LevelOverride } from '../../../src/criteria/override';
import { SETS } from '../../support/shippedSets';

const income = (text: string, where: Partial<LevelOverride> = {}): LevelOverride => ({
  set: 'ntm',
  code: '10',
  region: 'tdmnpb',
  year: 2024,
  level: { code: 'figure', op: '>=', value: 44, unit: 'million-dong', parts: [] },
  text,
  source: '01/QĐ-THU',
  ...where,
});

const nothing = { sets: SETS, levels: [] };

describe('the levels in which two sides differ', () => {
  it('are none of one and the same', () => {
    expect(levelDifferences(nothing, { sets: SETS, levels: [] })).toEqual([]);
  });

  it('name the level, for whom it is, and what each says of it and by what right', () => {
    expect(levelDifferences(nothing, { sets: SETS, levels: [income('≥ 44 triệu đồng')] })).toEqual([
      {
        set: 'ntm',
        code: '10',
        region: 'tdmnpb',
        year: 2024,
        before: { text: '≥ 45 triệu đồng', status: 'unverified' },
        after: { text: '≥ 44 triệu đồng', status: 'confirmed' },
      },
    ]);
  });

  it('are those of the later decision where one follows another', () => {
    const [old, now] = [
      income('≥ 43 triệu đồng', { from: '2022-09-14', to: '2024-06-16' }),
      income('≥ 44 triệu đồng', { from: '2024-06-17', to: '2025-12-31' }),
    ];
    const found = levelDifferences({ sets: [], levels: [old] }, { sets: [], levels: [old, now] });
    expect(found.map(({ before, after }) => [before?.text, after?.text])).toEqual([
      ['≥ 43 triệu đồng', '≥ 44 triệu đồng'],
    ]);
  });

  it('are also those that only one of them has', () => {
    const found = levelDifferences({ sets: [], levels: [income('a')] }, { sets: [], levels: [] });
    expect(found).toMatchObject([{ before: { text: 'a' }, after: undefined }]);
  });
});
