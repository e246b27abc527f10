import { readFileSync } from 'node:fs';
import { startExcel, type ExcelOptions, type SimulatedExcel } from './excel';
import { EMPTY_PAGE } from './page';
import type { Pane } from './pane';

const SAMPLE = 'assets/bac-son-2024.xlsx';
export const sampleBytes = (): Uint8Array => new Uint8Array(readFileSync(SAMPLE));

export interface OpenSample {
  readonly excel: SimulatedExcel;
  readonly frame: Pane['frame'];
}

/** The sample workbook with an add-in's empty page beside it. */
export async function openSample(options: Partial<ExcelOptions> = {}): Promise<OpenSample> {
  const excel = await startExcel({ file: sampleBytes(), ...options });
  const { frame } = await excel.openPane(EMPTY_PAGE);
  await frame.waitForLoadState('load');
  return { excel, frame };
}
