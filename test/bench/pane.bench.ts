import { writeFileSync } from 'node:fs';
import type { Frame } from 'playwright-core';
import { startExcel, type SimulatedExcel } from '../excel-host/excel';
import { builtPane } from '../support/paneBuild';
import { sampleBytes } from '../support/samples';

/**
 * `npm run bench:pane`: how often the built pane asks Excel in each step of the main job, counted by the simulated
 * Excel, and how soon it can be used. Jest only carries it, for the simulation's own loading; nothing is asserted.
 */
it('measures the pane', async () => {
  const folder = await builtPane();
  await measure(folder, 'first opening, browser just started');
  const figures = await measure(folder, 'second opening');
  // `npm run bench` puts them into its table
  const file = process.env['RASOAT_BENCH_FIGURES'];
  if (file !== undefined) writeFileSync(file, JSON.stringify(figures));
}, 300_000);

type Figures = Readonly<Record<string, number>>;

async function measure(folder: string, title: string): Promise<Figures> {
  const excel = await startExcel({
    file: sampleBytes('bac-son-2024-co-loi.xlsx'),
    site: folder,
  });
  try {
    const start = performance.now();
    const { frame } = await excel.openPane('/taskpane.html');
    await button(frame, 'Kiểm tra').waitFor();
    const usable = performance.now() - start;
    process.stdout.write(`${title}: usable after ${usable.toFixed(0)} ms\n`);
    const checked = await counted(excel, 'Kiểm tra', async () => {
      await button(frame, 'Kiểm tra').click();
      await frame.getByText('Xã Nhất Tiến').first().waitFor();
    });
    const marked = await counted(excel, 'Đánh dấu', () => button(frame, 'Đánh dấu').click());
    const planned = await counted(excel, 'Lập lộ trình', () => button(frame, 'Lập lộ trình').click());
    return { 'usable, ms': usable, ...checked, ...marked, ...planned };
  } finally {
    await excel.close();
  }
}

const button = (frame: Frame, name: string): ReturnType<Frame['getByRole']> =>
  frame.getByRole('button', { name, exact: true }).first();

/** Counts the requests of a step, up to the moment from which none has come for a while. */
async function counted(excel: SimulatedExcel, step: string, work: () => Promise<void>): Promise<Figures> {
  const before = excel.roundTrips();
  const bytesBefore = excel.wireBytes();
  await work();
  for (let seen = -1; seen !== excel.roundTrips();) {
    seen = excel.roundTrips();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
  }
  const trips = excel.roundTrips() - before;
  const kilobytes = (excel.wireBytes() - bytesBefore) / 1000;
  process.stdout.write(`  ${step.padEnd(16)} ${String(trips)} round trips, ${kilobytes.toFixed(1)} kB\n`);
  return { [`${step}, round trips`]: trips, [`${step}, kB`]: kilobytes };
}
