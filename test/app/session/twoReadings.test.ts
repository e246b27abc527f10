import {
  chosen,
  correctionFrom,
  dropCorrections,
  dropPiece,
  keepCorrection,
  NOTHING_TYPED,
} from '../../../src/app/actions/correct';
import { caseBytes } from '../../support/cases';
import { fileHost } from '../../support/fileHost';
import { sessionOn } from '../../support/sessionOn';

const opened = async () => {
  const test = sessionOn(fileHost(caseBytes('doubt/hai-cach-hieu.xlsx'), 'hai-cach-hieu.xlsx'));
  await test.session.check();
  const table = (sheet: string) => {
    const found = test.checked().check.assessment.tables.find((one) => one.sheet === sheet);
    if (found === undefined) throw new Error(`No table on ${sheet}`);
    return found;
  };
  const met = (name: string): number | undefined =>
    test.checked().check.assessment.communes.find((one) => one.name === name)?.criteriaMet;
  return { ...test, table, met };
};

describe('a choice between two readings', () => {
  it('is settled by one press, kept, and taken back by another', async () => {
    const { session, table, met, checked } = await opened();
    const before = table('Biểu 1');
    const unmet = met('Vũ Sơn');
    if (before.choice === undefined) throw new Error('No choice');
    await keepCorrection(session, chosen(before, before.choice.theirs, undefined));
    const after = table('Biểu 1');
    expect([after.choice, after.doubts, after.confidence]).toEqual([undefined, [], 1]);
    expect(met('Vũ Sơn')).not.toBe(unmet);
    expect(checked().check.settings.corrections).toEqual([
      { sheet: 'Biểu 1', area: 'A3:D60', crosses: 'met', confirmed: true },
    ]);
    await dropCorrections(session, after);
    expect(table('Biểu 1')).toEqual(before);
    expect(met('Vũ Sơn')).toBe(unmet);
  });

  it('is taken back by itself, and what else was said of the table stays', async () => {
    const { session, table, met, checked } = await opened();
    const before = table('Biểu 1');
    const unmet = met('Vũ Sơn');
    await keepCorrection(session, {
      sheet: 'Biểu 1',
      area: 'A3:D60',
      crosses: 'met',
      lines: [{ at: 3, indicator: '' }],
    });
    const [said] = checked().check.settings.corrections;
    if (said === undefined) throw new Error('No correction');
    await dropPiece(session, said, 0);
    expect(checked().check.settings.corrections).toEqual([
      { sheet: 'Biểu 1', area: 'A3:D60', lines: [{ at: 3, indicator: '' }] },
    ]);
    expect(met('Vũ Sơn')).toBe(unmet);
    const [left] = checked().check.settings.corrections;
    if (left === undefined) throw new Error('No correction');
    await dropPiece(session, left, 0);
    expect(checked().check.settings.corrections).toEqual([]);
    expect(table('Biểu 1')).toEqual(before);
  });

  it('names the commune that is chosen', async () => {
    const { session, table, met } = await opened();
    const before = table('Nhất Tiến');
    expect(before.communes.map(({ name }) => name)).toEqual(['Hưng Vũ']);
    if (before.choice === undefined) throw new Error('No choice');
    await keepCorrection(session, chosen(before, before.choice.theirs, undefined));
    expect(table('Nhất Tiến').communes.map(({ name }) => name)).toEqual(['Nhất Tiến']);
    expect(met('Hưng Vũ')).toBeUndefined();
  });

  it('stays when something else is corrected by hand', async () => {
    const { session, table } = await opened();
    const before = table('Biểu 1');
    const first = chosen(before, { crosses: 'met' }, undefined);
    const typed = { ...NOTHING_TYPED, lines: [{ line: '4', indicator: '' }] };
    expect(correctionFrom('Biểu 1', 'A3:D60', typed, first)).toEqual({
      sheet: 'Biểu 1',
      area: 'A3:D60',
      crosses: 'met',
      lines: [{ at: 3, indicator: '' }],
    });
    await keepCorrection(session, first);
    expect(table('Biểu 1').confidence).toBe(1);
  });
});

describe('single rows and columns', () => {
  it.each([
    ['61', '17.10', { at: 60, indicator: '17.10' }],
    ['d', ' 5 ', { at: 3, indicator: '5' }],
    ['7', '', { at: 6, indicator: '' }],
  ])('are said to be an indicator or none: %s is “%s”', (line, indicator, said) => {
    const typed = { ...NOTHING_TYPED, lines: [{ line, indicator }] };
    expect(correctionFrom('Biểu 1', 'A3:D60', typed)?.lines).toEqual([said]);
  });

  it.each([
    ['0', '5'],
    ['D4', '5'],
    ['7', 'Giao thông'],
  ])('are refused where nothing can be meant: %s is “%s”', (line, indicator) => {
    expect(
      correctionFrom('Biểu 1', 'A3:D60', { ...NOTHING_TYPED, lines: [{ line, indicator }] }),
    ).toBeUndefined();
  });
});
