import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWorkbook } from '../../src/hosts/file/open';
import { describeWith, run } from '../support/external';
import { workbookBytes } from './bytes';
import { LAYOUTS } from './layouts/all';
import { measure } from './measure';
import { randomOf } from './random';
import type { Scenario } from './scenario';
import { spoilt } from './spoil';

const SEEDS = [3, 72];

interface Made {
  readonly file: string;
  readonly scenario: Scenario;
}

const made: readonly Made[] = LAYOUTS.flatMap(({ make }, layout) =>
  SEEDS.map((seed): Made => {
    const random = randomOf(seed * 1_000 + layout);
    return { file: `bieu-${String(layout)}-${String(seed)}`, scenario: spoilt(random, make(random)) };
  }),
);

/** The mistakes in a file on its way through a program, as compared with what the workbook was made from. */
async function mistakesIn(bytes: Uint8Array, scenario: Scenario): Promise<readonly string[]> {
  const opening = await openWorkbook(bytes);
  if (opening.code !== 'ok') return [`cannot be opened: ${JSON.stringify(opening.problem)}`];
  const { mistakes } = measure({ ...scenario, image: opening.workbook.image });
  return mistakes.map(({ commune, code, truth, found }) => `${commune} ${code}: ${truth}, read ${found}`);
}

describe('made-up workbooks as real files', () => {
  it.each(made)('give the same verdicts: $file', async ({ scenario }) => {
    expect(await mistakesIn(await workbookBytes(scenario.image), scenario)).toEqual([]);
  });
});

describeWith('soffice', 'made-up workbooks saved again by LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rasoat-accuracy-'));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;

  beforeAll(async () => {
    for (const { file, scenario } of made) {
      writeFileSync(join(folder, `${file}.xlsx`), await workbookBytes(scenario.image));
    }
    const files = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
    for (const format of ['xlsx', 'xls', 'ods']) {
      const sources = files.map((name) => join(folder, name));
      run('soffice', [
        profile,
        '--headless',
        '--convert-to',
        format,
        '--outdir',
        join(folder, format),
        ...sources,
      ]);
    }
  }, 300_000);

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  describe.each(['xlsx', 'xls', 'ods'])('as .%s', (format) => {
    it.each(made)('give the same verdicts: $file', async ({ file, scenario }) => {
      const bytes = new Uint8Array(readFileSync(join(folder, format, `${file}.${format}`)));
      expect(await mistakesIn(bytes, scenario)).toEqual([]);
    });
  });
});
