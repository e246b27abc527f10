import { sampleBytes } from '../../support/samples';
import { comparable, imageOfFile, namesInOrder } from './comparable';
import { openHost, readingOf, type OpenHost } from './harness';
import { layoutOf } from './layout';
import { wholePlan } from './plans';

const SAMPLE = 'bac-son-2024-co-loi.xlsx';

/** Everything that a user could see of the workbook. */
async function stateOf({ excel }: OpenHost): Promise<unknown> {
  const bytes = await excel.save();
  return { image: namesInOrder(comparable(await imageOfFile(bytes))), layout: layoutOf(bytes) };
}

/** The whole flow in Excel: read, look again, write; `undefined` where nothing fails. */
async function complete(file: Uint8Array): Promise<{ readonly before: unknown; readonly after: unknown }> {
  const host = await openHost({ file });
  const before = await stateOf(host);
  const { reading, number } = await readingOf(host);
  expect(await host.apply(wholePlan(reading.image), number)).toMatchObject({ code: 'applied' });
  const after = await stateOf(host);
  await host.close();
  return { before, after };
}

describe('a request of the flow that fails', () => {
  let host: OpenHost;
  let expected: { readonly before: unknown; readonly after: unknown };
  beforeAll(async () => {
    expected = await complete(sampleBytes(SAMPLE));
  });
  beforeEach(async () => {
    host = await openHost({ file: sampleBytes(SAMPLE), patience: 5_000 });
  });
  afterEach(() => host.close());

  const tryAgain = async (): Promise<void> => {
    const { reading, number } = await readingOf(host);
    expect(await host.apply(wholePlan(reading.image), number)).toMatchObject({
      code: 'applied',
      skipped: [],
    });
    expect(await stateOf(host)).toEqual(expected.after);
  };

  const PROBLEMS = [
    ['GeneralException', 'excel-error'],
    ['transport-5012', 'connection'],
    ['transport-5102', 'busy'],
    ['no-answer', 'connection'],
  ] as const;

  describe.each(PROBLEMS)('with %s', (code, problem) => {
    it.each(code === 'transport-5102' ? [1] : [1, 2])(
      'while reading, as request %i, changes nothing and can be repeated',
      async (request) => {
        host.excel.failRequest(request, code);
        expect(await host.read()).toMatchObject({ code: 'failed', problem: { code: problem } });
        expect(await stateOf(host)).toEqual(expected.before);
        await tryAgain();
      },
    );

    it.each([
      ['looking again', 1],
      ['writing', 2],
    ] as const)('while %s changes nothing and can be repeated', async (_, request) => {
      const { reading, number } = await readingOf(host);
      host.excel.failRequest(request, code);
      const outcome = await host.apply(wholePlan(reading.image), number);
      expect(outcome).toMatchObject({ code: 'failed', problem: { code: problem }, partial: false });
      expect(await stateOf(host)).toEqual(expected.before);
      await tryAgain();
    });
  });

  it.each([1, 50, 400, 900])('after %i actions of writing is taken back', async (actions) => {
    const { reading, number } = await readingOf(host);
    host.excel.failRequest(2, 'GeneralException', actions);
    const outcome = await host.apply(wholePlan(reading.image), number);
    expect(outcome).toMatchObject({ code: 'failed', problem: { code: 'excel-error' }, partial: false });
    expect(await stateOf(host)).toEqual(expected.before);
    await tryAgain();
  });
});
