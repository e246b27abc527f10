import { checkReport } from '../../src/app/checkReport';
import type { Check } from '../../src/app/check';
import { EMPTY_SETTINGS, writeSettings } from '../../src/app/settings';
import type { LevelOverride } from '../../src/criteria/override';
import { carriedOut, openBook } from '../support/bookFile';
import { describeWith } from '../support/external';
import { recalculated } from '../support/recalculated';
import { sampleBytes } from '../support/samples';
import { SETS } from '../support/shippedSets';
import { inPage, inPane, NAME, onFile } from '../support/useCaseRoutes';

/** Stricter and looser than what the sample's own column says, so that verdicts hang on them. */
const level = (code: string, op: '>=' | '<=', value: number): LevelOverride => ({
  set: 'ntm',
  code,
  level: { code: 'figure', op, value, unit: 'percent', parts: [] },
  text: `${op === '>=' ? '≥' : '≤'} ${String(value)}%`,
  source: '1062/QĐ-UBND, trang 3',
  confirmedBy: 'Nông Văn A',
  confirmedOn: '2026-03-12',
});
const LEVELS = [level('15.1', '>=', 92), level('11', '<=', 20), level('17.6', '>=', 60)];

const settings = writeSettings({ ...EMPTY_SETTINGS, region: 'tdmnpb', levels: LEVELS }, SETS);
const sample = sampleBytes(NAME);
const book = carriedOut(openBook(sample), [{ code: 'store-settings', settings }]);
const { bytes } = book.archive;

const told = (check: Check | undefined) => check && checkReport(NAME, check.assessment);

describe('a workbook with confirmed levels', () => {
  it('has the same verdicts in pane, page and on the command line, and others than without them', async () => {
    const [pane, page, file, without] = await Promise.all(
      [inPane(bytes), inPage(bytes), onFile(bytes), onFile(sample)].map((route) => route.check()),
    );
    const expected = told(file);
    expect(told(pane)).toEqual(expected);
    expect(told(page)).toEqual(expected);
    expect(expected?.communes).not.toEqual(told(without)?.communes);
    const decided = expected?.communes.flatMap(({ indicators }) =>
      indicators.filter(({ required }) => required?.status === 'confirmed'),
    );
    expect(new Set(decided?.map(({ code }) => code))).toEqual(new Set(['11', '15.1', '17.6']));
  });
});

describeWith('soffice', 'a workbook with confirmed levels that LibreOffice saved again', () => {
  it('has the same verdicts', async () => {
    const again = recalculated(book).archive.bytes;
    const [before, after] = await Promise.all([onFile(bytes), onFile(again)].map((route) => route.check()));
    expect(told(after)?.communes).toEqual(told(before)?.communes);
  });
});
