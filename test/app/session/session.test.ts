import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { ACTIONS } from '../../../src/app/actions/registry';
import {
  correctionFrom,
  dropCorrections,
  keepCorrection,
  NOTHING_TYPED,
  type TypedCorrection,
} from '../../../src/app/actions/correct';
import { changeSettings } from '../../../src/app/actions/settings';
import { template } from '../../../src/app/useCases/template';
import type { Outcome } from '../../../src/app/outcome';
import { checkWorkbook } from '../../../src/app/check';
import { checkReport } from '../../../src/app/checkReport';
import { formatAddress, formatArea } from '../../../src/workbook/address';
import { buildPlan } from '../../../src/app/build';
import { fileHost, type FileHost } from '../../support/fileHost';
import {
  CHECK_OPTIONS,
  carriedOut,
  openBook,
  openSample,
  TODAY,
  typed,
  valueAt,
} from '../../support/bookFile';
import { sampleBytes, SAMPLES } from '../../support/samples';
import { sheetOf } from '../../support/workbooks';
import { sessionOn, type TestSession } from '../../support/sessionOn';

const GOOD = 'bac-son-2024.xlsx';
const FAULTY = 'bac-son-2024-co-loi.xlsx';

const open = (name: (typeof SAMPLES)[number] = GOOD): { readonly host: FileHost } & TestSession => {
  const host = fileHost(sampleBytes(name), name);
  return { host, ...sessionOn(host) };
};

const outcomeCode = ({ state }: TestSession): Outcome['code'] | undefined => state().outcome?.code;

/** The sample with the figure for the income of Nhất Tiến (indicator 10) as somebody types it. */
const INCOME = 'G41';

const withCell = (address: string, content: string | number): Uint8Array =>
  typed(openSample(GOOD), 'Biểu 01', { [address]: content }).archive.bytes;

/** With every sheet locked whose part ends so, as Excel locks it without a password. */
function locked(bytes: Uint8Array, part: string): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]): [string, Uint8Array] => {
    if (!name.startsWith('xl/worksheets/sheet') || !name.endsWith(part)) return [name, content];
    const text = strFromU8(content).replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>');
    return [name, strToU8(text)];
  });
  return zipSync(Object.fromEntries(parts));
}

const criteriaMet = (test: TestSession): number | undefined =>
  test.checked().check.assessment.communes.find(({ name }) => name === 'Nhất Tiến')?.criteriaMet;

const incomeCell = (test: TestSession): string => {
  const commune = test.checked().check.assessment.communes.find(({ name }) => name === 'Nhất Tiến');
  const place = commune?.indicators.find(({ code }) => code === '10')?.place;
  if (place === undefined) throw new Error('The sample has no income');
  return formatAddress(place);
};

describe('checking', () => {
  it.each(SAMPLES)('gives on %s what the command line reports, finding by finding', async (name) => {
    const test = open(name);
    await test.session.check();
    const whole = checkWorkbook(openSample(name).image, { ...CHECK_OPTIONS, fileName: name });
    expect(checkReport(name, test.checked().check.assessment)).toEqual(checkReport(name, whole.assessment));
    expect(test.phases).toEqual(['first-run', 'checking', 'result']);
    expect(outcomeCode(test)).toBe('checked');
  });

  it('begins as a first run once, and remembers that it was used', async () => {
    const test = open();
    expect(test.state().phase.code).toBe('first-run');
    await test.session.check();
    expect(test.preferences().hasCheckedBefore).toBe(true);
    const again = sessionOn(test.host, { preferences: test.preferences() });
    expect(again.state().phase.code).toBe('idle');
  });

  it('tells the phase and how far it is', async () => {
    const test = open();
    const seen = new Set<string>();
    test.session.subscribe(() => {
      const { phase } = test.state();
      if (phase.code === 'checking') seen.add(phase.progress.phase);
    });
    await test.session.check();
    expect([...seen]).toEqual(['sheets', 'cells', 'check']);
  });

  it('stops where the user says so, and the next check is whole', async () => {
    const test = open();
    const release = test.host.hold();
    const running = test.session.check();
    await Promise.resolve();
    test.session.cancel();
    expect(test.state().phase.code).toBe('idle');
    expect(outcomeCode(test)).toBe('cancelled');
    release();
    await running;
    expect(test.state().phase.code).toBe('idle');
    await test.session.check();
    expect(test.state().phase.code).toBe('result');
  });

  it('keeps the result before when a later check is stopped', async () => {
    const test = open();
    await test.session.check();
    const before = test.checked();
    const release = test.host.hold();
    const running = test.session.check();
    await Promise.resolve();
    test.session.cancel();
    release();
    await running;
    expect(test.checked()).toBe(before);
  });

  it('says why the workbook cannot be read, and a second try succeeds', async () => {
    const test = open();
    test.host.failNext('read', { code: 'busy-editing' });
    await test.session.check();
    expect(test.state().phase).toMatchObject({
      code: 'problem',
      work: 'check',
      problem: { code: 'host', problem: { code: 'busy-editing' }, during: 'reading', partial: false },
    });
    await test.session.check();
    expect(test.state().phase.code).toBe('result');
  });

  it('starts nothing while something runs', async () => {
    const test = open();
    await Promise.all([test.session.check(), test.session.check(), ACTIONS.mark.perform(test.session)]);
    expect(test.host.reads()).toBe(1);
    expect(test.host.bytes()).toEqual(sampleBytes(GOOD));
  });
});

describe('writing', () => {
  it('marks in one writing on an unchanged workbook, without reading again', async () => {
    const test = open(FAULTY);
    await test.session.check();
    await ACTIONS.mark.perform(test.session);
    expect(test.host.reads()).toBe(1);
    const cells = new Set(
      test
        .checked()
        .check.assessment.findings.map(({ place }) => `${place.sheet}!${place.row}:${place.column}`),
    );
    expect(test.state().outcome).toEqual({ code: 'marked', cells: cells.size, skipped: [] });
    await ACTIONS['clear-marks'].perform(test.session);
    expect(outcomeCode(test)).toBe('cleared');
    expect(test.host.reads()).toBe(1);
  });

  it('leaves after marks and each of the sheets what a whole build leaves', async () => {
    const test = open(FAULTY);
    await test.session.check();
    for (const action of [ACTIONS.mark, ACTIONS.roadmap, ACTIONS.summary, ACTIONS.issues]) {
      await action.perform(test.session);
    }
    const book = openSample(FAULTY);
    const { plan } = buildPlan(
      book.image,
      checkWorkbook(book.image, { ...CHECK_OPTIONS, fileName: FAULTY }),
      TODAY,
    );
    expect(openBook(test.host.bytes()).image).toEqual(carriedOut(book, plan.operations).image);
  });

  it.each([
    ['without findings', 'sheet3.xml', 18, []],
    ['with all findings', 'sheet2.xml', 0, ['Biểu 01']],
  ])('counts what it marked where a sheet is locked: %s', async (_, part, cells, sheets) => {
    const test = sessionOn(fileHost(locked(sampleBytes(FAULTY), part), FAULTY));
    await test.session.check();
    await ACTIONS.mark.perform(test.session);
    expect(test.state().outcome).toEqual({
      code: 'marked',
      cells,
      skipped: sheets.map((sheet) => ({ code: 'sheet-protected', sheet, operation: 'mark' })),
    });
  });

  it('tells of no sheet as drawn or updated that is locked', async () => {
    const drawn = open();
    await ACTIONS.roadmap.perform(drawn.session);
    await ACTIONS.summary.perform(drawn.session);
    const changed = typed(openBook(drawn.host.bytes()), 'Biểu 01', { G41: 50, H41: 'Đạt' }).archive.bytes;
    const test = sessionOn(fileHost(locked(changed, '.xml'), GOOD));
    for (const [action, sheets] of [
      [ACTIONS.roadmap, ['Lộ trình', 'Biểu lộ trình']],
      [ACTIONS.summary, ['Tổng hợp']],
    ] as const) {
      await action.perform(test.session);
      const { outcome } = test.state();
      if (outcome?.code !== 'built') throw new Error('nothing was built');
      expect(outcome.notes).toEqual([]);
      expect(outcome.skipped).toEqual(
        sheets.map((sheet) => expect.objectContaining({ code: 'sheet-protected', sheet })),
      );
    }
  });

  it('checks first where nobody has yet', async () => {
    const test = open();
    await ACTIONS.roadmap.perform(test.session);
    expect(test.state().outcome).toMatchObject({
      code: 'built',
      notes: [
        { code: 'roadmap-drawn', rows: 8 },
        { code: 'sheet-drawn', own: 'matrix' },
      ],
    });
    expect(test.phases).toEqual(['first-run', 'working', 'result']);
  });

  it('writes nothing into a workbook without a review table, and shows that there is none', async () => {
    const bytes = sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>');
    const host = fileHost(bytes, 'so-tinh.xlsx');
    const test = sessionOn(host);
    for (const action of [
      ACTIONS.mark,
      ACTIONS.roadmap,
      ACTIONS.summary,
      ACTIONS.issues,
      ACTIONS['copy-report'],
    ]) {
      await action.perform(test.session);
    }
    expect(host.bytes()).toEqual(bytes);
    expect(test.copied).toEqual([]);
    expect(test.checked().check.assessment.tables).toEqual([]);
    expect(ACTIONS.mark.isPossible(test.state())).toBe(false);
  });

  it('reads again and plans again where somebody edited in between, so that no edit is lost', async () => {
    const test = open();
    await test.session.check();
    const address = incomeCell(test);
    test.host.editSilently(withCell(address, 50));
    await ACTIONS.mark.perform(test.session);
    expect(outcomeCode(test)).toBe('marked');
    expect(valueAt(openBook(test.host.bytes()), 'Biểu 01', address)).toBe(50);
    expect(criteriaMet(test)).toBe(16);
    expect(test.host.reads()).toBe(2);
  });

  it('gives up, and says so, where somebody edits without end', async () => {
    const host = fileHost(sampleBytes(GOOD), GOOD);
    let edits = 0;
    const restless: FileHost = {
      ...host,
      apply: (plan, reading, work) => {
        edits += 1;
        host.editSilently(withCell(INCOME, edits));
        return host.apply(plan, reading, work);
      },
    };
    const test = sessionOn(restless);
    await test.session.check();
    await ACTIONS.mark.perform(test.session);
    expect(test.state().phase).toMatchObject({ code: 'problem', problem: { code: 'changed-meanwhile' } });
    expect(edits).toBe(3);
  });

  it.each(['mark', 'clear-marks', 'roadmap', 'summary', 'issues'] as const)(
    'says why %s failed, leaves the workbook as it was, and succeeds the second time',
    async (name) => {
      const test = open();
      await test.session.check();
      test.host.failNext('apply', { code: 'connection' });
      await ACTIONS[name].perform(test.session);
      expect(test.state().phase).toMatchObject({
        code: 'problem',
        work: name,
        problem: { code: 'host', problem: { code: 'connection' }, during: 'writing' },
      });
      expect(test.host.bytes()).toEqual(sampleBytes(GOOD));
      await ACTIONS[name].perform(test.session);
      expect(test.state().phase.code).toBe('result');
    },
  );

  it('keeps the region in the workbook and judges by it', async () => {
    const test = open();
    await test.session.check();
    await changeSettings(test.session, (settings) => ({ ...settings, region: 'tdmnpb' }));
    expect(test.checked().check.assessment.region).toBe('tdmnpb');
    const again = sessionOn(fileHost(test.host.bytes(), GOOD));
    await again.session.check();
    expect(again.checked().check.settings.region).toBe('tdmnpb');
  });

  it('writes no setting over those of a later version, and says so', async () => {
    const later = '{"version":2}';
    const { bytes } = carriedOut(openSample(GOOD), [{ code: 'store-settings', settings: later }]).archive;
    const host = fileHost(bytes, GOOD);
    const test = sessionOn(host);
    await test.session.check();
    expect(test.checked().check.settingsNotes).toEqual([
      { code: 'settings-frozen', reason: 'later-version' },
    ]);
    await changeSettings(test.session, (settings) => ({ ...settings, region: 'tdmnpb' }));
    expect(outcomeCode({ ...test })).toBe('settings-refused');
    expect(openBook(host.bytes()).image.settings).toBe(later);
  });

  it('inserts a blank table that the next check reads without a doubt', async () => {
    const test = open();
    await test.session.perform(template, {
      set: 'ntm',
      communes: ['Bắc Quỳnh', 'Tân Hương'],
      region: undefined,
    });
    expect(test.state().outcome).toEqual({
      code: 'template-inserted',
      sheet: 'Biểu rà soát NTM',
      communes: 2,
      skipped: [],
    });
    await test.session.check();
    const table = test.checked().check.assessment.tables.find(({ sheet }) => sheet === 'Biểu rà soát NTM');
    expect(table?.doubts).toEqual([]);
    expect(table?.communes.map(({ name }) => name)).toEqual(['Bắc Quỳnh', 'Tân Hương']);
  });
});

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
    test.session.setAutoCheck(false);
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
