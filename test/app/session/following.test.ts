import { ACTIONS } from '../../../src/app/actions/registry';
import {
  correctionFrom,
  dropCorrections,
  keepCorrection,
  NOTHING_TYPED,
  type TypedCorrection,
} from '../../../src/app/actions/correct';
import { checkWorkbook } from '../../../src/app/check';
import { formatArea } from '../../../src/workbook/address';
import { fileHost } from '../../support/fileHost';
import { CHECK_OPTIONS, openBook } from '../../support/bookFile';
import { sampleBytes } from '../../support/samples';
import { sessionOn } from '../../support/sessionOn';
import { GOOD, FAULTY, open, outcomeCode, INCOME, withCell, criteriaMet, incomeCell } from './support';

describe('a correction of how a table is read', () => {
  const asTyped = (part: Partial<TypedCorrection>): TypedCorrection => ({ ...NOTHING_TYPED, ...part });

  it('is kept in the workbook, judged by, and can be taken back', async () => {
    const test = open();
    await test.session.check();
    const [table] = test.checked().check.assessment.tables;
    if (table === undefined) throw new Error('No table');
    const correction = correctionFrom(table.sheet, formatArea(table.area), asTyped({ ignored: true }));
    if (correction === undefined) throw new Error('No correction');
    await keepCorrection(test.session, correction);
    expect(test.checked().check.assessment.tables.map(({ sheet }) => sheet)).toEqual(['Biểu 02']);
    // a colleague who opens the workbook reads it in the same way, in the pane and on the command line
    const colleague = openBook(test.host.bytes()).image;
    expect(checkWorkbook(colleague, CHECK_OPTIONS).assessment.tables).toHaveLength(1);
    await keepCorrection(test.session, correction);
    expect(test.checked().check.settings.corrections).toHaveLength(1);
    await dropCorrections(test.session, table);
    expect(test.checked().check.assessment.tables).toHaveLength(2);
    expect(test.checked().check.settings.corrections).toEqual([]);
  });

  it('is understood as a person types it', () => {
    expect(
      correctionFrom(
        'Biểu 01',
        'A5:N92',
        asTyped({
          set: 'nangcao',
          commune: 'xã vũ sơn',
          headingFrom: '5',
          headingTo: '7',
          columns: [
            { letter: 'd', role: 'required', commune: '' },
            { letter: '', role: 'result', commune: '' },
            { letter: 'G', role: 'result', commune: 'Nhất Tiến' },
          ],
        }),
      ),
    ).toEqual({
      sheet: 'Biểu 01',
      area: 'A5:N92',
      set: 'nangcao',
      commune: 'Vũ Sơn',
      heading: { from: 4, to: 6 },
      columns: [
        { column: 3, role: 'required' },
        { column: 6, role: 'result', commune: 'Nhất Tiến' },
      ],
    });
  });

  it.each([
    { headingFrom: '7', headingTo: '5' },
    { headingFrom: 'năm' },
    { commune: '12' },
    { columns: [{ letter: 'D4', role: 'required', commune: '' } as const] },
    { columns: [{ letter: 'ZZZZ', role: 'required', commune: '' } as const] },
  ])('is refused where it cannot be meant: %j', (part) => {
    expect(correctionFrom('Biểu 01', 'A5:N92', asTyped(part))).toBeUndefined();
  });
});

describe('what leaves the workbook alone', () => {
  it('copies the sentences of the plan', async () => {
    const test = open();
    await ACTIONS['copy-report'].perform(test.session);
    expect(outcomeCode(test)).toBe('copied');
    expect(test.copied[0]).toContain('- Xã Nhất Tiến đạt 15/19 tiêu chí;');
    expect(test.host.bytes()).toEqual(sampleBytes(GOOD));
  });

  it('shows the sentences where the clipboard refuses', async () => {
    const host = fileHost(sampleBytes(GOOD), GOOD);
    const test = sessionOn(host, { clipboardRefuses: true });
    await ACTIONS['copy-report'].perform(test.session);
    expect(test.state().outcome).toMatchObject({ code: 'copy-refused' });
  });
});

describe('an edit', () => {
  it('is followed by a quiet check of the touched sheet, once the hands rest', async () => {
    const test = open();
    await test.session.check();
    const address = incomeCell(test);
    const { sheets } = test.checked();
    const phases = test.phases.length;
    test.host.edit(withCell(address, 50), { code: 'cells', sheet: 'Biểu 01', address, isRemote: false });
    expect(test.checked().since).toBe('edits');
    test.host.edit(withCell(address, 51), { code: 'cells', sheet: 'Biểu 01', address, isRemote: false });
    expect(test.waiting()).toBe(1);
    await test.elapse();
    expect(test.checked().since).toBe('nothing');
    expect(criteriaMet(test)).toBe(16);
    expect(outcomeCode(test)).toBe('rechecked');
    // the user was never taken away from the result, and nothing was selected
    expect(test.phases).toHaveLength(phases);
    expect(test.host.selected).toEqual([]);
    // the untouched table was not read anew
    expect(test.checked().sheets.get('Biểu 02')?.reading).toBe(sheets.get('Biểu 02')?.reading);
    expect(test.checked().sheets.get('Biểu 01')?.reading).not.toBe(sheets.get('Biểu 01')?.reading);
  });

  it('is only noted where the quiet check is switched off, until it is asked for', async () => {
    const test = open();
    await test.session.check();
    test.session.prefer({ autoCheck: false });
    expect(test.preferences().autoCheck).toBe(false);
    const address = incomeCell(test);
    test.host.edit(withCell(address, 50), { code: 'cells', sheet: 'Biểu 01', address, isRemote: false });
    expect(test.waiting()).toBe(0);
    expect(test.checked().since).toBe('edits');
    await test.session.refresh();
    expect(test.checked().since).toBe('nothing');
  });

  it('says nothing where the result stays the same', async () => {
    const test = open();
    await test.session.check();
    test.session.dispatch({ code: 'outcome-dismissed' });
    test.host.edit(withCell('A1', 'Ghi chú'), {
      code: 'cells',
      sheet: 'Biểu 01',
      address: 'A1',
      isRemote: true,
    });
    await test.elapse();
    expect(test.checked().since).toBe('nothing');
    expect(test.state().outcome).toBeUndefined();
  });

  it('keeps the result where the quiet check fails', async () => {
    const test = open();
    await test.session.check();
    const { check } = test.checked();
    test.host.edit(withCell(INCOME, 50), {
      code: 'cells',
      sheet: 'Biểu 01',
      address: INCOME,
      isRemote: false,
    });
    test.host.failNext('read', { code: 'busy-editing' });
    await test.elapse();
    expect(test.state().phase).toMatchObject({ code: 'result', isRechecking: false });
    expect(test.checked().check).toBe(check);
    expect(test.checked().since).toBe('edits');
  });
});

describe('walking through the findings', () => {
  it('selects cell after cell, round in a circle, and unfolds where it goes', async () => {
    const test = open();
    await test.session.check();
    const { findings } = test.checked().check.assessment;
    while (test.host.selected.length < findings.length) await ACTIONS.next.perform(test.session);
    expect(new Set(test.host.selected.map(({ sheet, address }) => `${sheet}!${address}`)).size).toBe(
      findings.length,
    );
    await ACTIONS.next.perform(test.session);
    expect(test.host.selected.at(-1)).toEqual(test.host.selected[0]);
    await ACTIONS.previous.perform(test.session);
    expect(test.host.selected.at(-1)).toEqual(test.host.selected[findings.length - 1]);
    expect(test.state().view.open.size).toBeGreaterThan(1);
  });

  it('stays among the kinds that are filtered', async () => {
    const test = open(FAULTY);
    await test.session.check();
    test.session.dispatch({ code: 'kind-toggled', kind: 'unmet' });
    for (let step = 0; step < 20; step += 1) await test.session.step(1);
    expect(new Set(test.host.selected.map(({ address }) => address)).size).toBe(8);
  });

  it('tells why a cell cannot be shown and stays usable', async () => {
    const test = open();
    await test.session.check();
    test.host.failNext('select', { code: 'sheet-hidden', sheet: 'Biểu 01' });
    await test.session.step(1);
    expect(test.state().outcome).toEqual({
      code: 'not-selected',
      problem: { code: 'sheet-hidden', sheet: 'Biểu 01' },
    });
    expect(test.state().phase.code).toBe('result');
  });
});
