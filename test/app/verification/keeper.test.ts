import fc from 'fast-check';
import { createLevelKeeper, levelsWith } from '../../../src/app/verification/keeper';
import { readSettings } from '../../../src/app/settings';
import type { LevelOverride } from '../../../src/criteria/override';
import { fileHost } from '../../support/fileHost';
import { sampleBytes } from '../../support/samples';
import { sessionOn } from '../../support/sessionOn';

const level = (code: string, text = 'Đạt', source = '1062/QĐ-UBND'): LevelOverride => ({
  set: 'ntm',
  code,
  level: { code: 'mark' },
  text,
  source,
});

async function begun() {
  const host = fileHost(sampleBytes('bac-son-2024.xlsx'), 'bac-son-2024.xlsx');
  const test = sessionOn(host);
  await test.session.check();
  const { levels } = test.checked().check.settings;
  const kept = async () => {
    const read = await host.read({ signal: new AbortController().signal });
    if (read.code !== 'read') throw new Error(read.code);
    return readSettings(read.reading.image.settings).settings.levels.map(({ code }) => code);
  };
  return { ...test, kept, keeper: createLevelKeeper(test.session, levels) };
}

describe('what is confirmed stands in the workbook', () => {
  it('a moment later, without anything to be saved, and nobody is told', async () => {
    const { keeper, kept, state, elapse } = await begun();
    const before = state().outcome;
    keeper.keep([level('1.1')]);
    expect(keeper.getState()).toBe('keeping');
    await elapse();
    expect(await keeper.settled()).toBe(true);
    expect(keeper.getState()).toBe('kept');
    expect(await kept()).toEqual(['1.1']);
    expect(state().outcome).toBe(before);
  });

  it('however fast one comes after another, and without what was taken back', async () => {
    const { keeper, kept, session } = await begun();
    const codes = ['1.1', '5', '8.1', '8.2', '16'];
    codes.forEach((_, place) => {
      keeper.keep(codes.slice(0, place + 1).map((code) => level(code)));
    });
    // while it is being written one more comes, and one goes
    const stop = session.subscribe(() => {
      if (session.getState().phase.code !== 'working') return;
      stop();
      keeper.keep(['1.1', '5', '8.1', '17.5'].map((code) => level(code)));
    });
    expect(await keeper.settled()).toBe(true);
    expect(await kept()).toEqual(['1.1', '5', '8.1', '17.5']);
    keeper.keep([]);
    expect(await keeper.settled()).toBe(true);
    expect(await kept()).toEqual([]);
  });

  it('after other work that was going on', async () => {
    const { keeper, kept, session } = await begun();
    const check = session.check();
    keeper.keep([level('1.1')]);
    await Promise.all([check, keeper.settled()]);
    expect(await kept()).toEqual(['1.1']);
  });
});

describe('levels with those of a walk put in', () => {
  const code = fc.constantFrom('1.1', '5', '8.1', '16');
  const some = (source: string) =>
    fc.uniqueArray(code, { maxLength: 4 }).map((codes) => codes.map((one) => level(one, 'Đạt', source)));

  it('are as before once all is taken back, whatever was confirmed on the way', () => {
    fc.assert(
      fc.property(some('before'), some('walk'), (before, walk) => {
        const during = levelsWith(before, before, walk, walk);
        expect(during).toEqual(expect.arrayContaining(walk));
        const after = levelsWith(during, before, walk, []);
        expect(new Set(after)).toEqual(new Set(before));
      }),
    );
  });

  it('keep what another has put there meanwhile', () => {
    const [own, other] = [level('1.1'), level('5')];
    expect(levelsWith([own, other], [], [own], [])).toEqual([other]);
  });
});
