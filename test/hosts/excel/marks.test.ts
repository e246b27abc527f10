import { MARK_TAG } from '../../../src/workbook/mark';
import type { WorkbookImage } from '../../../src/workbook/image';
import type { Plan } from '../../../src/workbook/plan';
import { parseArea } from '../../excel-host/book/area';
import { sampleBytes } from '../../support/samples';
import { imageOfFile } from './comparable';
import { openHost, readingOf, type OpenHost } from './harness';
import { layoutOf } from './layout';
import { CLEAR, markPlan } from './plans';

const SAMPLE = 'bac-son-2024-co-loi.xlsx';
let host: OpenHost;
beforeEach(async () => {
  host = await openHost({ file: sampleBytes(SAMPLE) });
});
afterEach(() => host.close());

/** Rules of the program's own, and of others, by sheet. */
const rules = (): readonly (readonly [string, number, number])[] =>
  host.excel.workbook.sheets.map(({ name, conditional }) => {
    const own = conditional.filter(({ element }) => JSON.stringify(element.children).includes(MARK_TAG));
    return [name, own.length, conditional.length - own.length];
  });

const ownRules = (): number => rules().reduce((sum, [, own]) => sum + own, 0);

describe('marking in Excel', () => {
  it('takes one round trip more than checking, and so do marking again and clearing', async () => {
    const { reading, number } = await readingOf(host);
    expect(host.excel.roundTrips()).toBe(2);
    const marked = await host.apply(markPlan(reading.image), number);
    expect(host.excel.roundTrips()).toBe(3);
    expect(marked).toMatchObject({ code: 'applied', skipped: [] });
    expect(ownRules()).toBeGreaterThan(1);
    const again = await host.apply(markPlan(reading.image), marked.number ?? -1);
    expect(host.excel.roundTrips()).toBe(4);
    expect(again).toMatchObject({ code: 'applied', skipped: [] });
    const cleared = await host.apply(CLEAR, again.number ?? -1);
    expect(host.excel.roundTrips()).toBe(5);
    expect(cleared).toMatchObject({ code: 'applied', skipped: [] });
    expect(ownRules()).toBe(0);
  });

  it('leaves the same rules however often it is done, and no trace once they are cleared', async () => {
    const before = layoutOf(await host.excel.save());
    const { reading, number } = await readingOf(host);
    const once = await host.apply(markPlan(reading.image), number);
    const marked = layoutOf(await host.excel.save());
    expect(marked).not.toEqual(before);
    const second = await readingOf(host);
    await host.apply(markPlan(second.reading.image), second.number);
    expect(layoutOf(await host.excel.save())).toEqual(marked);
    expect(once.number).toBeDefined();
    const last = await readingOf(host);
    await host.apply(CLEAR, last.number);
    expect(layoutOf(await host.excel.save())).toEqual(before);
  });

  it('is seen when the workbook is read again, as in a file', async () => {
    const first = await readingOf(host);
    const marked = (image: WorkbookImage): readonly string[] =>
      image.sheets.flatMap(({ name, marked }) => (marked === true ? [name] : []));
    expect(marked(first.reading.image)).toEqual([]);
    await host.apply(markPlan(first.reading.image), first.number);
    const { reading, number } = await readingOf(host);
    expect(marked(reading.image).length).toBeGreaterThan(0);
    expect(marked(reading.image)).toEqual(marked(await imageOfFile(await host.excel.save())));
    await host.apply(CLEAR, number);
    expect(marked((await readingOf(host)).reading.image)).toEqual([]);
  });

  it('leaves the officials’ own rules first, and every value as it was', async () => {
    const { reading, number } = await readingOf(host);
    await host.apply(markPlan(reading.image), number);
    for (const { conditional } of host.excel.workbook.sheets) {
      const kinds = [...conditional]
        .sort(
          (one, other) =>
            Number(one.element.attributes.get('priority')) - Number(other.element.attributes.get('priority')),
        )
        .map(({ element }) => JSON.stringify(element.children).includes(MARK_TAG));
      expect(kinds).toEqual([...kinds].sort());
    }
    expect(rules().some(([, own, others]) => own > 0 && others > 0)).toBe(true);
    const read = ({ sheets }: WorkbookImage) => sheets.map((sheet) => ({ ...sheet, marked: undefined }));
    expect(read(await imageOfFile(await host.excel.save()))).toEqual(
      read(await imageOfFile(sampleBytes(SAMPLE))),
    );
  });

  it('splits address lists that are longer than Excel takes', async () => {
    const { number } = await readingOf(host);
    const areas = Array.from({ length: 3000 }, (_, place) => parseArea(`B${place * 2 + 100}`)).filter(
      (area) => area !== undefined,
    );
    const plan = {
      operations: [{ code: 'mark', sheet: 'Biểu 01', severity: 'error', areas }],
    } as unknown as Plan;
    expect(await host.apply(plan, number)).toMatchObject({ code: 'applied' });
    expect(host.excel.roundTrips()).toBe(3);
    const own = host.excel.workbook.sheets.find(({ name }) => name === 'Biểu 01')?.conditional ?? [];
    const marked = own.filter(({ element }) => JSON.stringify(element.children).includes(MARK_TAG));
    expect(marked.length).toBeGreaterThan(1);
    expect(marked.reduce((sum, rule) => sum + rule.areas.length, 0)).toBe(3000);
  });
});
