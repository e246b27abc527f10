import { decisionIn, packOfSettings } from '../../src/app/packs/draft';
import { packFiles } from '../../src/app/packs/files';
import { offeredPacks, ownPackOf, ownPacksIn } from '../../src/app/packs/ownPacks';
import { packInText, packRead } from '../../src/app/packs/receive';
import { EMPTY_SETTINGS } from '../../src/app/settings';
import { packFile } from '../../src/app/useCases/pack';
import type { LevelOverride } from '../../src/criteria/override';
import { FRAME_2026 } from '../../src/criteria/frames';
import { formatPack } from '../../src/criteria/pack/format';
import { openSample, CHECK_OPTIONS } from '../support/bookFile';
import { checkWorkbook } from '../../src/app/check';
import { sampleBytes } from '../support/samples';
import { SETS } from '../support/shippedSets';

const level = (code: string, more: Partial<LevelOverride> = {}): LevelOverride => ({
  set: 'ntm',
  code,
  region: 'tdmnpb',
  level: { code: 'figure', op: '>=', value: 92, unit: 'percent', parts: [] },
  text: '≥ 92%',
  source: '1062/QĐ-UBND, 17/6/2024, trang 3',
  confirmedBy: 'Nông Văn A',
  confirmedOn: '2026-03-12',
  ...more,
});

const settings = { ...EMPTY_SETTINGS, region: 'tdmnpb', levels: [level('15.1'), level('15.2')] } as const;
const HEAD = {
  name: 'Bộ của tỉnh Lạng Sơn',
  number: '1062/QĐ-UBND',
  date: '2024-06-17',
  scope: 'Các xã trên địa bàn tỉnh Lạng Sơn',
};
const pack = packOfSettings(settings, HEAD, 'ntm', SETS);

describe('what a workbook keeps, as a pack', () => {
  it('has the head that a person gave it, and is of its region where all levels are', () => {
    expect(pack).toMatchObject({
      name: 'Bộ của tỉnh Lạng Sơn',
      decision: { number: '1062/QĐ-UBND', date: '2024-06-17' },
      scope: { text: 'Các xã trên địa bàn tỉnh Lạng Sơn', regions: ['tdmnpb'] },
    });
    const mixed = { ...settings, levels: [level('15.1'), level('15.1', { region: 'dbsh' })] };
    expect(packOfSettings(mixed, HEAD, 'ntm', SETS).scope).not.toHaveProperty('regions');
  });

  it.each([
    ['1062/QĐ-UBND, 17/6/2024', '1062/QĐ-UBND', '2024-06-17'],
    ['Quyết định số 1062/QĐ-UBND ngày 17-6-2024, trang 4', '1062/QĐ-UBND', '2024-06-17'],
    ['QĐ 15/2024/QĐ-UBND', '15/2024/QĐ-UBND', ''],
    ['tôi đã xem', '', ''],
  ])('takes the decision from what was confirmed by: %s', (source, number, date) => {
    expect(decisionIn({ levels: [level('15.1', { source })] })).toEqual({ number, date });
  });

  it('leaves as a file and as a sheet, and comes back from both as it was', async () => {
    const files = packFiles();
    const { image } = openSample('bac-son-2024.xlsx');
    const book = {
      reading: { image, fileName: undefined, version: undefined },
      check: checkWorkbook(image, CHECK_OPTIONS),
    };
    for (const as of ['json', 'sheet'] as const) {
      const made = await packFile.make(
        book,
        { pack, as, about: ['ntm'] },
        {
          today: () => '2026-03-12',
          pause: () => Promise.resolve(),
          packs: files,
        },
      );
      if (!('gift' in made) || made.gift.code !== 'file') throw new Error('No file');
      expect(made.gift.name).toBe(
        as === 'json' ? 'Bộ của tỉnh Lạng Sơn.rasoat-bo.json' : 'Bộ của tỉnh Lạng Sơn.xlsx',
      );
      const read = await packRead(made.gift.blob, SETS, files);
      expect([as, read.code === 'pack' && formatPack(read.pack, SETS)]).toEqual([as, formatPack(pack, SETS)]);
    }
  });

  it('says what a file holds that is none', async () => {
    const files = packFiles();
    const sample = new Blob([sampleBytes('bac-son-2024.xlsx').slice().buffer]);
    expect((await packRead(sample, SETS, files)).code).toBe('none');
    expect((await packRead(new Blob(['PK, but no package']), SETS, files)).code).toBe('unusable');
    expect((await packRead(new Blob(['{"format": "rasoat-bo"}']), SETS, files)).code).toBe('invalid');
    expect((await packRead(new Blob(['[]']), SETS, undefined)).code).toBe('invalid');
  });

  it('is a sheet to be filled in for a decision of which only the frame is known', async () => {
    const { name, decision } = FRAME_2026;
    const head = { name, number: decision.number, date: decision.date, scope: '' };
    const frame = { sets: [FRAME_2026], levels: [], region: undefined };
    const form = packOfSettings(frame, head, FRAME_2026.key, SETS);
    const blob = await packFiles().write({ pack: form, about: [], known: SETS });
    // nothing is filled in yet: it is known for what it is, and refused
    const read = await packFiles().read(blob, SETS);
    expect(read.code).toBe('invalid');
  });
});

describe('what a person keeps on this machine', () => {
  const own = ownPackOf(pack, formatPack(pack, SETS));

  it('tells what it is by, and is the pack', () => {
    expect(own).toMatchObject({ decision: '1062/QĐ-UBND', confirmedOn: '2026-03-12', regions: ['tdmnpb'] });
    const read = packInText(own.text, SETS);
    expect(read.code === 'pack' && read.pack.levels).toHaveLength(2);
    expect(ownPacksIn(JSON.parse(JSON.stringify([own])))).toEqual([own]);
  });

  it('is offered to a workbook without levels of its own and of no other region', () => {
    expect(offeredPacks([own], EMPTY_SETTINGS)).toEqual([own]);
    expect(offeredPacks([own], { ...EMPTY_SETTINGS, region: 'tdmnpb' })).toEqual([own]);
    expect(offeredPacks([own], { ...EMPTY_SETTINGS, region: 'dbsh' })).toEqual([]);
    expect(offeredPacks([own], settings)).toEqual([]);
  });

  it.each([[null], ['x'], [[null, 3, { name: 'x' }]], [{ name: 'x' }]])('spoilt: %j', (stored) => {
    expect(ownPacksIn(stored)).toEqual([]);
    expect(ownPacksIn([stored, own])).toEqual([own]);
  });
});
