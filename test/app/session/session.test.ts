import { ACTIONS } from '../../../src/app/actions/registry';
import { changeSettings } from '../../../src/app/actions/settings';
import { template } from '../../../src/app/useCases/template';
import { checkWorkbook } from '../../../src/app/check';
import { checkReport } from '../../../src/app/checkReport';
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
import { sessionOn } from '../../support/sessionOn';
import {
  GOOD,
  FAULTY,
  open,
  outcomeCode,
  INCOME,
  withCell,
  locked,
  criteriaMet,
  incomeCell,
} from './support';

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
