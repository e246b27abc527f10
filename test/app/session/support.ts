import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Outcome } from '../../../src/app/outcome';
import { formatAddress } from '../../../src/workbook/address';
import { fileHost, type FileHost } from '../../support/fileHost';
import { openSample, typed } from '../../support/bookFile';
import type { SAMPLES } from '../../support/samples';
import { sampleBytes } from '../../support/samples';
import { sessionOn, type TestSession } from '../../support/sessionOn';

export const GOOD = 'bac-son-2024.xlsx';

export const FAULTY = 'bac-son-2024-co-loi.xlsx';

export const open = (name: (typeof SAMPLES)[number] = GOOD): { readonly host: FileHost } & TestSession => {
  const host = fileHost(sampleBytes(name), name);
  return { host, ...sessionOn(host) };
};

export const outcomeCode = ({ state }: TestSession): Outcome['code'] | undefined => state().outcome?.code;

/** The sample with the figure for the income of Nhất Tiến (indicator 10) as somebody types it. */
export const INCOME = 'G41';

export const withCell = (address: string, content: string | number): Uint8Array =>
  typed(openSample(GOOD), 'Biểu 01', { [address]: content }).archive.bytes;

/** With every sheet locked whose part ends so, as Excel locks it without a password. */
export function locked(bytes: Uint8Array, part: string): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]): [string, Uint8Array] => {
    if (!name.startsWith('xl/worksheets/sheet') || !name.endsWith(part)) return [name, content];
    const text = strFromU8(content).replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>');
    return [name, strToU8(text)];
  });
  return zipSync(Object.fromEntries(parts));
}

export const criteriaMet = (test: TestSession): number | undefined =>
  test.checked().check.assessment.communes.find(({ name }) => name === 'Nhất Tiến')?.criteriaMet;

export const incomeCell = (test: TestSession): string => {
  const commune = test.checked().check.assessment.communes.find(({ name }) => name === 'Nhất Tiến');
  const place = commune?.indicators.find(({ code }) => code === '10')?.place;
  if (place === undefined) throw new Error('The sample has no income');
  return formatAddress(place);
};
