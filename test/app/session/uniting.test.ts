import { uniteCommunes } from '../../../src/app/actions/union';
import { readSettings } from '../../../src/app/settings';
import { communeKey } from '../../../src/text/commune';
import { buildPackage } from '../../../src/hosts/file/build/buildPackage';
import { openBook, valueAt } from '../../support/bookFile';
import { fileHost } from '../../support/fileHost';
import { workbookImage } from '../../support/image';
import { reviewSheet } from '../../support/reviewSheet';
import { sampleBytes } from '../../support/samples';
import { sessionOn } from '../../support/sessionOn';

const OLDS = ['Vũ Sơn', 'Nhất Tiến'] as const;
const heads = [
  { commune: 'Vũ Sơn', people: 3120, households: 702 },
  { commune: 'Nhất Tiến', people: 2890, households: 600 },
] as const;
const kept = {
  heads: heads.map(({ commune, ...counts }) => ({ key: communeKey(commune), ...counts })),
  unions: [{ key: communeKey('Bắc Sơn Mới'), name: 'Bắc Sơn Mới', of: OLDS.map(communeKey) }],
};
const asked = { choices: [], name: 'Bắc Sơn Mới', of: OLDS, heads, kept, withOwn: true } as const;

describe('"Sáp nhập xã" in a workbook that has the old communes', () => {
  it('opens the new one beside it, and keeps what was said of them in it', async () => {
    const host = fileHost(sampleBytes('bac-son-2024.xlsx'), 'bac-son-2024.xlsx');
    const { session } = sessionOn(host);
    await session.check();
    const outcome = await uniteCommunes(session, asked);
    expect(outcome).toMatchObject({ code: 'united', name: 'Bắc Sơn Mới', of: OLDS });
    const [made] = host.opened.map(openBook);
    expect(made && valueAt(made, 'Biểu rà soát NTM', 'D5')).toBe('Xã Bắc Sơn Mới');
    const { settings } = readSettings(openBook(host.bytes()).image.settings);
    expect({ heads: settings.heads, unions: settings.unions }).toEqual(kept);
    expect(openBook(host.bytes()).image.sheets).toHaveLength(5);
  });

  it('asks for them once: what the workbook keeps is not written again', async () => {
    const host = fileHost(sampleBytes('bac-son-2024.xlsx'), 'bac-son-2024.xlsx');
    const { session } = sessionOn(host);
    await session.check();
    await uniteCommunes(session, asked);
    const before = host.bytes();
    expect(await uniteCommunes(session, { ...asked, heads: [] })).toMatchObject({ counts: [{ open: 14 }] });
    expect(Buffer.compare(host.bytes(), before)).toBe(0);
  });

  it('says why it cannot be done, and leaves everything as it was', async () => {
    const host = fileHost(sampleBytes('bac-son-2024.xlsx'), 'bac-son-2024.xlsx');
    const { session } = sessionOn(host);
    await session.check();
    const before = host.bytes();
    const outcome = await uniteCommunes(session, {
      ...asked,
      of: ['Vũ Sơn'],
      kept: { heads: [], unions: [] },
    });
    expect(outcome).toMatchObject({ code: 'not-united', why: 'too-few' });
    expect(host.opened).toEqual([]);
    expect(Buffer.compare(host.bytes(), before)).toBe(0);
  });

  it('holds this workbook to it from then on: a percent that somebody averaged is found', async () => {
    const sheet = reviewSheet({
      communes: [...OLDS, 'Bắc Sơn Mới'],
      answers: { '17.1': [['450/500 hộ'], ['300/400 hộ'], ['82,5%']] },
    }).sheet;
    const { bytes } = buildPackage(workbookImage(sheet), []);
    const { session, checked } = sessionOn(fileHost(bytes, 'a.xlsx'));
    await session.check();
    const averaged = (): readonly string[] =>
      checked().check.assessment.findings.flatMap((one) => (one.code === 'averaged' ? [one.indicator] : []));
    expect(averaged()).toEqual([]);
    await uniteCommunes(session, { ...asked, heads: [] });
    expect(averaged()).toEqual(['17.1']);
  });
});
