import { TODAY } from '../../support/bookFile';
import { buildPlan } from '../../../src/app/build';
import { repairsIn } from '../../../src/assessment/repairs';
import { checkWorkbook } from '../../../src/app/check';
import { withPaper } from '../../../src/app/cover';
import { judgeIn } from '../../../src/app/worker/check';
import { openWorkbook } from '../../../src/hosts/file/open';
import { createMemoryHost, type MemoryHost } from '../../../src/hosts/memory/memoryHost';
import { UnknownReadingError } from '../../../src/workbook/host';
import { area } from '../../../src/workbook/address';
import type { HostReading } from '../../../src/workbook/host';
import type { Plan } from '../../../src/workbook/plan';
import { pageLine } from '../../support/pageWorker';
import { sampleBytes } from '../../support/samples';
import { builtFile } from '../../support/workedFile';

const NAME = 'bac-son-2024.xlsx';
const OPTIONS = {
  region: undefined,
  year: undefined,
  defaultYear: 2024,
  fileName: NAME,
  levels: [],
} as const;
const CLEAR: Plan = { operations: [{ code: 'clear-marks' }] };
const MARK: Plan = { operations: [{ code: 'mark', sheet: 'Biểu 01', severity: 'error', areas: [] }] };
const STORE: Plan = { operations: [{ code: 'store-settings', settings: '{"version":1}' }] };

const blobOf = (bytes: Uint8Array): Blob => new Blob([bytes.slice().buffer]);
const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());

function opened(bytes = sampleBytes(NAME)) {
  const client = pageLine();
  const host = createMemoryHost({
    client,
    book: { fileName: NAME, blob: blobOf(bytes), isNew: false },
    openNew: () => Promise.resolve({ code: 'opened' }),
  });
  return { client, host };
}

async function readingOf(host: MemoryHost): Promise<HostReading> {
  const read = await host.read();
  if (read.code !== 'read') throw new Error(read.code);
  return read.reading;
}

describe('the host of the file page', () => {
  it('reads sheets without their rows, which stay in the worker', async () => {
    const { image, fileName } = await readingOf(opened().host);
    expect(fileName).toBe(NAME);
    expect(image.sheets.map(({ name }) => name)).toContain('Biểu 01');
    expect(image.sheets.every(({ rows }) => rows.length === 0)).toBe(true);
  });

  it('judges in the worker as it is judged anywhere', async () => {
    const { client, host } = opened();
    const reading = await readingOf(host);
    const phases: string[] = [];
    const check = await judgeIn(client, host.sourceOf)(reading, OPTIONS, {
      signal: new AbortController().signal,
      onProgress: ({ phase }) => phases.push(phase),
    });
    const opening = await openWorkbook(sampleBytes(NAME));
    if (opening.code !== 'ok') throw new Error(opening.code);
    const { image } = opening.workbook;
    const judged = checkWorkbook(image, OPTIONS);
    // what can be mended, and what the workbook says of its papers, is looked for there too: the rows do not leave it
    const { paper } = withPaper(image, judged);
    expect(paper).toBeDefined();
    expect(check).toEqual({ ...judged, paper, repairs: repairsIn(judged.assessment, image) });
    expect(check?.assessment.findings.length).toBeGreaterThan(0);
    expect(phases).toContain('check');
  });

  it('gives, with the whole plan, the bytes that `rasoat build` writes', async () => {
    const { client, host } = opened();
    const reading = await readingOf(host);
    const check = await judgeIn(client, host.sourceOf)(reading, OPTIONS, {
      signal: new AbortController().signal,
      onProgress: () => undefined,
    });
    if (check === undefined) throw new Error('called off');
    const applied = await host.apply(buildPlan(reading.image, check, TODAY).plan, reading);
    expect(applied).toMatchObject({ code: 'applied', skipped: [] });
    const opening = await openWorkbook(sampleBytes(NAME));
    if (opening.code !== 'ok') throw new Error(opening.code);
    const built = await builtFile(opening.workbook, OPTIONS, TODAY);
    expect(Buffer.compare(await bytesOf(host.getState().source.blob), built.bytes)).toBe(0);
    // what was drawn comes with its rows, because the next plan begins with it
    const { image } = await readingOf(host);
    expect(image.sheets.filter(({ rows }) => rows.length > 0).map(({ name }) => name)).toEqual([
      'Lộ trình',
      'Biểu lộ trình',
      'Tổng hợp',
      'Danh sách tồn tại',
    ]);
  });

  it('takes back and does again, telling whoever listens', async () => {
    const { host } = opened();
    const original = host.getState().source;
    const changes: string[] = [];
    const stop = host.onChange?.(({ code }) => changes.push(code));
    await host.apply(STORE, await readingOf(host));
    const changed = host.getState().source;
    expect(host.getState()).toMatchObject({
      canUndo: true,
      canRedo: false,
      isUnsaved: true,
      isUntouched: false,
    });
    expect(changes).toEqual([]);
    host.undo();
    expect(host.getState()).toMatchObject({
      source: original,
      canUndo: false,
      canRedo: true,
      isUnsaved: false,
    });
    host.undo();
    host.redo();
    expect(host.getState().source).toBe(changed);
    host.redo();
    expect(changes).toEqual(['sheets', 'sheets']);
    stop?.();
    host.undo();
    expect(changes).toHaveLength(2);
  });

  it('drops what was taken back once something else is done', async () => {
    const { host } = opened();
    await host.apply(STORE, await readingOf(host));
    host.undo();
    await host.apply(
      { operations: [{ code: 'store-settings', settings: '{"version":1,"region":"tn"}' }] },
      await readingOf(host),
    );
    expect(host.getState()).toMatchObject({ canUndo: true, canRedo: false });
    const { image } = await readingOf(host);
    expect(image.settings).toContain('"tn"');
  });

  it('keeps a reading good after marks, and asks for another after anything else', async () => {
    const { host } = opened();
    const reading = await readingOf(host);
    const marked = await host.apply(
      {
        operations: [{ code: 'mark', sheet: 'Biểu 01', severity: 'error', areas: [area(5, 5, 5, 5)] }],
      },
      reading,
    );
    expect(marked).toMatchObject({ code: 'applied', reading });
    const stored = await host.apply(STORE, reading);
    expect(stored).toEqual({ code: 'applied', made: [], skipped: [], refused: [] });
    expect(await host.apply(STORE, reading)).toEqual({ code: 'changed-meanwhile', sheets: [] });
  });

  it('makes no step of a plan that changes nothing', async () => {
    const { host } = opened();
    const reading = await readingOf(host);
    for (const plan of [CLEAR, MARK, { operations: [] }]) {
      expect(await host.apply(plan, reading)).toMatchObject({ code: 'applied', reading });
    }
    expect(host.getState()).toMatchObject({ canUndo: false, isUnsaved: false });
  });

  it('refuses a reading of another host, which is misuse', async () => {
    const reading = await readingOf(opened().host);
    await expect(opened().host.apply(CLEAR, reading)).rejects.toThrow(UnknownReadingError);
  });

  it('knows what is saved, also through undo', async () => {
    const { host } = opened();
    await host.apply(STORE, await readingOf(host));
    host.markSaved(host.getState().source.key);
    expect(host.getState().isUnsaved).toBe(false);
    host.undo();
    expect(host.getState().isUnsaved).toBe(true);
    host.redo();
    expect(host.getState().isUnsaved).toBe(false);
  });

  it('goes on from what an earlier session left, which can be taken back', async () => {
    const first = opened().host;
    await first.apply(STORE, await readingOf(first));
    const { host } = opened();
    host.restore(first.getState().source.blob);
    expect((await readingOf(host)).image.settings).toBe('{"version":1}');
    expect(host.getState()).toMatchObject({ canUndo: true, isUnsaved: true });
    host.undo();
    expect((await readingOf(host)).image.settings).toBeUndefined();
  });

  it('shows a cell that is chosen twice twice', async () => {
    const { host } = opened();
    const place = { sheet: 'Biểu 01', address: 'G41' };
    const seen: unknown[] = [];
    host.subscribe(() => seen.push(host.getState().chosen));
    await host.select?.(place);
    await host.select?.(place);
    expect(seen).toEqual([place, place]);
    expect(seen[0]).not.toBe(seen[1]);
  });

  it('fails as a value where the bytes are no workbook, and can be called off', async () => {
    const { host } = opened(new TextEncoder().encode('không phải sổ tính'));
    expect(await host.read()).toEqual({
      code: 'failed',
      problem: { code: 'excel-error', detail: 'not-a-workbook' },
    });
    const controller = new AbortController();
    const reading = opened().host.read({ signal: controller.signal });
    controller.abort();
    expect(await reading).toEqual({ code: 'cancelled' });
  });
});
