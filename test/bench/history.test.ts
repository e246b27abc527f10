import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseXml } from '../excel-host/book/xml';
import { HISTORY, median, remember, remembered, runOf, type Run } from './history';
import { plotOf } from './plot';

const runs: readonly Run[] = [900, 850, 400].map((milliseconds) => ({
  ...runOf(3, { 'district / rasoat build / ms': milliseconds, 'district / exceljs & co / ms': 5000 }),
  date: '2026-11-28T03:00',
}));

describe('the history of measurements', () => {
  it.each([
    [[3], 3],
    [[9, 1, 5], 5],
    [[4, 1, 2, 9], 3],
  ])('takes the median of %j', (numbers, expected) => {
    expect(median(numbers)).toBe(expected);
  });

  it('keeps one line a run, and gives back what it kept', () => {
    const folder = mkdtempSync(join(tmpdir(), 'rasoat-history-'));
    try {
      const file = join(folder, 'history.jsonl');
      expect(remembered(file)).toEqual([]);
      for (const run of runs) remember(run, file);
      expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(3);
      expect(remembered(file)).toEqual(runs);
      writeFileSync(file, '{"date":"2026-11-28"}\n');
      expect(() => remembered(file)).toThrow();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('can be read as it stands in the project', () => {
    expect(remembered(HISTORY).length).toBeGreaterThan(0);
  });

  it('is drawn: a plot for each thing measured, a line for each way, a dot for each run', () => {
    const picture = plotOf(runs, 'a machine <of ours>');
    expect(parseXml(picture).name).toBe('svg');
    expect(picture.match(/<polyline/g)).toHaveLength(2);
    expect(picture.match(/<circle/g)).toHaveLength(6);
    expect(picture).toContain('district: ms');
    expect(picture).toContain('exceljs &amp; co');
  });
});
