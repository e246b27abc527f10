import { openArchive } from '../../../src/hosts/file/archive';
import { applyPlan } from '../../../src/hosts/file/edit/applyPlan';
import type { Plan } from '../../../src/workbook/plan';
import { sampleBytes, SAMPLES } from '../../support/samples';
import { imageOfFile, namesInOrder } from './comparable';
import { openHost, readingOf, type OpenHost } from './harness';
import { layoutOf } from './layout';
import { wholePlan } from './plans';

describe.each(SAMPLES)('carrying out the whole plan in Excel: %s', (name) => {
  let host: OpenHost;
  let plan: Plan;
  beforeAll(async () => {
    host = await openHost({ file: sampleBytes(name), name });
    const { reading, number } = await readingOf(host);
    plan = wholePlan(reading.image);
    const outcome = await host.apply(plan, number);
    expect(outcome).toEqual({
      code: 'applied',
      made: ['Lộ trình', 'Biểu lộ trình', 'Tổng hợp', 'Danh sách tồn tại'].map((made) => ({
        name: made,
        isNew: true,
      })),
      skipped: [],
      refused: [],
    });
  });
  afterAll(() => host.close());

  it('looks once and writes once', () => {
    expect(host.excel.roundTrips()).toBe(4);
  });

  it('leaves the workbook as the plan leaves the file', async () => {
    const file = await imageOfFile(sampleBytes(name));
    const patched = applyPlan(openArchive(sampleBytes(name)), file, plan);
    const saved = await host.excel.save();
    expect(namesInOrder(await imageOfFile(saved))).toEqual(namesInOrder(await imageOfFile(patched.bytes)));
    expect(layoutOf(saved)).toEqual(layoutOf(patched.bytes));
  });
});
