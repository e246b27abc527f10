import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checkReport } from '../../src/app/checkReport';
import { checkWorkbook, type Check } from '../../src/app/check';
import { EMPTY_SETTINGS, readSettings, writeSettings } from '../../src/app/settings';
import { roadmapNow } from '../../src/app/roadmap';
import ntm from '../../src/criteria/data/ntm.json';
import { readLevels } from '../../src/entries/terminal/levels';
import { renderCheck } from '../../src/entries/terminal/render';
import { drawSummary } from '../../src/reports/summary/sheet';
import type { WorkbookImage } from '../../src/workbook/image';
import { CHECK_OPTIONS, TODAY } from '../support/bookFile';
import { workbookImage } from '../support/image';
import { reviewSheet } from '../support/reviewSheet';
import { SETS } from '../support/shippedSets';

const CAMERAS = 'Có hệ thống camera an ninh ở nhà văn hóa và các trục đường chính của xã';

/** NTM as a province hands it out: with an indicator of its own. */
const province = {
  ...ntm,
  shortName: 'Nông thôn mới tỉnh Lạng Sơn',
  criteria: ntm.criteria.map((criterion) =>
    criterion.number === 19
      ? {
          ...criterion,
          indicators: [
            ...criterion.indicators,
            {
              code: '19.3',
              name: CAMERAS,
              kind: 'percent',
              unit: 'percent',
              unitText: '%',
              wants: 'more',
              sources: ['QĐ 1062/QĐ-UBND'],
              levels: [
                {
                  regions: 'all',
                  level: { code: 'figure', op: '>=', value: 60, unit: 'percent', parts: [] },
                  status: 'sourced',
                },
              ],
            },
          ],
        }
      : criterion,
  ),
};

const COMMUNES = ['Vũ Sơn', 'Nhất Tiến', 'Hưng Vũ'];

/** Vũ Sơn reaches 19.3, Nhất Tiến does not, Hưng Vũ says nothing of it. */
const review = workbookImage(
  reviewSheet({
    communes: COMMUNES,
    behind: { '19.2': [['19.3', CAMERAS, '', 75, '', 40, '', '', '']] },
  }).sheet,
);

const folder = mkdtempSync(path.join(os.tmpdir(), 'rasoat-set-'));
const file = path.join(folder, 'lang-son.json');
writeFileSync(file, JSON.stringify(province));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function checkedBy(name: string | undefined, image: WorkbookImage = review): Promise<Check> {
  const levels = await readLevels(name);
  if (levels.code !== 'ok') throw new Error(levels.message);
  return checkWorkbook(image, { ...CHECK_OPTIONS, levels: levels.levels, sets: levels.sets });
}

const countsOf = ({ assessment }: Check): readonly string[] =>
  assessment.communes.map(
    ({ name, criteriaMet, criteriaTotal }) => `${name} ${criteriaMet}/${criteriaTotal}`,
  );

const verdictsOf = ({ assessment }: Check, code: string): readonly (string | undefined)[] =>
  assessment.communes.map(({ indicators }) => indicators.find((one) => one.code === code)?.verdict);

const EXPECTED = ['Vũ Sơn 19/19', 'Nhất Tiến 18/19', 'Hưng Vũ 18/19'];

describe('an indicator of a province’s own set, named with --criteria', () => {
  it('is read, judged and counted', async () => {
    const check = await checkedBy(file);
    expect(verdictsOf(check, '19.3')).toEqual(['met', 'unmet', 'missing']);
    expect(countsOf(check)).toEqual(EXPECTED);
  });

  it('is reported: in JSON, on the terminal, in the roadmap and on the summary sheet', async () => {
    const check = await checkedBy(file);
    const { communes, tables } = checkReport('a.xlsx', check.assessment);
    expect(tables.map(({ set, doubts }) => [set, doubts])).toEqual([['ntm', []]]);
    expect(communes[0]?.indicators.find(({ code }) => code === '19.3')).toMatchObject({
      verdict: 'met',
      result: 75,
      required: { text: '≥ 60%', origin: 'sourced', sources: ['QĐ 1062/QĐ-UBND'] },
      cell: { sheet: 'Biểu 01' },
    });
    const terminal = renderCheck('a.xlsx', check.assessment, review);
    expect(terminal).toContain('Nông thôn mới tỉnh Lạng Sơn');
    expect(terminal).toContain('các trục đường…: 40%, cần ≥ 60%');
    expect(roadmapNow(review, check, TODAY).proposed.map(({ indicator }) => indicator)).toEqual([
      `19.3. ${CAMERAS}`,
      `19.3. ${CAMERAS}`,
    ]);
    const summary = drawSummary(check.assessment).cells.map(({ content }) => content);
    expect(summary).toContain(
      'I. Bộ tiêu chí xã nông thôn mới tỉnh Lạng Sơn giai đoạn 2021 - 2025 (Quyết định số 318/QĐ-TTg)',
    );
    expect(summary).toContain(58);
  });

  it('is no indicator of the national set, which has nothing to say of it', async () => {
    const check = await checkedBy(undefined);
    expect(countsOf(check)).toEqual(COMMUNES.map((name) => `${name} 19/19`));
    expect(verdictsOf(check, '19.3')).toEqual([undefined, undefined, undefined]);
  });
});

describe('a set that the workbook keeps', () => {
  const kept: WorkbookImage = {
    ...review,
    settings: JSON.stringify({ version: 1, sets: [province] }),
  };

  it('is what the workbook is read and judged by, without a file', async () => {
    const check = await checkedBy(undefined, kept);
    expect(countsOf(check)).toEqual(EXPECTED);
    expect(check.settingsNotes).toEqual([]);
  });

  it('stays through another writing', () => {
    const { settings, sets } = readSettings(kept.settings);
    expect(readSettings(writeSettings({ ...settings, region: 'tn' }, sets))).toMatchObject({
      settings: { region: 'tn', sets: settings.sets },
      notes: [],
    });
    expect(sets.map(({ shortName }) => shortName)).toEqual([
      'Nông thôn mới tỉnh Lạng Sơn',
      'Nông thôn mới nâng cao',
      'Nông thôn mới kiểu mẫu',
    ]);
  });

  it('gives way to one of the same key in a file', async () => {
    const renamed = path.join(folder, 'other.json');
    writeFileSync(renamed, JSON.stringify({ ...province, shortName: 'Nông thôn mới bản mới' }));
    const { assessment } = await checkedBy(renamed, kept);
    expect(assessment.sets[0]?.shortName).toBe('Nông thôn mới bản mới');
  });

  it('gives confirmed levels of its own indicators their meaning', async () => {
    const level = { code: 'figure', op: '>=', value: 30, unit: 'percent', parts: [] };
    const levels = [{ set: 'ntm', code: '19.3', level, text: '≥ 30%', source: 'QĐ 1062/QĐ-UBND' }];
    const settings = JSON.stringify({ version: 1, levels, sets: [province] });
    const check = await checkedBy(undefined, { ...review, settings });
    expect(verdictsOf(check, '19.3')).toEqual(['met', 'met', 'missing']);
    // without the set nobody knows what the level is of: it stays, and is told
    const { settings: read, notes } = readSettings(JSON.stringify({ version: 1, levels }));
    expect(read.levels).toEqual([]);
    expect(notes).toEqual([{ code: 'settings-unread', parts: [{ part: 'levels', count: 1 }] }]);
  });

  it('that is damaged is kept without effect, and told', () => {
    const damaged = { ...province, criteria: [] };
    const { settings, sets, notes } = readSettings(JSON.stringify({ version: 1, sets: [damaged] }));
    expect(sets).toEqual(SETS);
    expect(notes).toEqual([{ code: 'settings-unread', parts: [{ part: 'sets', count: 1 }] }]);
    expect(settings).toEqual({ ...EMPTY_SETTINGS, unread: [{ part: 'sets', value: damaged }] });
  });
});
