import { withPack } from '../../src/app/importPack';
import { EMPTY_SETTINGS, readSettings, writeSettings } from '../../src/app/settings';
import { parsePack, setsOfPack, type CriteriaPack } from '../../src/criteria/pack/pack';
import { withSets } from '../../src/criteria/sets';
import langSon from '../criteria/files/lang-son.rasoat-bo.json';
import groups from '../criteria/files/commune-groups.json';
import { SETS } from '../support/shippedSets';

function loaded(input: unknown): CriteriaPack {
  const parsed = parsePack(input, SETS);
  if (parsed.code === 'invalid') throw new Error(JSON.stringify(parsed.problems));
  return parsed.pack;
}
const pack = loaded(langSon);
const [first, ...others] = pack.levels;

describe('a pack that is put into a workbook', () => {
  it('is there whole when the settings are read again, on the days of its decision', () => {
    const rich = loaded({ ...langSon, scope: { text: 'x' }, sets: [groups] });
    const text = writeSettings(withPack(EMPTY_SETTINGS, rich), withSets(SETS, setsOfPack(rich)));
    const { settings, notes } = readSettings(text);
    expect(notes).toEqual([]);
    expect(settings.sets.map(({ key }) => key)).toEqual(['muoi-tieu-chi']);
    expect(settings.levels.map(({ code, from }) => [code, from])).toEqual([
      ['2.1', '2024-06-17'],
      ['2.3', '2024-06-17'],
      ['10', '2024-06-17'],
    ]);
  });

  it('takes the place of what it was before, and leaves what else was confirmed', () => {
    if (first === undefined) throw new Error('no level');
    const mine = { ...first, code: '2.2' };
    const before = withPack({ ...EMPTY_SETTINGS, levels: [mine] }, pack);
    const corrected = { ...pack, levels: [{ ...first, text: '100% số km' }, ...others] };
    const after = withPack(before, corrected);
    expect(after.levels.map(({ code, text }) => `${code} ${text}`)).toEqual([
      '2.2 100%',
      '2.1 100% số km',
      '2.3 100% (≥ 50% cứng hóa)',
      '10 ≥ 44 triệu đồng',
    ]);
  });

  it('names the region of its province, unless somebody has named one', () => {
    expect(withPack(EMPTY_SETTINGS, pack).region).toBe('tdmnpb');
    expect(withPack({ ...EMPTY_SETTINGS, region: 'tn' }, pack).region).toBe('tn');
    const everywhere = { ...pack, scope: { text: 'x' } };
    expect(withPack(EMPTY_SETTINGS, everywhere).region).toBeUndefined();
  });
});
